/** JSON-LD as pages really write it: arrays, @graph, nesting, stray controls, HTML comments. What cannot be read is left out. */

import { runToEnd, type Steps } from './slices.ts';

export type Item = Readonly<Record<string, unknown>>;

const MOST_ITEMS = 2000;
const DEEPEST = 12;

/** All objects of the given scripts, outer before inner. Bounded, so a hostile script costs little. */
export const itemsOf = (scripts: readonly string[]): readonly Item[] => runToEnd(itemSteps(scripts));

/** The same, a script a step. */
export function* itemSteps(scripts: readonly string[]): Steps<readonly Item[]> {
  const items: Item[] = [];
  for (const script of scripts) {
    collect(parse(script), items);
    yield;
  }
  return items;
}

function collect(root: unknown, items: Item[]): void {
  const waiting: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = waiting.pop(); next && items.length < MOST_ITEMS; next = waiting.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null || depth > DEEPEST) continue;
    if (!Array.isArray(value)) items.push(value as Item);
    for (const inner of Object.values(value).toReversed()) waiting.push({ value: inner, depth: depth + 1 });
  }
}

// Comment and CDATA wrappers, at the ends of a trimmed script.
const OPENING = /^(?:<!--|(?:\/\*|\/\/)?\s?<!\[CDATA\[(?:\s?\*\/)?)/;
const CLOSING = /(?:-->|(?:\/\*|\/\/)?\s?\]\]>(?:\s?\*\/)?|;)$/;
// eslint-disable-next-line no-control-regex -- JSON forbids these in strings, pages write them all the same.
const CONTROLS = /[\u0000-\u001f]+/g;

/** A script's value; undefined where it is beyond mending. Mended: comment and CDATA wrappers, raw controls, stray commas. */
function parse(script: string): unknown {
  const body = script.trim().replace(OPENING, '').replace(CLOSING, '').trim();
  const read = parsed(body);
  if (read !== undefined) return read;
  const oneLine = body.replace(CONTROLS, ' ');
  return parsed(oneLine) ?? parsed(oneLine.replace(/,\s*([}\]])/g, '$1'));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Type names of an item, in lower case, without their vocabulary's address. */
export function typesOf(item: Item): readonly string[] {
  const types = Array.isArray(item['@type']) ? item['@type'] : [item['@type']];
  return types.filter((type) => typeof type === 'string').map((type) => type.replace(/^.*[/#:]/, '').toLowerCase());
}

const ARTICLE = /(?:article|blogposting|reportage|newsstory|liveblog)/;

/** Does an item describe an article? "NewsArticle", "BlogPosting", "OpinionNewsArticle". */
export const isArticleItem = (item: Item): boolean => typesOf(item).some((type) => ARTICLE.test(type));

/** A value's words: a string, an object's name, or the first such of an array. What is nested deeper than any page needs has none. */
export function wordsOf(value: unknown, depth: number = DEEPEST): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || depth === 0) return null;
  if (!Array.isArray(value)) {
    const { name, '@value': literal } = value as Item;
    return wordsOf(name ?? literal ?? null, depth - 1);
  }
  for (const item of value) {
    const words = wordsOf(item, depth - 1);
    if (words !== null) return words;
  }
  return null;
}

import type { Rest } from '../domain/page.ts';
import { holds } from './dom.ts';
import { bodiesIn } from './guide.ts';
import { isArticleItem, wordsOf, type Item } from './json-ld.ts';
import type { Passage } from './paragraph.ts';

/** The whole is clearly more than what is shown if it is so many times as long, and so many words longer. */
const TIMES = 1.5;
const WORDS = 100;
/** A page that says neither how long the whole is nor which part of it is closed, and shows no more than this, shows an opening. */
const OPENING = 250;

/** What of an article is shown, and how many words that is. */
interface Shown {
  readonly passages: readonly Passage[];
  readonly shown: number;
}

/** Says what of an article is not shown, by the JSON-LD of its page; null: no more is said to be. */
export function restOf(document: Document, items: readonly Item[], { passages, shown }: Shown): Rest | null {
  const closed = items.filter((item) => isClosed(item));
  const said = bodyLength(items) ?? (closed.length > 0 ? saidLength(items) : null);
  const behind = closed.length > 0 ? 'paywall' : 'metadata';
  if (said !== null) return said >= shown * TIMES && said >= shown + WORDS ? { behind, shown, said } : null;
  if (closed.length === 0) return null;
  const parts = closed.flatMap(({ cssSelector }) => selected(document, cssSelector));
  const isAway = parts.length > 0 ? !isAnyIn(parts, passages) : shown < OPENING;
  return isAway ? { behind, shown, said } : null;
}

const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** How many words the article has by what the page carries of it; null: it carries nothing. */
function bodyLength(items: readonly Item[]): number | null {
  const longest = bodiesIn(items).reduce((most, body) => Math.max(most, wordsIn(body)), 0);
  return longest > 0 ? longest : null;
}

/** How many words it says it has: some count letters, so this alone is no sign that something is missing. */
function saidLength(items: readonly Item[]): number | null {
  const counts = items.filter(isArticleItem).map((item) => Number(wordsOf(item['wordCount'] ?? null)));
  return counts.find((count) => count > 0 && count < 200_000) ?? null;
}

/** Says an article, or a part of one, that it is not free? */
const isClosed = (item: Item): boolean =>
  /^false$/i.test(String(item['isAccessibleForFree'])) && (isArticleItem(item) || 'cssSelector' in item);

const isAnyIn = (parts: readonly Element[], passages: readonly Passage[]): boolean =>
  parts.some((part) => passages.some(({ nodes }) => nodes.some((node) => node && holds(part, node))));

const LONGEST_SELECTOR = 300;
const MOST_PARTS = 20;

/** The elements that a page's own selector means; none if it cannot be read. */
function selected(document: Document, selector: unknown): readonly Element[] {
  if (typeof selector !== 'string' || selector.length > LONGEST_SELECTOR) return [];
  try {
    return [...document.querySelectorAll(selector)].slice(0, MOST_PARTS);
  } catch {
    return [];
  }
}

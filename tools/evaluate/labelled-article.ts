import type { Span } from '../../lib/domain/span.ts';

const KINDS = ['person', 'place', 'organization'] as const;
export type ThingKind = (typeof KINDS)[number];

/** A named mention, and the number of what it names. */
export interface Mentioned extends Span {
  readonly thing: number;
}

/** An article with every mention of a person, place or body numbered (tests/detect/coreference/README.md). */
export interface LabelledArticle {
  readonly name: string;
  readonly text: string;
  readonly mentions: readonly Mentioned[];
  readonly kinds: ReadonlyMap<number, ThingKind>;
}

const MARK = /\[\[(\d+)(?: (\w+))?\|([^[\]|]+)\]\]/g;

/** Reads "[[1 person|Ines Valcourt]] left. [[1|Valcourt]] …". Throws, with the place, where a mark breaks the form. */
export function readLabelled(name: string, marked: string): LabelledArticle {
  const kinds = new Map<number, ThingKind>();
  const mentions: Mentioned[] = [];
  let [text, read] = ['', 0];
  for (const mark of marked.matchAll(MARK)) {
    text += marked.slice(read, mark.index);
    read = mark.index + mark[0].length;
    const [thing, words] = [Number(mark[1]), mark[3] ?? ''];
    const kind = KINDS.find((other) => other === mark[2]);
    if ((mark[2] === undefined) !== kinds.has(thing) || (mark[2] !== undefined && kind === undefined))
      throw new Error(`${name}: the first mention of a thing, and no other, says its kind: ${mark[0]}`);
    if (kind !== undefined) kinds.set(thing, kind);
    mentions.push({ start: text.length, end: text.length + words.length, thing });
    text += words;
  }
  text += marked.slice(read);
  if (/\[\[|\]\]/.test(text)) throw new Error(`${name}: a mark is not closed`);
  return { name, text, mentions, kinds };
}

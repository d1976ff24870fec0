import type { Span } from '../domain/span.ts';

export type TokenKind = 'word' | 'number' | 'punctuation';

/** A word, a number or one mark of punctuation. `text` is `source.slice(start, end)`. */
export interface Token extends Span {
  readonly text: string;
  readonly kind: TokenKind;
}

// Order matters: abbreviations with inner full stops, words with inner apostrophes and hyphens, numbers with separators,
// then single marks. Every alternative is linear: no nested quantifier can match the same characters twice.
// "U.S." and "a.m." are one token; "don't" is one; the possessive "'s" is a token of its own, so that names end before it.
const TOKEN =
  /(?<word>(?:\p{L}\.){2,}|[\p{L}\p{M}]+(?:['’](?![sS](?![\p{L}\p{M}]))[\p{L}\p{M}]+|[-‐‑](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+|&(?=\p{Lu})\p{Lu}+)*|['’][sS](?![\p{L}\p{M}]))|(?<number>\p{N}+(?:[.,:](?=\p{N})\p{N}+)*(?:st|nd|rd|th)?(?![\p{L}])|\p{N}+[\p{L}\p{N}-]*)|(?<mark>\.{2,}|-{2,}|[^\s\p{L}\p{M}\p{N}]|\p{M})/gu;

/** The tokens of a span of a text, in order, never overlapping; what lies between them is white space. */
export function tokenize(text: string, span: Span): readonly Token[] {
  const tokens: Token[] = [];
  const body = text.slice(span.start, span.end);
  for (const match of body.matchAll(TOKEN)) {
    const kind: TokenKind = match.groups?.['word'] ? 'word' : match.groups?.['number'] ? 'number' : 'punctuation';
    const start = span.start + match.index;
    tokens.push({ start, end: start + match[0].length, text: match[0], kind });
  }
  return tokens;
}

/** How many words or numbers a text holds. */
export const countWords = (text: string): number =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu)?.length ?? 0;

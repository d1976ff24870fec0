import type { BlockKind } from '../../domain/page.ts';
import { wordsAt } from '../../domain/span.ts';
import { isBoilerplate } from '../../text/boilerplate.ts';
import type { TextDocument } from '../../text/document.ts';
import type { Token } from '../../text/tokens.ts';
import type { SentenceView } from './cue.ts';
import { mayBeNotice } from './notice-words.ts';
import { CAPITAL, LETTER, MARK, type Word } from './word.ts';

/** Every sentence of a document as the cues see it, in order. */
export function viewsOf(document: TextDocument, wordOf: (token: Token) => Word): readonly SentenceView[] {
  const { text, blocks, sentences } = document;
  const words = sentences.map(({ tokens }) => tokens.map(wordOf));
  const notices = noticesIn(document, words);
  return sentences.map((sentence, index) =>
    viewOf(words[index] ?? [], {
      text: wordsAt(text, sentence),
      tokens: sentence.tokens,
      kind: blocks[sentence.block]?.kind ?? 'paragraph',
      place: sentences.length > 1 ? index / (sentences.length - 1) : 0,
      boilerplate: notices[sentence.block] === 1,
    }),
  );
}

interface Known {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly kind: BlockKind;
  readonly place: number;
  readonly boilerplate: boolean;
}

/** A sentence with what is counted in one walk over its words. */
function viewOf(words: readonly Word[], { text, tokens, kind, place, boilerplate }: Known): SentenceView {
  let [wordCount, bits, capitalRuns, opener, before] = [0, 0, 0, -1, 0];
  for (let at = 0; at < words.length; at++) {
    const own = words[at]?.bits ?? 0;
    bits |= own;
    if (!(own & MARK)) wordCount++;
    if (own & LETTER && opener < 0) opener = at;
    if (at > 0 && own & CAPITAL && !(before & CAPITAL)) capitalRuns++;
    before = at === 0 ? 0 : own;
  }
  return { text, tokens, words, wordCount, bits, capitalRuns, opener, kind, place, boilerplate };
}

/** For each block, 1 where it is no part of the story: a teaser, a newsletter box or the like. */
function noticesIn({ text, blocks, sentences }: TextDocument, words: readonly (readonly Word[])[]): Uint8Array {
  const bits = new Int32Array(blocks.length);
  const openings = new Map<number, string>();
  sentences.forEach(({ block, tokens }, index) => {
    const own = words[index] ?? [];
    let held = bits[block] ?? 0;
    for (let at = 0; at < own.length; at++) held |= own[at]?.listed.notice ?? 0;
    bits[block] = held;
    if (!openings.has(block)) openings.set(block, openingOf(tokens));
  });
  return Uint8Array.from(blocks, (block, at) =>
    mayBeNotice(openings.get(at) ?? '', bits[at] ?? 0) && isBoilerplate(wordsAt(text, block)) ? 1 : 0,
  );
}

/** The first word, and the marks before it. */
function openingOf(tokens: readonly Token[]): string {
  let opening = '';
  for (const { lower, kind } of tokens) {
    opening += lower;
    if (kind !== 'punctuation') break;
  }
  return opening;
}

import type { Phrase } from './phrases.ts';
import type { Reading } from './candidate.ts';
import { ACCORDING } from './word-kinds.ts';
import { type Word, wordAt } from './words.ts';
import { ADVERB, COMMA, COORDINATOR, DASH, ED, ING, QUOTE, STOP, TO, isAny } from './tags.ts';

/** The content that begins at `start`: a quotation to its end, else the clause. Null where there is no word. */
export function contentAfter(reading: Reading, start: number, sentence: Phrase): Phrase | null {
  const { words } = reading.block;
  let from = start;
  while (from < sentence.to && isAny(words[from], COMMA | DASH | STOP)) from++;
  const quotation = reading.quotations[words[from]?.quote ?? -1];
  if (quotation && quotation.from === from) {
    const to = quotation.to + 1;
    const next = words[to];
    const goesOn =
      next !== undefined &&
      to < sentence.to &&
      !isAny(next, COMMA | STOP | DASH) &&
      words[to - 2]?.tag !== STOP &&
      words[to - 2]?.tag !== COMMA;
    return { from, to: goesOn ? clauseEnd(reading, to, sentence) : to };
  }
  const to = clauseEnd(reading, from, sentence);
  return trimmed(words, { from, to });
}

/** The content that ends before the mark at `mark`: "‸ It rained all day ‸ , he said". */
export function contentBefore(reading: Reading, mark: number, sentence: Phrase): Phrase | null {
  const { words } = reading.block;
  const word = wordAt(words, mark);
  if (!word || mark < sentence.from || !isAny(word, COMMA | QUOTE | DASH | STOP)) return null;
  const last = wordAt(words, word.tag === QUOTE ? mark : mark - 1);
  const quotation = last && last.quote >= 0 ? reading.quotations[last.quote] : undefined;
  const from = quotation ? Math.min(quotation.from, frontStart(words, quotation.from, sentence)) : sentence.from;
  return trimmed(words, { from, to: word.tag === QUOTE ? mark + 1 : mark });
}

/** "Mr. Roy called it “a farce,” he said": what leads up to the quotation in the same sentence belongs to it. */
function frontStart(words: readonly Word[], open: number, sentence: Phrase): number {
  if (open <= sentence.from) return open;
  const before = words[open - 1];
  if (before && isAny(before, COMMA | STOP | DASH)) return open;
  return sentence.from;
}

/** Where the clause that runs at `from` ends: the sentence, or where another speaker or another cue of the same one takes over. */
function clauseEnd(reading: Reading, from: number, sentence: Phrase): number {
  const { words } = reading.block;
  for (let at = from + 1; at < sentence.to; at++) {
    const word = words[at];
    if (!word || word.quote >= 0) continue;
    if (word.tag === STOP && word.text === ';') return at;
    if (word.entry.is & ACCORDING && words[at + 1]?.tag === TO) return at;
    if (word.tag === COMMA && handsOver(words, at + 1, sentence.to)) return at;
    if (word.tag === COORDINATOR && handsOver(words, at, sentence.to)) return at;
  }
  return sentence.to;
}

/** Does a new cue begin here: ", adding that", "and said", ", according to"? */
function handsOver(words: readonly Word[], start: number, limit: number): boolean {
  let at = start;
  const joined = words[at]?.tag === COORDINATOR;
  if (joined) at++;
  while (words[at]?.tag === ADVERB) at++;
  const word = words[at];
  if (!word || at >= limit) return false;
  if (word.entry.is & ACCORDING) return true;
  const verb = word.entry.verb;
  if (!verb?.strong || word.quote >= 0) return false;
  if (word.tag === ING) return !joined || verb.frames.includes('c');
  return word.tag === ED && joined && verb.frames.includes('c') && verb.quotes;
}

const loose = (word: Word | undefined): boolean =>
  word !== undefined && isAny(word, COMMA | STOP | DASH) && word.quote < 0;

/** Without marks at its ends that are no quotation marks; null where no word is left. */
export function trimmed(words: readonly Word[], span: Phrase): Phrase | null {
  let { from, to } = span;
  while (from < to && loose(words[from])) from++;
  while (to > from && loose(words[to - 1])) to--;
  for (let at = from; at < to; at++) if (words[at]?.kind !== 'punctuation') return { from, to };
  return null;
}

/** The second half of a quotation: "… ,” he said, ‸ “but we stay.”" */
export function pieceAfter({ block, quotations }: Reading, at: number, sentence: Phrase): readonly Phrase[] {
  const { words } = block;
  let from = at;
  while (words[from] && from < sentence.to && isAny(words[from], COMMA | STOP | DASH)) from++;
  const quotation = from > at || words[from]?.tag === QUOTE ? quotations[words[from]?.quote ?? -1] : undefined;
  return quotation && quotation.from === from ? [{ from, to: quotation.to + 1 }] : [];
}

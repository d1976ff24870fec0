import type { Phrase } from './phrases.ts';
import type { Quotation } from './quotations.ts';
import type { Found } from './blocks.ts';
import { type Word, wordAt } from './words.ts';
import { STOP } from './tags.ts';

/** A quotation that no cue introduces, and the cue in its block whose speaker goes on in it (null: look in the block before). */
export interface Continued {
  readonly content: Phrase;
  readonly speaker: Found | null;
}

/** Fewer quoted words than this are a name or a turn of phrase, not somebody speaking on. */
const FEWEST_WORDS = 5;

/** The quotations of a block that are whole sentences and that no content covers. */
export function findContinued(
  words: readonly Word[],
  quotations: readonly Quotation[],
  found: readonly Found[],
): readonly Continued[] {
  const alone = quotations.filter(({ from, to }) => standsAlone(words, from, to));
  if (alone.length === 0) return [];
  const continued: Continued[] = [];
  const contents = found.flatMap((candidate) => candidate.contents).toSorted((a, b) => a.from - b.from);
  let next = 0;
  let speaker = 0;
  for (const { from, to } of alone) {
    while (next < contents.length && (contents[next]?.to ?? 0) <= from) next++;
    if ((contents[next]?.from ?? Infinity) <= to) continue;
    while (speaker < found.length && (found[speaker]?.cue.from ?? 0) < from) speaker++;
    continued.push({ content: { from, to: to + 1 }, speaker: found[speaker - 1] ?? null });
  }
  return continued;
}

/** Does the quotation begin a sentence (or follow a colon), and is it long enough? */
function standsAlone(words: readonly Word[], from: number, to: number): boolean {
  const before = wordAt(words, from - 1);
  const first = words[from];
  const opens =
    before === undefined || before.sentence !== first?.sentence || before.text === ':' || before.tag === STOP;
  if (!opens) return false;
  let count = 0;
  for (let at = from; at <= to && count < FEWEST_WORDS; at++) if (words[at]?.kind === 'word') count++;
  const after = words[to + 1];
  const closes = after === undefined || after.sentence !== words[to]?.sentence || words[to - 1]?.tag === STOP;
  return count >= FEWEST_WORDS && closes;
}

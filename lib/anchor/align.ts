import type { Sample } from './sample.ts';
import type { TextIndex } from './text-index.ts';
import type { Word } from './words.ts';

/** One step of an alignment. `row` counts the sample's words, `place` the text's. */
export interface Step {
  readonly do: 'keep' | 'replace' | 'remove' | 'insert';
  readonly row: number;
  readonly place: number;
  readonly cost: number;
}

/** How far the alignment may drift from the diagonal, in words. */
export const slackOf = (words: number): number => Math.min(60, Math.max(8, Math.ceil(words * 0.35)));

const REMOVE = 1;
const INSERT = 2;
const DIAGONAL = 3;

/**
 * The cheapest way from a sample (context, quote, context) to the text around `base`, the place where its first word
 * would stand: edit distance over words (Wagner and Fischer 1974) within a band, its ends free in the text.
 * Context weighs half. Costs rows × band, whatever the length of the text.
 */
export function align(sample: Sample, index: TextIndex, base: number): readonly Step[] {
  const rows = sample.words.length;
  const slack = slackOf(rows);
  const width = 2 * slack + 1;
  const moves = new Uint8Array((rows + 1) * width);
  let above = new Float64Array(width);
  for (let row = 1; row <= rows; row++) {
    const here = new Float64Array(width).fill(Infinity);
    const word = sample.words[row - 1];
    const weight = weightOf(sample, row - 1);
    const adding = row === rows ? Infinity : gapWeight(sample, row);
    for (let column = 0; column < width; column++) {
      const place = base + row + column - slack - 1;
      const found = index.words[place];
      const diagonal = found && word ? (above[column] ?? Infinity) + weight * difference(word, found) : Infinity;
      const remove = place >= -1 ? (above[column + 1] ?? Infinity) + weight : Infinity;
      const insert = found ? (here[column - 1] ?? Infinity) + adding : Infinity;
      const best = Math.min(diagonal, remove, insert);
      here[column] = best;
      moves[row * width + column] = best === diagonal ? DIAGONAL : best === remove ? REMOVE : INSERT;
    }
    above = here;
  }
  return walkBack({ sample, index, base, slack, moves, last: above });
}

interface Table {
  readonly sample: Sample;
  readonly index: TextIndex;
  readonly base: number;
  readonly slack: number;
  readonly moves: Uint8Array;
  readonly last: Float64Array;
}

function walkBack({ sample, index, base, slack, moves, last }: Table): readonly Step[] {
  const width = last.length;
  let column = cheapest(last, slack);
  let row = sample.words.length;
  const steps: Step[] = [];
  while (row > 0 && column >= 0 && column < width) {
    const place = base + row + column - slack - 1;
    const weight = weightOf(sample, row - 1);
    const move = moves[row * width + column];
    if (move === INSERT) {
      steps.push({ do: 'insert', row, place, cost: gapWeight(sample, row) });
      column--;
      continue;
    }
    row--;
    if (move === REMOVE) {
      steps.push({ do: 'remove', row, place: place + 1, cost: weight });
      column++;
      continue;
    }
    const [word, found] = [sample.words[row], index.words[place]];
    const cost = word && found ? weight * difference(word, found) : weight;
    steps.push({ do: word?.key === found?.key ? 'keep' : 'replace', row, place, cost });
  }
  return steps.toReversed();
}

/** The cheapest end; of equals the one nearest to the diagonal. */
function cheapest(last: Float64Array, slack: number): number {
  let best = slack;
  last.forEach((cost, column) => {
    const [known = Infinity, drift] = [last[best], Math.abs(best - slack)];
    if (cost < known || (cost === known && Math.abs(column - slack) < drift)) best = column;
  });
  return best;
}

const isOwn = ({ from, to }: Sample, row: number): boolean => row >= from && row < to;
const weightOf = (sample: Sample, row: number): number => (isOwn(sample, row) ? 1 : 0.5);
const gapWeight = ({ from, to }: Sample, row: number): number => (row > from && row < to ? 1 : 0.5);

/** 0 for the same word, 0.6 for a likeness ("government", "goverment"), 1 for another. */
function difference(word: Word, found: Word): number {
  if (word.key === found.key) return 0;
  const [a, b] = [word.key, found.key];
  const short = Math.min(a.length, b.length);
  if (short < 4) return 1;
  let [head, tail] = [0, 0];
  while (head < short && a[head] === b[head]) head++;
  while (tail < short - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return head + tail >= Math.max(a.length, b.length) * 0.7 ? 0.6 : 1;
}

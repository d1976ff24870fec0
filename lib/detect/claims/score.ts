import {
  firstAt,
  HEADS,
  MEANING_PRIOR,
  rowOf,
  TOPIC_PRIOR,
  type ClaimsModel,
  type WeightTable,
} from './claims-model.ts';
import type { SentenceView } from './cue.ts';
import { sumRows } from './row-sums.ts';
import { pairOf, START, type Word } from './word.ts';

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

const WIDTH = HEADS.length;
const TOPIC_COLUMN = WIDTH;
export const CHECK = HEADS.indexOf('check');

/** The words and pairs of one sentence that the model knows, each once. Room to work in: good until the next is looked up. */
export interface Found {
  readonly count: number;
  /** For each, the index of its token; for a pair the complement (~) of that of its second word. */
  readonly at: Int32Array;
  /** Its row, or -1; likewise that of its meaning, which single words have only. */
  readonly gramRows: Int32Array;
  readonly meaningRows: Int32Array;
  /** What the sum of meanings is divided by. */
  readonly meaningShare: number;
}

/** Numbers the sentences looked at. */
let sentence = 0;

/** Is a row met for the first time in this sentence? */
function isFirst({ fours, width }: WeightTable, row: number): boolean {
  const last = (row + 1) * width - 1;
  if (fours[last] === sentence) return false;
  fours[last] = sentence;
  return true;
}

let room = roomFor(512);

function roomFor(count: number): Pick<Found, 'at' | 'gramRows' | 'meaningRows'> & { readonly pairRows: Int32Array } {
  return {
    at: new Int32Array(2 * count),
    gramRows: new Int32Array(2 * count),
    meaningRows: new Int32Array(2 * count),
    pairRows: new Int32Array(count),
  };
}

/** Looks up a sentence's words and pairs. */
export function lookUp({ grams, meanings }: ClaimsModel, words: readonly Word[]): Found {
  if (room.pairRows.length < words.length) room = roomFor(2 * words.length);
  const { at, gramRows, meaningRows, pairRows } = room;
  findPairs(grams, words, pairRows);
  sentence++;
  let [count, known] = [0, 0];
  for (let place = 0; place < words.length; place++) {
    const word = words[place];
    if (!word || word.gram === 0) continue;
    const { gramRow, meaningRow } = word;
    if (gramRow >= 0 ? isFirst(grams, gramRow) : meaningRow >= 0 && isFirst(meanings, meaningRow)) {
      at[count] = place;
      gramRows[count] = gramRow;
      meaningRows[count++] = meaningRow;
      if (meaningRow >= 0) known++;
    }
    const pairRow = pairRows[place] ?? -1;
    if (pairRow >= 0 && isFirst(grams, pairRow)) {
      at[count] = ~place;
      gramRows[count] = pairRow;
      meaningRows[count++] = -1;
    }
  }
  return { count, at, gramRows, meaningRows, meaningShare: known + MEANING_PRIOR };
}

/**
 * Writes the row of the pair that ends at each word, or -1, to `rows`. Where each would stand is looked at first: the processor waits
 * for many of them at once.
 */
function findPairs(grams: WeightTable, words: readonly Word[], rows: Int32Array): void {
  let before = START;
  for (let place = 0; place < words.length; place++) {
    const gram = words[place]?.gram ?? 0;
    rows[place] = gram === 0 ? 0 : firstAt(grams, pairOf(before, gram));
    if (gram !== 0) before = gram;
  }
  before = START;
  for (let place = 0; place < words.length; place++) {
    const gram = words[place]?.gram ?? 0;
    rows[place] = rows[place] === 0 ? -1 : rowOf(grams, pairOf(before, gram));
    if (gram !== 0) before = gram;
  }
}

/** What the words of an article say of each of its sentences: log-odds of being worth checking. */
export function topicOf({ meanings }: ClaimsModel, views: readonly SentenceView[]): number {
  const { weights, width, scales } = meanings;
  let [sum, known] = [0, 0];
  for (const { words } of views) {
    sentence++;
    for (let at = 0; at < words.length; at++) {
      const row = words[at]?.meaningRow ?? -1;
      if (row < 0 || !isFirst(meanings, row)) continue;
      known++;
      sum += weights[row * width * 4 + TOPIC_COLUMN] ?? 0;
    }
  }
  return (sum * (scales[TOPIC_COLUMN] ?? 0)) / (known + TOPIC_PRIOR);
}

const [gramSums, meaningSums] = [new Int32Array(WIDTH), new Int32Array(WIDTH)];

/** What a sentence is scored by. */
export interface Scored {
  readonly found: Found;
  /** How strongly each cue shows, in the order of the list. */
  readonly strengths: Float64Array;
  /** What the article adds to each of its sentences (`topicOf`). */
  readonly topic: number;
}

/** Writes the log-odds of every head, in the order of HEADS, to `logits`. */
export function writeLogits(model: ClaimsModel, { found, strengths, topic }: Scored, logits: Float64Array): void {
  const { bias, grams, meanings, cueWeights, cueCount } = model;
  sumRows(grams, { rows: found.gramRows, count: found.count }, gramSums);
  sumRows(meanings, { rows: found.meaningRows, count: found.count }, meaningSums);
  for (let head = 0; head < WIDTH; head++) {
    const [words, senses] = [gramSums[head] ?? 0, meaningSums[head] ?? 0];
    const meaning = (senses * (meanings.scales[head] ?? 0)) / found.meaningShare;
    logits[head] = (bias[head] ?? 0) + words * (grams.scales[head] ?? 0) + meaning;
  }
  for (let cue = 0; cue < cueCount; cue++) {
    const strength = strengths[cue] ?? 0;
    if (strength === 0) continue;
    const from = cue * WIDTH;
    for (let head = 0; head < WIDTH; head++)
      logits[head] = (logits[head] ?? 0) + strength * (cueWeights[from + head] ?? 0);
  }
  logits[CHECK] = (logits[CHECK] ?? 0) + topic;
}

/** Room to work in. */
let pulls = new Float64Array(512);

/** What each word or pair adds to the log-odds of being worth checking, its meaning included. Good until the next is asked for. */
export function pullsOf({ grams, meanings }: ClaimsModel, found: Found): Float64Array {
  if (pulls.length < found.count) pulls = new Float64Array(2 * found.count);
  for (let index = 0; index < found.count; index++) {
    const meaning = weightIn(meanings, found.meaningRows[index] ?? -1) / found.meaningShare;
    pulls[index] = weightIn(grams, found.gramRows[index] ?? -1) + meaning;
  }
  return pulls;
}

const weightIn = ({ weights, width, scales }: WeightTable, row: number): number =>
  row < 0 ? 0 : (weights[row * width * 4 + CHECK] ?? 0) * (scales[CHECK] ?? 0);

/** What each token adds (a pair of words at its second). */
export function pullsByToken(found: Found, own: Float64Array, tokens: number): Float64Array {
  const byToken = new Float64Array(tokens);
  for (let index = 0; index < found.count; index++) {
    const place = found.at[index] ?? 0;
    const at = place < 0 ? ~place : place;
    byToken[at] = (byToken[at] ?? 0) + (own[index] ?? 0);
  }
  return byToken;
}

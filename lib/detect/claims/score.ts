import type { Reason } from '../../domain/finding.ts';
import {
  HEADS,
  MEANING_COLUMNS,
  MEANING_PRIOR,
  rowOf,
  TOPIC_PRIOR,
  type ClaimsModel,
  type WeightTable,
} from './claims-model.ts';
import type { Cue, SentenceView } from './cue.ts';
import type { Features } from './features.ts';

/** The reason that every sentence starts with: the model's bias. It is listed, so that the weights add up to the score. */
const STARTING_POINT = 'where every sentence starts';
/** The reason that all sentences of an article share. */
const TOPIC = 'what the article is about';

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** A sentence's features found in the model's tables: looked up once, used for the score and for its reasons. */
export interface Found {
  readonly features: Features;
  /** For each word and pair, its row, or -1; likewise that of its meaning. */
  readonly gramRows: Int32Array;
  readonly meaningRows: Int32Array;
  /** What the sum of meanings is divided by. */
  readonly meaningShare: number;
}

export function lookUp({ grams, meanings }: ClaimsModel, features: Features): Found {
  const count = features.grams.length;
  const [gramRows, meaningRows] = [new Int32Array(count), new Int32Array(count).fill(-1)];
  let known = 0;
  for (let at = 0; at < count; at++) {
    const gram = features.grams[at] ?? 0;
    gramRows[at] = rowOf(grams, gram);
    // Only single words have a meaning.
    if ((features.at[at] ?? 0) < 0) continue;
    const row = rowOf(meanings, gram);
    meaningRows[at] = row;
    if (row >= 0) known++;
  }
  return { features, gramRows, meaningRows, meaningShare: known + MEANING_PRIOR };
}

const WIDTH = HEADS.length;
const TOPIC_COLUMN = WIDTH;

/** What the words of an article, given by its sentences, say of each of them: log-odds of being worth checking. */
export function topicOf({ meanings: { weights, scales } }: ClaimsModel, sentences: readonly Found[]): number {
  let [sum, known] = [0, 0];
  for (const { meaningRows, meaningShare } of sentences) {
    known += meaningShare - MEANING_PRIOR;
    for (let at = 0; at < meaningRows.length; at++) {
      const row = meaningRows[at] ?? -1;
      if (row >= 0) sum += weights[row * MEANING_COLUMNS + TOPIC_COLUMN] ?? 0;
    }
  }
  return (sum * (scales[TOPIC_COLUMN] ?? 0)) / (known + TOPIC_PRIOR);
}

/** Log-odds of every head, in the order of HEADS. */
export function logitsOf(model: ClaimsModel, found: Found, topic: number): Float64Array {
  const grams = sumOfRows(model.grams, found.gramRows);
  const meanings = sumOfRows(model.meanings, found.meaningRows);
  const logits = model.bias.slice();
  for (let head = 0; head < WIDTH; head++)
    logits[head] = (logits[head] ?? 0) + (grams[head] ?? 0) + (meanings[head] ?? 0) / found.meaningShare;
  for (let cue = 0; cue < model.cueCount; cue++) {
    const strength = found.features.cues[cue] ?? 0;
    if (strength === 0) continue;
    for (let head = 0; head < WIDTH; head++)
      logits[head] = (logits[head] ?? 0) + strength * (model.cueWeights[cue * WIDTH + head] ?? 0);
  }
  logits[CHECK] = (logits[CHECK] ?? 0) + topic;
  return logits;
}

function sumOfRows({ weights, scales }: WeightTable, rows: Int32Array): Float64Array {
  const [sums, width] = [new Float64Array(WIDTH), scales.length];
  for (let at = 0; at < rows.length; at++) {
    const from = (rows[at] ?? -1) * width;
    if (from < 0) continue;
    for (let head = 0; head < WIDTH; head++) sums[head] = (sums[head] ?? 0) + (weights[from + head] ?? 0);
  }
  for (let head = 0; head < WIDTH; head++) sums[head] = (sums[head] ?? 0) * (scales[head] ?? 0);
  return sums;
}

/**
 * The reasons for a score: the named cues, strongest first, since they say the most; behind them what the article is about,
 * which is the same for all of its sentences, and the pull of the words.
 * Their weights are log-odds and add up to logit(score); the model's bias is one of them (STARTING_POINT) and stands last.
 * Words that pull up stand together in one reason, those that pull down in another.
 */
export function reasonsOf(model: ClaimsModel, found: Found, { view, cues, topic }: Shown): readonly Reason[] {
  const named: Reason[] = [];
  for (let at = 0; at < cues.length; at++) {
    const weight = (found.features.cues[at] ?? 0) * (model.cueWeights[at * WIDTH + CHECK] ?? 0);
    const name = cues[at]?.name;
    if (weight !== 0 && name !== undefined) named.push({ cue: name, weight });
  }
  const [up, down] = pullsOf(model, found);
  const worded = [...wordsReason(up, view), ...wordsReason(down, view)];
  return [
    ...named.toSorted(byStrength),
    ...(topic === 0 ? [] : [{ cue: TOPIC, weight: topic }]),
    ...worded.toSorted(byStrength),
    { cue: STARTING_POINT, weight: model.bias[CHECK] ?? 0 },
  ];
}

const byStrength = (a: Reason, b: Reason): number =>
  Math.abs(b.weight) - Math.abs(a.weight) || (a.cue < b.cue ? -1 : 1);

/** What reasons are named by, and what the article adds to each of its sentences (`topicOf`). */
interface Shown {
  readonly view: SentenceView;
  readonly cues: readonly Cue[];
  readonly topic: number;
}

/** Where a word or pair stands, and what it adds. */
interface Pull {
  readonly at: number;
  readonly weight: number;
}

const CHECK = HEADS.indexOf('check');

/** What each word and pair adds to the log-odds of being worth checking, its meaning included: those that add, those that take. */
function pullsOf({ grams, meanings }: ClaimsModel, found: Found): readonly [readonly Pull[], readonly Pull[]] {
  const [up, down]: [Pull[], Pull[]] = [[], []];
  for (let index = 0; index < found.gramRows.length; index++) {
    const meaning = weightIn(meanings, found.meaningRows[index] ?? -1) / found.meaningShare;
    const weight = weightIn(grams, found.gramRows[index] ?? -1) + meaning;
    if (weight !== 0) (weight > 0 ? up : down).push({ at: found.features.at[index] ?? 0, weight });
  }
  return [up, down];
}

/** What each token adds to the log-odds of being worth checking (a pair of words at its second). */
export function pullsByToken({ grams, meanings }: ClaimsModel, found: Found, count: number): Float64Array {
  const pulls = new Float64Array(count);
  for (let index = 0; index < found.gramRows.length; index++) {
    const place = found.features.at[index] ?? 0;
    const at = place < 0 ? ~place : place;
    const meaning = weightIn(meanings, found.meaningRows[index] ?? -1) / found.meaningShare;
    pulls[at] = (pulls[at] ?? 0) + weightIn(grams, found.gramRows[index] ?? -1) + meaning;
  }
  return pulls;
}

const weightIn = ({ weights, scales }: WeightTable, row: number): number =>
  row < 0 ? 0 : (weights[row * scales.length + CHECK] ?? 0) * (scales[CHECK] ?? 0);

/** Words named in one reason; the rest of the pull is theirs too, but would not fit a card. */
const NAMED = 3;

/** "words like “convicted”, “prisoners”": the pull of many small weights as one reason, named by the strongest that mean something. */
function wordsReason(pulls: readonly Pull[], view: SentenceView): readonly Reason[] {
  if (pulls.length === 0) return [];
  let weight = 0;
  for (const pull of pulls) weight += pull.weight;
  const named = strongestWords(pulls, view);
  return [
    { cue: named.length === 0 ? 'its wording' : `words like ${named.map((words) => `“${words}”`).join(', ')}`, weight },
  ];
}

/** The words of the strongest pulls that mean something, strongest first; none twice. One look at each pull. */
function strongestWords(pulls: readonly Pull[], view: SentenceView): readonly string[] {
  const best: (Pull & { readonly words: string })[] = [];
  for (const pull of pulls) {
    const last = best[NAMED - 1];
    if (last && isStronger(last, pull)) continue;
    const words = wordsOf(view, pull.at);
    if (!isTelling(words)) continue;
    const known = best.findIndex((other) => other.words === words);
    const kept = best[known];
    if (kept && isStronger(kept, pull)) continue;
    if (kept) best.splice(known, 1);
    const place = best.findIndex((other) => isStronger(pull, other));
    best.splice(place < 0 ? best.length : place, 0, { ...pull, words });
    best.length = Math.min(best.length, NAMED);
  }
  return best.map(({ words }) => words);
}

const isStronger = (a: Pull, b: Pull): boolean =>
  Math.abs(a.weight) > Math.abs(b.weight) || (Math.abs(a.weight) === Math.abs(b.weight) && a.at < b.at);

const LITTLE = new Set(
  'the a an of to in on at by for from with and or but as is are was were be been has have had it its he she his her they their this that which who not will would said into than also there after about more one i we you'.split(
    ' ',
  ),
);

/** Would a reader see from these words what the sentence is about? */
const isTelling = (words: string): boolean =>
  words.split(' ').some((word) => /\p{L}{2}/u.test(word) && !LITTLE.has(word));

/** The words of a feature as they stand in the sentence: a single one, or (complement) a pair that ends at it. */
function wordsOf(view: SentenceView, at: number): string {
  const index = at < 0 ? ~at : at;
  const word = view.words[index] ?? '';
  if (at >= 0) return word;
  let before = index - 1;
  while (before >= 0 && view.tokens[before]?.kind === 'punctuation') before--;
  return before < 0 ? word : `${view.words[before] ?? ''} ${word}`;
}

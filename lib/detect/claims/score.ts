import type { Reason } from '../../domain/finding.ts';
import { HEADS, MEANING_PRIOR, rowOf, type ClaimsModel, type Head, type WeightTable } from './claims-model.ts';
import type { Cue, SentenceView } from './cue.ts';
import type { Features } from './features.ts';

/** The reason that every sentence starts with: the model's bias. It is listed, so that the weights add up to the score. */
export const STARTING_POINT = 'where every sentence starts';

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

const column = (head: Head): number => HEADS.indexOf(head);

/** Log-odds of every head, in the order of HEADS. */
export function logitsOf(model: ClaimsModel, features: Features): Float64Array {
  const width = HEADS.length;
  const { grams, meanings } = model;
  const [gramSums, meaningSums] = [new Float64Array(width), new Float64Array(width)];
  let known = 0;
  features.grams.forEach((gram, index) => {
    addRow(gramSums, grams, rowOf(grams, gram));
    if ((features.at[index] ?? 0) < 0) return;
    const row = rowOf(meanings, gram);
    if (row >= 0) known++;
    addRow(meaningSums, meanings, row);
  });
  return Float64Array.from(model.bias, (bias, head) => {
    let sum = bias + (gramSums[head] ?? 0) * (grams.scales[head] ?? 0);
    sum += ((meaningSums[head] ?? 0) * (meanings.scales[head] ?? 0)) / (known + MEANING_PRIOR);
    for (let cue = 0; cue < model.cueCount; cue++)
      sum += (features.cues[cue] ?? 0) * (model.cueWeights[cue * width + head] ?? 0);
    return sum;
  });
}

function addRow(sums: Float64Array, { weights }: WeightTable, row: number): void {
  if (row < 0) return;
  for (let head = 0; head < sums.length; head++)
    sums[head] = (sums[head] ?? 0) + (weights[row * sums.length + head] ?? 0);
}

interface Pull {
  readonly words: string;
  readonly weight: number;
}

/** Words named in one reason; the rest of the pull is theirs too, but would not fit a card. */
const NAMED = 3;

/** "words like “convicted”, “sentenced to”": the pull of many small weights as one reason, named by the strongest. */
function wordsReason(pulls: readonly Pull[]): readonly Reason[] {
  if (pulls.length === 0) return [];
  const strongest = pulls.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.words < b.words ? -1 : 1));
  const named = [...new Set(strongest.map(({ words }) => words))].slice(0, NAMED);
  const weight = pulls.reduce((sum, pull) => sum + pull.weight, 0);
  return [{ cue: `words like ${named.map((words) => `“${words}”`).join(', ')}`, weight }];
}

/**
 * The reasons for a score, strongest first. Their weights are log-odds and add up to logit(score); the model's bias is
 * one of them (STARTING_POINT). Words that pull up stand together in one reason, those that pull down in another.
 */
export function reasonsOf(
  model: ClaimsModel,
  features: Features,
  { view, cues }: { view: SentenceView; cues: readonly Cue[] },
): readonly Reason[] {
  const [width, check] = [HEADS.length, column('check')];
  const reasons: Reason[] = [{ cue: STARTING_POINT, weight: model.bias[check] ?? 0 }];
  cues.forEach((cue, at) => {
    const weight = (features.cues[at] ?? 0) * (model.cueWeights[at * width + check] ?? 0);
    if (weight !== 0) reasons.push({ cue: cue.name, weight });
  });
  const pulls = pullsOf(model, features, view);
  reasons.push(...wordsReason(pulls.filter(({ weight }) => weight > 0)));
  reasons.push(...wordsReason(pulls.filter(({ weight }) => weight < 0)));
  return reasons.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.cue < b.cue ? -1 : 1));
}

/** The words of a feature as they stand in the sentence: a single one, or (complement) a pair that ends at it. */
function wordsOf(view: SentenceView, at: number): string {
  const index = at < 0 ? ~at : at;
  const word = view.words[index] ?? '';
  if (at >= 0) return word;
  let before = index - 1;
  while (before >= 0 && view.tokens[before]?.kind === 'punctuation') before--;
  return before < 0 ? word : `${view.words[before] ?? ''} ${word}`;
}

/** What each word and pair adds to the log-odds of being worth checking, its meaning included. */
function pullsOf({ grams, meanings }: ClaimsModel, features: Features, view: SentenceView): readonly Pull[] {
  const [width, check] = [HEADS.length, column('check')];
  const weightIn = ({ weights, scales }: WeightTable, row: number): number =>
    row < 0 ? 0 : (weights[row * width + check] ?? 0) * (scales[check] ?? 0);
  const meaningRows = Array.from(features.grams, (gram, index) =>
    (features.at[index] ?? 0) < 0 ? -1 : rowOf(meanings, gram),
  );
  const share = meaningRows.filter((row) => row >= 0).length + MEANING_PRIOR;
  return Array.from(features.grams, (gram, index) => ({
    words: wordsOf(view, features.at[index] ?? 0),
    weight: weightIn(grams, rowOf(grams, gram)) + weightIn(meanings, meaningRows[index] ?? -1) / share,
  })).filter(({ weight }) => weight !== 0);
}

import type { Reason } from '../../domain/finding.ts';
import { HEADS, rowOf, type ClaimsModel, type Head } from './claims-model.ts';
import type { Cue, SentenceView } from './cue.ts';
import type { Features } from './features.ts';

/** The reason that every sentence starts with: the model's bias. It is listed, so that the weights add up to the score. */
export const STARTING_POINT = 'where every sentence starts';

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));

const column = (head: Head): number => HEADS.indexOf(head);

/** Log-odds of every head, in the order of HEADS. */
export function logitsOf(model: ClaimsModel, features: Features): Float64Array {
  const width = HEADS.length;
  const sums = new Float64Array(width);
  for (const gram of features.grams) {
    const row = rowOf(model, gram);
    if (row < 0) continue;
    for (let head = 0; head < width; head++)
      sums[head] = (sums[head] ?? 0) + (model.gramWeights[row * width + head] ?? 0);
  }
  for (let head = 0; head < width; head++)
    sums[head] = (sums[head] ?? 0) * (model.scales[head] ?? 0) + (model.bias[head] ?? 0);
  for (let cue = 0; cue < model.cueCount; cue++) {
    const strength = features.cues[cue] ?? 0;
    if (strength === 0) continue;
    for (let head = 0; head < width; head++)
      sums[head] = (sums[head] ?? 0) + strength * (model.cueWeights[cue * width + head] ?? 0);
  }
  return sums;
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
  const pulls: Pull[] = [];
  features.grams.forEach((gram, index) => {
    const row = rowOf(model, gram);
    const weight = row < 0 ? 0 : (model.gramWeights[row * width + check] ?? 0) * (model.scales[check] ?? 0);
    if (weight !== 0) pulls.push({ words: wordsOf(view, features.at[index] ?? 0), weight });
  });
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

import type { Reason } from '../../domain/finding.ts';
import { HEADS, type ClaimsModel } from './claims-model.ts';
import { wordAt, type Cue, type SentenceView } from './cue.ts';
import { CHECK, type Scored } from './score.ts';
import { MARK, TELLING } from './word.ts';

/** The reason that every sentence starts with: the model's bias. It is listed, so that the weights add up to the score. */
const STARTING_POINT = 'where every sentence starts';
/** The reason that all sentences of an article share. */
const TOPIC = 'what the article is about';

/** What reasons are named by. */
interface Shown extends Scored {
  readonly view: SentenceView;
  readonly cues: readonly Cue[];
  /** What each of the found words and pairs adds (`pullsOf`). */
  readonly pulls: Float64Array;
}

/**
 * The reasons for a score: the named cues, strongest first, since they say the most; behind them what the article is about,
 * which is the same for all of its sentences, and the pull of the words.
 * Their weights are log-odds and add up to logit(score); the model's bias is one of them (STARTING_POINT) and stands last.
 * Words that pull up stand together in one reason, those that pull down in another.
 */
export function reasonsOf(model: ClaimsModel, shown: Shown): readonly Reason[] {
  const { cues, strengths, topic } = shown;
  const reasons: Reason[] = [];
  for (let at = 0; at < cues.length; at++) {
    const strength = strengths[at] ?? 0;
    if (strength === 0) continue;
    const weight = strength * (model.cueWeights[at * HEADS.length + CHECK] ?? 0);
    const name = cues[at]?.name;
    if (weight !== 0 && name !== undefined) reasons.push({ cue: name, weight });
  }
  reasons.sort(byStrength);
  if (topic !== 0) reasons.push({ cue: TOPIC, weight: topic });
  reasons.push(...wordsReasons(shown));
  reasons.push({ cue: STARTING_POINT, weight: model.bias[CHECK] ?? 0 });
  return reasons;
}

const byStrength = (a: Reason, b: Reason): number =>
  Math.abs(b.weight) - Math.abs(a.weight) || (a.cue < b.cue ? -1 : 1);

/** Words named in one reason; the rest of the pull is theirs too, but would not fit a card. */
const NAMED = 3;

/** Where a word or pair stands, and how strongly it pulls. */
interface Pull {
  readonly at: number;
  readonly strength: number;
}

/** Words and pairs that pull one way: their sum, and the strongest that mean something, in order, none twice. */
interface Side {
  weight: number;
  readonly strongest: Pull[];
}

/** "words like “convicted”, “prisoners”": many small weights of one sign as one reason; the stronger of the two first. */
function wordsReasons({ found, pulls, view }: Shown): readonly Reason[] {
  const up: Side = { weight: 0, strongest: [] };
  const down: Side = { weight: 0, strongest: [] };
  for (let index = 0; index < found.count; index++) {
    const pull = pulls[index] ?? 0;
    if (pull === 0) continue;
    const side = pull > 0 ? up : down;
    side.weight += pull;
    const strength = Math.abs(pull);
    const weakest = side.strongest[NAMED - 1];
    if (weakest !== undefined && strength < weakest.strength) continue;
    const at = found.at[index] ?? 0;
    if (isTelling(view, at)) take(side.strongest, { at, strength }, view);
  }
  const reasons = [up, down].filter(({ weight }) => weight !== 0).map((side) => wordsReason(side, view));
  return reasons.toSorted(byStrength);
}

function wordsReason({ weight, strongest }: Side, view: SentenceView): Reason {
  const named = strongest.map(({ at }) => `“${wordsOf(view, at)}”`).join(', ');
  return { cue: named === '' ? 'its wording' : `words like ${named}`, weight };
}

const isStronger = (a: Pull, b: Pull): boolean => a.strength > b.strength || (a.strength === b.strength && a.at < b.at);

/** Puts a pull among the strongest. */
function take(strongest: Pull[], pull: Pull, view: SentenceView): void {
  const known = strongest.findIndex(({ at }) => isSame(view, at, pull.at));
  const kept = strongest[known];
  if (kept && isStronger(kept, pull)) return;
  if (kept) strongest.splice(known, 1);
  let place = strongest.length;
  for (let other = strongest[place - 1]; other && isStronger(pull, other); other = strongest[place - 1]) place--;
  strongest.splice(place, 0, pull);
  if (strongest.length > NAMED) strongest.pop();
}

/** The token at which a word or pair stands; for a pair its second word. */
const lastOf = (at: number): number => (at < 0 ? ~at : at);

/** The token of the first word of a pair; -1 where it has none, and for single words. */
function partnerOf({ words }: SentenceView, at: number): number {
  if (at >= 0) return -1;
  let before = ~at - 1;
  while (before >= 0 && (words[before]?.bits ?? 0) & MARK) before--;
  return before;
}

/** Do two features show as the same words? */
const isSame = (view: SentenceView, a: number, b: number): boolean =>
  wordAt(view, lastOf(a)) === wordAt(view, lastOf(b)) &&
  wordAt(view, partnerOf(view, a)) === wordAt(view, partnerOf(view, b));

const tells = ({ words }: SentenceView, at: number): boolean => ((words[at]?.bits ?? 0) & TELLING) !== 0;

/** Would a reader see from the words of a feature what the sentence is about? */
const isTelling = (view: SentenceView, at: number): boolean =>
  tells(view, lastOf(at)) || tells(view, partnerOf(view, at));

/** The words of a feature as they stand in the sentence. */
function wordsOf(view: SentenceView, at: number): string {
  const before = partnerOf(view, at);
  return before < 0 ? wordAt(view, lastOf(at)) : `${wordAt(view, before)} ${wordAt(view, lastOf(at))}`;
}

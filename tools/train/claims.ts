import { cues } from '../../lib/detect/claims/cues.ts';
import { HEADS, packClaims, type Head, type TableParts } from '../../lib/detect/claims/claims-model.ts';
import { CLAIM_TYPES } from '../../lib/domain/finding.ts';
import { readArticles, readOwnLabels, readTexts, type Labelled } from './claims-data.ts';
import {
  calibrated,
  calibrationOf,
  fitHead,
  heldOutScores,
  type Linear,
  type Recipe,
  type Target,
} from './claims-linear.ts';
import { corpusOf, type Corpus } from './claims-rows.ts';
import { readVectors, type WordVectors } from './vectors.ts';

export interface ClaimsTraining {
  readonly bytes: Uint8Array;
  /** Sets that were looked for and not found. */
  readonly missing: readonly string[];
  /** What was trained on how much, in words. */
  readonly report: string;
}

// Penalties and stacking were chosen by cross-validation over the articles of news_claims.train.
const worthChecking: Target = ({ check }) => (check === 2 ? 1 : 0);
const statesFact: Target = ({ check }) => (check === 0 ? 0 : 1);
const labelled: Target = ({ label }) => label;
const DEBATE: Recipe = { target: labelled, penalty: { cue: 1, meaning: 1, gram: 8 } };
const CHECK: Recipe = { target: worthChecking, penalty: { cue: 3, meaning: 3, topic: 2, gram: 12 } };
const FACT: Recipe = { target: statesFact, penalty: { cue: 3, meaning: 3, gram: 10 } };
const TYPE = { penalty: { cue: 3, meaning: 3, gram: 10 } } as const;

/** How much of the debates' judgement the news model starts from. */
const SHARE = 0.6;

const SPEECH = 'claims/ct24.train.jsonl';
const NEWS = 'news_claims/news_claims.train.jsonl';
const FACTS = 'factappeal/factappeal.train.jsonl';
/** Texts of our own labels. */
const NEWSWIRE = 'entities/worldwide.train.jsonl';

/**
 * Trains the claims model from the gold folder and packs it. The same folder gives the same bytes. With `open`, the news
 * articles (published without a licence) are left out: debates then say what is worth checking, and types are by rule alone.
 * Throws where the set that nothing can be done without is missing.
 */
export function trainClaims(gold: string, options: { readonly open: boolean }): ClaimsTraining {
  const vectors = readVectors();
  const speech = readTexts(gold, SPEECH);
  if (!speech) throw new Error(`The claims model cannot be trained: ${SPEECH} is missing in ${gold}.`);
  const debate = fitHead(corpusOf(speech, vectors), DEBATE);
  const [given, own] = options.open ? [null, null] : [readArticles(gold, NEWS), readOwnLabels(gold, NEWSWIRE)];
  const news = given && own && joined(given, own);
  const facts = options.open ? readTexts(gold, FACTS) : null;
  const heads = news
    ? newsHeads(corpusOf(news, vectors), debate)
    : openHeads(debate, facts && corpusOf(facts, vectors));
  return {
    bytes: pack(heads, vectors),
    missing: [
      ...(given || options.open ? [] : [NEWS]),
      ...(own || options.open ? [] : [NEWSWIRE]),
      ...(facts || !options.open ? [] : [FACTS]),
    ],
    report: `claims: ${speech.length} spoken sentences, ${news?.length ?? 0} of news, ${facts?.length ?? 0} of facts`,
  };
}

/** Two sets as one: the articles of the second are numbered on. */
function joined(first: readonly Labelled[], second: readonly Labelled[]): readonly Labelled[] {
  const articles = 1 + (first.at(-1)?.article ?? -1);
  return [...first, ...second.map((sentence) => ({ ...sentence, article: sentence.article + articles }))];
}

type Heads = ReadonlyMap<Head, Linear>;

function newsHeads(news: Corpus, debate: Linear): Heads {
  const heads = new Map<Head, Linear>([
    ['check', honest(news, { ...CHECK, base: { model: debate, share: SHARE } })],
    ['fact', balanced(news, FACT)],
  ]);
  for (const type of CLAIM_TYPES)
    if (news.sentences.some((sentence) => sentence.type === type))
      heads.set(type, fitHead(news, { ...TYPE, target: (sentence) => (sentence.type === type ? 1 : 0) }));
  return heads;
}

/** Without labelled news: every type is as likely as another, so that "event" stands for all that can be checked. */
function openHeads(debate: Linear, facts: Corpus | null): Heads {
  const heads = new Map<Head, Linear>([['check', debate]]);
  if (facts) heads.set('fact', balanced(facts, { ...FACT, target: labelled }));
  return heads;
}

/** A head whose log-odds are calibrated on held-out articles that were labelled in full. */
function honest(corpus: Corpus, recipe: Recipe): Linear {
  const scores = heldOutScores(corpus, recipe);
  const targets = corpus.sentences.map((sentence) => (sentence.isFull ? recipe.target(sentence) : null));
  return calibrated(fitHead(corpus, recipe), calibrationOf(scores, targets));
}

/**
 * A head whose zero lies where, on held-out articles, it is about as good at either answer: how much of what is read is
 * opinion cannot be known beforehand.
 */
function balanced(corpus: Corpus, recipe: Recipe): Linear {
  const scores = heldOutScores(corpus, recipe);
  const shift = -fairThreshold(scores, corpus.sentences.map(recipe.target));
  return calibrated(fitHead(corpus, recipe), { slope: 1, shift });
}

/** Between thresholds that differ in mean recall by less than this there is little to choose. */
const NEAR = 0.005;

/** The strictest threshold whose mean of both recalls is near the highest: a missed fact costs less than a marked opinion. */
function fairThreshold(scores: Float64Array, targets: readonly (0 | 1 | null)[]): number {
  const order = [...scores.keys()].filter((at) => targets[at] !== null).toSorted((a, b) => scores[a]! - scores[b]!);
  const positive = order.filter((at) => targets[at] === 1).length;
  const negative = order.length - positive;
  let [lost, won] = [0, 0];
  const fairness = order.map((at) => {
    if (targets[at] === 1) lost++;
    else won++;
    return (1 - lost / positive + won / negative) / 2;
  });
  const best = fairness.reduce((most, fair) => Math.max(most, fair), 0);
  return scores[order[fairness.findLastIndex((fair) => fair >= best - NEAR)]!]!;
}

/** Hand-set weights: a teaser is neither worth checking nor a fact. */
const handSet = (cue: number, head: Head): number =>
  head === 'check' || head === 'fact' ? (cues[cue]?.fixed ?? 0) : 0;

/** The bias of a head that nothing was learned for: never. */
const NEVER = -9;

const untrained = (head: Head): number => (head === 'event' || head === 'fact' ? 0 : NEVER);

function pack(heads: Heads, { byHash }: WordVectors): Uint8Array {
  const cueWeights = cues.flatMap((_, cue) =>
    HEADS.map((head) => (heads.get(head)?.cues[cue] ?? 0) + handSet(cue, head)),
  );
  const grams = [...new Set([...heads.values()].flatMap((model) => Array.from(model.grams.keys())))];
  const along =
    (axis: Float64Array | undefined): Column =>
    (word) => {
      const vector = byHash.get(word);
      return vector && axis ? vector.reduce((sum, value, at) => sum + value * axis[at]!, 0) : 0;
    };
  return packClaims({
    bias: Float64Array.from(HEADS, (head) => heads.get(head)?.bias ?? untrained(head)),
    cueWeights: Float64Array.from(cueWeights),
    grams: tableOf(
      grams,
      HEADS.map((head) => (gram) => heads.get(head)?.grams.get(gram) ?? 0),
    ),
    meanings: tableOf(
      [...byHash.keys()],
      [...HEADS.map((head) => along(heads.get(head)?.meaning)), along(heads.get('check')?.topic)],
    ),
  });
}

const BYTE = 127;

/** What each hash weighs in one column. */
type Column = (hash: number) => number;

/** Weights rounded to bytes, each column by its own scale; words that round to nothing in every column are left out. */
function tableOf(hashes: readonly number[], columns: readonly Column[]): TableParts {
  const rows = hashes.map((hash) => ({ hash, weights: columns.map((weightOf) => weightOf(hash)) }));
  const scales = columns.map(
    (_, at) => rows.reduce((most, { weights }) => Math.max(most, Math.abs(weights[at]!)), 1e-9) / BYTE,
  );
  const bytes = rows
    .map(({ hash, weights }) => ({ hash, cells: weights.map((weight, at) => Math.round(weight / scales[at]!)) }))
    .filter(({ hash, cells }) => hash !== 0 && cells.some((cell) => cell !== 0))
    .toSorted((a, b) => a.hash - b.hash);
  return {
    hashes: Uint32Array.from(bytes, ({ hash }) => hash),
    weights: Int8Array.from(bytes.flatMap(({ cells }) => cells)),
    scales: Float64Array.from(scales),
  };
}

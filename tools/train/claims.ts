import { cues } from '../../lib/detect/claims/cues.ts';
import { HEADS, packClaims, type Head, type TableParts } from '../../lib/detect/claims/claims-model.ts';
import { CLAIM_TYPES, type ClaimType } from '../../lib/domain/finding.ts';
import { readOwnLabels, readTexts, SETTLED, SINGLE, type Labelled } from './claims-data.ts';
import { balanced, honest, learn } from './claims-calibration.ts';
import { fitHead, type Linear, type Recipe, type Target } from './claims-linear.ts';
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

/** How much of the debates' judgement the news model starts from. */
const SHARE = 0.6;

const SPEECH = 'claims/ct24.train.jsonl';
/** Texts of the settled labels. */
const NEWS = 'news_claims/news_claims.train.jsonl';
const FACTS = 'factappeal/factappeal.train.jsonl';
/** Texts of the labels by one reader. */
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
  const settled = options.open ? null : readOwnLabels(gold, NEWS, SETTLED);
  const single = options.open ? null : readOwnLabels(gold, NEWSWIRE, SINGLE);
  const news = settled && single && joined(settled, single);
  const facts = options.open ? readTexts(gold, FACTS) : null;
  const heads = news
    ? newsHeads(corpusOf(news, vectors), debate)
    : openHeads(debate, facts && corpusOf(facts, vectors));
  return {
    bytes: pack(heads, vectors),
    missing: [
      ...(settled || options.open ? [] : [NEWS]),
      ...(single || options.open ? [] : [NEWSWIRE]),
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
  const check = learn(news, { ...CHECK, base: { model: debate, share: SHARE } });
  const [fact, opinion, none] = [learn(news, FACT), learn(news, ofType('opinion')), learn(news, ofType('none'))];
  const heads = new Map<Head, Linear>([
    ['check', honest(news, [check, opinion, none])],
    ['fact', balanced(news, [fact, check])],
  ]);
  for (const type of CLAIM_TYPES)
    if (news.sentences.some((sentence) => sentence.type === type)) heads.set(type, fitHead(news, ofType(type)));
  return heads;
}

const ofType = (type: ClaimType): Recipe => ({
  target: (sentence) => (sentence.type === type ? 1 : 0),
  penalty: { cue: 3, meaning: 3, gram: 10 },
});

/** Without labelled news: every type is as likely as another, so that "event" stands for all that can be checked. */
function openHeads(debate: Linear, facts: Corpus | null): Heads {
  const heads = new Map<Head, Linear>([['check', debate]]);
  if (facts) heads.set('fact', balanced(facts, [learn(facts, { ...FACT, target: labelled })]));
  return heads;
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

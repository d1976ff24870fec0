import {
  CLAIM_TYPES,
  UNCHECKABLE,
  type Attribution,
  type Claim,
  type ClaimType,
  type Sentence,
} from '../../domain/finding.ts';
import { firstWhere } from '../../domain/search.ts';
import type { Span } from '../../domain/span.ts';
import type { TextDocument } from '../../text/document.ts';
import { HEADS, type ClaimsModel } from './claims-model.ts';
import { clauseOf } from './clause.ts';
import type { SentenceView } from './cue.ts';
import { cues } from './cues.ts';
import { featureReader } from './features.ts';
import { flagsOf } from './flags.ts';
import { logitsOf, lookUp, pullsByToken, reasonsOf, sigmoid, topicOf } from './score.ts';
import { viewsOf } from './view.ts';

/** What is said of the sentences of one text, both in text order. */
export interface Claims {
  /** All sentences. */
  readonly sentences: readonly Sentence[];
  /** Those that could be marked: a fact is stated, of a type that can be checked. */
  readonly claims: readonly Claim[];
}

const FIRST_TYPE = HEADS.indexOf(CLAIM_TYPES[0]);
const [CHECK, FACT] = [HEADS.indexOf('check'), HEADS.indexOf('fact')];
const read = featureReader(cues);

/** Scores every sentence and gives the reasons. Linear in the length of the text. */
export function findClaims(document: TextDocument, attributions: readonly Attribution[], model: ClaimsModel): Claims {
  const sentences: Sentence[] = [];
  const claims: Claim[] = [];
  const carriers = carriersOf(document.sentences, attributions);
  const views = viewsOf(document);
  const looked = views.map((view) => lookUp(model, read(view)));
  const topic = topicOf(model, looked);
  views.forEach((view, index) => {
    const [sentence, found] = [document.sentences[index], looked[index]];
    if (!sentence || !found) return;
    const { start, end } = sentence;
    const logits = logitsOf(model, found, topic);
    const score = sigmoid(logits[CHECK] ?? 0);
    const type = typeOf(logits, view);
    const factual = (logits[FACT] ?? 0) >= 0 && !UNCHECKABLE.has(type);
    sentences.push({ start, end, score, type, factual });
    if (!factual) return;
    const attribution = carriers[index] ?? null;
    const carrier = attribution === null ? null : (attributions[attribution] ?? null);
    const flags = flagsOf({ view, attribution: carrier });
    const clause = clauseOf({ view, attribution: carrier, pulls: pullsByToken(model, found, view.tokens.length) });
    const why = reasonsOf(model, found, { view, cues, topic });
    claims.push({ start, end, score, type, flags, why, attribution, clause });
  });
  return { sentences, claims };
}

/** The likeliest type. */
function typeOf(logits: Float64Array, view: SentenceView): ClaimType {
  if (view.boilerplate) return 'none';
  let best: ClaimType = 'event';
  let most = -Infinity;
  CLAIM_TYPES.forEach((type, index) => {
    const logit = logits[FIRST_TYPE + index] ?? 0;
    if (logit > most) [best, most] = [type, logit];
  });
  return best;
}

/** For each sentence, the attribution whose content covers most of it (the first of equals), or null. Both lists are in text order. */
function carriersOf(sentences: readonly Span[], attributions: readonly Attribution[]): readonly (number | null)[] {
  const best = sentences.map((): { index: number | null; shared: number } => ({ index: null, shared: 0 }));
  attributions.forEach(({ content }, index) => {
    const first = firstWhere(sentences, ({ end }) => end > content.start);
    for (let at = first; at < sentences.length; at++) {
      const [sentence, held] = [sentences[at], best[at]];
      if (!sentence || !held || sentence.start >= content.end) break;
      const shared = Math.min(sentence.end, content.end) - Math.max(sentence.start, content.start);
      if (shared > held.shared) [held.index, held.shared] = [index, shared];
    }
  });
  return best.map(({ index }) => index);
}

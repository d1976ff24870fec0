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
import { HEADS, rowOf, type ClaimsModel } from './claims-model.ts';
import { clauseOf, isLong } from './clause.ts';
import type { SentenceView } from './cue.ts';
import { cues } from './cues.ts';
import { flagsOf } from './flags.ts';
import { reasonsOf } from './reasons.ts';
import { lookUp, pullsByToken, pullsOf, sigmoid, topicOf, writeLogits, type Scored } from './score.ts';
import { lists, look, roomForStrengths, showsIn } from './signs.ts';
import { viewsOf } from './view.ts';
import { wordReader } from './word.ts';

/** What is said of the sentences of one text, both in text order. */
export interface Claims {
  /** All sentences. */
  readonly sentences: readonly Sentence[];
  /** Those that could be marked: a fact is stated, of a type that can be checked. */
  readonly claims: readonly Claim[];
}

const FIRST_TYPE = HEADS.indexOf(CLAIM_TYPES[0]);
const [CHECK, FACT] = [HEADS.indexOf('check'), HEADS.indexOf('fact')];

/** Room to work in, for one sentence after the other. */
const [strengths, logits] = [roomForStrengths(), new Float64Array(HEADS.length)];
const shows = showsIn(strengths);

/** Scores every sentence and gives the reasons. Linear in the length of the text. */
export function findClaims(document: TextDocument, attributions: readonly Attribution[], model: ClaimsModel): Claims {
  const sentences: Sentence[] = [];
  const claims: Claim[] = [];
  const carriers = carriersOf(document.sentences, attributions);
  const views = viewsOf(document, wordReader(model.notes, sourcesOf(model)));
  const topic = topicOf(model, views);
  views.forEach((view, index) => {
    const sentence = document.sentences[index];
    if (!sentence) return;
    look(view, strengths);
    const scored: Scored = { found: lookUp(model, view.words), strengths, topic };
    writeLogits(model, scored, logits);
    const judged = judge(view, sentence);
    sentences.push(judged);
    if (judged.factual)
      claims.push(claimOf(model, { ...scored, view, judged, attributions, carrier: carriers[index] ?? -1 }));
  });
  return { sentences, claims };
}

/** Where a model looks words up. */
const sourcesOf = ({ grams, meanings }: ClaimsModel) => ({
  lists,
  gramRowOf: (gram: number) => rowOf(grams, gram),
  meaningRowOf: (gram: number) => rowOf(meanings, gram),
});

/** What the log-odds say of a sentence. */
function judge(view: SentenceView, { start, end }: Span): Sentence {
  const type = typeOf(view);
  const factual = (logits[FACT] ?? 0) >= 0 && !UNCHECKABLE.has(type);
  return { start, end, score: sigmoid(logits[CHECK] ?? 0), type, factual };
}

/** The likeliest type. */
function typeOf(view: SentenceView): ClaimType {
  if (view.boilerplate) return 'none';
  let best: ClaimType = 'event';
  let most = -Infinity;
  for (let index = 0; index < CLAIM_TYPES.length; index++) {
    const logit = logits[FIRST_TYPE + index] ?? 0;
    if (logit > most) [best, most] = [CLAIM_TYPES[index] ?? best, logit];
  }
  return best;
}

interface Stated extends Scored {
  readonly view: SentenceView;
  readonly judged: Sentence;
  readonly attributions: readonly Attribution[];
  /** The number of the attribution that carries the sentence, or -1. */
  readonly carrier: number;
}

function claimOf(model: ClaimsModel, stated: Stated): Claim {
  const { view, judged, attributions, carrier, found } = stated;
  const { start, end, score, type } = judged;
  const attribution = attributions[carrier] ?? null;
  const pulls = pullsOf(model, found);
  const flags = flagsOf({ view, attribution, shows });
  const clause = isLong(view)
    ? clauseOf({ view, attribution, pulls: pullsByToken(found, pulls, view.tokens.length) })
    : null;
  const why = reasonsOf(model, { ...stated, pulls, cues });
  return { start, end, score, type, flags, why, attribution: carrier < 0 ? null : carrier, clause };
}

/** For each sentence, the number of the attribution whose content covers most of it (the first of equals), or -1. Both lists are in text order. */
function carriersOf(sentences: readonly Span[], attributions: readonly Attribution[]): Int32Array {
  const carriers = new Int32Array(sentences.length).fill(-1);
  const most = new Int32Array(sentences.length);
  attributions.forEach(({ content }, index) => {
    const first = firstWhere(sentences, ({ end }) => end > content.start);
    for (let at = first; at < sentences.length; at++) {
      const sentence = sentences[at];
      if (!sentence || sentence.start >= content.end) break;
      const shared = Math.min(sentence.end, content.end) - Math.max(sentence.start, content.start);
      if (shared <= (most[at] ?? 0)) continue;
      most[at] = shared;
      carriers[at] = index;
    }
  });
  return carriers;
}

import * as v from 'valibot';
import {
  MOST_LOOKALIKES,
  STANCES,
  STATUSES,
  VERDICTS,
  type Annotation,
  type Evidence,
  type KeptFinding,
  type KeptSource,
  type Lookalikes,
  type Place,
  type Quote,
  type Taken,
  type VerdictEntry,
} from '../domain/annotation.ts';
import type { Correction } from '../domain/correction.ts';
import type { Edit, NewEvidence, Subject } from '../domain/edit.ts';
import { CLAIM_FLAGS, CLAIM_TYPES, ENTITY_TYPES, QUOTE_FORMS, SOURCE_KINDS } from '../domain/finding.ts';
import {
  address,
  addressOrNone,
  count,
  fingerprint,
  finite,
  identity,
  instant,
  line,
  MANY,
  probability,
  words,
} from './values.ts';

const BlockShape = v.pipe(
  v.object({ nth: count, of: count }),
  v.check(({ nth, of }) => nth < of, 'one of the blocks'),
);

const LookalikesShape: v.GenericSchema<unknown, Lookalikes> = v.pipe(
  v.object({
    count,
    nth: count,
    left: count,
    right: count,
    near: v.pipe(v.array(words), v.maxLength(MOST_LOOKALIKES)),
  }),
  v.check((it) => it.nth < it.count, 'one of the lookalikes'),
);

export const QuoteShape: v.GenericSchema<unknown, Quote> = v.pipe(
  v.object({
    exact: words,
    prefix: words,
    suffix: words,
    start: count,
    end: count,
    block: v.exactOptional(BlockShape),
    lookalikes: v.exactOptional(LookalikesShape),
  }),
  v.check(({ start, end }) => start <= end, 'a quote that starts before it ends'),
);

export const KeptFindingShape: v.GenericSchema<unknown, KeptFinding> = v.object({
  detector: line,
  type: v.picklist(CLAIM_TYPES),
  flags: v.pipe(v.array(v.picklist(CLAIM_FLAGS)), v.maxLength(CLAIM_FLAGS.length)),
  score: probability,
  why: v.pipe(v.array(v.object({ cue: line, weight: finite })), v.maxLength(MANY)),
});

export const KeptSourceShape: v.GenericSchema<unknown, KeptSource> = v.object({
  kind: v.picklist(SOURCE_KINDS),
  name: line,
  role: v.nullable(line),
  rung: v.picklist([1, 2, 3, 4, 5, 6]),
  cue: v.nullable(line),
  quote: v.picklist(QUOTE_FORMS),
  secondHand: v.boolean(),
  affiliation: v.exactOptional(line),
  relayedBy: v.exactOptional(line),
  anonymityReason: v.exactOptional(line),
});

const VerdictEntryShape: v.GenericSchema<unknown, VerdictEntry> = v.object({
  verdict: v.picklist(VERDICTS),
  reason: words,
  at: instant,
});

const newEvidence = {
  quote: words,
  url: addressOrNone,
  title: line,
  publisher: v.nullable(line),
  stance: v.picklist(STANCES),
};

export const NewEvidenceShape: v.GenericSchema<unknown, NewEvidence> = v.object(newEvidence);
export const EvidenceShape: v.GenericSchema<unknown, Evidence> = v.object({
  id: identity,
  ...newEvidence,
  at: instant,
});

const CorrectionShape: v.GenericSchema<unknown, Correction> = v.object({
  source: v.exactOptional(line),
  name: v.exactOptional(v.picklist([...ENTITY_TYPES, 'none'])),
  passage: words,
  at: count,
});

const TakenShape: v.GenericSchema<unknown, Taken> = v.object({
  at: instant,
  textHash: fingerprint,
  url: address,
  title: line,
  modified: v.nullable(line),
});

const PlaceShape: v.GenericSchema<unknown, Place> = v.object({
  quote: QuoteShape,
  taken: v.exactOptional(TakenShape),
  until: instant,
});

const tags = v.pipe(v.array(line), v.maxLength(MANY));

const subject = {
  pageId: identity,
  quote: QuoteShape,
  finding: v.nullable(KeptFindingShape),
  source: v.nullable(KeptSourceShape),
};

export const SubjectShape: v.GenericSchema<unknown, Subject> = v.object(subject);

export const AnnotationShape: v.GenericSchema<unknown, Annotation> = v.object({
  id: identity,
  ...subject,
  taken: v.exactOptional(TakenShape),
  places: v.exactOptional(v.pipe(v.array(PlaceShape), v.maxLength(MANY))),
  correction: v.exactOptional(CorrectionShape),
  verdicts: v.pipe(v.array(VerdictEntryShape), v.maxLength(MANY)),
  note: words,
  tags,
  evidence: v.pipe(v.array(EvidenceShape), v.maxLength(MANY)),
  status: v.picklist(STATUSES),
  created: instant,
  updated: instant,
});

export const EditShape: v.GenericSchema<unknown, Edit> = v.variant('do', [
  v.object({ do: v.literal('verdict'), verdict: v.picklist(VERDICTS), reason: words }),
  v.object({ do: v.literal('note'), note: words }),
  v.object({ do: v.literal('tags'), tags }),
  v.object({ do: v.literal('status'), status: v.picklist(STATUSES) }),
  v.object({ do: v.literal('correct'), correction: CorrectionShape }),
  v.object({ do: v.literal('add_evidence'), evidence: NewEvidenceShape }),
  v.object({ do: v.literal('remove_evidence'), evidenceId: identity }),
  v.object({ do: v.literal('weigh_evidence'), evidenceId: identity, stance: v.picklist(STANCES) }),
  v.object({ do: v.literal('place'), quote: QuoteShape, taken: TakenShape }),
]);

import * as v from 'valibot';
import {
  EVIDENCE_RATINGS,
  MOST_LOOKALIKES,
  REPLY_OUTCOMES,
  STANCES,
  STATUSES,
  VERDICTS,
  type Annotation,
  type Evidence,
  type KeptFinding,
  type KeptSource,
  type Lookalikes,
  type Place,
  type Project,
  type Quote,
  type ReplyEntry,
  type SavedSearch,
  type Taken,
  type VerdictEntry,
} from '../domain/annotation.ts';
import type { Correction } from '../domain/correction.ts';
import type { Edit, EvidenceChange, NewEvidence, NewReply, Subject } from '../domain/edit.ts';
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
  type MustBe,
  probability,
  words,
} from './values.ts';

const BlockShape = v.pipe(
  v.object({ nth: count, of: count }),
  v.check(({ nth, of }) => nth < of, 'block' satisfies MustBe),
);

const LookalikesShape: v.GenericSchema<unknown, Lookalikes> = v.pipe(
  v.object({
    count,
    nth: count,
    left: count,
    right: count,
    near: v.pipe(v.array(words), v.maxLength(MOST_LOOKALIKES)),
  }),
  v.check((it) => it.nth < it.count, 'lookalike' satisfies MustBe),
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
  v.check(({ start, end }) => start <= end, 'quote' satisfies MustBe),
);

export const KeptFindingShape: v.GenericSchema<unknown, KeptFinding> = v.object({
  detector: line,
  type: v.picklist(CLAIM_TYPES),
  flags: v.pipe(v.array(v.picklist(CLAIM_FLAGS)), v.maxLength(CLAIM_FLAGS.length)),
  score: probability,
  why: v.pipe(v.array(v.object({ cue: line, weight: finite })), v.maxLength(MANY)),
  dates: v.exactOptional(v.pipe(v.array(line), v.maxLength(MANY))),
  about: v.exactOptional(v.pipe(v.array(line), v.maxLength(MANY))),
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
  evidence: v.exactOptional(v.pipe(v.array(identity), v.maxLength(MANY))),
});

const newEvidence = {
  quote: words,
  url: addressOrNone,
  title: line,
  publisher: v.nullable(line),
  stance: v.picklist(STANCES),
  archiveUrl: v.exactOptional(address),
  rating: v.exactOptional(v.picklist(EVIDENCE_RATINGS)),
};

export const NewEvidenceShape: v.GenericSchema<unknown, NewEvidence> = v.object(newEvidence);
export const EvidenceShape: v.GenericSchema<unknown, Evidence> = v.object({
  id: identity,
  ...newEvidence,
  at: instant,
});

const EvidenceChangeShape: v.GenericSchema<unknown, EvidenceChange> = v.object({
  quote: v.exactOptional(words),
  url: v.exactOptional(addressOrNone),
  title: v.exactOptional(line),
  publisher: v.exactOptional(v.nullable(line)),
  stance: v.exactOptional(v.picklist(STANCES)),
  archiveUrl: v.exactOptional(v.nullable(address)),
  rating: v.exactOptional(v.nullable(v.picklist(EVIDENCE_RATINGS))),
});

const newReply = { who: line, how: line, outcome: v.picklist(REPLY_OUTCOMES), words };
const NewReplyShape: v.GenericSchema<unknown, NewReply> = v.object(newReply);
const ReplyShape: v.GenericSchema<unknown, ReplyEntry> = v.object({ id: identity, ...newReply, at: instant });
const ReplyChangeShape: v.GenericSchema<unknown, Partial<NewReply>> = v.object({
  who: v.exactOptional(newReply.who),
  how: v.exactOptional(newReply.how),
  outcome: v.exactOptional(newReply.outcome),
  words: v.exactOptional(newReply.words),
});

const day = v.pipe(v.string(), v.isoDate('day' satisfies MustBe));
const projects = v.pipe(v.array(identity), v.maxLength(MANY));
const named = { id: identity, name: line, created: instant, updated: instant };

export const ProjectShape: v.GenericSchema<unknown, Project> = v.object({ ...named, note: words });
export const SavedSearchShape: v.GenericSchema<unknown, SavedSearch> = v.object({
  ...named,
  query: words,
  sort: v.exactOptional(line),
  group: v.exactOptional(line),
  lens: v.exactOptional(line),
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
  replies: v.exactOptional(v.pipe(v.array(ReplyShape), v.maxLength(MANY))),
  due: v.exactOptional(day),
  archiveUrl: v.exactOptional(address),
  projects: v.exactOptional(projects),
  status: v.picklist(STATUSES),
  created: instant,
  updated: instant,
});

export const EditShape: v.GenericSchema<unknown, Edit> = v.variant('do', [
  v.object({ do: v.literal('verdict'), verdict: v.picklist(VERDICTS), reason: words }),
  v.object({ do: v.literal('note'), note: words, instead: v.exactOptional(words) }),
  v.object({ do: v.literal('tags'), tags, instead: v.exactOptional(tags) }),
  v.object({ do: v.literal('status'), status: v.picklist(STATUSES) }),
  v.object({ do: v.literal('correct'), correction: CorrectionShape }),
  v.object({ do: v.literal('add_evidence'), evidence: NewEvidenceShape }),
  v.object({ do: v.literal('remove_evidence'), evidenceId: identity }),
  v.object({
    do: v.literal('change_evidence'),
    evidenceId: identity,
    change: EvidenceChangeShape,
    instead: v.exactOptional(EvidenceChangeShape),
  }),
  v.object({ do: v.literal('add_reply'), reply: NewReplyShape }),
  v.object({
    do: v.literal('change_reply'),
    replyId: identity,
    change: ReplyChangeShape,
    instead: v.exactOptional(ReplyChangeShape),
  }),
  v.object({ do: v.literal('remove_reply'), replyId: identity }),
  v.object({ do: v.literal('due'), due: v.nullable(day), instead: v.exactOptional(v.nullable(day)) }),
  v.object({
    do: v.literal('archive'),
    archiveUrl: v.nullable(address),
    instead: v.exactOptional(v.nullable(address)),
  }),
  v.object({ do: v.literal('projects'), projects, instead: v.exactOptional(projects) }),
  v.object({ do: v.literal('place'), quote: QuoteShape, taken: TakenShape }),
]);

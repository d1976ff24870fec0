import * as fc from 'fast-check';
import {
  EVIDENCE_RATINGS,
  MOST_LOOKALIKES,
  REPLY_OUTCOMES,
  STANCES,
  STATUSES,
  VERDICTS,
  type Annotation,
  type Evidence,
  type KeptPage,
  type Place,
  type Quote,
  type Taken,
  type Notebook,
  type Project,
  type ReplyEntry,
  type SavedSearch,
} from '../../lib/domain/annotation.ts';
import { cleanTags, type Edit } from '../../lib/domain/edit.ts';
import { type Chronicle, withSight } from '../../lib/domain/version.ts';
import { anew } from '../versions/story.ts';
import { sheetsOf } from '../../lib/domain/sheet.ts';
import type { Correction } from '../../lib/domain/correction.ts';
import { CLAIM_FLAGS, CLAIM_TYPES, ENTITY_TYPES, QUOTE_FORMS, SOURCE_KINDS } from '../../lib/domain/finding.ts';

// Generated notebooks: anything that the store can hold, with a taste for what breaks formats.

const HARD = [
  '',
  '=1+1',
  '+1',
  '-1',
  '@a',
  '\t',
  '\r',
  "'",
  "'=1",
  "''",
  '"',
  '""',
  ',',
  '\n',
  '\r\n',
  ';',
  '|',
  '\u2028',
  '\u0000',
  '<script>',
  '# a',
  '> b',
  '[1]: c',
  '* d',
  '`',
  '\\',
  '__proto__',
  'שלום',
  '😀',
  ' a ',
  '\uFEFF',
];

export const text = fc.oneof(
  { weight: 3, arbitrary: fc.string({ maxLength: 40 }) },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...HARD), fc.string({ maxLength: 5 })), { maxLength: 4 })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 10 }) },
);
export const instant = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const positive = fc.nat({ max: 100_000 });
const web = fc.webUrl({ withQueryParameters: true });
// JSON knows no minus nought; neither do we.
const fraction = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0 || 0);
const weight = fc.double({ min: -50, max: 50, noNaN: true }).map((value) => value || 0);
const hash = fc.oneof(
  fc.constant(''),
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
);

/** Nothing is seen last before it is seen first. */
const seenInOrder = (one: KeptPage): KeptPage =>
  one.firstSeen > one.lastSeen ? { ...one, firstSeen: one.lastSeen, lastSeen: one.firstSeen } : one;

export const page = (id: fc.Arbitrary<string>): fc.Arbitrary<KeptPage> =>
  fc
    .record({
      id,
      url: web,
      title: text,
      publisher: orNull(text),
      byline: fc.array(text, { maxLength: 3 }),
      published: orNull(text),
      modified: orNull(instant),
      language: orNull(fc.constantFrom('en', 'en-GB', 'fr', '')),
      reviews: fc.array(fc.record({ claim: text, rating: text, reviewer: orNull(text), url: orNull(web) }), {
        maxLength: 2,
      }),
      words: positive,
      textHash: hash,
      firstSeen: instant,
      lastSeen: instant,
    })
    .map(seenInOrder);

const nth = fc.nat(9);
const near = fc.array(text, { maxLength: MOST_LOOKALIKES });

export const quote = fc
  .record(
    {
      exact: text,
      prefix: text,
      suffix: text,
      start: positive,
      length: positive,
      block: fc.record({ nth, of: fc.integer({ min: 10, max: 99 }) }),
      lookalikes: fc.record({ count: fc.integer({ min: 10, max: 99 }), nth, left: positive, right: positive, near }),
    },
    { requiredKeys: ['exact', 'prefix', 'suffix', 'start', 'length'] },
  )
  .map(({ length, ...rest }): Quote => Object.assign(rest, { end: rest.start + length }));

export const finding = fc.record({
  detector: text,
  type: fc.constantFrom(...CLAIM_TYPES),
  flags: fc.uniqueArray(fc.constantFrom(...CLAIM_FLAGS), { maxLength: 3 }),
  score: fraction,
  why: fc.array(fc.record({ cue: text, weight }), { maxLength: 3 }),
});

export const source = fc.record(
  {
    kind: fc.constantFrom(...SOURCE_KINDS),
    name: text,
    role: orNull(text),
    rung: fc.constantFrom(1, 2, 3, 4, 5, 6),
    cue: orNull(text),
    quote: fc.constantFrom(...QUOTE_FORMS),
    secondHand: fc.boolean(),
    affiliation: text,
    relayedBy: text,
    anonymityReason: text,
  },
  { requiredKeys: ['kind', 'name', 'role', 'rung', 'cue', 'quote', 'secondHand'] },
);

export const verdict = fc.record(
  {
    verdict: fc.constantFrom(...VERDICTS),
    reason: text,
    at: instant,
    evidence: fc.uniqueArray(fc.uuid(), { maxLength: 2 }),
  },
  { requiredKeys: ['verdict', 'reason', 'at'] },
);

const day = instant.map((at) => at.slice(0, 10));
const newReply = { who: text, how: text, outcome: fc.constantFrom(...REPLY_OUTCOMES), words: text };
const evidenceChange = fc.record(
  {
    quote: text,
    url: web,
    title: text,
    publisher: orNull(text),
    stance: fc.constantFrom(...STANCES),
    archiveUrl: orNull(web),
    rating: orNull(fc.constantFrom(...EVIDENCE_RATINGS)),
  },
  { requiredKeys: [] },
);
const newEvidence = {
  quote: text,
  url: fc.oneof(fc.constant(''), web),
  title: text,
  publisher: orNull(text),
  stance: fc.constantFrom(...STANCES),
};
export const evidence: fc.Arbitrary<Evidence> = fc.record(
  { id: fc.uuid(), ...newEvidence, at: instant, archiveUrl: web, rating: fc.constantFrom(...EVIDENCE_RATINGS) },
  { requiredKeys: ['id', 'quote', 'url', 'title', 'publisher', 'stance', 'at'] },
);

const reply: fc.Arbitrary<ReplyEntry> = fc.record({ id: fc.uuid(), at: instant, ...newReply });

/** Projects that annotations may belong to. */
const PROJECTS: readonly Project[] = ['dam; and \\ gauge', '=harbour', 'שלום "quay"'].map((name, index) => ({
  id: `project ${index}`,
  name,
  note: '',
  created: '2026-01-01T00:00:00.000Z',
  updated: `2026-01-0${index + 1}T00:00:00.000Z`,
}));

const correction: fc.Arbitrary<Correction> = fc.record(
  { source: text, name: fc.constantFrom(...ENTITY_TYPES, 'none' as const), passage: text, at: positive },
  { requiredKeys: ['passage', 'at'] },
);

const taken: fc.Arbitrary<Taken> = fc.record({
  at: instant,
  textHash: fc.constantFrom('', 'b'.repeat(64)),
  url: fc.constantFrom('https://a.example/', 'http://b.example/x?y=1'),
  title: fc.constantFrom(...HARD),
  modified: orNull(fc.constantFrom(...HARD)),
});

const place: fc.Arbitrary<Place> = fc.record({ quote, taken, until: instant }, { requiredKeys: ['quote', 'until'] });

/** Where an annotation stood before, oldest first. */
const places = fc
  .uniqueArray(place, { minLength: 1, maxLength: 2, selector: ({ until }) => until })
  .map((list) => list.toSorted((a, b) => (a.until < b.until ? -1 : 1)));

export const annotation = (pageId: fc.Arbitrary<string>): fc.Arbitrary<Annotation> =>
  fc.record(
    {
      id: fc.uuid(),
      pageId,
      quote,
      taken,
      places,
      finding: orNull(finding),
      source: orNull(source),
      correction,
      verdicts: fc.array(verdict, { maxLength: 4 }),
      note: text,
      tags: fc.array(text, { maxLength: 4 }).map(cleanTags),
      evidence: fc.uniqueArray(evidence, { maxLength: 3, selector: (item) => item.id }),
      replies: fc.uniqueArray(reply, { minLength: 1, maxLength: 2, selector: ({ id }) => id }),
      due: day,
      archiveUrl: web,
      projects: fc.subarray(
        PROJECTS.map(({ id }) => id),
        { minLength: 1 },
      ),
      status: fc.constantFrom(...STATUSES),
      created: instant,
      updated: instant,
    },
    {
      requiredKeys: [
        ...(['id', 'pageId', 'quote', 'finding', 'source', 'verdicts', 'note', 'tags'] as const),
        ...(['evidence', 'status', 'created', 'updated'] as const),
      ],
    },
  );

/** What a version of today says beside its text; one that was kept before says neither. */
const sightedIn = fc.option(
  fc.record({ hidden: fc.array(text, { maxLength: 2 }), address: fc.constantFrom('a.example', 'a.example/amp/b', '') }),
  { nil: {} },
);

/** How a page read at one time or two. */
const chronicle = (pageId: string): fc.Arbitrary<Chronicle> =>
  fc
    .uniqueArray(fc.tuple(instant, fc.array(text, { maxLength: 3 }), sightedIn), {
      minLength: 1,
      maxLength: 2,
      selector: ([at]) => at,
    })
    .map((sights) =>
      sights
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .reduce<Chronicle | null>((known, [at, sentences, sighted]) => {
          const textHash = at.replaceAll(/\D/g, '').padStart(64, '0');
          return withSight(known, anew(pageId), {
            first: at,
            last: at,
            textHash,
            title: '',
            modified: null,
            sentences,
            sources: [],
            ...sighted,
          });
        }, null),
    )
    .map((known) => known!);

/** Some pages and annotations on them, each annotation on a page that is there. */
export const notebook: fc.Arbitrary<Notebook> = fc.uniqueArray(web, { maxLength: 3 }).chain((ids) =>
  fc.record({
    pages: fc.tuple(...ids.map((id) => page(fc.constant(id)))),
    annotations:
      ids.length === 0
        ? fc.constant([])
        : fc.uniqueArray(annotation(fc.constantFrom(...ids)), { maxLength: 5, selector: ({ id }) => id }),
  }),
);

/** The same, with how each page read over time. */
export const notebookInTime: fc.Arbitrary<Notebook> = notebook
  .filter(({ pages }) => pages.length > 0)
  .chain(({ pages, annotations }) =>
    fc.tuple(...pages.map(({ id }) => chronicle(id))).map((chronicles) => ({ pages, annotations, chronicles })),
  );

const search: fc.Arbitrary<SavedSearch> = fc.record(
  {
    id: fc.uuid(),
    name: text,
    query: text,
    sort: text,
    group: text,
    lens: text,
    created: instant,
    updated: instant,
  },
  { requiredKeys: ['id', 'name', 'query', 'created', 'updated'] },
);

/** All that can be kept: how pages read over time, what the reader said of them, projects and searches. Sheet by sheet. */
export const wholeNotebook: fc.Arbitrary<Notebook> = fc
  .tuple(
    fc.oneof(notebook, notebookInTime),
    fc.uniqueArray(search, { maxLength: 2, selector: ({ id }) => id }),
    instant,
  )
  .map(([given, searches, at]) => {
    const [first, second] = given.pages;
    const word = first && { page: first.id, sameAs: second?.id ?? null, apartFrom: ['https://other.example/'], at };
    return Object.assign(
      { ...given, annotations: [...sheetsOf(given)].flatMap((sheet) => sheet.annotations), projects: PROJECTS },
      word && { pageWords: [word] },
      searches.length > 0 && { searches },
    );
  });

export const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ do: fc.constant('verdict' as const), verdict: fc.constantFrom(...VERDICTS), reason: text }),
  fc.record({ do: fc.constant('note' as const), note: text, instead: text }, { requiredKeys: ['do', 'note'] }),
  fc.record({ do: fc.constant('tags' as const), tags: fc.array(text, { maxLength: 4 }) }),
  fc.record({ do: fc.constant('status' as const), status: fc.constantFrom(...STATUSES) }),
  fc.record({ do: fc.constant('correct' as const), correction }),
  fc.record({ do: fc.constant('add_evidence' as const), evidence: fc.record(newEvidence) }),
  fc.record({ do: fc.constant('place' as const), quote, taken }),
  fc.record({ do: fc.constant('remove_evidence' as const), evidenceId: fc.uuid() }),
  fc.record({ do: fc.constant('change_evidence' as const), evidenceId: fc.uuid(), change: evidenceChange }),
  fc.record({ do: fc.constant('add_reply' as const), reply: fc.record(newReply) }),
  fc.record({
    do: fc.constant('change_reply' as const),
    replyId: fc.uuid(),
    change: fc.record(newReply, { requiredKeys: [] }),
  }),
  fc.record({ do: fc.constant('remove_reply' as const), replyId: fc.uuid() }),
  fc.record({ do: fc.constant('due' as const), due: orNull(day) }),
  fc.record({ do: fc.constant('archive' as const), archiveUrl: orNull(web) }),
  fc.record({ do: fc.constant('projects' as const), projects: fc.uniqueArray(fc.uuid(), { maxLength: 3 }) }),
);

const ID = 'https://valley.example/dam';
const hardSearch = fc.tuple(fc.uuid(), text).map(([id, query]): SavedSearch => ({
  id,
  name: query,
  query,
  created: PROJECTS[0]!.created,
  updated: PROJECTS[0]!.updated,
}));

/** One page with no, one or two annotations, projects and perhaps a search: made in a fifth of a millisecond, for very many. */
export const smallNotebook: fc.Arbitrary<Notebook> = fc
  .tuple(
    page(fc.constant(ID)),
    fc.uniqueArray(annotation(fc.constant(ID)), { maxLength: 2, selector: ({ id }) => id }),
    fc.option(hardSearch, { nil: null }),
  )
  .map(([one, annotations, found]) =>
    Object.assign({ pages: [one], annotations, projects: PROJECTS }, found && { searches: [found] }),
  );

/** What round trips are made with: ten thousand small notebooks, and some hundred with all that can be kept. */
export const NOTEBOOKS = [
  { size: 'small', notebooks: smallNotebook, numRuns: 10_000 },
  // CLAIMLIGHT_RUNS=10000 makes as many whole ones, too: some minutes.
  { size: 'whole', notebooks: wholeNotebook, numRuns: Number(process.env['CLAIMLIGHT_RUNS'] ?? 400) },
] as const;

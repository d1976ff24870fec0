import * as fc from 'fast-check';
import {
  EVIDENCE_RATINGS,
  REPLY_OUTCOMES,
  STANCES,
  STATUSES,
  VERDICTS,
  type Annotation,
  type KeptPage,
} from '../../lib/domain/annotation.ts';
import { CLAIM_FLAGS, CLAIM_TYPES, SOURCE_KINDS } from '../../lib/domain/finding.ts';
import type { Entry } from '../../lib/search/index/entry.ts';
import { word } from './queries.ts';

// Small notebooks of few words, so that a random query often finds something, and not everything.

const some = <T>(list: readonly T[]) => fc.constantFrom(...list);
const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'in January 2026 it was the 15 January 2026',
      '2026-01-15, 12,500',
      '=1+1',
      '<b>x</b>',
      '',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const instant = fc.constantFrom(
  '2025-12-31T23:59:59.999Z',
  '2026-01-01T00:00:00.000Z',
  '2026-01-15T09:00:00.000Z',
  '2026-02-01T00:00:00.000Z',
  '1970-01-01T00:00:00.000Z',
  '2027-06-01T12:00:00.000Z',
);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const page = (id: string): fc.Arbitrary<KeptPage> =>
  fc.record({
    id: fc.constant(id),
    url: fc.constantFrom(
      'https://www.courier.example/dam',
      'http://courier.example:8080/x',
      'https://valley.test/a?b=tunnel',
      'file:///x',
      'HTTPS://User@Shop.Courier.Example/',
    ),
    title: text,
    publisher: orNull(fc.oneof(fc.constantFrom('Valley Post', 'The Courier', 'the courier'), text)),
    byline: fc.array(text, { maxLength: 2 }),
    published: orNull(fc.constantFrom('2026-01-15', '2026-01-15T10:00:00+02:00', '2025', '2026-02', 'yesterday', '')),
    modified: fc.constant(null),
    language: orNull(fc.constantFrom('en', 'en-GB', 'de', '')),
    reviews: fc.constant([]),
    words: fc.nat(100),
    textHash: fc.constant(''),
    firstSeen: instant,
    lastSeen: instant,
  });

const source = fc.record({
  kind: some(SOURCE_KINDS),
  name: fc.oneof(word, text),
  role: orNull(text),
  rung: some([1, 2, 3, 4, 5, 6] as const),
  cue: fc.constant(null),
  quote: fc.constant('indirect' as const),
  secondHand: fc.boolean(),
  affiliation: text,
});
const tag = fc.constantFrom('water', 'Water', 'two words', 'WÄTER', 'dam', 'd, e', '"q"', '港');
const due = fc.constantFrom('2026-01-15', '2026-12-01', '2025-06-30');

const annotation = (id: string, pageId: string): fc.Arbitrary<Annotation> =>
  fc.record(
    {
      id: fc.constant(id),
      pageId: fc.constant(pageId),
      quote: text.map((exact) => ({
        exact,
        prefix: 'the',
        suffix: 'mayor',
        start: exact.length,
        end: 2 * exact.length,
      })),
      finding: orNull(
        fc.record({
          detector: fc.constant('x'),
          type: some(CLAIM_TYPES),
          flags: fc.uniqueArray(some(CLAIM_FLAGS), { maxLength: 3 }),
          score: fc.constant(0.5),
          why: fc.constant([]),
          dates: fc.uniqueArray(fc.constantFrom('2026-01-15', '2026-01', '2026', '2025-12-31', 'soon'), {
            maxLength: 2,
          }),
          about: fc.array(text, { maxLength: 2 }),
        }),
      ),
      source: orNull(source),
      correction: fc.constantFrom(
        { source: 'Mayor of Łódź', passage: '', at: 0 },
        { source: '', passage: '', at: 0 },
        { name: 'none' as const, passage: '', at: 0 },
      ),
      verdicts: fc.array(fc.record({ verdict: some(VERDICTS), reason: text, at: instant }), { maxLength: 2 }),
      note: text,
      tags: fc.uniqueArray(tag, { maxLength: 3 }),
      evidence: fc.array(
        fc.record(
          {
            id: fc.constant('e'),
            quote: text,
            url: fc.constant('https://x.example'),
            title: text,
            publisher: orNull(text),
            stance: some(STANCES),
            at: instant,
            rating: some(EVIDENCE_RATINGS),
          },
          { requiredKeys: ['id', 'quote', 'url', 'title', 'publisher', 'stance', 'at'] },
        ),
        { maxLength: 2 },
      ),
      replies: fc.array(
        fc.record({
          id: fc.constant('r'),
          at: instant,
          who: text,
          how: text,
          outcome: some(REPLY_OUTCOMES),
          words: text,
        }),
        { minLength: 1, maxLength: 2 },
      ),
      due,
      archiveUrl: fc.constant('https://archive.example'),
      projects: fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3'), { minLength: 1 }),
      status: some(STATUSES),
      created: instant,
      updated: instant,
    },
    {
      requiredKeys: [
        'id',
        'pageId',
        'quote',
        'finding',
        'source',
        'verdicts',
        'note',
        'tags',
        'evidence',
        'status',
        'created',
        'updated',
      ],
    },
  );

const PAGES = ['https://a.example/1', 'https://b.example/2', 'https://c.example/3'];
/** What projects are called. One was removed, and left its id behind. */
export const AROUND = {
  projects: new Map([
    ['p1', 'Valley of the dam'],
    ['p2', 'Water'],
  ]),
};

/** An annotation of one of a few ids on one of a few pages. */
export const entries = (most: number): fc.Arbitrary<readonly Entry[]> =>
  fc
    .tuple(
      fc.tuple(...PAGES.map((id) => page(id))),
      fc.uniqueArray(fc.tuple(fc.nat(most * 2), fc.nat(PAGES.length - 1)), { maxLength: most, selector: ([id]) => id }),
    )
    .chain(([pages, places]) =>
      fc.tuple(
        ...places.map(([id, at]) => {
          const one = pages[at]!;
          return annotation(`id-${id}`, one.id).map((made) => ({ page: one, annotation: made }));
        }),
      ),
    );

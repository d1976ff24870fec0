/** Fact-checks for others: only where a person judged and signs, and it is said where they are published. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Annotation, type Notebook, type Verdict, verdictOf } from '../../lib/domain/annotation.ts';
import { DEFAULT_SETTINGS, type ReviewSettings, type Settings } from '../../lib/domain/settings.ts';
import { headOf, sheetsOf } from '../../lib/domain/sheet.ts';
import { claimreview } from '../../lib/formats/claimreview.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { wholeNotebook } from '../shapes/notebooks.ts';
import { rulesBrokenBy } from './claimreview-rules.ts';
import { example } from './example.ts';

const SIGNED: ReviewSettings = {
  ...DEFAULT_SETTINGS.review,
  reviewer: { name: 'Ada Brook', kind: 'person', url: 'https://brook.example/' },
  published: 'https://brook.example/checks/{id}',
};
const UNSIGNED = DEFAULT_SETTINGS.review;
const FULL = 'ClaimReview';
const DRAFT = 'claimlight:ClaimReviewDraft';

interface Item {
  readonly '@type': typeof FULL | typeof DRAFT;
  readonly 'claimlight:missing'?: readonly { readonly property: string; readonly needs: string }[];
  readonly identifier: string;
  readonly claimReviewed: string;
  readonly reviewRating: Readonly<Record<string, unknown>>;
  readonly itemReviewed: Readonly<Record<string, unknown>>;
}

const withReview = (review: ReviewSettings): Partial<Settings> => ({ review });
const fileOf = (given: Notebook, review = SIGNED) => writeAll(claimreview, given, withReview(review));
const itemsOf = (given: Notebook, review = SIGNED): readonly Item[] =>
  (JSON.parse(fileOf(given, review).file) as { readonly '@graph': readonly Item[] })['@graph'];

const [page] = example.pages;
const [claim] = example.annotations;
const withClaim = (change: Partial<Annotation>): Notebook => ({
  pages: example.pages,
  annotations: [{ ...claim!, ...change }],
});
const itemOf = (change: Partial<Annotation>, review = SIGNED): Item => itemsOf(withClaim(change), review)[0]!;
const judged = (verdict: Verdict): Partial<Annotation> => ({
  verdicts: [{ verdict, reason: '', at: '2026-03-03T09:00:00.000Z' }],
});
const propertiesOf = (item: Item | undefined): readonly string[] =>
  (item?.['claimlight:missing'] ?? []).map(({ property }) => property);

test('a claim with a verdict, signed and published, is a ClaimReview', () => {
  const [item, draft] = itemsOf(example);
  expect(item).toEqual({
    '@type': 'ClaimReview',
    identifier: claim!.id,
    url: `https://brook.example/checks/${claim!.id}`,
    claimReviewed: 'The dam lost 40 percent of its water in a year, the mayor said.',
    author: { '@type': 'Person', name: 'Ada Brook', url: 'https://brook.example/' },
    datePublished: '2026-03-03',
    reviewRating: { '@type': 'Rating', alternateName: 'mostly wrong', ratingValue: 2, bestRating: 5, worstRating: 1 },
    reviewBody: 'The gauge says 14 percent.',
    itemReviewed: {
      '@type': 'Claim',
      text: 'The dam lost 40 percent of its water in a year, the mayor said.',
      author: { '@type': 'Organization', name: 'the mayor' },
      datePublished: '2026-02-28',
      appearance: [
        {
          '@type': 'Article',
          url: 'https://valley.example/dam',
          headline: page!.title,
          datePublished: '2026-02-28',
          publisher: { '@type': 'Organization', name: 'Valley Post' },
        },
      ],
    },
    citation: [
      {
        '@type': 'CreativeWork',
        url: 'https://gauge.example/level?d=1',
        name: 'Daily levels',
        publisher: { '@type': 'Organization', name: 'Water Office' },
      },
    ],
  });
  expect(rulesBrokenBy(item)).toEqual([]);
  expect(draft?.['@type']).toBe(DRAFT);
  expect(propertiesOf(draft)).toEqual(['reviewRating']);
});

const neededIn = (settings: Partial<Settings>) => {
  const writing = claimreview.begin(headOf(example, settings));
  for (const sheet of sheetsOf(example)) writing.sheet(sheet);
  return writing.needs?.() ?? null;
};

describe('it is refused, and a draft says what is missing', () => {
  test.each([
    ['no verdict, only a finding of the machine', { verdicts: [] }, SIGNED, ['reviewRating']],
    ['a verdict that was taken back', judged('unchecked'), SIGNED, ['reviewRating']],
    ['nobody signs', {}, { ...SIGNED, reviewer: UNSIGNED.reviewer }, ['author']],
    ['a name of blanks', {}, { ...SIGNED, reviewer: { ...SIGNED.reviewer, name: '  ' } }, ['author']],
    ['published nowhere', {}, { ...SIGNED, published: '' }, ['url']],
    ['no words', { quote: { ...claim!.quote, exact: ' \n' } }, SIGNED, ['claimReviewed']],
    ['nothing at all', { verdicts: [] }, UNSIGNED, ['reviewRating', 'author', 'url']],
  ] as const)('%s', (_name, change, review, missing) => {
    const item = itemOf(change, review);
    expect(item['@type']).toBe(DRAFT);
    expect(propertiesOf(item)).toEqual(missing);
    expect(missing.filter((property) => property in item)).toEqual([]);
    expect(rulesBrokenBy(item)).not.toEqual([]);
    for (const { needs } of item['claimlight:missing']!) expect(needs).toMatch(/^[A-Z]/);
  });

  test('what is missing is said, one line each', () => {
    expect(fileOf(example, UNSIGNED).lost).toEqual([
      'settings left out',
      '2 annotations: only their claims, who made them and where, the verdicts in force with their reasons, and evidence on the web',
      '2 claims are drafts only: nobody signs them',
      '2 claims are drafts only: their checks are published nowhere',
      '1 claim is a draft only: it has no verdict of a person',
    ]);
  });

  test('whoever takes the file is told', () => {
    expect(neededIn(withReview(UNSIGNED))).toBe(
      '2 are drafts only. What is missing: Who signs it: a name, in the settings; Where it is published: an address, in the settings; A verdict of yours.',
    );
    expect(neededIn(withReview(SIGNED))).toBe('1 is a draft only. What is missing: A verdict of yours.');
  });

  test.each([
    ['what is no claim', judged('not_a_claim')],
    ['what was set aside', { status: 'dismissed', verdicts: [] }],
    [
      'a name that was corrected',
      {
        finding: null,
        verdicts: [],
        note: '',
        tags: [],
        evidence: [],
        correction: { name: 'none', passage: '', at: 0 },
      },
    ],
  ] as const)('%s is left out', (_name, change) => {
    expect(itemsOf(withClaim(change))).toEqual([]);
    expect(fileOf(withClaim(change)).lost).toContain('1 annotation that is no claim, or was set aside');
  });
});

const numberOf = (verdict: Verdict) => itemOf(judged(verdict)).reviewRating['ratingValue'];

describe('the rating', () => {
  test('is the higher the truer', () => {
    expect((['supported', 'mostly_supported', 'mixed', 'mostly_wrong', 'wrong'] as const).map(numberOf)).toEqual([
      5, 4, 3, 2, 1,
    ]);
  });

  test('has no number where it says nothing about how true it is', () => {
    expect(itemOf(judged('unverifiable')).reviewRating).toEqual({ '@type': 'Rating', alternateName: 'unverifiable' });
    const scale = { ...SIGNED.scale, needs_context: { isOffered: true, words: 'Half the story', rating: null } };
    expect(itemOf(judged('needs_context'), { ...SIGNED, scale }).reviewRating).toEqual({
      '@type': 'Rating',
      alternateName: 'Half the story',
    });
  });
});

const placesOf = (change: Partial<Annotation>) =>
  (itemOf(change).itemReviewed['appearance'] as readonly { readonly url: string }[]).map(({ url }) => url);

describe('the claim', () => {
  const source = claim!.source!;
  test.each([
    [
      'a named person',
      { source: { ...source, kind: 'named_person', name: 'Ines Vale', role: 'mayor' } },
      { '@type': 'Person', name: 'Ines Vale', jobTitle: 'mayor' },
    ],
    ['a named body', {}, { '@type': 'Organization', name: 'the mayor' }],
    [
      'as the reader says',
      { source: { ...source, kind: 'unnamed' }, correction: { source: 'Ines Vale', passage: '', at: 0 } },
      { '@type': 'Person', name: 'Ines Vale' },
    ],
    ['nobody, as the reader says', { correction: { source: '', passage: '', at: 0 } }, undefined],
    ['unnamed officials', { source: { ...source, kind: 'unnamed', name: 'officials' } }, undefined],
    ['a document', { source: { ...source, kind: 'document', name: 'the report' } }, undefined],
    ['the writer', { source: { ...source, kind: 'self', name: 'I' } }, undefined],
    ['nobody', { source: null }, undefined],
  ] as const)('of %s', (_name, change, author) => {
    const item = itemOf(change);
    expect(item.itemReviewed['author']).toEqual(author);
    expect('author' in item.itemReviewed).toBe(author !== undefined);
    expect(rulesBrokenBy(item)).toEqual([]);
  });

  test('appears wherever it was seen, each place once, and nowhere on the reader’s own disk', () => {
    const taken = {
      at: claim!.created,
      textHash: '',
      url: 'https://valley.example/amp/dam',
      title: '',
      modified: null,
    };
    expect(placesOf({ taken, archiveUrl: 'https://old.example/dam' })).toEqual([
      'https://valley.example/dam',
      'https://valley.example/amp/dam',
      'https://old.example/dam',
    ]);
    expect(placesOf({ taken: { ...taken, url: page!.id } })).toEqual([page!.id]);
    expect(placesOf({ taken: { ...taken, url: 'file://disk.example/dam.html' } })).toEqual([page!.id]);
  });

  test.each([
    ['x'.repeat(74), 'x'.repeat(74)],
    [`${'seven x '.repeat(9)}abc`, `${'seven x '.repeat(9).trim()}…`],
    ['x'.repeat(200), `${'x'.repeat(73)}…`],
    [`${'x'.repeat(72)}😀 and so on`, `${'x'.repeat(72)}…`],
    ['Two\n\nblocks\tand  blanks', 'Two blocks and blanks'],
  ])('%j is told as %j', (exact, told) => {
    const item = itemOf({ quote: { ...claim!.quote, exact } });
    expect(item.claimReviewed).toBe(told);
    expect(item.itemReviewed['text']).toBe(exact);
    expect(rulesBrokenBy(item)).toEqual([]);
  });
});

test('no word of it can end the script element that it is pasted into', () => {
  const file = fileOf(withClaim({ quote: { ...claim!.quote, exact: '</script><script>alert(1)</script>' } })).file;
  expect(file).not.toContain('<');
  expect(itemOf({ quote: { ...claim!.quote, exact: '</script>' } }).claimReviewed).toBe('</script>');
});

const reviewSettings: fc.Arbitrary<ReviewSettings> = fc
  .record({
    name: fc.constantFrom('', ' ', 'Ada Brook', 'שלום'),
    kind: fc.constantFrom('person', 'organisation'),
    url: fc.constantFrom('', 'https://brook.example/'),
    published: fc.constantFrom('', 'https://brook.example/all', 'https://brook.example/{id}?x={id}'),
    words: fc.constantFrom('', ' ', 'Half the story'),
  })
  .map(({ published, words, ...reviewer }) => ({
    reviewer,
    published,
    scale: { ...UNSIGNED.scale, wrong: { isOffered: true, words, rating: 1 } },
  })) as fc.Arbitrary<ReviewSettings>;

test('of any notebook and any settings, what is written keeps all rules or is a draft, and none is made of a finding alone', () => {
  fc.assert(
    fc.property(wholeNotebook, reviewSettings, (given, review) => {
      const byId = new Map(given.annotations.map((one) => [one.id, one]));
      for (const item of itemsOf(given, review)) {
        const one = byId.get(item.identifier)!;
        const isWhole = item['@type'] === FULL;
        expect(isWhole ? rulesBrokenBy(item) : []).toEqual([]);
        expect(propertiesOf(item).length > 0).toBe(!isWhole);
        const mayBeWhole =
          verdictOf(one) !== 'unchecked' && review.reviewer.name.trim() !== '' && review.published !== '';
        expect(isWhole && !mayBeWhole).toBe(false);
        // The rating stands in its own place: the claim is the page's words and nothing else.
        const claimed = (item.claimReviewed ?? '').replace(/…$/, '');
        expect(one.quote.exact.replace(/[\s\p{Cc}]+/gu, ' ')).toContain(claimed);
      }
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['another type', { '@type': 'Review' }],
  ['no claim', { claimReviewed: ' ' }],
  ['a long claim', { claimReviewed: 'x'.repeat(75) }],
  ['no address', { url: 'brook.example' }],
  ['no words of the rating', { reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, worstRating: 1 } }],
  ['one number alone', { reviewRating: { '@type': 'Rating', alternateName: 'wrong', ratingValue: 1 } }],
  [
    'a number out of range',
    { reviewRating: { '@type': 'Rating', alternateName: 'x', ratingValue: 6, bestRating: 5, worstRating: 1 } },
  ],
  [
    'half a number',
    { reviewRating: { '@type': 'Rating', alternateName: 'x', ratingValue: 1.5, bestRating: 5, worstRating: 1 } },
  ],
  ['nobody', { author: undefined }],
  ['somebody without name', { author: { '@type': 'Person' } }],
  ['no day', { datePublished: 'today' }],
  ['no claim in it', { itemReviewed: { '@type': 'Thing' } }],
  ['a claim of nobody', { itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: '' } } }],
  [
    'a place twice',
    { itemReviewed: { '@type': 'Claim', appearance: [{ url: 'https://a.example/' }, { url: 'https://a.example/' }] } },
  ],
])('the rules tell right from wrong: %s', (_name, change) => {
  expect(rulesBrokenBy({ ...itemsOf(example)[0], ...change })).toHaveLength(1);
});

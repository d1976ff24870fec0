import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { apply, begin } from '../../lib/domain/edit.ts';
import type { Verdict } from '../../lib/domain/annotation.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import {
  AnnotationShape,
  EditShape,
  EvidenceShape,
  KeptFindingShape,
  QuoteShape,
  KeptSourceShape,
} from '../../lib/shapes/annotation.ts';
import { ArticleTextShape, KeptPageShape, PageFactsShape } from '../../lib/shapes/page.ts';
import { SettingsChangeShape } from '../../lib/shapes/settings.ts';
import { address, addressOrNone, fingerprint, instant } from '../../lib/shapes/values.ts';
import { annotation, edit, notebook, page } from './notebooks.ts';

describe('what we make ourselves has its shape', () => {
  test('any notebook, unchanged', () => {
    fc.assert(
      fc.property(notebook, ({ pages, annotations }) => {
        expect(v.parse(v.array(KeptPageShape), pages)).toEqual(pages);
        expect(v.parse(v.array(AnnotationShape), annotations)).toEqual(annotations);
      }),
    );
  });

  test('any annotation after any edit', () => {
    const stamp = { id: 'e', at: '2026-03-01T08:00:00.000Z' };
    fc.assert(
      fc.property(annotation(fc.constant('p')), edit, (before, one) => {
        expect(v.is(EditShape, one)).toBe(true);
        expect(v.is(AnnotationShape, apply(before, one, stamp))).toBe(true);
        expect(v.is(AnnotationShape, begin(before, stamp))).toBe(true);
      }),
    );
  });

  test('the settings, and any of them', () => {
    expect(v.parse(SettingsChangeShape, DEFAULT_SETTINGS)).toEqual(DEFAULT_SETTINGS);
    expect(v.parse(SettingsChangeShape, {})).toEqual({});
    expect(v.parse(SettingsChangeShape, { density: 0 })).toEqual({ density: 0 });
  });
});

const { review: signing } = DEFAULT_SETTINGS;

const ratedAs = (verdict: Verdict, rating: number) => ({
  review: { ...signing, scale: { ...signing.scale, [verdict]: { ...signing.scale[verdict], rating } } },
});

const publishedAs = (published: string) => ({ review: { ...signing, published } });

describe('values', () => {
  test.each([
    ['2026-03-12T09:30:00.000Z', true],
    ['2024-02-29T00:00:00.000Z', true],
    ['2026-02-29T00:00:00.000Z', false],
    ['2999-12-31T23:59:59.999Z', true],
    ['3000-01-01T00:00:00.000Z', false],
    ['9999-12-31T23:59:59.999Z', false],
    ['+010000-01-01T00:00:00.000Z', false],
    ['2026-03-12T09:30:00Z', false],
    ['2026-03-12T10:30:00.000+01:00', false],
    ['2026-03-12', false],
    ['', false],
    [1773307800000, false],
  ])('time %j: %s', (value, is) => {
    expect(v.is(instant, value)).toBe(is);
  });

  test.each([
    ['https://valley.example/dam', true],
    ['http://localhost:8080/', true],
    ['file:///saved/page.html', true],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    ['\tjavascript:alert(1)', false],
    ['data:text/html,<script>', false],
    ['blob:https://a.example/x', false],
    ['//a.example/', false],
    ['dam', false],
  ])('address %j: %s', (value, is) => {
    expect(v.is(address, value)).toBe(is);
  });

  test('evidence may have no address; a fingerprint is whole or not there', () => {
    expect([v.is(addressOrNone, ''), v.is(address, '')]).toEqual([true, false]);
    expect(['', 'a'.repeat(64), 'A'.repeat(64), 'a'.repeat(63)].map((text) => v.is(fingerprint, text))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

/** A text of one letter with a link that is right but for some of its parts. */
const withLink = (wrong: object): object => ({
  text: 'a',
  blocks: [],
  links: [{ start: 0, end: 1, url: 'https://a.example/', ...wrong }],
});

test('a text has links or none; what was kept of a source before it had more to say still reads', () => {
  expect(v.is(ArticleTextShape, withLink({}))).toBe(true);
  expect(v.is(ArticleTextShape, { text: 'a', blocks: [] })).toBe(true);
  const kept = {
    kind: 'unnamed',
    name: 'an aide',
    role: null,
    rung: 5,
    cue: 'said',
    quote: 'indirect',
    secondHand: false,
  };
  const more = { ...kept, affiliation: 'Harbour Board', anonymityReason: 'because he was shy' };
  expect([v.parse(KeptSourceShape, kept), v.parse(KeptSourceShape, more)]).toEqual([kept, more]);
});

describe('what only looks right is refused', () => {
  const [good] = fc.sample(annotation(fc.constant('p')), { numRuns: 1, seed: 1 });
  const quote = { exact: 'a', prefix: '', suffix: '', start: 3, end: 4 };
  const alike = { count: 1, nth: 0, left: 0, right: 0, near: ['b'] };
  const finding = { detector: '', type: 'event', flags: [], score: 0.5, why: [] };
  test.each([
    ['a quote that ends before it starts', QuoteShape, { ...quote, end: 2 }],
    ['a block that is not among the blocks', QuoteShape, { ...quote, block: { nth: 2, of: 2 } }],
    ['a lookalike too many', QuoteShape, { ...quote, lookalikes: { ...alike, near: ['a', 'b', 'c', 'd', 'e'] } }],
    ['a quote that is not among its lookalikes', QuoteShape, { ...quote, lookalikes: { ...alike, nth: 1 } }],
    ['a quote at half a character', QuoteShape, { ...quote, start: 2.5 }],
    ['a score over one', KeptFindingShape, { ...finding, score: 1.1 }],
    ['a score that is no number', KeptFindingShape, { ...finding, score: Number.NaN }],
    ['an unknown type', KeptFindingShape, { ...finding, type: 'true' }],
    ['a weight without end', KeptFindingShape, { ...finding, why: [{ cue: 'x', weight: Number.POSITIVE_INFINITY }] }],
    [
      'evidence without stance',
      EvidenceShape,
      { id: 'x', quote: '', url: '', title: '', publisher: null, at: '2026-03-12T09:30:00.000Z' },
    ],
    ['an annotation without identity', AnnotationShape, { ...good, id: '' }],
    [
      'an annotation of ten thousand and one tags',
      AnnotationShape,
      { ...good, tags: Array.from({ length: 10_001 }, () => 't') },
    ],
    ['a page without address', PageFactsShape, { ...fc.sample(page(fc.constant('p')), 1)[0], url: '' }],
    ['a block over the end', ArticleTextShape, { text: 'a', blocks: [{ start: 0, end: 2, kind: 'paragraph' }] }],
    ['a link over the end', ArticleTextShape, withLink({ start: 0, end: 2 })],
    ['a link that runs a script', ArticleTextShape, withLink({ url: 'javascript:alert(1)' })],
    ['a link to a file', ArticleTextShape, withLink({ url: 'file:///etc/passwd' })],
    ['a link without an end', ArticleTextShape, withLink({ url: `https://a.example/${'x'.repeat(2_000)}` })],
    [
      'more links than an article has',
      ArticleTextShape,
      {
        text: '',
        blocks: [],
        links: Array.from({ length: 1_001 }, () => ({ start: 0, end: 0, url: 'https://a.example/' })),
      },
    ],
    ['a setting that is undefined', SettingsChangeShape, { density: undefined }],
    ['a rating off the scale', SettingsChangeShape, ratedAs('wrong', 0)],
    ['a rating between two', SettingsChangeShape, ratedAs('wrong', 1.5)],
    ['a rating of what cannot be verified', SettingsChangeShape, ratedAs('unverifiable', 3)],
    ['checks that a script publishes', SettingsChangeShape, publishedAs('javascript:alert(1)')],
  ] as const)('%s', (_name, shape, value) => {
    expect(v.is(shape as v.GenericSchema, value)).toBe(false);
  });

  test('keys that no shape names are left out, those of the prototype too', () => {
    const dirty = JSON.parse(
      '{"exact":"a","prefix":"","suffix":"","start":3,"end":4,"__proto__":{"x":1},"more":1}',
    ) as unknown;
    expect(v.parse(QuoteShape, dirty)).toEqual(quote);
    expect(Object.keys(v.parse(QuoteShape, dirty))).not.toContain('__proto__');
  });

  test('an address of a carried review that opens no document is left out, the rest is kept', () => {
    const review = { claim: 'c', rating: 'r', reviewer: null, url: 'javascript:alert(1)' };
    const [one] = fc.sample(page(fc.constant('p')), 1);
    expect(v.parse(KeptPageShape, { ...one, reviews: [review] }).reviews).toEqual([{ ...review, url: null }]);
  });
});

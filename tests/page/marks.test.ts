import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import type { Attribution } from '../../lib/domain/finding.ts';
import { isSame } from '../../lib/domain/span.ts';
import { claimsShown, markAt, marksOf } from '../../lib/page/marks.ts';
import { annotation, claim, entity, findings } from './findings.ts';

const settings = (change: Partial<Settings> = {}): Settings => ({ ...DEFAULT_SETTINGS, ...change });
const layers = (change: Partial<Settings['layers']>): Settings =>
  settings({ layers: { ...DEFAULT_SETTINGS.layers, ...change } });
const judged = annotation({
  verdicts: [{ verdict: 'mixed', reason: '', at: '2026-03-12T08:00:00.000Z' }],
  status: 'done',
});
const dismissed = annotation({ status: 'dismissed' });
const attribution: Attribution = {
  source: { start: 120, end: 130, kind: 'named_person', name: 'Petra Holm', rung: 1, role: null, affiliation: null },
  cue: null,
  content: { start: 100, end: 119 },
  quote: 'indirect',
  secondHand: false,
  relayedBy: null,
  reason: null,
};

/** The reader says what the words at 10 to 20 name. */
const said = (name: 'none' | 'place') => [
  { annotation: annotation({ correction: { name, passage: 'words', at: 0 } }), span: { start: 10, end: 20 } },
];

const inks = (...given: Parameters<typeof marksOf>) => marksOf(...given).map(({ ink, start }) => `${ink} ${start}`);

describe('how a mark is drawn', () => {
  test.each([
    [0.5, 'claim-1'],
    [0.64, 'claim-1'],
    [0.65, 'claim-2'],
    [0.79, 'claim-2'],
    [0.8, 'claim-3'],
    [1, 'claim-3'],
  ])('a claim of %d as %s', (score, ink) => {
    expect(inks(findings({ claims: [claim(0, 50, score)] }), [], settings())).toEqual([`${ink} 0`]);
  });

  const one = findings({ claims: [claim(0, 50)] });
  test.each([
    ['with nothing said', annotation(), 'mine 0'],
    ['noted', annotation({ note: 'Ask.' }), 'mine 0'],
    ['judged', judged, 'judged 0'],
  ])('a claim of the reader’s, %s', (_, own, ink) => {
    expect(inks(one, [{ annotation: own, span: { start: 0, end: 50 } }], settings())).toEqual([ink]);
  });

  test('a judged claim without the layer of one’s own looks as the machine found it', () => {
    const standing = [{ annotation: judged, span: { start: 0, end: 50 } }];
    expect(inks(one, standing, layers({ mine: false }))).toEqual(['claim-2 0']);
  });

  test('a name that the reader says is none is drawn nowhere; of another kind it is still a name, and not drawn twice', () => {
    const twice = findings({ entities: [entity(10, 20, 'Holm'), entity(60, 70, 'Holm')] });
    expect(inks(twice, said('none'), layers({ names: true }))).toEqual([]);
    expect(inks(twice, said('place'), layers({ names: true }))).toEqual(['name 10', 'name 60']);
  });

  test('words of one’s own, and a claim of one’s own that the density hides', () => {
    const weak = findings({ claims: [claim(0, 50, 0.1)] });
    const standing = [
      { annotation: judged, span: { start: 0, end: 49 } },
      { annotation: judged, span: { start: 300, end: 320 } },
    ];
    expect(inks(weak, standing, settings())).toEqual(['judged 0', 'mine 300']);
  });
});

describe('what is not marked', () => {
  const all = findings({
    claims: [claim(100, 150)],
    attributions: [attribution],
    entities: [entity(120, 130, 'Petra Holm')],
  });
  const standing = [{ annotation: annotation(), span: { start: 200, end: 220 } }];

  test.each([
    ['nothing hidden but names', {}, ['claim-2 100', 'source 120', 'mine 200']],
    ['names shown', { names: true }, ['claim-2 100', 'source 120', 'name 120', 'mine 200']],
    ['claims hidden', { claims: false }, ['source 120', 'mine 200']],
    ['sources hidden', { sources: false }, ['claim-2 100', 'mine 200']],
    ['one’s own hidden', { mine: false }, ['claim-2 100', 'source 120']],
  ])('%s', (_, change, expected) => {
    expect(inks(all, standing, layers(change))).toEqual(expected);
  });

  test('anything while the marks are off', () => {
    expect(marksOf(all, standing, settings({ marksOn: false }))).toEqual([]);
  });

  test('a dismissed claim, nor is it counted', () => {
    const gone = [{ annotation: dismissed, span: { start: 100, end: 150 } }];
    expect(inks(all, gone, layers({ sources: false }))).toEqual([]);
    expect(claimsShown(all, gone, settings())).toEqual([]);
  });

  test('the writer as a source, and nobody', () => {
    const self: Attribution = {
      ...attribution,
      source: { start: 0, end: 2, kind: 'self', name: 'I', rung: 1, role: null, affiliation: null },
    };
    expect(marksOf(findings({ attributions: [self, { ...attribution, source: null }] }), [], settings())).toEqual([]);
  });
});

test('a point means the name before the claim, and the claim before its source', () => {
  const found = findings({ claims: [claim(100, 150)], attributions: [attribution], entities: [entity(120, 130, 'P')] });
  const kindAt = (offset: number, given: Settings) => markAt(marksOf(found, [], given), offset)?.about.kind ?? null;
  expect([99, 100, 120, 149, 150].map((offset) => kindAt(offset, settings()))).toEqual([
    null,
    'claim',
    'claim',
    'claim',
    null,
  ]);
  expect(kindAt(125, layers({ names: true }))).toBe('name');
  expect(kindAt(125, layers({ claims: false }))).toBe('source');
});

test.each([
  [0, 100, 0, 100, true],
  [0, 100, 10, 100, true],
  [0, 100, 30, 100, false],
  [0, 100, 100, 200, false],
  [0, 10, 0, 100, false],
])('%i–%i and %i–%i are the same words: %s', (...[a, b, c, d, expected]) => {
  expect(isSame({ start: a, end: b }, { start: c, end: d })).toBe(expected);
});

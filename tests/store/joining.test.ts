import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EVIDENCE_RATINGS,
  REPLY_OUTCOMES,
  STANCES,
  type Annotation,
  type Evidence,
} from '../../lib/domain/annotation.ts';
import { mergeAnnotations, standingOf } from '../../lib/store/merge.ts';
import { annotation, instant, text } from '../shapes/notebooks.ts';

// Few identities, so that the two sides know the same things and say otherwise of them.
const id = fc.constantFrom('one', 'two', 'three');
const web = fc.constantFrom('https://archive.example/1', 'https://archive.example/2');

const evidence: fc.Arbitrary<Evidence> = fc.record(
  {
    id,
    quote: fc.constantFrom('q', 'r'),
    url: fc.constant('https://a.example/'),
    title: fc.constant('t'),
    publisher: fc.constant(null),
    stance: fc.constantFrom(...STANCES),
    at: fc.constant('2026-03-01T00:00:00.000Z'),
    archiveUrl: web,
    rating: fc.constantFrom(...EVIDENCE_RATINGS),
  },
  { requiredKeys: ['id', 'quote', 'url', 'title', 'publisher', 'stance', 'at'] },
);
const reply = fc.record({
  id,
  at: instant,
  who: text,
  how: text,
  outcome: fc.constantFrom(...REPLY_OUTCOMES),
  words: text,
});
const verdict = fc.record(
  {
    verdict: fc.constantFrom('wrong' as const, 'mixed' as const),
    reason: fc.constant(''),
    at: fc.constantFrom('2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z'),
    evidence: fc.uniqueArray(id),
  },
  { requiredKeys: ['verdict', 'reason', 'at'] },
);
const byId = { selector: ({ id: own }: { readonly id: string }) => own };
const ledger = fc.record(
  {
    evidence: fc.uniqueArray(evidence, byId),
    verdicts: fc.uniqueArray(verdict, { selector: (entry) => `${entry.at} ${entry.verdict}` }),
    replies: fc.uniqueArray(reply, { minLength: 1, ...byId }),
    due: fc.constantFrom('2027-01-01', '2027-02-01'),
    archiveUrl: web,
    projects: fc.uniqueArray(id, { minLength: 1 }),
    updated: fc.constantFrom('2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z'),
  },
  { requiredKeys: ['evidence', 'verdicts', 'updated'] },
);
const side = fc
  .tuple(annotation(fc.constant('p')), ledger)
  .map(([{ replies: _r, due: _d, archiveUrl: _a, projects: _p, ...one }, more]): Annotation =>
    Object.assign(one, more),
  );
const two = fc.tuple(side, side).map(([mine, theirs]) => [mine, { ...theirs, id: mine.id }] as const);

const ids = (items: readonly { readonly id: string }[] = []) => items.map((item) => item.id);

describe('two states of one claim', () => {
  test('nothing of the ledger is lost when they are joined', () => {
    fc.assert(
      fc.property(two, ([mine, theirs]) => {
        const merged = mergeAnnotations(mine, theirs);
        for (const one of [mine, theirs]) {
          expect(ids(merged.evidence)).toEqual(expect.arrayContaining(ids(one.evidence)));
          expect(ids(merged.replies)).toEqual(expect.arrayContaining(ids(one.replies)));
          expect(merged.projects ?? []).toEqual(expect.arrayContaining([...(one.projects ?? [])]));
          for (const part of ['due', 'archiveUrl'] as const) expect(one[part] && !merged[part]).toBeFalsy();
          for (const entry of one.verdicts) {
            const kept = merged.verdicts.find((other) => other.at === entry.at && other.verdict === entry.verdict);
            expect(kept?.evidence ?? []).toEqual(expect.arrayContaining([...(entry.evidence ?? [])]));
          }
          for (const item of one.evidence) {
            const kept = merged.evidence.find((other) => other.id === item.id);
            expect((item.rating && !kept?.rating) || (item.archiveUrl && !kept?.archiveUrl)).toBeFalsy();
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('joined with itself one stays, and a second time changes nothing', () => {
    fc.assert(
      fc.property(two, ([mine, theirs]) => {
        expect(mergeAnnotations(mine, mine)).toEqual(mine);
        expect(standingOf(mine, mine)).toBe('same');
        const merged = mergeAnnotations(mine, theirs);
        expect(mergeAnnotations(merged, theirs)).toEqual(merged);
        expect(mergeAnnotations(merged, mine)).toEqual(merged);
      }),
      { numRuns: 1000 },
    );
  });

  const [base] = fc.sample(annotation(fc.constant('p')), 1);
  const item: Evidence = {
    id: 'e',
    quote: 'q',
    url: '',
    title: 't',
    publisher: null,
    stance: 'supports',
    at: '2026-03-01T00:00:00.000Z',
  };
  const on = (updated: string, change: Partial<Evidence>): Annotation => ({
    ...base!,
    updated: `2026-03-0${updated}T00:00:00.000Z`,
    evidence: [{ ...item, ...change }],
  });

  test.each<[Partial<Evidence>, Partial<Evidence>, Partial<Evidence>, string]>([
    [{}, { rating: 'weak' }, { rating: 'weak' }, 'changed'],
    [{ rating: 'strong' }, {}, { rating: 'strong' }, 'conflict'],
    [{ rating: 'strong' }, { rating: 'weak' }, { rating: 'weak' }, 'conflict'],
    [{ stance: 'supports' }, { stance: 'disputes' }, { stance: 'disputes' }, 'conflict'],
    [{ rating: 'fair' }, { rating: 'fair' }, { rating: 'fair' }, 'changed'],
  ])('evidence that is %j here and %j in a newer file is %j after: %s', (mine, theirs, joined, standing) => {
    expect(mergeAnnotations(on('1', mine), on('2', theirs)).evidence).toEqual([{ ...item, ...joined }]);
    expect(standingOf(on('1', mine), on('2', theirs))).toBe(standing);
  });

  test('weighed otherwise is told also where mine is newer and stays, as often as it is brought in', () => {
    expect(standingOf(on('2', { stance: 'context' }), on('1', {}))).toBe('disputed');
    expect(mergeAnnotations(on('2', { stance: 'context' }), on('1', {}))).toEqual(on('2', { stance: 'context' }));
  });

  test('a verdict from a table has the evidence that it was given on from here', () => {
    const entry = { verdict: 'wrong', reason: '', at: '2026-03-01T00:00:00.000Z' } as const;
    const mine = { ...on('2', {}), verdicts: [{ ...entry, evidence: ['e'] }] };
    expect(mergeAnnotations(mine, { ...on('1', {}), verdicts: [entry] })).toEqual(mine);
  });
});

import { assert, constantFrom, nat, option, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { Attribution } from '../../lib/domain/finding.ts';
import { hereIn, inPageOrder, type OrderedPassage } from '../../lib/domain/page-order.ts';
import type { Passage } from '../../lib/domain/review.ts';

const passage = (key: string, place: readonly [number, number] | null, more: Partial<Passage> = {}): Passage => ({
  key,
  span: place && { start: place[0], end: place[1] },
  quote: key,
  claim: null,
  attribution: null,
  cue: null,
  relayedBy: null,
  annotation: null,
  ...more,
});
const noted = (id: string): Annotation => ({ id }) as Annotation;
const told = (by: string): Attribution => ({ source: { name: by } }) as unknown as Attribution;
const keys = (rows: readonly OrderedPassage[]): readonly string[] => rows.map(({ key, about }) => `${about} ${key}`);

describe('a page in order', () => {
  const harbour = told('the harbour master');
  test.each<[string, Partial<Parameters<typeof inPageOrder>[0]>, readonly string[]]>([
    ['nothing', {}, []],
    [
      'claims, statements and notes by their place',
      {
        claims: [passage('boats', [40, 60])],
        statements: [passage('storm', [70, 90])],
        kept: [passage('quay', [5, 9], { annotation: noted('n1') })],
      },
      ['kept quay', 'claim boats', 'statement storm'],
    ],
    [
      'what is gone comes last',
      { claims: [passage('boats', [40, 60])], kept: [passage('gone', null, { annotation: noted('n1') })] },
      ['claim boats', 'kept gone'],
    ],
    [
      'a statement that is a claim is one row',
      { claims: [passage('boats', [40, 60])], statements: [passage('boats', [40, 60])] },
      ['claim boats'],
    ],
    [
      'so is one that a claim is told by',
      {
        claims: [passage('He said 212 boats came', [40, 70], { attribution: harbour })],
        statements: [passage('212 boats came', [48, 70], { attribution: harbour })],
      },
      ['claim He said 212 boats came'],
    ],
    [
      'unless the reader made something of it',
      {
        claims: [passage('He said 212 boats came', [40, 70], { attribution: harbour })],
        statements: [passage('212 boats came', [48, 70], { attribution: harbour, annotation: noted('n1') })],
        kept: [passage('n1', [48, 70], { annotation: noted('n1') })],
      },
      ['claim He said 212 boats came', 'statement 212 boats came'],
    ],
    [
      'two sources given for the same words are one row',
      {
        statements: [passage('a', [4, 9], { attribution: harbour }), passage('a', [4, 9], { attribution: told('x') })],
      },
      ['statement a'],
    ],
    [
      'a claim that was annotated is one row, and keeps its key',
      {
        claims: [passage('boats', [40, 60], { annotation: noted('n1') })],
        kept: [passage('n1', [40, 60], { annotation: noted('n1') })],
      },
      ['claim boats'],
    ],
  ])('%s', (_, lists, expected) => {
    expect(keys(inPageOrder({ claims: [], statements: [], kept: [], ...lists }))).toEqual(expected);
  });

  test('how a note reads today is told at its claim', () => {
    const [row] = inPageOrder({
      claims: [passage('213 boats', [40, 60], { annotation: noted('n1') })],
      statements: [],
      kept: [passage('n1', [40, 60], { annotation: noted('n1'), today: '213 boats' })],
    });
    expect(row?.today).toBe('213 boats');
  });
});

describe('where the reader is', () => {
  const rows = inPageOrder({
    claims: [passage('a', [0, 10]), passage('b', [20, 30]), passage('c', [40, 50])],
    statements: [],
    kept: [passage('gone', null, { annotation: noted('n1') })],
  });
  test.each<[string, readonly [number, number] | null, string | null, string | null, readonly string[]]>([
    ['nowhere while nothing is known', null, null, null, []],
    ['at the first that begins in view', [5, 45], null, 'b', ['a', 'b', 'c']],
    ['at the one of which the rest is in view', [5, 15], null, 'a', ['a']],
    ['nowhere between two', [11, 19], null, null, []],
    ['at the one that was chosen', [5, 45], 'c', 'c', ['a', 'b', 'c']],
    ['but not once it is out of view', [0, 25], 'c', 'a', ['a', 'b']],
    ['words that end where the view begins are not in it', [10, 20], null, null, []],
  ])('%s', (_, view, chosen, current, inView) => {
    const here = hereIn(rows, view && { start: view[0], end: view[1] }, chosen);
    expect([here.current, [...here.inView]]).toEqual([current, inView]);
  });

  test('the row is one of those in view, whatever the view', () => {
    assert(
      property(nat(60), nat(60), option(constantFrom('a', 'b', 'c', 'gone')), (from, length, chosen) => {
        const { inView, current } = hereIn(rows, { start: from, end: from + length }, chosen);
        expect(current === null ? inView.size : inView.has(current)).toBe(current === null ? 0 : true);
      }),
    );
  });
});

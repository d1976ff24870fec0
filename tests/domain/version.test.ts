import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asRead,
  type Chronicle,
  hasUnread,
  joinChronicles,
  MOST_VERSIONS,
  type Version,
  versionBefore,
  versionsOf,
  withSight,
} from '../../lib/domain/version.ts';
import { anew, STORY, versionOf } from '../versions/story.ts';

const at = (hour: number): string => new Date(Date.parse('2026-05-03T00:00:00.000Z') + hour * 3_600_000).toISOString();
const seenAt = (hour: number, sentences: readonly string[]): Version =>
  versionOf(sentences, { first: at(hour), last: at(hour) });

/** A page seen at some hours, each time with other sentences. */
const chronicle = (...sights: readonly (readonly [number, readonly string[]])[]): Chronicle => {
  let known: Chronicle | null = null;
  for (const [hour, sentences] of sights) known = withSight(known, anew('p'), seenAt(hour, sentences));
  if (!known) throw new Error('never seen');
  return known;
};

const [A, B, C] = [STORY, STORY.slice(1), STORY.slice(2)] as const;
/** Two of them are all that a chronicle holds. */
const huge = (hour: number) => [`${hour} ${'x'.repeat(900_000)}`];

const textsOf = (one: Chronicle) => versionsOf(one).map(({ sentences }) => sentences.join('|'));

const timesOf = (one: Chronicle) => one.versions.map(({ first, last }) => [first, last]);

describe('sights', () => {
  test('each sentence is kept once, and every version comes back as it was', () => {
    const known = chronicle([0, A], [5, B]);
    expect(known.sentences).toEqual(A);
    expect(versionsOf(known)).toEqual([seenAt(0, A), seenAt(5, B)]);
  });

  test('the same text is one version, seen until later', () => {
    expect(timesOf(chronicle([0, A], [5, A]))).toEqual([[at(0), at(5)]]);
  });

  test('seen again within the hour nothing is written', () => {
    const known = chronicle([0, A]);
    expect(withSight(known, anew('p'), seenAt(0.5, A))).toBe(known);
  });

  test('a page that goes back to what it read begins a version', () => {
    expect(timesOf(chronicle([0, A], [5, B], [9, A]))).toEqual([
      [at(0), at(0)],
      [at(5), at(5)],
      [at(9), at(9)],
    ]);
  });

  test('another headline over the same text is another version', () => {
    const known = withSight(chronicle([0, A]), anew('p'), { ...seenAt(5, A), title: 'Another' });
    expect(known.versions).toHaveLength(2);
  });
});

describe('what to compare with', () => {
  test.each([
    ['the only version', chronicle([0, A]), A, null],
    ['the one before', chronicle([0, A], [5, B]), B, at(0)],
    ['not what came between and was never looked at', chronicle([0, A], [5, B], [9, C]), C, at(0)],
    ['what was looked at last', withSight(asRead(chronicle([0, A], [5, B])), anew('p'), seenAt(9, C)), C, at(5)],
    ['the one before, when this one was looked at', asRead(chronicle([0, A], [5, B])), B, at(0)],
    ['nothing, where it reads again as it did', chronicle([0, A], [5, B], [9, A]), A, null],
    ['the last, where today is not kept (a private window)', asRead(chronicle([0, A], [5, B])), C, at(5)],
  ])('%s', (_name, known, sentences, first) => {
    expect(versionBefore(known, versionOf(sentences))?.first ?? null).toBe(first);
  });

  test('what came after the last look is new', () => {
    const known = chronicle([0, A], [5, B]);
    expect([hasUnread(chronicle([0, A])), hasUnread(known), hasUnread(asRead(known))]).toEqual([false, true, false]);
  });
});

describe('bounds', () => {
  test('the first, the last and the one looked at last stay; those that differ least go first', () => {
    let known = chronicle([0, A], [1, B]);
    known = asRead(known);
    for (let hour = 2; hour < 120; hour++) known = withSight(known, anew('p'), seenAt(hour, [...A, `Entry ${hour}.`]));
    known = withSight(known, anew('p'), seenAt(500, ['All of it is other words.']));
    known = withSight(known, anew('p'), seenAt(501, A));
    const firsts = known.versions.map(({ first }) => first);
    expect(firsts).toHaveLength(MOST_VERSIONS);
    expect(firsts).toEqual(firsts.toSorted());
    expect(firsts).toEqual(expect.arrayContaining([at(0), at(1), at(500), at(501)]));
  });

  test('a huge text leaves no more than the first and the last', () => {
    const known = chronicle([0, huge(0)], [5, huge(5)], [9, huge(9)], [12, huge(12)]);
    expect(timesOf(known).map(([first]) => first)).toEqual([at(0), at(12)]);
  });
});

describe('two records of one page', () => {
  const sights = fc.uniqueArray(fc.tuple(fc.nat({ max: 90 }), fc.subarray([...STORY], { minLength: 1 })), {
    minLength: 1,
    maxLength: 6,
    selector: ([hour]) => hour,
  });
  const records = sights.map((list) => chronicle(...list.toSorted(([a], [b]) => a - b)));

  test('joined with itself it is itself', () => {
    fc.assert(
      fc.property(records, (one) => {
        expect(joinChronicles(one, one)).toEqual(one);
      }),
    );
  });

  test('joined a second time nothing changes', () => {
    fc.assert(
      fc.property(records, records, (mine, theirs) => {
        const joined = joinChronicles(mine, theirs);
        expect(joinChronicles(joined, theirs)).toEqual(joined);
        expect(joinChronicles(joined, mine)).toEqual(joined);
      }),
    );
  });

  test('every version of both is there', () => {
    fc.assert(
      fc.property(records, records, (mine, theirs) => {
        const joined = new Set(textsOf(joinChronicles(mine, theirs)));
        for (const text of [...textsOf(mine), ...textsOf(theirs)]) expect(joined).toContain(text);
      }),
    );
  });
});

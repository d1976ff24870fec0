/** Folds that open and shut, texts that have not rested, and copies of a page at other addresses: which of them are versions. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  asRead,
  type Chronicle,
  joinChronicles,
  type Version,
  versionBefore,
  versionsOf,
  withSight,
} from '../../lib/domain/version.ts';
import { compareVersions } from '../../lib/versions/compare.ts';
import { STORY, versionOf } from '../versions/story.ts';

const START = Date.parse('2026-05-03T00:00:00.000Z');
const at = (seconds: number): string => new Date(START + seconds * 1000).toISOString();

/** A page as it was seen some seconds after the start, in a stay that began some seconds after it. */
interface Sight {
  readonly seconds: number;
  readonly shown: readonly string[];
  readonly hidden?: readonly string[];
  readonly opened?: number;
  readonly address?: string;
}

const versionIn = ({ seconds, shown, hidden = [], address = 'velde.example' }: Sight): Version =>
  versionOf(shown, { first: at(seconds), last: at(seconds), hidden, address });

const seen = (known: Chronicle | null, sight: Sight): Chronicle =>
  withSight(known, { pageId: 'p', opened: at(sight.opened ?? sight.seconds) }, versionIn(sight));

function chronicle(...sights: readonly Sight[]): Chronicle {
  const known = sights.reduce<Chronicle | null>(seen, null);
  if (!known) throw new Error('never seen');
  return known;
}

const shownIn = (known: Chronicle): readonly (readonly string[])[] =>
  versionsOf(known).map(({ sentences }) => sentences);

const [A, B, C, D] = ['The quay is shut.', 'Nobody was hurt.', 'A wall is planned.', 'The mayor spoke.'] as const;

describe('a fold', () => {
  test.each<readonly [string, readonly Sight[], readonly (readonly string[])[]]>([
    [
      'opened',
      [
        { seconds: 0, shown: [A, B], hidden: [C] },
        { seconds: 60, shown: [A, C, B] },
      ],
      [[A, C, B]],
    ],
    [
      'shut',
      [
        { seconds: 0, shown: [A, B, C] },
        { seconds: 60, shown: [A, B], hidden: [C] },
      ],
      [[A, B, C]],
    ],
    [
      'of two tabs, one after the other',
      [
        { seconds: 0, shown: [A, B], hidden: [C] },
        { seconds: 60, shown: [A, C], hidden: [B] },
      ],
      [[A, C, B]],
    ],
    [
      'opened in another visit',
      [
        { seconds: 0, shown: [A], hidden: [B, C] },
        { seconds: 9000, shown: [A, B], hidden: [C] },
        { seconds: 90_000, shown: [A, C], hidden: [B] },
      ],
      [[A, C, B]],
    ],
    [
      'that is taken out once it was seen is a version',
      [
        { seconds: 0, shown: [A], hidden: [B] },
        { seconds: 60, shown: [A, B] },
        { seconds: 9000, shown: [A] },
      ],
      [[A, B], [A]],
    ],
    [
      'whose words are put in only when it is opened, in one stay',
      [
        { seconds: 0, shown: [A, B], opened: 0 },
        { seconds: 60, shown: [A, B, C], opened: 0 },
        { seconds: 120, shown: [A, B], opened: 0 },
      ],
      [[A, B]],
    ],
    [
      'the same over several visits: it may have been taken out',
      [
        { seconds: 0, shown: [A, B] },
        { seconds: 60, shown: [A, B, C] },
        { seconds: 120, shown: [A, B] },
      ],
      [
        [A, B],
        [A, B, C],
        [A, B],
      ],
    ],
  ])('%s', (_name, sights, versions) => {
    expect(shownIn(chronicle(...sights))).toEqual(versions);
  });

  test('that was opened is hidden no more, unless a copy of it is', () => {
    const sights = [
      { seconds: 0, shown: [A, B], hidden: [C, A] },
      { seconds: 60, shown: [A, B, C], hidden: [A] },
      { seconds: 9000, shown: [A, B], hidden: [C, A] },
    ];
    expect(versionsOf(chronicle(...sights)).map(({ hidden }) => hidden)).toEqual([[A]]);
  });

  test('of a version that did not say what was hidden is told once', () => {
    const { hidden: _hidden, address: _address, ...old } = versionIn({ seconds: 0, shown: [A, B] });
    const first = withSight(null, { pageId: 'p', opened: at(0) }, old);
    const known = seen(first, { seconds: 60, shown: [A, B], hidden: [C] });
    expect(shownIn(known)).toEqual([[A, B]]);
    expect(shownIn(seen(known, { seconds: 120, shown: [A, B, C] }))).toEqual([[A, B, C]]);
  });
});

describe('a text that has not rested', () => {
  test.each<readonly [string, readonly Sight[], readonly (readonly string[])[]]>([
    [
      'while the page loads is no version',
      [
        { seconds: 0, shown: [A], opened: 0 },
        { seconds: 2, shown: [A, B], opened: 0 },
        { seconds: 4, shown: [A, B, C], opened: 0 },
      ],
      [[A, B, C]],
    ],
    [
      'does not put away what was there before',
      [
        { seconds: 0, shown: [A, D] },
        { seconds: 60, shown: [A], opened: 59 },
        { seconds: 62, shown: [A, B], opened: 59 },
      ],
      [
        [A, D],
        [A, B],
      ],
    ],
    [
      'is one once it rested',
      [
        { seconds: 0, shown: [A], opened: 0 },
        { seconds: 60, shown: [A, B], opened: 0 },
      ],
      [[A], [A, B]],
    ],
    [
      'is none if it comes to what was there before',
      [
        { seconds: 0, shown: [A, B, C] },
        { seconds: 60, shown: [A], opened: 59 },
        { seconds: 62, shown: [A, B, C], opened: 59 },
      ],
      [[A, B, C]],
    ],
  ])('%s', (_name, sights, versions) => {
    expect(shownIn(chronicle(...sights))).toEqual(versions);
  });

  test('stays where the reader looked at it', () => {
    const looked = asRead(chronicle({ seconds: 0, shown: [A] }, { seconds: 60, shown: [A, B], opened: 50 }));
    expect(shownIn(seen(looked, { seconds: 61, shown: [A, B, C], opened: 50 }))).toHaveLength(3);
  });
});

describe('copies at other addresses', () => {
  const amp = 'velde.example/amp/harbour';

  test('are versions of their own, and the page itself goes on as it was', () => {
    const known = chronicle(
      { seconds: 0, shown: [A, B, C] },
      { seconds: 60, shown: [A, B], address: amp },
      { seconds: 9000, shown: [A, B, C] },
      { seconds: 9060, shown: [A, B], address: amp },
    );
    expect(shownIn(known)).toEqual([
      [A, B, C],
      [A, B],
    ]);
    expect(known.versions.map(({ last }) => last)).toEqual([at(9000), at(9060)]);
  });

  test.each<readonly [string, Sight, number | null]>([
    ['the same address first', { seconds: 200, shown: [A, B, D] }, 0],
    ['the copy with the copy', { seconds: 200, shown: [A, D], address: amp }, 60],
    ['another, where it was seen at this one in one way only', { seconds: 200, shown: [A, B], address: amp }, 0],
    ['nothing, where all of it reads alike', { seconds: 200, shown: [A, B], hidden: [C] }, null],
    [
      'another address, where it was never seen at this one',
      { seconds: 200, shown: [A, D], address: 'm.velde.example' },
      0,
    ],
  ])('compared is %s', (_name, today, first) => {
    const known = chronicle({ seconds: 0, shown: [A, B, C] }, { seconds: 60, shown: [A, B], address: amp });
    expect(versionBefore(known, versionIn(today))?.first ?? null).toBe(first === null ? null : at(first));
  });
});

/** The sentences of a document, each shown or not. */
const flags = fc.array(fc.boolean(), { minLength: STORY.length, maxLength: STORY.length });

/** A page of which only some sentences are shown. */
const partOf = (text: readonly string[], isShown: readonly boolean[]): Pick<Sight, 'shown' | 'hidden'> => ({
  shown: text.filter((_, index) => isShown[index] === true),
  hidden: text.filter((_, index) => isShown[index] !== true),
});

/** What is told of a page as it is seen now. */
function told(known: Chronicle, sight: Sight): readonly string[] {
  const now = versionIn(sight);
  const was = versionBefore(known, now);
  return was ? compareVersions(was, now).changes.map(({ kinds }) => kinds[0] ?? '') : [];
}

/** A document in which some sentences stand twice. */
const documents = fc.array(fc.constantFrom(...STORY), { minLength: 1, maxLength: STORY.length });
const stays = fc.array(fc.tuple(flags, fc.nat({ max: 40_000 })), { minLength: 1, maxLength: 8 });

/** A document with folds, seen several times. */
function visited(text: readonly string[], toggles: readonly (readonly [readonly boolean[], number])[]): Chronicle {
  let seconds = 0;
  const sights = toggles.map(([isShown, wait]) => ({ seconds: (seconds += wait), ...partOf(text, isShown) }));
  return chronicle(...sights);
}

describe('whatever is opened and shut, in any order, at any time', () => {
  test('adds no version, and nothing is told', () => {
    fc.assert(
      fc.property(documents, stays, flags, (text, toggles, now) => {
        const known = visited(text, toggles);
        expect(known.versions).toHaveLength(1);
        const sight = { seconds: 1_000_000, ...partOf(text, now) };
        expect(told(known, sight)).toEqual([]);
        expect(compareVersions(versionsOf(known)[0]!, versionIn(sight)).changes).toEqual([]);
      }),
    );
  });

  test('a number that is corrected in a sentence that is shown is told, and once', () => {
    fc.assert(
      fc.property(stays, flags, (toggles, now) => {
        const known = visited(STORY, toggles);
        const corrected = STORY.with(1, 'The Port Office counted 312 boats in March.');
        const sight = { seconds: 1_000_000, ...partOf(corrected, now.with(1, true)) };
        expect(told(known, sight)).toEqual(['number_changed']);
        const after = seen(known, sight);
        expect(after.versions).toHaveLength(2);
        expect(told(after, { ...sight, seconds: 1_000_001 })).toEqual(['number_changed']);
        const all = { seconds: 1_000_002, shown: [...corrected, 'The wind has turned.'] };
        expect(told(seen(asRead(after), all), all)).toEqual(['sentence_added']);
      }),
    );
  });

  test('what was shown and is taken out of the page is told', () => {
    fc.assert(
      fc.property(stays, flags, (toggles, now) => {
        const known = visited(STORY, [...toggles, [STORY.map(() => true), 60]]);
        const left = STORY.filter((_, index) => index !== 4);
        const sight = { seconds: 1_000_000, ...partOf(left, now) };
        expect(told(known, sight)).toEqual(['sentence_removed']);
      }),
    );
  });

  test('two records of it joined are one, and joined again the same', () => {
    fc.assert(
      fc.property(documents, stays, stays, (text, mine, theirs) => {
        const [left, right] = [visited(text, mine), visited(text, theirs)];
        const joined = joinChronicles(left, right);
        expect(joined.versions).toHaveLength(1);
        expect(joinChronicles(joined, right)).toEqual(joined);
        expect(joinChronicles(joined, left)).toEqual(joined);
        expect(joinChronicles(left, left)).toEqual(left);
      }),
    );
  });
});

describe('two records of a page that was edited, folded and copied', () => {
  const sights = fc.uniqueArray(
    fc.record({
      seconds: fc.nat({ max: 200_000 }),
      text: fc.subarray([...STORY], { minLength: 1 }),
      isShown: flags,
      address: fc.constantFrom('velde.example', 'velde.example/amp/harbour'),
    }),
    { minLength: 1, maxLength: 6, selector: ({ seconds }) => seconds },
  );
  const records = sights.map((list) =>
    chronicle(
      ...list
        .toSorted((a, b) => a.seconds - b.seconds)
        .map(({ seconds, text, isShown, address }) => {
          const { shown, hidden = [] } = partOf(text, isShown.with(0, true));
          return { seconds, address, shown, hidden };
        }),
    ),
  );

  test('joined with itself one is itself', () => {
    fc.assert(
      fc.property(records, (one) => {
        expect(joinChronicles(one, one)).toEqual(one);
      }),
    );
  });

  test('every sentence that was shown in one is shown in both joined', () => {
    fc.assert(
      fc.property(records, records, (mine, theirs) => {
        const shown = new Set(shownIn(joinChronicles(mine, theirs)).flat());
        for (const sentence of [...shownIn(mine), ...shownIn(theirs)].flat()) expect(shown).toContain(sentence);
      }),
    );
  });
});

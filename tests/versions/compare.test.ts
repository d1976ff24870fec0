/** Two versions of an article: what is said to have changed, and what is passed over. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect } from '../../lib/detect/detect.ts';
import { sayChanges } from '../../lib/words/changes.ts';
import { unknownPage } from '../../lib/domain/page.ts';
import { paragraphsOf } from '../../lib/text/document.ts';
import { sentenceAt } from '../../lib/versions/align.ts';
import { compareVersions } from '../../lib/versions/compare.ts';
import { readVersion } from '../../lib/versions/read.ts';
import { loadModel } from '../../tools/load-model.ts';
import { ROOT } from '../../tools/run.ts';
import { STORY, versionOf } from './story.ts';

const said = (was: readonly string[], now: readonly string[]): readonly string[] =>
  compareVersions(versionOf(was), versionOf(now)).changes.map(
    ({ kinds, was: old, now: fresh }) => `${kinds.join()}: ${old ?? '–'} → ${fresh ?? '–'}`,
  );

const without = (at: number): readonly string[] => STORY.filter((_, index) => index !== at);
const withAt = (at: number, ...sentences: readonly string[]): readonly string[] => STORY.toSpliced(at, 0, ...sentences);

describe('what changed', () => {
  test('nothing', () => {
    expect(compareVersions(versionOf(STORY), versionOf(STORY))).toMatchObject({ reading: 'changed', changes: [] });
  });

  test.each([
    ['a sentence is taken out', without(4), [`sentence_removed: ${STORY[4]} → –`]],
    ['one is put in', withAt(3, 'A tanker lies aground.'), ['sentence_added: – → A tanker lies aground.']],
    [
      'a correction is put in',
      withAt(10, 'Correction: the storm was on Friday.'),
      ['correction_added: – → Correction: the storm was on Friday.'],
    ],
    [
      'an editor’s note',
      withAt(0, 'Editor’s note: This text was changed.'),
      ['correction_added: – → Editor’s note: This text was changed.'],
    ],
    [
      'an earlier version is spoken of',
      withAt(10, 'An earlier version of this article misnamed the mayor.'),
      ['correction_added: – → An earlier version of this article misnamed the mayor.'],
    ],
    [
      'this story was updated',
      withAt(10, 'This story has been updated with the vote.'),
      ['correction_added: – → This story has been updated with the vote.'],
    ],
    [
      'a correctional house is no correction',
      withAt(10, 'Correctional officers came to help.'),
      ['sentence_added: – → Correctional officers came to help.'],
    ],
  ] as const)('%s', (_name, now, changes) => {
    expect(said(STORY, now)).toEqual(changes);
  });

  test('a sentence that was edited is the same sentence still', () => {
    const now = STORY.with(1, 'The Port Office counted 312 boats in March.');
    expect(said(STORY, now)).toEqual([`number_changed: ${STORY[1]} → ${now[1]}`]);
  });

  test('a sentence that got a clause more is the same sentence still', () => {
    const now = STORY.with(
      7,
      'Nobody was hurt, although a warehouse burned to the ground while the men of the harbour watch stood by without a hose that fitted.',
    );
    expect(said(STORY, now)).toHaveLength(1);
  });

  test('the headline, but not the name of the outlet behind it', () => {
    const now = versionOf(STORY, { title: 'Storm spares the harbour' });
    expect(compareVersions(versionOf(STORY), now).changes).toMatchObject([
      { kinds: ['headline_changed'], was: 'Storm empties the harbour' },
    ]);
    const suffixed = versionOf(STORY, { title: 'Storm empties the harbour | Velde Post' });
    expect(compareVersions(versionOf(STORY), suffixed).changes).toEqual([]);
  });

  test('in the order of the text, what was removed after what stood before it', () => {
    const now = without(5).with(1, 'The Port Office counted 9 boats in March.').concat('The wind has turned.');
    expect(compareVersions(versionOf(STORY), versionOf(now)).changes.map(({ kinds }) => kinds[0])).toEqual([
      'number_changed',
      'sentence_removed',
      'sentence_added',
    ]);
  });
});

describe('what is passed over', () => {
  test.each([
    ['typography', STORY.map((sentence) => sentence.replaceAll(' ', '\u00A0').replaceAll("'", '’'))],
    ['a sentence that moved', [...STORY.slice(5), ...STORY.slice(0, 5)]],
    ['two sentences read as one', [`${STORY[0]} ${STORY[1]}`, ...STORY.slice(2)]],
  ])('%s', (_name, now) => {
    expect(said(STORY, now)).toEqual([]);
    expect(said(now, STORY)).toEqual([]);
  });
});

/** What is said of a page of which some sentences are not shown. */
const saidOf = (was: readonly [readonly string[], readonly string[]], now: typeof was): readonly string[] => {
  const [before, after] = [was, now].map(([shown = [], hidden = []]) => versionOf(shown, { hidden }));
  if (!before || !after) return ['two versions'];
  return compareVersions(before, after).changes.map(
    ({ kinds, was: old, now: today }) => `${kinds.join()}: ${old ?? '–'} → ${today ?? '–'}`,
  );
};

describe('what is folded away', () => {
  const [boats, corrected] = [STORY[1], 'The Port Office counted 312 boats in March.'];
  const [north, south] = ['The north quay took 40 boats in.', 'The south quay took 50 boats in.'];

  test.each<readonly [string, Parameters<typeof saidOf>, readonly string[]]>([
    [
      'opened',
      [
        [without(4), [STORY[4]!]],
        [STORY, []],
      ],
      [],
    ],
    [
      'shut',
      [
        [STORY, []],
        [without(4), [STORY[4]!]],
      ],
      [],
    ],
    [
      'one tab for another that reads alike',
      [
        [[...STORY, north], [south]],
        [[...STORY, south], [north]],
      ],
      [],
    ],
    [
      'a line of which a part was shown',
      [
        [without(1), [STORY[0]!, boats!]],
        [STORY, []],
      ],
      [],
    ],
    [
      'corrected in a fold, before it was opened',
      [
        [without(1), [boats!]],
        [STORY.with(1, corrected), []],
      ],
      [`number_changed: ${boats} → ${corrected}`],
    ],
    [
      'corrected in a fold, after it was shut',
      [
        [STORY, []],
        [without(1), [corrected]],
      ],
      [`number_changed: ${boats} → ${corrected}`],
    ],
    [
      'corrected in a fold that was never open',
      [
        [without(1), [boats!]],
        [without(1), [corrected]],
      ],
      [],
    ],
    [
      'corrected where it is shown, with a copy out of sight that is not',
      [
        [STORY, [boats!]],
        [STORY.with(1, corrected), [boats!]],
      ],
      [`number_changed: ${boats} → ${corrected}`],
    ],
    [
      'taken out of a fold that was never open',
      [
        [without(1), [boats!]],
        [without(1), []],
      ],
      [],
    ],
    [
      'taken out of a fold that was',
      [
        [STORY, []],
        [without(1), []],
      ],
      [`sentence_removed: ${boats} → –`],
    ],
    [
      'a copy for another that reads alike',
      [
        [[north, north, south], []],
        [[north, south, south], []],
      ],
      [],
    ],
    [
      'put in a fold that is shut',
      [
        [without(1), []],
        [without(1), [boats!]],
      ],
      [],
    ],
    [
      'put in where it is shown',
      [
        [without(1), []],
        [STORY, []],
      ],
      [`sentence_added: – → ${boats}`],
    ],
  ])('%s', (_name, [was, now], changes) => {
    expect(saidOf(was, now)).toEqual(changes);
  });

  test('what was shut is not cut off', () => {
    const now = versionOf(STORY.slice(0, 3), { hidden: STORY.slice(3) });
    expect(compareVersions(versionOf(STORY, { hidden: [] }), now).reading).toBe('changed');
  });

  test('side by side it stands where it stood', () => {
    const now = versionOf(without(4), { hidden: [STORY[4]!] });
    const { pairs } = compareVersions(versionOf(STORY), now);
    expect(pairs.map(({ was, now: at }) => [was !== null && STORY[was], at !== null && sentenceAt(now, at)])).toEqual(
      STORY.map((sentence) => [sentence, sentence]),
    );
  });

  test.each(['Show more', 'Read less…', '+ Expand all', 'Continue reading'])('the label of a fold: %s', (label) => {
    expect(said([...STORY, label], STORY)).toEqual([]);
    expect(said(STORY, [label, ...STORY])).toEqual([]);
    expect(readVersion({ page: unknownPage(''), text: label, textHash: '', at: '', attributions: [] }).spans).toEqual(
      [],
    );
  });

  test.each(['Show more boats to the mayor.', 'He read on.', 'Expand the quay.'])('is none: %s', (sentence) => {
    expect(said(STORY, [...STORY, sentence])).toHaveLength(1);
  });
});

describe('a copy at another address', () => {
  const [page, amp] = [{ address: 'velde.example' }, { address: 'velde.example/amp/harbour' }];
  const caption = 'The quay on the morning after, seen from the lighthouse.';
  const saidAt = (now: readonly string[], here = amp): readonly string[] =>
    compareVersions(versionOf([...STORY, caption], page), versionOf(now, here)).changes.map(({ kinds }) =>
      kinds.join(),
    );

  test.each([
    ['has no captions', STORY, []],
    ['has a box of its own', [...STORY, caption, 'More: What the storm cost the islands.'], []],
    ['has a number corrected', STORY.with(1, 'The Port Office counted 312 boats in March.'), ['number_changed']],
    ['has a correction', [...STORY, 'Correction: the storm was on Friday.'], ['correction_added']],
    [
      'is another text',
      Array.from({ length: 9 }, (_, at) => `Reader ${at} writes that it was all foreseen by ${at}.`),
      [],
    ],
    ['breaks off', STORY.slice(0, 3), []],
  ])('that %s', (_name, now, kinds) => {
    expect(saidAt(now)).toEqual(kinds);
  });

  test('at the same address a caption that is gone was taken out', () => {
    expect(saidAt(STORY, page)).toEqual(['sentence_removed']);
  });
});

describe('merely read otherwise', () => {
  const other = Array.from(
    { length: 10 },
    (_, at) => `Reader ${at} writes that all of it was to be foreseen by anybody with eyes.`,
  );

  test('another part of the page', () => {
    expect(compareVersions(versionOf(STORY), versionOf(other)).reading).toBe('read_differently');
  });

  test('unless the page itself says that it was changed', () => {
    const [was, now] = [versionOf(STORY, { modified: '2026-05-03' }), versionOf(other, { modified: '2026-05-04' })];
    expect(compareVersions(was, now).reading).toBe('changed');
    expect(compareVersions(was, { ...now, modified: '2026-05-03' }).reading).toBe('read_differently');
  });

  test('it breaks off where it went on before', () => {
    expect(compareVersions(versionOf(STORY), versionOf([...STORY.slice(0, 3), 'Subscribe to read on.'])).reading).toBe(
      'read_in_part',
    );
    expect(compareVersions(versionOf(STORY), versionOf(STORY.slice(0, 9))).reading).toBe('changed');
  });

  test('more of it is no other reading', () => {
    expect(
      compareVersions(versionOf(STORY), versionOf([...STORY, ...other, ...other.map((one) => `${one} Again.`)]))
        .reading,
    ).toBe('changed');
  });
});

describe('whatever the texts', () => {
  const sentence = fc.oneof(
    fc.constantFrom(...STORY),
    fc
      .array(fc.constantFrom('the', 'dam', 'Velde', '40', 'not', '“', '…', 'é', '😀'), { maxLength: 8 })
      .map((words) => words.join(' ')),
  );
  const sentences = fc.array(sentence, { maxLength: 14 });

  test('a text is itself', () => {
    fc.assert(
      fc.property(sentences, (text) => {
        expect(said(text, text)).toEqual([]);
      }),
    );
  });

  test('no sentence is told twice', () => {
    fc.assert(
      fc.property(sentences, sentences, (was, now) => {
        const { pairs } = compareVersions(versionOf(was), versionOf(now));
        for (const side of ['was', 'now'] as const) {
          const told = pairs.flatMap((pair) => pair[side] ?? []);
          expect(new Set(told).size).toBe(told.length);
        }
      }),
    );
  });

  test('what is put in is said to be put in, and the other way round taken out', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 }), (at) => {
        const now = withAt(at, 'A tanker of the Hask line lies aground off the lighthouse.');
        expect(said(STORY, now)).toEqual([
          'sentence_added: – → A tanker of the Hask line lies aground off the lighthouse.',
        ]);
        expect(said(now, STORY)).toEqual([
          'sentence_removed: A tanker of the Hask line lies aground off the lighthouse. → –',
        ]);
      }),
    );
  });
});

/** A version of a text, with the sources that the detector finds in it. */
const read = (text: string) => {
  const analysis = detect({ text, blocks: paragraphsOf(text), language: 'en' }, loadModel());
  const attributions = analysis.state === 'found' ? analysis.findings.attributions : [];
  return readVersion({ page: unknownPage(''), text, textHash: '', at: '', attributions }).version;
};

const PAIRS = join(ROOT, '..', 'shared', 'pages', 'versions_text');

describe.skipIf(!existsSync(PAIRS))('real stories that were edited (needs ../shared/pages/versions_text)', () => {
  const pairs = existsSync(PAIRS) ? readdirSync(PAIRS).filter((name) => /^\d/.test(name)) : [];

  test.each([
    ['01', 'a name changed'],
    ['03', '48 sentences added'],
    ['05', '6 sentences reworded'],
    ['07', '“all”, “some” or the like changed'],
    ['09', '7 sentences added, 2 sentences reworded'],
    ['11', ''],
  ])('pair %s: %s', (number, line) => {
    const name = pairs.find((one) => one.startsWith(number)) ?? '';
    const texts = ['old', 'new'].map((one) => readFileSync(join(PAIRS, name, `${one}.txt`), 'utf8'));
    const [was, now] = texts.map(read);
    if (!was || !now) throw new Error(`no pair ${number}`);
    const { reading, changes } = compareVersions(was, { ...now, textHash: 'b' });
    expect([reading, sayChanges(changes)]).toEqual(['changed', line]);
  });
});

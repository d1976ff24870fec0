import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { begin } from '../../lib/domain/edit.ts';
import { find } from '../../lib/search/answer/find.ts';
import { tally } from '../../lib/search/answer/tally.ts';
import { SegmentBuilder } from '../../lib/search/index/builder.ts';
import { indexOf } from '../../lib/search/index/layers.ts';
import { EVERYTHING } from '../../lib/search/language/query.ts';
import { nameKey } from '../../lib/search/language/values.ts';
import { renameSource, renameTag } from '../../lib/store/bulk.ts';
import { importNotebook } from '../../lib/store/import.ts';
import type { Store } from '../../lib/store/names.ts';
import { wholeNotebook } from '../../lib/store/queries.ts';
import { undoLast } from '../../lib/store/undo.ts';
import { AROUND } from '../search/notebooks.ts';
import { freshStore, storyPage, subjectAt } from '../store/stamps.ts';

const NOW = '2026-03-02T12:00:00.000Z';
const THEN = '2026-03-01T08:00:00.000Z';

/** A store with one claim for each of these. */
async function storeOf(changes: readonly Partial<Annotation>[]): Promise<Store> {
  const store = freshStore();
  const annotations = changes.map((change, nth) => ({
    ...begin(subjectAt(nth), { id: `a${nth}`, at: THEN }),
    ...change,
  }));
  await importNotebook(store, { pages: [storyPage], annotations });
  return store;
}

/** The rows of the list of tags or sources. */
async function rowsOf(store: Store, by: 'tag' | 'source') {
  const builder = new SegmentBuilder();
  for (const annotation of (await wholeNotebook(store)).annotations) builder.add({ page: storyPage, annotation });
  const index = indexOf(builder.finish());
  const { found } = find(index, { query: EVERYTHING, sort: 'page', group: null }, AROUND);
  return tally(index, found, { by: [by], around: AROUND }).map(({ keys: [key = ''], count }) => ({ key, count }));
}

const correctedTo = (source: string) => ({ correction: { source, passage: 'The dam lost its water.', at: 0 } });

/** Spellings that the lists count as one. */
const ALIKE: readonly (readonly string[])[] = [
  ['Jürgen Müller', 'jurgen muller', 'JÜRGEN MÜLLER', 'Ju\u0308rgen Mu\u0308ller'],
  ['the "Courier"', 'The Courier', 'the “Courier”'],
  ['Straße', 'STRASSE', 'STRAẞE'],
  ['Işık', 'ISIK', 'İşik', 'ışık'],
  ['ΟΔΟΣ', 'οδος', 'Οδός'],
  ['Łódź*', 'lodz'],
];

describe('what is renamed from a row of the lists is what the row counts', () => {
  test.each(ALIKE)('as a tag: %s', async (...spellings) => {
    const store = await storeOf([...spellings.map((tag) => ({ tags: [tag, 'other'] })), { tags: ['other'] }]);
    const before = await wholeNotebook(store);
    const row = (await rowsOf(store, 'tag')).find(({ key }) => key !== 'other');
    const isMeant = (tag: string) => nameKey(tag) === row?.key;
    expect(await renameTag(store, { isMeant, to: 'renamed', at: NOW })).toMatchObject({ changed: row?.count });
    expect(row?.count).toBe(spellings.length);
    expect((await rowsOf(store, 'tag')).map(({ key }) => key)).toEqual(['other', 'renamed']);
    await undoLast(store, NOW);
    expect(await wholeNotebook(store)).toEqual(before);
  });

  test.each(ALIKE)('as a source: %s', async (...spellings) => {
    const store = await storeOf([...spellings.map(correctedTo), correctedTo('Ada Brook')]);
    const row = (await rowsOf(store, 'source')).find(({ key }) => key !== 'ada brook');
    const isMeant = (name: string) => nameKey(name) === row?.key;
    expect(await renameSource(store, { isMeant, to: 'Ada Brook', at: NOW })).toMatchObject({ changed: row?.count });
    expect(await rowsOf(store, 'source')).toEqual([{ key: 'ada brook', count: spellings.length + 1 }]);
  });

  test('law: a name in lower case, as the store has it, has the key of the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameKey(name.toLowerCase())).toBe(nameKey(name));
      }),
      { numRuns: 2000 },
    );
  });

  test('a source that is called so already, by the text itself, is left alone', async () => {
    const source = {
      kind: 'named_person',
      name: 'Ada Brook',
      role: null,
      rung: 1,
      cue: 'said',
      quote: 'indirect',
      secondHand: false,
    } as const;
    const store = await storeOf([{ source }]);
    const renaming = { isMeant: (name: string) => name === 'ada brook', to: 'Ada Brook', at: NOW };
    expect(await renameSource(store, renaming)).toEqual({ seq: null, changed: 0, isWhole: true });
  });
});

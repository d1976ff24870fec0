import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LENSES } from '../../components/library/notebook/Notebook.tsx';
import { GROUPINGS } from '../../entrypoints/library/notebook/choices.ts';
import { DUE, isSameView, keptAs, PLAIN, viewOf } from '../../entrypoints/library/notebook/view.ts';
import { isWaiting } from '../../lib/domain/annotation.ts';
import { find } from '../../lib/search/answer/find.ts';
import { SORTS } from '../../lib/search/answer/sorting.ts';
import { SegmentBuilder } from '../../lib/search/index/builder.ts';
import { indexOf } from '../../lib/search/index/layers.ts';
import { parseQuery } from '../../lib/search/language/parse.ts';
import { valueNames } from '../../lib/words/search.ts';
import { speakEnglish } from '../../tools/english.ts';
import { AROUND, entries } from '../search/notebooks.ts';

speakEnglish();

const view = fc.record({
  query: fc.string(),
  sort: fc.constantFrom(...SORTS),
  group: fc.constantFrom(null, ...GROUPINGS),
  lens: fc.constantFrom(...LENSES),
});

test('law: everything that is shown is kept under a name, and shown again by it', () => {
  fc.assert(
    fc.property(view, (shown) => {
      expect(viewOf(keptAs(shown))).toEqual({ ...shown, query: shown.query.trim() });
      expect(isSameView(shown, viewOf(keptAs(shown)))).toBe(true);
    }),
  );
});

test('what is as it is by itself is not written down', () => {
  expect(keptAs(PLAIN)).toEqual({ query: '' });
  expect(keptAs(DUE)).toEqual({ query: DUE.query, sort: 'due' });
  expect(isSameView(PLAIN, DUE)).toBe(false);
});

test('what a later version wrote is as it is by itself', () => {
  expect(viewOf({ query: 'dam', sort: 'colour', group: 'mood', lens: 'map' })).toEqual({ ...PLAIN, query: 'dam' });
});

test('law: what is due is what waits for a verdict and could have one by today, the earliest first', () => {
  const query = parseQuery(DUE.query, valueNames(new Date(2026, 0, 15, 9)));
  expect(query.problems).toEqual([]);
  fc.assert(
    fc.property(entries(12), (all) => {
      const builder = new SegmentBuilder();
      for (const entry of all) builder.add(entry);
      const found = find(indexOf(builder.finish()), { query, sort: DUE.sort, group: DUE.group }, AROUND);
      const due = all
        .map(({ annotation }) => annotation)
        .filter((annotation) => isWaiting(annotation) && (annotation.due ?? '') <= '2026-01-15');
      const days = new Map(due.map(({ id, due: day = '' }) => [id, day]));
      const ids = found.ids(0, Infinity);
      expect(ids.toSorted()).toEqual([...days.keys()].toSorted());
      expect(ids.map((id) => days.get(id))).toEqual([...days.values()].toSorted());
    }),
  );
});

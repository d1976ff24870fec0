import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { settled, withNewer } from '../../lib/domain/settled.ts';
import { annotation } from '../shapes/notebooks.ts';

const one = annotation(fc.constant('https://valley.example/dam'));
const copy = <T>(value: T): T => structuredClone(value);

test('what is kept as it was is the very list that it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ id }) => id }), (kept) => {
      expect(settled(kept, copy(kept))).toBe(kept);
    }),
  );
});

test('what changed, came or went is as it is now, and everything else the object that it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ id }) => id, minLength: 3 }), ([first, second, third]) => {
      const changed = { ...copy(second!), updated: '2027-01-01T00:00:00.000Z', note: 'changed' };
      const now = settled([first!, second!], [copy(first!), changed, third!]);
      expect(now).toEqual([first, changed, third]);
      expect(now[0]).toBe(first);
      expect(settled([first!, second!], [copy(second!)])).toEqual([second]);
    }),
  );
});

test('what was heard of after the store was asked stays as it was heard of, here or gone; the rest is as the store says', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(one, { selector: ({ id }) => id, minLength: 4, maxLength: 4 }),
      ([first, second, third, fourth]) => {
        const [judged, noted] = [
          { ...first!, note: 'heard' },
          { ...second!, note: 'answered' },
        ];
        const newer = new Set([first!.id, third!.id]);
        // The first was changed, the third taken away; the store was asked before that, and knows of a fourth.
        const now = withNewer([judged, second!], [first!, noted, third!, fourth!], (id) => newer.has(id));
        expect(now.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
          [judged, noted, fourth!].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        );
        expect(now.map(({ quote }) => quote.start)).toEqual(
          now.map(({ quote }) => quote.start).toSorted((a, b) => a - b),
        );
        expect(withNewer([judged], [first!, noted], () => false)).toEqual([first, noted]);
      },
    ),
  );
});

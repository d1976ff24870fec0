import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { settled } from '../../lib/domain/settled.ts';
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

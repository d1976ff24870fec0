import { assert, integer, property, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { tableOf } from '../../lib/detect/table.ts';

test('a table finds every print at its row and no other', () => {
  assert(
    property(uniqueArray(integer(), { minLength: 1, maxLength: 200 }), integer(), (prints, other) => {
      const table = tableOf(Int32Array.from(prints));
      expect(prints.map(table.find)).toEqual(prints.map((_, row) => row));
      expect(table.find(other)).toBe(prints.indexOf(other));
      const places = new Int32Array(prints.length + 1);
      const found = table.findAll(Int32Array.from([other, ...prints]), prints.length + 1, places);
      const all = [other, ...prints].map(table.find).filter((place) => place >= 0);
      expect([...places.subarray(0, found)]).toEqual(all);
    }),
  );
});

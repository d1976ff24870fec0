import { readFileSync } from 'node:fs';
import { assert, integer, property, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNamesModel, tableOf } from '../../../lib/detect/names/model.ts';
import { ROW } from '../../../lib/detect/names/sums.ts';

const file = readFileSync(new URL('../../../public/models/names.bin', import.meta.url));

describe('readNamesModel', () => {
  test('reads the shipped file', () => {
    const model = readNamesModel(file);
    expect(model.rows.length).toBeGreaterThan(ROW);
    expect(model.rows.length % ROW).toBe(0);
  });

  test.each([
    ['nothing', new Uint8Array(), 'too early'],
    ['another file', new TextEncoder().encode('<!doctype html>'), 'another version'],
    ['half of it', file.subarray(0, file.length >> 1), 'too early'],
    ['more than it', new Uint8Array([...file, 0]), 'longer'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => readNamesModel(bytes)).toThrow(message);
  });
});

test('a table finds every print at its row and no other', () => {
  assert(
    property(uniqueArray(integer(), { minLength: 1, maxLength: 200 }), integer(), (prints, other) => {
      const table = tableOf(Int32Array.from(prints));
      return prints.every((print, row) => table.find(print) === row) && table.find(other) === prints.indexOf(other);
    }),
  );
});

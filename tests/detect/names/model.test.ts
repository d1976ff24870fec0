import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readNamesModel } from '../../../lib/detect/names/model.ts';
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

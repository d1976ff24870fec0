import { describe, expect, test } from 'vitest';
import { mayOpenAmount } from '../../../lib/detect/names/amounts.ts';
import { hashText } from '../../../lib/detect/names/hash.ts';
import { NO_GROUPS } from '../../../lib/detect/names/model.ts';
import { createUses } from '../../../lib/detect/names/uses.ts';
import { BORDERS, createWordReader, JOINS, OPENS } from '../../../lib/detect/names/word.ts';

const COMMON = new Set(['court', 'harbour', 'the'].map(hashText));
const reader = () => createWordReader((lower) => (COMMON.has(lower) ? { ...NO_GROUPS, fine: 1 } : NO_GROUPS));

describe('createWordReader', () => {
  test('keeps words that the model knows, in each way they are written, and no others', () => {
    const words = reader();
    for (const word of ['court', 'Court', 'Velden']) words.read(word);
    expect(words.kept('court')?.text).toBe('court');
    expect(words.kept('Court')?.text).toBe('Court');
    expect(words.kept('Velden')).toBeUndefined();
    expect(words.kept('harbour')).toBeUndefined();
  });

  test('tells words apart whose first and last letters are alike', () => {
    const words = createWordReader(() => ({ ...NO_GROUPS, fine: 1 }));
    const alike = ['abxcd', 'abxxcd', 'abyxcd', 'ab', 'ba', 'b', '', 'abcdefghijklmnop', 'abcdefghiiklmnop'];
    for (const word of alike) words.read(word);
    for (const word of [...alike, ...alike.toReversed()]) expect(words.kept(word)?.text).toBe(word);
  });

  test.each([
    ['of', JOINS],
    ['’s', JOINS],
    ['northern', BORDERS],
    ['1969', JOINS | BORDERS],
    ['But', OPENS],
    ['I', OPENS],
    // Silence: a name, a month, capitals, a plain word.
    ['Will', 0],
    ['May', 0],
    ['US', 0],
    ['harbour', 0],
  ])('what “%s” may be to names', (word, role) => {
    expect(reader().read(word).role).toBe(role);
  });

  test.each([
    '$',
    '12,500',
    '½',
    'Monday',
    'Mondays',
    'May',
    'two',
    'Two',
    'TWO',
    'half',
    'two-thirds',
    'US',
    'dozens',
  ])('an amount may begin with “%s”', (word) => {
    expect(reader().read(word).opensAmount).toBe(true);
    expect(mayOpenAmount(word)).toBe(true);
  });

  test.each(['harbour', 'Velden', ',', 'Jean-Pierre', 'monday', ''])('none begins with “%s”', (word) => {
    expect(reader().read(word).opensAmount).toBe(false);
    expect(mayOpenAmount(word)).toBe(false);
  });
});

const countSmall = (use: { count: number }): void => void use.count++;

describe('createUses', () => {
  test('one use a word and text', () => {
    const words = reader();
    const [first, second] = [createUses(words), createUses(words)];
    for (const word of ['court', 'Velden']) {
      expect(first.of(word)).toBe(first.of(word));
      expect(second.of(word)).not.toBe(first.of(word));
    }
  });

  test('tells a word with capitals how often it is written small', () => {
    const uses = createUses(reader());
    for (const word of ['court', 'court', 'ferry']) countSmall(uses.of(word));
    const [court, shouted, ferry, velden] = ['Court', 'COURT', 'Ferry', 'Velden'].map(uses.of);
    uses.settle();
    expect([court, shouted, ferry, velden].map((use) => use?.forms.small)).toEqual([2, 2, 1, 0]);
  });

  test('lets go of what a text did with the words that are kept', () => {
    const words = reader();
    const uses = createUses(words);
    uses.of('court');
    expect(words.kept('court')?.latest).toBeDefined();
    uses.settle();
    expect(words.kept('court')?.latest).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import { mayOpenAmount } from '../../../lib/detect/names/amounts.ts';
import { hashText } from '../../../lib/detect/names/hash.ts';
import { NO_GROUPS } from '../../../lib/detect/names/model.ts';
import { createUses } from '../../../lib/detect/names/uses.ts';
import { BORDERS, createWordReader, JOINS, OPENS, type WordReader } from '../../../lib/detect/names/word.ts';
import { spellingOf, Spellings, WordMemory } from '../../../lib/text/words.ts';

const COMMON = new Set(['court', 'harbour', 'the'].map(hashText));
const reader = () => createWordReader((lower) => (COMMON.has(lower) ? { ...NO_GROUPS, fine: 1 } : NO_GROUPS));

describe('createWordReader', () => {
  test('reads a word once', () => {
    const [words, ferry] = [reader(), spellingOf('Ferry')];
    expect(words(ferry)).toMatchObject({ text: 'Ferry', small: 'ferry', fine: 0 });
    expect(words(ferry)).toBe(words(ferry));
    expect(words(spellingOf('Court'))).toMatchObject({ text: 'Court', small: 'court', fine: 1 });
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
    expect(reader()(spellingOf(word)).role).toBe(role);
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
    expect(reader()(spellingOf(word)).opensAmount).toBe(true);
    expect(mayOpenAmount(word)).toBe(true);
  });

  test.each(['harbour', 'Velden', ',', 'Jean-Pierre', 'monday', ''])('none begins with “%s”', (word) => {
    expect(reader()(spellingOf(word)).opensAmount).toBe(false);
    expect(mayOpenAmount(word)).toBe(false);
  });
});

const countSmall = (use: { count: number }): void => void use.count++;

/** The uses of a new text, and its words. */
const open = (words: WordReader, memory: WordMemory | null = null) => {
  const spellings = new Spellings(memory);
  const uses = createUses(words, spellings);
  return { uses, use: (word: string) => uses.of(spellings.of(word)) };
};

describe('createUses', () => {
  test('one use a word and text', () => {
    const [words, memory] = [reader(), new WordMemory((lower) => lower === 'court')];
    const [first, second] = [open(words, memory), open(words, memory)];
    for (const word of ['court', 'Velden']) {
      const known = first.use(word);
      expect(first.use(word)).toBe(known);
      expect(second.use(word)).not.toBe(known);
    }
  });

  test('tells a word with capitals how often it is written small', () => {
    const { uses, use } = open(reader());
    for (const word of ['court', 'court', 'ferry']) countSmall(use(word));
    const [court, shouted, ferry, velden] = ['Court', 'COURT', 'Ferry', 'Velden'].map(use);
    uses.settle();
    expect([court, shouted, ferry, velden].map((own) => own?.forms.small)).toEqual([2, 2, 1, 0]);
  });

  test('lets go of what a text did with the words that are kept', () => {
    const { uses, use } = open(reader(), new WordMemory(() => true));
    const { word } = use('court');
    expect(word.latest).toBeDefined();
    uses.settle();
    expect(word.latest).toBeUndefined();
  });
});

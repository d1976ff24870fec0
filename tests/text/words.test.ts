import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphsOf, readDocument } from '../../lib/text/document.ts';
import { MOST_KEPT, spellingOf, Spellings, WordMemory, WordNotes } from '../../lib/text/words.ts';

const COMMON = new Set(['the', 'ferry', "don't", '.', 'jean-pierre']);
const memory = () => new WordMemory((lower) => COMMON.has(lower));
const read = (text: string, known: WordMemory | null) => readDocument({ text, blocks: paragraphsOf(text) }, known);
const tokensOf = (text: string, known: WordMemory | null) =>
  read(text, known).sentences.flatMap(({ tokens }) => tokens);

test.each([
  ['Ferry', 'ferry'],
  ['DON’T', "don't"],
  ['Ünsal', 'ünsal'],
  ['12,500', '12,500'],
  ['', ''],
])('“%s” in lower case is “%s”', (text, lower) => {
  expect(spellingOf(text)).toMatchObject({ text, lower, lasts: false });
});

test('two words of a text are one exactly when they are written alike, whether or not they are kept', () => {
  const word = string({ unit: constantFrom('a', 'b', 'A', '’', 'é', '👍', '\ud800'), maxLength: 4 });
  assert(
    property(array(word, { maxLength: 40 }), (texts) => {
      const known = new WordMemory((lower) => lower.length < 3);
      new Spellings(known).of('ab');
      const spellings = new Spellings(known);
      const words = texts.map((text) => spellings.of(text));
      return words.every((one, at) =>
        words.every((other, beside) => (one === other) === (texts[at] === texts[beside]) && one.text === texts[at]),
      );
    }),
    { numRuns: 2_000 },
  );
});

test('tokens hold the words of their text, as it is written there', () => {
  for (const known of [null, memory()]) {
    const { sentences, spellings, text } = read('The ferry don’t stop. The mayor of Velden don’t.', known);
    for (const token of sentences.flatMap(({ tokens }) => tokens)) {
      expect(token.word).toBe(spellings.of(text.slice(token.start, token.end)));
      expect([token.text, token.lower]).toEqual([token.word.text, token.word.lower]);
    }
  }
});

describe('WordMemory', () => {
  test('keeps common words in each way they are written, from text to text, and nothing else', () => {
    const known = memory();
    const text = 'The FERRY to Velden. Jean-Pierre don’t like 1,250 ferry rides.';
    const [first, second] = [tokensOf(text, known), tokensOf(text, known)];
    first.forEach((token, at) => {
      const lasts = COMMON.has(token.lower);
      expect([token.text, token.word.lasts, token.word === second[at]!.word]).toEqual([token.text, lasts, lasts]);
      expect(known.find(token.text, 0, token.text.length)).toBe(lasts ? token.word : undefined);
    });
    expect(known.size).toBe(6);
  });

  test('a text alone remembers nothing', () => {
    const [first, second] = [tokensOf('The ferry', null), tokensOf('The ferry', null)];
    expect(first.map(({ word }, at) => word.lasts || word === second[at]!.word)).toEqual([false, false]);
  });

  test('finds words where they stand, and no part of one', () => {
    const known = memory();
    new Spellings(known).of('ferry');
    expect(known.find('a ferry.', 2, 7)?.text).toBe('ferry');
    for (const [start, end] of [
      [2, 6],
      [3, 7],
      [2, 8],
      [2, 2],
    ] as const)
      expect(known.find('a ferry.', start, end)).toBeUndefined();
  });

  test('tells words apart whose hashes are the same', () => {
    const spellings = new Spellings(new WordMemory(() => true));
    const alike = ['declinate', 'macallums', 'costarring', 'liquid'].map((word) => spellings.of(word));
    expect(alike.map(({ text }) => text)).toEqual(['declinate', 'macallums', 'costarring', 'liquid']);
    for (const word of alike) expect(spellings.of(word.text)).toBe(word);
  });

  test('stays within its room, and goes on telling words apart', () => {
    const known = new WordMemory(() => true);
    const spellings = new Spellings(known);
    const words = Array.from({ length: MOST_KEPT + 100 }, (_, at) => spellings.of(`w${at}`));
    expect(known.size).toBe(MOST_KEPT);
    expect(words.filter(({ lasts }) => lasts)).toHaveLength(MOST_KEPT);
    words.forEach((word, at) => expect(spellings.of(`w${at}`)).toBe(word));
  });
});

test('notes of readers do not mix, and words without one have none', () => {
  const [first, second] = [new WordNotes<number>(), new WordNotes<string>()];
  const [ferry, mayor] = [spellingOf('ferry'), spellingOf('mayor')];
  expect(first.add(ferry, 7)).toBe(7);
  expect([first.of(ferry), second.of(ferry), first.of(mayor)]).toEqual([7, undefined, undefined]);
  second.add(ferry, 'boat');
  expect([first.of(ferry), second.of(ferry)]).toEqual([7, 'boat']);
});

import { expect, test } from 'vitest';
import { fold } from '../../lib/anchor/fold.ts';
import { keyOf, Keys } from '../../lib/anchor/keys.ts';
import { read } from '../../lib/anchor/reading.ts';

test.each([
  ['“It’s   here”', '"It\'s here"'],
  ['9–12\u00a0May', '9-12 May'],
  ['wait…', 'wait...'],
  ['cafe\u0301', 'caf\u00e9'],
  ['a\u200bb\u00adc', 'abc'],
  ['well -- no', 'well - no'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text).text).toBe(folded);
});

test.each([
  ['Haftar’s', 'haftar'],
  ['U.S.', 'us.'],
  ['US', 'us.'],
  ['us', 'us'],
  ['U.K.', 'uk'],
  ['Five', '5'],
  ['1,500', '1500'],
  ['Jan', 'january'],
  ['%', 'percent'],
])('%s has the key %s', (raw, key) => {
  expect(keyOf(fold(raw).text)).toBe(key);
});

test.each([
  [
    'In the U.S., 1,500 people paid $4.50 at 10:30.',
    ['in', 'the', 'us.', '1500', 'people', 'paid', 'dollar', '4.50', 'at', '10:30'],
  ],
  ['It fell to -5 degrees, US-led.', ['it', 'fell', 'to', '-', '5', 'degree', 'us.', 'led']],
  ['東京で', ['東', '京', 'で']],
  ['— “ ” …', []],
])('%s is cut into words', (text, keys) => {
  const { words, keys: known } = read(text, new Keys());
  expect(Array.from(words.keys.subarray(0, words.count), (key) => known.nameOf(key))).toEqual(keys);
});

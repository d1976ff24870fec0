import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, wordsOf } from '../../lib/search/words.ts';

describe('words of a text, as a search compares them', () => {
  test.each([
    ['The Dam LOST 40 percent.', ['the', 'dam', 'lost', '40', 'percent']],
    ['Zürich, Zu\u0308rich, ZURICH', ['zurich', 'zurich', 'zurich']],
    ['Łódź, Ærø, Straße, Iğdır', ['lodz', 'aero', 'strasse', 'igdir']],
    ['Don’t say O’Brien', ['don', 't', 'say', 'o', 'brien']],
    ['12,500.5 — 50 %', ['12', '500', '5', '50']],
    ['ﬁnal ﬁgures', ['final', 'figures']],
    ['Ὀδυσσεύς ΟΔΥΣΣΕΥΣ', ['οδυσσευσ', 'οδυσσευσ']],
    ['co\u00adoperate', ['cooperate']],
    ['港湾 tunnel 事故', ['港', '湾', 'tunnel', '事', '故']],
    ['שָׁלוֹם', ['שלום']],
    ['', []],
    ['… — “”', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('law: words are folded already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const word of wordsOf(text)) {
          expect(fold(word)).toBe(word);
          expect(wordsOf(word)).toEqual([word]);
        }
      }),
    );
  });
});

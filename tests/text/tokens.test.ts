import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, tokenize } from '../../lib/text/tokens.ts';

const wordsOf = (text: string): string[] => tokenize(text, { start: 0, end: text.length }).map((token) => token.text);

describe('tokenize', () => {
  test.each([
    ['The mayor said so.', ['The', 'mayor', 'said', 'so', '.']],
    ['the U.S. Senate at 9 a.m. today', ['the', 'U.S.', 'Senate', 'at', '9', 'a.m.', 'today']],
    ['the U.S.A team', ['the', 'U.S.A', 'team']],
    ["Brandt's plan isn't O'Neill's", ['Brandt', "'s", 'plan', "isn't", "O'Neill", "'s"]],
    ['Brandt’s officials’ letters', ['Brandt', '’s', 'officials', '’', 'letters']],
    ['it doesn`t', ['it', 'doesn`t']],
    ['Jean-Pierre met COVID-19 doctors of AT&T', ['Jean-Pierre', 'met', 'COVID-19', 'doctors', 'of', 'AT&T']],
    ['$4.2 billion, 12,500 tons', ['$', '4.2', 'billion', ',', '12,500', 'tons']],
    ['$100m in the 1990s, on the 21st', ['$', '100m', 'in', 'the', '1990s', ',', 'on', 'the', '21st']],
    ['US$5 and R50,000', ['US', '$', '5', 'and', 'R', '50,000']],
    ['2022-2023', ['2022', '-', '2023']],
    ['wait... no -- stop', ['wait', '...', 'no', '--', 'stop']],
    ['“Go!” he said', ['“', 'Go', '!', '”', 'he', 'said']],
    ['war.Later', ['war', '.', 'Later']],
    ['a\u200bb soft\u00adhyphen', ['a', 'b', 'soft\u00adhyphen']],
    ['cafe\u0301 Ünsal', ['cafe\u0301', 'Ünsal']],
    ['yes 👍🏽 no', ['yes', '👍', '🏽', 'no']],
    ['half \ud83d alone', ['half', '\ud83d', 'alone']],
    ['שלום עולם', ['שלום', 'עולם']],
    ['', []],
    [' \n\t\u2029', []],
  ])('%j', (text, tokens) => {
    expect(wordsOf(text)).toEqual(tokens);
  });

  test('reads only the span it is given', () => {
    const tokens = tokenize('One two-three four', { start: 4, end: 9 });
    expect(tokens).toMatchObject([{ start: 4, end: 9, text: 'two-t', lower: 'two-t', kind: 'word' }]);
  });

  test('any text: tokens lie in order, never overlap, are what they say, and leave out only what nobody sees', () => {
    const bait = constantFrom(
      "'",
      '’',
      's',
      '.',
      '-',
      '&',
      'A',
      'b',
      '1',
      ',',
      ' ',
      '\u200b',
      '\ud800',
      '\udc00',
      '\u0301',
      '👍',
      'ה',
    );
    assert(
      property(oneof(string({ unit: 'binary' }), string({ unit: bait, maxLength: 60 })), (text) => {
        const gap = /^[\s\u0085\p{Cf}]*$/u;
        let end = 0;
        for (const token of tokenize(text, { start: 0, end: text.length })) {
          if (token.start < end || token.end <= token.start || token.end > text.length) return false;
          if (token.text !== text.slice(token.start, token.end) || !gap.test(text.slice(end, token.start)))
            return false;
          end = token.end;
        }
        return gap.test(text.slice(end));
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});

describe('countWords', () => {
  test.each([
    ['', 0],
    ['One.', 1],
    ['It cost $4.2 billion in 2019 – or more.', 8],
    ['… — !', 0],
  ])('%j', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});

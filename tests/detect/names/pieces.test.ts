import { expect, test } from 'vitest';
import { piecesOf } from '../../../lib/detect/names/pieces.ts';
import { tokenize } from '../../../lib/text/tokens.ts';
import { Spellings } from '../../../lib/text/words.ts';

test.each([
  ['the Tripoli-based group', ['the', 'Tripoli', '-', 'based', 'group']],
  ['US-China talks', ['US', '-', 'China', 'talks']],
  ['anti-Brandt chants', ['anti', '-', 'Brandt', 'chants']],
  ['a UN-recognised body', ['a', 'UN', '-', 'recognised', 'body']],
  ['Jean-Pierre Yoo-hee', ['Jean-Pierre', 'Yoo-hee']],
  ['Al-Masad, COVID-19', ['Al-Masad', ',', 'COVID-19']],
  ['well-known, so-called', ['well-known', ',', 'so-called']],
])('%s', (text, expected) => {
  const spellings = new Spellings();
  const pieces = piecesOf(tokenize(text, { start: 0, end: text.length }, spellings), spellings);
  expect(pieces.map((piece) => piece.text)).toEqual(expected);
  for (const { start, end, text: written, word } of pieces) {
    expect(written).toBe(text.slice(start, end));
    expect(word).toBe(spellings.of(written));
  }
});

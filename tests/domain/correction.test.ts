import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOnlyNamed } from '../../lib/domain/annotation.ts';
import { correctionAt } from '../../lib/domain/correction.ts';
import { apply } from '../../lib/domain/edit.ts';
import { annotation } from '../page/findings.ts';

const TEXT = 'A storm came.\n\nThe quay was closed, Ines Valcourt said. Boats were lost.\n\nNobody was hurt.';
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

describe('a correction keeps the paragraph of its words', () => {
  test.each([
    ['A storm came.', 'A storm came.', 0],
    ['Boats were lost.', 'The quay was closed, Ines Valcourt said. Boats were lost.', 41],
    ['The quay was closed', 'The quay was closed, Ines Valcourt said. Boats were lost.', 0],
    ['Nobody was hurt.', 'Nobody was hurt.', 0],
  ])('%s', (words, passage, at) => {
    expect(correctionAt(TEXT, spanOf(words), { source: '' })).toEqual({ source: '', passage, at });
  });

  test('of a paragraph without end, the words alone', () => {
    const long = 'word '.repeat(5000);
    expect(correctionAt(long, { start: 100, end: 104 }, { name: 'none' })).toEqual({
      name: 'none',
      passage: 'word',
      at: 0,
    });
  });

  test('law: the words stand where it says, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\n\n', 'é') }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const start = text.length === 0 ? 0 : a % text.length;
          const end = Math.min(text.length, start + (b % 9));
          const { passage, at } = correctionAt(text, { start, end }, {});
          expect(passage.slice(at, at + end - start)).toBe(text.slice(start, end));
        },
      ),
    );
  });
});

describe('an annotation and its correction', () => {
  const stamp = { id: 'x', at: '2026-05-01T00:00:00.000Z' };
  const said = { source: 'Ines Valcourt', passage: 'p', at: 0 };

  test('the last one stands; one that says nothing takes it back; with none there, nothing changes but the time', () => {
    const once = apply(annotation({}), { do: 'correct', correction: said }, stamp);
    expect(once.correction).toEqual(said);
    const again = apply(once, { do: 'correct', correction: { ...said, source: '' } }, stamp);
    expect(again.correction?.source).toBe('');
    const back = apply(again, { do: 'correct', correction: { passage: 'p', at: 0 } }, stamp);
    expect('correction' in back).toBe(false);
    expect(apply(back, { do: 'correct', correction: { passage: 'p', at: 0 } }, stamp)).toEqual(back);
  });

  test.each([
    ['a name alone', annotation({ finding: null, correction: { name: 'place', passage: 'p', at: 0 } }), true],
    [
      'with a note',
      annotation({ finding: null, note: 'hm', correction: { name: 'place', passage: 'p', at: 0 } }),
      false,
    ],
    ['a source', annotation({ finding: null, correction: said }), false],
    ['nothing said', annotation({ finding: null }), false],
  ])('does it do no more than name: %s', (_, own, expected) => expect(isOnlyNamed(own)).toBe(expected));
});

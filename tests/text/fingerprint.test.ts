import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alike, printOf } from '../../lib/text/fingerprint.ts';
import { DAM, PIER, PIER_EDITED, PIER_GROWN, textOf } from '../identity/articles.ts';

const likeness = (a: readonly string[], b: readonly string[]) => alike(printOf(textOf(a)), printOf(textOf(b)));

describe('two texts', () => {
  test.each([
    ['itself', PIER, PIER, 'same'],
    ['in capitals', PIER, PIER.map((sentence) => sentence.toUpperCase()), 'same'],
    ['in other typography', PIER, PIER.map((sentence) => `  “${sentence.replaceAll(' ', '  ')}”`), 'same'],
    ['in another order', PIER, PIER.toReversed(), 'same'],
    ['four sentences cut', PIER, PIER.slice(0, 8), 'same'],
    ['a live blog that grew', PIER, PIER_GROWN, 'same'],
    ['every sentence touched', PIER, PIER_EDITED, 'same'],
    ['half of it another', PIER, [...PIER.slice(0, 6), ...DAM.slice(0, 6)], 'unsure'],
    ['another article', PIER, DAM, 'other'],
    [
      'another one with a shared box at its end',
      [...PIER, 'Sign up for our daily letter here.'],
      [...DAM, 'Sign up for our daily letter here.'],
      'other',
    ],
    ['too short to tell', PIER.slice(0, 3), DAM, 'unsure'],
    ['nothing', [], PIER, 'unsure'],
    ['nothing at all', [], [], 'unsure'],
  ] as const)('%s', (_name, a, b, says) => {
    expect(likeness(a, b).says).toBe(says);
    expect(likeness(b, a)).toEqual(likeness(a, b));
  });

  test('one that is longer than what is kept of it is still known in part and in whole', () => {
    const long = Array.from(
      { length: 4000 },
      (_, at) => `Entry ${at} tells of ${at * 7} boats and ${at % 13} gulls at sea.`,
    );
    expect(printOf(textOf(long)).sentences.length).toBeLessThan(2000);
    expect(likeness(long, long)).toEqual({ says: 'same', share: 1 });
    expect(likeness(long, long.slice(0, 1500)).says).toBe('same');
    expect(likeness(long, DAM).says).toBe('other');
  });

  test('lines of a few words tell nothing', () => {
    expect(printOf('Read more\nShare this page\nAdvertisement')).toEqual({ sentences: [], shingles: [] });
  });
});

test('whatever the text: a print is in order, can be kept in any file, and is alike to itself', () => {
  const words = fc.array(fc.constantFrom('boats', 'left', 'the', 'quay', 'at', 'noon', 'ümlaut', '40', '—'), {
    maxLength: 9,
  });
  const sentences = fc.array(
    words.map((some) => some.join(' ')),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '.', '\n', ' ', '\ud800', '\u0000', '…', '”', '𝒳', 'é'), maxLength: 40 }),
      sentences,
      (odd, some) => {
        const print = printOf(`${odd}. ${textOf(some)}`);
        for (const hashes of [print.sentences, print.shingles]) {
          expect(hashes).toEqual([...new Set(hashes)].toSorted((a, b) => a - b));
          expect(hashes.every(Number.isSafeInteger)).toBe(true);
        }
        expect(alike(print, print).says).not.toBe('other');
        expect(alike(print, print).share).toBe(print.sentences.length === 0 ? 0 : 1);
      },
    ),
  );
});

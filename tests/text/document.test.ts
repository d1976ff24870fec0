import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf, readDocument } from '../../lib/text/document.ts';

const read = (text: string) => readDocument({ text, blocks: paragraphsOf(text) });

test('paragraphs are lines that hold something, without the white space round them', () => {
  const text = '\n  One. \r\n\u2028Two\n \n';
  expect(paragraphsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['One.', 'Two']);
});

test('sentences never cross blocks and know theirs', () => {
  const document = read('First part\nsecond part. Third.');
  expect(document.sentences.map(({ block }) => block)).toEqual([0, 1, 1]);
});

test('any text: sentences lie in order, hold every token once, and stay within their block', () => {
  const bait = constantFrom(
    '.',
    '!',
    '?',
    '…',
    '"',
    '”',
    '“',
    '(',
    ')',
    "'",
    ' ',
    '\n',
    'A',
    'b',
    '1',
    ',',
    'Mr',
    'U.S.',
    '\ud800',
    '👍',
  );
  assert(
    property(oneof(string({ unit: 'binary' }), string({ unit: bait, maxLength: 80 })), (text) => {
      const { sentences, blocks } = read(text);
      let end = 0;
      return sentences.every((sentence) => {
        const [block, first, last] = [blocks[sentence.block], sentence.tokens[0], sentence.tokens.at(-1)];
        const isPlaced = block && sentence.start >= Math.max(end, block.start) && sentence.end <= block.end;
        end = sentence.end;
        return isPlaced && first?.start === sentence.start && last?.end === sentence.end;
      });
    }),
    { numRuns: 10_000 },
  );
}, 60_000);

test.each([
  ['no end', 'word '.repeat(10_000)],
  ['closing marks', `He said so.${'”'.repeat(50_000)}`],
  ['opening marks', `He said so. ${'('.repeat(50_000)}`],
  ['ends that end nothing', 'a?)'.repeat(17_000)],
  ['quotes in turn', '?”'.repeat(25_000)],
  ['full stops', 'A.'.repeat(25_000)],
  ['apostrophes', "a'".repeat(25_000)],
])('50,000 characters of %s are read', (_, text) => {
  const { sentences } = read(text);
  expect(sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)).toBeGreaterThan(0);
});

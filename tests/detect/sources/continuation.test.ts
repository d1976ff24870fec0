import { expect, test } from 'vitest';
import { linesOf } from './read.ts';

const SAID = '“The well has run dry,” said Ana Roy, a farmer.';

test('a quotation that stands alone goes on with the speaker before it', () => {
  expect(linesOf(`${SAID}\n\n“We have carried water from the river since May.”`).at(-1)).toBe(
    'Ana Roy, a farmer | said | “We have carried water from the river since May.”',
  );
});

test.each([
  ['a few quoted words', `${SAID}\n\n“Not yet.”`],
  ['a quotation within a sentence', `${SAID}\n\nThe sign on the gate read “no water for sale before noon” all week.`],
])('%s does not', (_name, text) => {
  expect(linesOf(text)).toHaveLength(1);
});

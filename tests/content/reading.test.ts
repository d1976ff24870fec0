import { expect, test } from 'vitest';
import { placeAll } from '../../entrypoints/content/reading.ts';
import { indexText } from '../../lib/anchor/text-index.ts';
import { describe } from '../../lib/anchor/describe.ts';
import { begin } from '../../lib/domain/edit.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';

const TEXT = 'The fleet came home late. The Port Office counted 212 boats at the quay in March. Rain fell all week.';
const CLAIM = 'The Port Office counted 212 boats at the quay in March.';
const FIRST = { id: 'a1', at: '2026-03-01T08:00:00.000Z' };

const kept: Annotation = begin(
  {
    pageId: 'https://courier.example/boats',
    quote: describe(indexText(TEXT), { start: TEXT.indexOf(CLAIM), end: TEXT.indexOf(CLAIM) + CLAIM.length }),
    finding: null,
    source: null,
  },
  FIRST,
);

test.each([
  ['the same text', TEXT, CLAIM],
  ['words put in before', `At last. ${TEXT}`, CLAIM],
  ['a word added', TEXT.replace('counted', 'has counted'), CLAIM.replace('counted', 'has counted')],
  ['another number: gone, though something like it stands there', TEXT.replace('212', '312'), null],
  ['another text', 'A library opened in Varn on Friday.', null],
])('an annotation in %s', (_name, text, words) => {
  const [placed] = placeAll(indexText(text), [kept]);
  expect(placed?.annotation).toBe(kept);
  expect(placed?.span && text.slice(placed.span.start, placed.span.end)).toBe(words);
});

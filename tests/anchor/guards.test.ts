import { describe, expect, test } from 'vitest';
import { describe as quoteOf } from '../../lib/anchor/describe.ts';
import { locate } from '../../lib/anchor/locate.ts';
import { indexText } from '../../lib/anchor/text-index.ts';
import type { Located } from '../../lib/domain/located.ts';

const BEFORE = 'A brown goat slept by the white gate while the green lamps of Lindale burned.';
const AFTER = 'Nobody in the street had looked up, and the clock went on as it always had.';

/** A sentence between two others is quoted (or `words` of it), and reads otherwise today. */
function find(then: string, now: string, words = then): Located {
  const [older, newer] = [then, now].map((middle) => indexText(`${BEFORE}\n\n${middle}\n\n${AFTER}`));
  const start = older!.original.indexOf(words);
  return locate(newer!, quoteOf(older!, { start, end: start + words.length }));
}

const LEAD = 'The ferry to Oster sails';
describe('what may not differ, and is told', () => {
  test.each([
    [
      'name',
      'Brown said the goats of the town would be counted again.',
      'Green said the goats of the town would be counted again.',
    ],
    [
      'name',
      'The shop sold iLamps to half the street in one day.',
      'The shop sold iPods to half the street in one day.',
    ],
    ['name', 'The letter told us that the ferry would sail.', 'The letter told U.S. that the ferry would sail.'],
    [
      'number',
      'It was the eleventh storm to reach the quay since then.',
      'It was the twelfth storm to reach the quay since then.',
    ],
    ['number', 'A fifth of the boats in the harbour were lost.', 'A tenth of the boats in the harbour were lost.'],
    [
      'date',
      'The bridge in the old town opened in May to great cheers.',
      'The bridge in the old town opened in June to great cheers.',
    ],
    [
      'place',
      'The fire came down from the northern hills to the farms.',
      'The fire came down from the southern hills to the farms.',
    ],
    [
      'opposite',
      'The keeper of the lamp was charged with the theft.',
      'The keeper of the lamp was cleared of the theft.',
    ],
    [
      'opposite',
      'The yard made a profit on the boats of the ministry.',
      'The yard made a loss on the boats of the ministry.',
    ],
    [
      'opposite',
      'The council ruled out a sale of the quay to the yard.',
      'The council ruled on a sale of the quay to the yard.',
    ],
    ['negation', `${LEAD} when the harbour is open.`, `${LEAD} when the harbour is open, which the crew denied.`],
    ['hedge', `${LEAD} when the tide turns.`, `${LEAD} when the tide turns, allegedly.`],
    ['date', `${LEAD} from the old quay`, `${LEAD} from the old quay on Friday`],
  ] as const)('%s: %s', (guard, then, now) => {
    expect(find(then, now)).toMatchObject({ state: 'gone', reason: 'guarded_word_changed', guard, candidate: {} });
  });
});

describe('the sentence around some words of it', () => {
  const WORDS = 'the keeper sold the old lamp to the mayor';
  test.each([
    ['a denial that was put in front', `On Monday ${WORDS}.`, `On Monday the council denied that ${WORDS}.`],
    [
      'one far in front',
      `It is certain: ${WORDS}.`,
      `It is not true at all, whatever they say in the town, that ${WORDS}.`,
    ],
    ['a claim behind', `On Monday ${WORDS}.`, `On Monday ${WORDS}, critics claimed.`],
    [
      'a doubt that was taken out',
      `Perhaps on that very Monday, as some say, ${WORDS}.`,
      `On that very Monday, as some say, ${WORDS}.`,
    ],
  ])('turns them: %s', (_name, then, now) => {
    expect(find(then, now, WORDS)).toMatchObject({ state: 'gone', reason: 'guarded_word_changed' });
  });

  test.each([
    ['other words in it', `On Monday ${WORDS}.`, `On that cold Monday ${WORDS}, the town heard.`],
    ['a doubt in the sentence before', `It rained. On Monday ${WORDS}.`, `Perhaps it rained. On Monday ${WORDS}.`],
    ['a doubt that was always there', `Perhaps on Monday ${WORDS}.`, `Perhaps on Monday ${WORDS}.`],
  ])('leaves them the same: %s', (_name, then, now) => {
    expect(find(then, now, WORDS).state).toBe('same');
  });
});

test.each([
  ['one ordinary word of five', 'The lamp went out again.', 'The lantern went out again.', 'changed'],
  [
    'two ordinary words of five, between both its neighbours',
    'The lamp went there again.',
    'The lantern went there alone.',
    'changed',
  ],
  ['one of three', 'Goats were counted.', 'Goats were washed.', 'gone'],
  ['the marks alone of three', 'Goats were counted.', 'Goats were counted!', 'changed'],
])('%s: %s', (_name, then, now, state) => {
  expect(find(then, now).state).toBe(state);
});

const text = (...blocks: readonly string[]): string => blocks.join('\n\n');

describe('words that stand twice', () => {
  const HEADING = 'What the keepers say';
  const older = text('A town waits.', HEADING, 'Rain fell.', `${HEADING}: nothing new.`, AFTER);
  const heading = older.indexOf(HEADING);
  const quote = quoteOf(indexText(older), { start: heading, end: heading + HEADING.length });

  test('a heading is not the same words at the head of a paragraph, wherever both have gone', () => {
    const newer = text(`${HEADING}: nothing new.`, AFTER, HEADING, 'A town waits.', 'Rain fell.');
    const start = newer.indexOf(`${HEADING}\n`);
    expect(locate(indexText(newer), quote)).toEqual({ state: 'same', span: { start, end: start + HEADING.length } });
  });

  test('with its own place it is gone', () => {
    expect(locate(indexText(older.replace(`${HEADING}\n\n`, '')), quote)).toMatchObject({
      state: 'gone',
      reason: 'ambiguous',
    });
  });

  test('equals in equal surroundings are told by their order', () => {
    const list = Array.from({ length: 6 }, () => 'Read more.').join('\n\n');
    const starts = [...list.matchAll(/Read/g)].map(({ index }) => index);
    const index = indexText(list);
    const found = starts.map((start) => locate(index, quoteOf(index, { start, end: start + 10 })));
    expect(found.map((one) => one.state === 'same' && one.span.start)).toEqual(starts);
  });
});

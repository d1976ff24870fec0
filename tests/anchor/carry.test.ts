import { describe, expect, test } from 'vitest';
import { carryOver } from '../../lib/anchor/carry.ts';

const CLAIM = 'The Port Office counted 212 boats at the quay in March.';
const TEXT = `The fleet came home late on Friday. ${CLAIM} Rain fell on the town all week.`;
const span = { start: TEXT.indexOf(CLAIM), end: TEXT.indexOf(CLAIM) + CLAIM.length };

describe('words that were pointed at in an older text', () => {
  test.each([
    ['the same text', TEXT, CLAIM],
    ['a paragraph put before them', `A correction was made.\n\n${TEXT}`, CLAIM],
    ['a paragraph put behind them', `${TEXT}\n\nA correction was made.`, CLAIM],
    ['a word put in', TEXT.replace('counted', 'has counted'), CLAIM.replace('counted', 'has counted')],
    ['another number: nobody said that of it', TEXT.replace('212', '312'), null],
    ['the words taken out', TEXT.replace(CLAIM, ''), null],
    ['another article, longer than the place where they stood', 'A library opened in Varn. '.repeat(20), null],
    ['nothing at all', '', null],
  ])('%s', (_name, newer, words) => {
    const found = carryOver({ text: TEXT, span }, newer);
    expect(found && newer.slice(found.start, found.end)).toBe(words);
  });
});

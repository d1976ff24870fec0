import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSpanOf, overlaps } from '../../../lib/domain/span.ts';
import { attributionsOf } from './read.ts';

/** What attributions are made of, in any order: cues, names, marks, broken characters. */
const pieces = constantFrom(
  ...'said says told according to reportedly is believed that by the an “ ” " \' ’ ‘ , . ; : — - ( ) ? ! Ana Roy Omar Diallo CNN Reuters'.split(
    ' ',
  ),
  ...'officials report statement claim claims who she they it We expressed concern quoted as saying adding noting accused of was has been'.split(
    ' ',
  ),
  ..."Monday in a to and 38 2,000 % £3m naïve الخبر 新聞 👩‍👩‍👧 \ud800 \u200b \u00ad it's don't U.S. Mr.".split(' '),
  '\n',
  '\n\n',
);
const texts = array(pieces, { maxLength: 60 }).map((words) => words.join(' '));

/** What is wrong with the attributions of a text; nothing, if all is well. */
function faultsOf(text: string): readonly string[] {
  const faults: string[] = [];
  for (const { source, cue, content } of attributionsOf(text)) {
    const spans = [source, cue, content].filter((span) => span !== null);
    if (!spans.every((span) => isSpanOf(text.length, span))) faults.push('a span outside the text');
    if (cue && overlaps(cue, content)) faults.push('a content over its cue');
    if (source?.name === '') faults.push('a source without a name');
  }
  return faults;
}

const isSound = (text: string): boolean => faultsOf(text).length === 0;

// Thousands of texts: the limit is for a machine busy with other things.
describe('whatever the text', { timeout: 60_000 }, () => {
  it('spans lie in it and no content overlaps its cue', () => {
    expect(assert(property(texts, isSound), { numRuns: 1500 })).toBeUndefined();
    expect(assert(property(string({ unit: 'binary', maxLength: 100 }), isSound), { numRuns: 500 })).toBeUndefined();
  });

  it('the same text gives the same answer, in text order', () => {
    assert(
      property(texts, (text) => {
        const found = attributionsOf(text);
        expect(attributionsOf(text)).toEqual(found);
        expect(found.map(({ content }) => content.start)).toEqual(
          found.map(({ content }) => content.start).toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 300 },
    );
  });

  // Each would not end in our lifetime if reading were quadratic.
  it.each([
    ['one sentence without a full stop', 'Ana Roy said the port was full and added that '],
    ['quotation marks only', '“'],
    ['single quotation marks only', " 'a"],
    ['commas only', 'a, '],
    ['cues only', 'said '],
    ['brackets only', '(said) '],
    ['paragraphs of one word', 'said\n'],
  ])('%s, 200,000 characters long', (_name, unit) => expect(faultsOf(unit.repeat(200_000 / unit.length))).toEqual([]));
});

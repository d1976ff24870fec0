import { describe, expect, test } from 'vitest';
import { ALONE, BEGIN, labelOf, LAST, TAGGED_TYPES } from '../../../lib/detect/names/labels.ts';
import { NO_GROUPS } from '../../../lib/detect/names/model.ts';
import { withoutOffice } from '../../../lib/detect/names/office.ts';
import { viewDocument } from '../../../lib/detect/names/tagger.ts';
import type { SentenceView } from '../../../lib/detect/names/view.ts';
import { createWordReader } from '../../../lib/detect/names/word.ts';
import { castVotes, MOST_VOTE_CODES, writeVoteCodes } from '../../../lib/detect/names/votes.ts';
import { paragraphsOf, readDocument } from '../../../lib/text/document.ts';

const viewsOf = (text: string): readonly SentenceView[] =>
  viewDocument(readDocument({ text, blocks: paragraphsOf(text) }), {
    words: createWordReader(() => NO_GROUPS),
  });

const PERSON = TAGGED_TYPES.indexOf('person');
const BODY = TAGGED_TYPES.indexOf('organization');

describe('withoutOffice', () => {
  test.each([
    ['Vice President of National Security Victoria Hale spoke.', 3, 7, 'Victoria Hale'],
    ['Minister for the Interior Thomas Vale spoke.', 3, 6, 'Thomas Vale'],
    // Silence.
    ['President of National Security Council left.', 2, 5, 'National Security Council'],
    ['Funds of National Security Victoria Hale grew.', 2, 6, 'National Security Victoria Hale'],
    ['Chairman of Victoria Hale left.', 2, 4, 'Victoria Hale'],
    ['Director of Green Victoria Hospital left.', 2, 5, 'Green Victoria Hospital'],
  ])('%s', (text, first, end, expected) => {
    const view = viewsOf(text)[0]!;
    const run = withoutOffice(view, { first, end, type: BODY });
    const words = view.pieces.slice(run.first, run.end).map((piece) => piece.text);
    expect(words.join(' ')).toBe(expected);
    expect(run.type).toBe(
      expected === 'Victoria Hale' || expected === 'Thomas Vale' ? (end - first > 2 ? PERSON : BODY) : BODY,
    );
  });
});

describe('votes', () => {
  const text = 'Omar Vale left.\nVale went.\nVale stayed.';
  const featuresOfLast = (first: readonly number[], second: number): number[] => {
    const views = viewsOf(text);
    const own = [
      Uint8Array.from([...first, 0, 0]),
      Uint8Array.from([second, 0, 0]),
      Uint8Array.from([labelOf(BODY, ALONE), 0, 0]),
    ];
    const passes = views.map((view, index) => ({ view, own: own[index]! }));
    passes.forEach(castVotes);
    const out = new Int32Array(MOST_VOTE_CODES);
    return [...out.subarray(0, writeVoteCodes(passes[2]!, 0, out))];
  };

  test('what a word was taken for elsewhere changes its features', () => {
    const alone = featuresOfLast([0, 0], 0);
    const person = featuresOfLast([labelOf(PERSON, BEGIN), labelOf(PERSON, LAST)], labelOf(PERSON, ALONE));
    expect(person).not.toEqual(alone);
    expect(person).toHaveLength(alone.length);
  });

  test('its own label is not a vote for itself', () => {
    const views = viewsOf('Vale stayed.\nNobody left.');
    const passes = views.map((view, index) => ({
      view,
      own: Uint8Array.from([index === 0 ? labelOf(BODY, ALONE) : 0, 0, 0]),
    }));
    const before = new Int32Array(MOST_VOTE_CODES);
    const after = new Int32Array(MOST_VOTE_CODES);
    writeVoteCodes(passes[0]!, 0, before);
    passes.forEach(castVotes);
    writeVoteCodes(passes[0]!, 0, after);
    expect(after).toEqual(before);
  });
});

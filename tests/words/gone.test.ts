/** Why words are gone, in a sentence, as the anchoring itself says it of two readings. */
import { expect, test } from 'vitest';
import { describe as describeQuote } from '../../lib/anchor/describe.ts';
import { locate } from '../../lib/anchor/locate.ts';
import { indexText } from '../../lib/anchor/text-index.ts';
import { goneOf } from '../../lib/domain/gone.ts';
import { wordsAt } from '../../lib/domain/span.ts';
import { goneWords } from '../../lib/words/gone.ts';
import { annotationOn } from '../components/article.ts';
import { STORY } from '../versions/story.ts';

const text = STORY.join('\n\n');

test.each([
  ['a number', STORY[1]!, 'The Port Office counted 312 boats in March.', '“212” reads “312” today: a number'],
  [
    'a word put in',
    STORY[2]!,
    'Officials said that the quay would not be closed until the autumn.',
    '“not” was put in: a negation',
  ],
  ['all of it', STORY[9]!, 'Gulls.', 'Nothing like these words is left'],
])('%s', (_name, was, now, why) => {
  const start = text.indexOf(was);
  const quote = describeQuote(indexText(text), { start, end: start + was.length });
  const today = text.replace(was, now);
  const found = locate(indexText(today), quote);
  const annotation = { ...annotationOn('The Port Office counted 212 boats in March.'), quote };
  const gone = goneOf({ annotation, span: null, found }, today);
  expect(gone && goneWords(gone.why)).toContain(why);
  expect(gone?.candidate?.words ?? null).toBe(
    found.state === 'gone' && found.candidate ? wordsAt(today, found.candidate) : null,
  );
});

test('words that stand, and those that nobody looked for, are not gone', () => {
  const annotation = annotationOn('It was the worst storm in a century.');
  expect(goneOf({ annotation, span: null }, text)).toBe(null);
  expect(
    goneOf({ annotation, span: { start: 0, end: 3 }, found: { state: 'same', span: { start: 0, end: 3 } } }, text),
  ).toBe(null);
});

const hiddenIn = (was: string, now: string, isHidden: boolean) => {
  const start = text.indexOf(was);
  const quote = describeQuote(indexText(text), { start, end: start + was.length });
  const today = text.replace(was, now);
  const annotation = { ...annotationOn('It was the worst storm in a century.'), quote };
  return goneOf({ annotation, span: null, found: locate(indexText(today), quote), isHidden }, today);
};

test('words that are only folded away are said to be, and nothing is offered in their place', () => {
  const gone = hiddenIn(STORY[4]!, '', true);
  expect(gone && goneWords(gone.why)).toContain('still stand in the page');
  expect(gone?.candidate).toBe(null);
  expect(hiddenIn(STORY[4]!, '', false)?.why.reason).not.toBe('hidden');
});

test('where another number stands in their place, that is said too', () => {
  const gone = hiddenIn(STORY[1]!, 'The Port Office counted 312 boats in March.', true);
  expect(gone && goneWords(gone.why)).toMatch(/“212” reads “312” today.*still stand in the page/);
  expect(gone?.candidate?.words).toContain('312');
});

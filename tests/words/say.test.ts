import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import de from '../../public/_locales/de/messages.json' with { type: 'json' };
import en from '../../public/_locales/en/messages.json' with { type: 'json' };
import { dayWords, scoreWords, valueWords } from '../../lib/words/values.ts';
import { language, say, sayCount, sayIfKnown, sayWith, speakWith } from '../../lib/words/say.ts';
import { interpreterOf, speakEnglish } from '../../tools/english.ts';

afterAll(speakEnglish);

describe('English', () => {
  beforeEach(speakEnglish);

  test('a text, and one with values in it', () => {
    expect(say('verdict_mixed')).toBe('mixed');
    expect(say('value_range', { upto: '7', from: '5' })).toBe('5 to 7');
    expect(say('gone_reads_now', { was: '40', now: '46', ending: 'mind.' })).toBe('“40” reads “46” today: mind.');
  });

  test.each([
    [0, '0 pages'],
    [1, '1 page'],
    [2, '2 pages'],
    [12_345, '12,345 pages'],
  ])('%i pages', (count, words) => expect(sayCount('count_page', count)).toBe(words));

  test('a text in pieces, for what is more than words', () => {
    const thing = { tag: 'bdi' };
    expect(sayWith('second_hand_by', { name: thing })).toEqual(['second-hand: told by ', thing]);
  });

  test.each(['$1', '$NAME$', '$$', '\ue000', '<b>'])('a value stays what it is: %s', (name) => {
    expect(say('second_hand_by', { name })).toBe(`second-hand: told by ${name}`);
  });

  test('what is not known is null', () => {
    expect(sayIfKnown('why_nothing_of_ours')).toBe(null);
  });
});

describe('German', () => {
  beforeEach(() => speakWith(interpreterOf(de)));

  test('its texts, its numbers, its days, its values', () => {
    expect(say('verdict_mixed')).toBe('teils, teils');
    expect(sayCount('count_page', 12_345)).toBe('12.345 Seiten');
    expect(sayCount('count_page', 1)).toBe('1 Seite');
    expect(scoreWords(0.83)).toBe('0,83');
    expect(dayWords('2026-03-12')).toBe('12. März 2026');
    expect(valueWords({ amount: 1e6, upTo: null, unit: 'USD', rough: true })).toBe('mindestens 1.000.000 USD');
  });
});

test.each([
  ['en-US', en, 'en-US', 'March 12, 2026'],
  ['de-AT', de, 'de-AT', '12. März 2026'],
  ['fr', en, 'en-GB', '12 March 2026'],
] as const)('a browser that speaks %s', (shown, catalogue, tag, day) => {
  speakWith({ ...interpreterOf(catalogue), getUILanguage: () => shown });
  expect(language()).toMatchObject({ tag, direction: 'ltr' });
  expect(dayWords('2026-03-12')).toBe(day);
});

test('where the browser tells nothing any more, what was said is known still, and the rest is told by its key', () => {
  let isGone = false;
  const { getMessage, getUILanguage } = interpreterOf(de);
  speakWith({
    getUILanguage,
    getMessage: (key, values) => {
      if (isGone) throw new Error('Extension context invalidated.');
      return getMessage(key, values);
    },
  });
  expect(say('verdict_mixed')).toBe('teils, teils');
  isGone = true;
  expect(say('verdict_mixed')).toBe('teils, teils');
  expect(say('verdict_mostly_wrong')).toBe('mostly wrong');
});

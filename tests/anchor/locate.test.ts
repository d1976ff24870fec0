import { describe, expect, test } from 'vitest';
import { locate } from '../../lib/anchor/locate.ts';
import { indexText } from '../../lib/anchor/text-index.ts';
import { describe as quoteOf } from '../../lib/anchor/describe.ts';
import { find, quote, STORY, told } from './story.ts';

const REPORT =
  'A report by the ministry put the repair at $72,500 a week, which the builder may raise by 4.5 percent a year.';
const HOLM = 'Their union, led by Petra Holm, was not told before the decision.';

/** The words, what is changed in the story, and what is told. */
type Row = readonly [words: string, from: string | RegExp, to: string, told: string];

const SAME: readonly Row[] = [
  [REPORT, 'The harbour', 'Editor’s note: this story was changed.\n\nThe harbour', `same: ${REPORT}`],
  ['“We read it in the paper,”', /[“”]/g, '"', 'same: "We read it in the paper,"'],
  ['twelve miles along the coast', 'twelve miles', 'twelve\u00a0 miles', 'same: twelve\u00a0 miles along the coast'],
  ['4.5 percent a year', 'ministry', 'min\u00adistry', 'same: 4.5 percent a year'],
  [HOLM, STORY.slice(0, STORY.indexOf('Their')), '', `same: ${HOLM}`],
];

const CHANGED: readonly Row[] = [
  [REPORT, 'A report', 'A long report', `changed: ${REPORT.replace('A report', 'A long report')}`],
  [REPORT, 'the builder', 'the contractor', `changed: ${REPORT.replace('builder', 'contractor')}`],
  [REPORT, 'which the builder', 'a price the builder', `changed: ${REPORT.replace('which the', 'a price the')}`],
  [REPORT, 'percent', '%', `changed: ${REPORT.replace('percent', '%')}`],
  [HOLM, 'was not told', 'wasn’t told', `changed: ${HOLM.replace('was not', 'wasn’t')}`],
];

/** What differs is named by the last words of each row. */
const GUARDED: readonly Row[] = [
  [REPORT, '$72,500', '$516,000', 'a number'],
  [REPORT, '4.5', '14.5', 'a number'],
  [REPORT, '$72', '€72', 'a unit'],
  [REPORT, 'a week', 'a month', 'a unit'],
  [REPORT, 'may raise', 'will raise', 'a hedge'],
  [HOLM, 'Petra Holm', 'Anders Holm', 'a name'],
  [HOLM, 'was not told', 'was told', 'a negation'],
  [HOLM, 'before the decision', 'after the decision', 'an opposite'],
  ['it had broken an agreement', 'an agreement', 'a disagreement', 'a word turned round by its beginning'],
  ['About 340 people work at the eastern quay.', 'About 340', 'Only 340', 'a quantifier'],
  [
    'The harbour at Lindale will close for nine weeks in March, the port authority said on Tuesday.',
    'March',
    'May',
    'a date',
  ],
  [
    'The harbour at Lindale will close for nine weeks in March, the port authority said on Tuesday.',
    'nine',
    'ten',
    'a number in words',
  ],
  ['when the notice was taken down', 'the notice was', 'the notice was not', 'a negation put in'],
  ['told before the decision', 'was not told', 'was told', 'a negation in front'],
];

const changed = ([, from, to]: Row): string => {
  const after = STORY.replace(from, to);
  if (after === STORY) throw new Error(`nothing changed by ${String(from)}`);
  return after;
};

describe('the same words, typography aside', () => {
  test.each(SAME)('%s', (...row) => {
    expect(told(find(row[0], STORY, changed(row)), changed(row))).toBe(row[3]);
  });
});

describe('a small edit', () => {
  test.each(CHANGED)('%s with %s for %s', (...row) => {
    expect(told(find(row[0], STORY, changed(row)), changed(row))).toBe(row[3]);
  });

  test('counts the words that differ', () => {
    const after = STORY.replace('the builder', 'the contractor').replace('A report', 'A long report');
    expect(find(REPORT, STORY, after)).toMatchObject({ state: 'changed', edits: 2 });
  });
});

describe('what is never attached', () => {
  test.each(GUARDED)('%s with %s for %s', (...row) => {
    const found = find(row[0], STORY, changed(row));
    expect({ what: row[3], ...found }).toMatchObject({
      what: row[3],
      state: 'gone',
      reason: 'guarded_word_changed',
      candidate: { start: expect.any(Number) },
    });
  });

  test('a sentence that was taken out', () => {
    const sentences = STORY.split(/(?<=[.!?]”?)\s+/);
    for (const sentence of sentences) {
      const found = find(sentence, STORY, STORY.replace(sentence, ''));
      expect(`${sentence} ${found.state}`).toBe(`${sentence} gone`);
    }
  });

  test('"500 people" is not in "1,500 people"', () => {
    const before = 'The strike was joined by 500 people in Oster, the union said.';
    expect(find('500 people', before, before.replace('500', '1,500')).state).toBe('gone');
  });

  test('a name that stands elsewhere, its own place gone', () => {
    const after = STORY.replace(', led by Petra Holm,', '');
    expect(find('Holm', STORY, after).state).toBe('gone');
  });

  test('a few words that now stand only in another sentence', () => {
    const after = `${STORY.replace(', the port authority said on Tuesday', '')}\n\nNo word came from the port authority that week.`;
    expect(find('the port authority', STORY, after).state).toBe('gone');
  });

  test('a text of another story, or none', () => {
    const after = 'A new library opened in Varn on Friday. The roof is made of copper.';
    for (const text of [after, '', '\n\n', '…']) expect(find(REPORT, STORY, text).state).toBe('gone');
  });
});

describe('words that stand more than once', () => {
  test('are gone with their place, though the same long words stand alone elsewhere', () => {
    const line = 'The council will meet again in Oster to hear the builders.';
    const twice = `A storm was near that night. ${line} Rain fell.\n\nIn the hall a clock struck nine. ${line} Then all left.`;
    const second = twice.lastIndexOf(line);
    const found = locate(
      indexText(twice.slice(0, second - 34)),
      quoteOf(indexText(twice), { start: second, end: second + line.length }),
    );
    expect(found.state).toBe('gone');
  });

  const before =
    'The vote was lost.\n\nIn Varn the mayor spoke. The vote was lost.\n\nIn Oster a bell rang. The vote was lost.';
  const second = before.indexOf('The vote', 10);
  const third = before.indexOf('The vote', second + 1);
  const at = (start: number) => ({
    exact: 'The vote was lost.',
    prefix: before.slice(Math.max(0, start - 52), start),
    suffix: before.slice(start + 18, start + 70),
    start,
    end: start + 18,
  });

  test.each([second, third])('are told apart by their context (%i)', (start) => {
    const after = `A line on top.\n\n${before}`;
    const found = locate(indexText(after), at(start));
    expect(found).toMatchObject({ state: 'same', span: { start: start + 'A line on top.\n\n'.length } });
  });

  test('are gone with their context, though others like them stay', () => {
    const after = before.replace('\n\nIn Oster a bell rang. The vote was lost.', '');
    expect(locate(indexText(after), at(third)).state).toBe('gone');
  });

  test('and in the same context are told apart by position, or not at all', () => {
    const list = 'Yes.\n\n'.repeat(40);
    const middle = { exact: 'Yes.', prefix: 'Yes.\n\nYes.\n\n', suffix: '\n\nYes.\n\nYes.', start: 120, end: 124 };
    expect(locate(indexText(list), middle)).toMatchObject({ state: 'same', span: { start: 120, end: 124 } });
    expect(locate(indexText(`No.\n${list}`), { ...middle, start: 121 }).state).toBe('gone');
  });
});

describe('quotes from elsewhere', () => {
  test('with no context are believed where they stood, or where they are alone', () => {
    const bare = { ...quote(REPORT, STORY), prefix: '', suffix: '' };
    expect(locate(indexText(STORY), bare).state).toBe('same');
    expect(locate(indexText(`More.\n\n${STORY}`), bare).state).toBe('same');
  });

  test.each([
    { exact: '', prefix: '', suffix: '', start: 0, end: 0 },
    { exact: '   ', prefix: 'x', suffix: 'y', start: -4, end: 1e9 },
    { exact: '\ud83d', prefix: '\ude00', suffix: '', start: 0, end: 1 },
    { exact: '—', prefix: '', suffix: '', start: 7, end: 8 },
  ])('with nothing in them are gone, not thrown: %o', (broken) => {
    expect(locate(indexText(STORY), broken).state).toBe('gone');
  });
});

test('words of scripts without capitals are attached only unchanged', () => {
  const before = '港は三月に閉鎖される。組合は決定を知らされなかった。漁船は移される。';
  const words = '組合は決定を知らされなかった。';
  expect(find(words, before, `新しい段落。${before}`).state).toBe('same');
  expect(find(words, before, before.replace('決定を', '計画を')).state).toBe('gone');
});

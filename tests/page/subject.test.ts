import { expect, test } from 'vitest';
import { indexText } from '../../lib/anchor/text-index.ts';
import { unknownPage } from '../../lib/domain/page.ts';
import { subjectOf } from '../../lib/page/subject.ts';
import { claim, entity, findings } from './findings.ts';

const TEXT = 'Ada Brook opened it. Petra Holm of the Harbour Board said in May 2019 that it closes. Lena Voss left.';
const START = TEXT.indexOf('Petra');
const END = TEXT.indexOf(' Lena');

/** What is kept of the middle sentence, with these names and dates found in the text. */
function kept(
  words: readonly (readonly [words: string, type: 'person' | 'organization' | 'work' | 'date', date?: string])[],
) {
  const entities = words.map(([name, type, date]) => {
    const start = TEXT.indexOf(name);
    const value = date === undefined ? {} : { value: { date, until: null } };
    return { ...entity(start, start + name.length, name), type, ...value };
  });
  const page = unknownPage('https://courier.example/tunnel');
  const pointed = {
    page,
    text: TEXT,
    findings: findings({ claims: [claim(START, END)], entities }),
    span: { start: START, end: END },
  };
  return subjectOf(pointed, pointed, indexText(TEXT)).finding;
}

test('a claim keeps whom and what it names, and the days that it speaks of', () => {
  const finding = kept([
    ['Ada Brook', 'person'],
    ['Petra Holm', 'person'],
    ['Harbour Board', 'organization'],
    ['May 2019', 'date', '2019-05'],
    ['Lena Voss', 'person'],
  ]);
  expect(finding).toMatchObject({ about: ['Petra Holm', 'Harbour Board'], dates: ['2019-05'] });
});

test('a day whose year nobody tells is none, and neither is a work somebody', () => {
  const finding = kept([
    ['it closes', 'work'],
    ['May 2019', 'date', '--05'],
  ]);
  expect(finding).not.toHaveProperty('about');
  expect(finding).not.toHaveProperty('dates');
});

import { describe, expect, test } from 'vitest';
import { paragraphsOf, readDocument } from '../../lib/text/document.ts';

const sentencesOf = (text: string): string[] =>
  readDocument({ text, blocks: paragraphsOf(text) }).sentences.map(({ start, end }) => text.slice(start, end));

/** Each row is one text; `|` stands where it is to be cut, and nowhere else. */
const CASES = [
  // Ordinary ends.
  'The bridge fell.| Nobody was hurt.',
  'Is it safe?| Yes!| Good.',
  'Prices rose…| Then they fell.',
  'He waited ... and left.',
  'She spoke of 2019.| In 2020 she was silent.',
  '12 people came.| 3 of them left.',
  // Abbreviations, titles, initials.
  'Dr. Vale met Sen. Orr and Gen. Pym on Jan. 6 in St. Ives.',
  'U.S. officials said so.',
  'She lives in the U.S. and works there.',
  'She lives in the U.S.| He does not.',
  'It opens at 9 a.m. on Monday.',
  'It opens at 9 a.m.| The doors close at noon.',
  'George W. Brandt and J. K. Vale spoke.',
  'Acme Inc. bought Vale Co. in May.',
  'Acme Inc.| The price was low.',
  'They won by No. 10 v. the others, i.e. easily.',
  'Did he agree?| No.| He left.',
  'The Ph.D. thesis of Dr. Vale.',
  'She fell ill.| Now she is well.',
  'They love modern art.| Vale does not.',
  // Figures.
  'It grew 3.5 percent to 1.200.',
  'Growth was 2.| A year ago it was 3.',
  '1. Wash your hands.| 2. Stay at home.',
  // Quotation marks.
  '“We will go.”| He went.',
  '“We will go,” he said.| “You will stay.”',
  '“Will we go?” he asked.',
  '“Will we go?” Nadia Brandt asked.',
  '“Stop!” Brandt said.| He ran.',
  'He said: “Stop.”| They stopped.',
  '"It works."| The crowd cheered.',
  'He said (in May.)| Then he left.',
  'They heard “no.” ”',
  // Run together, addresses, odd beginnings.
  'It began the war.|The end came late.',
  'Visit Example.com or news.example.org today.',
  'The army fled.| al-Nuri stayed.',
  'Sales fell.| iPhone prices rose.',
  'He spoke. and then no more',
  'Really?, he thought.',
  // Paragraphs.
  'A headline|\nThe text begins.|\n\n“A quote.”',
  // Silence.
  'No end at all',
  '...',
];

describe('splitSentences', () => {
  test.each(CASES)('%s', (marked) => {
    const text = marked.replaceAll('|', '');
    expect(sentencesOf(text)).toEqual(marked.split('|').map((part) => part.trim()));
  });

  test.each(['', ' ', '\n\n'])('nothing in %j', (text) => {
    expect(sentencesOf(text)).toEqual([]);
  });
});

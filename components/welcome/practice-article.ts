import type { ArticleText, Block } from '../../lib/domain/page.ts';

/** Invented people and places. In English in every language of the interface: that is what the detector reads. */
export const PRACTICE_TITLE = 'Skarholm ferry nearly doubles its passengers';

const PARAGRAPHS: readonly string[] = [
  'The ferry to Skarholm island carried 41,200 passengers last year, almost twice as many as in 2021, according to figures that the Skarholm Harbour Board published on Tuesday.',
  '“No other route on this coast has grown so fast,” said Ida Renfeld, the board’s director. Summer tickets now cost 18 crowns, up from 12 crowns three years ago.',
  'Two officials familiar with the accounts said that the board had paid 3.4 million crowns for a second boat before the council approved the purchase.',
  'The island is loveliest in May, when the lupins are out. Many visitors bring bicycles.',
  'Mayor Tomas Vell denied that the board broke the rules on public purchases. The council will vote on a new timetable in March, and he expects the number of crossings to fall by a third.',
];

/** Between two blocks of an article's text. */
const GAP = '\n\n';

/** The practice article as a page's body would be read: paragraphs alone, no link. */
export function practiceArticle(): ArticleText {
  let at = 0;
  const blocks: readonly Block[] = PARAGRAPHS.map((words) => {
    const start = at;
    at += words.length + GAP.length;
    return { kind: 'paragraph', start, end: start + words.length };
  });
  return { text: PARAGRAPHS.join(GAP), blocks, links: [] };
}

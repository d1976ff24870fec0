/** A page that changes under an open card or popup: what is said goes to the words that it was said of. */
import { beforeEach, describe, expect, test } from 'vitest';
import { type Annotation, verdictOf } from '../../lib/domain/annotation.ts';
import type { RawTab, Tab } from './harness/browser.ts';
import {
  activeBoxes,
  cardBox,
  cardShown,
  cardText,
  command,
  covers,
  hostsIn,
  marked,
  settled,
  stateOf,
} from './harness/page.ts';
import { openPopup, rowsOf } from './harness/popup.ts';
import { sampleAs, useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const session = useSession();
let url: string;
let tab: Tab;
let pages = 0;

/** A paragraph that the sample does not have, and which moves every word after it. */
const ADDED = 'Correction: an earlier version of this report gave the wrong day for the debate in parliament.';
/** Another article, as a page that changes its address without loading puts it in place of the first. */
const OTHER = [
  'The regional library counted 18,400 loans in October, its director Marta Quillon said on Monday.',
  'It was the highest figure since the library moved to the old customs house eleven years ago.',
  'Staff had asked for two more rooms, and the council voted 9 to 4 to pay for them next spring.',
  'The rooms will cost 310,000 crowns, according to the minutes of the meeting of the building committee.',
  'Quillon said that the library would open on Sundays from May, and that nobody would be hired for it.',
];

const addParagraph = (): Promise<void> =>
  tab.evaluate((words) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    document.querySelector('article p')?.before(paragraph);
  }, ADDED);

const goToOther = (): Promise<void> =>
  tab.evaluate((paragraphs) => {
    history.pushState(null, '', '/library-loans');
    for (const link of document.querySelectorAll('link[rel=canonical], script[type="application/ld+json"]'))
      link.remove();
    const article = document.querySelector('article');
    if (article)
      article.innerHTML = `<h1>Library loans rise</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}`;
  }, OTHER);

const takeAway = (words: string): Promise<void> =>
  tab.evaluate((start) => {
    for (const paragraph of document.querySelectorAll('article p'))
      if (paragraph.textContent?.replace(/\s+/g, ' ').includes(start)) paragraph.remove();
  }, words);

/** Waits until the page was read with these words in it, or without them. */
const read = (words: string, is: 'in' | 'gone' = 'in') =>
  until(`the page to be read with “${words}” ${is}`, async () => {
    const state = await stateOf(session.browser, tab);
    return state?.state === 'read' && state.text.includes(words) === (is === 'in') && state;
  });

/** Everything that was ever kept, in words: on this page or any other. */
async function kept(pageId: string) {
  const rows = (await session.browser.rows('annotations')) as readonly { readonly annotation: Annotation }[];
  return rows
    .filter(({ annotation }) => annotation.pageId === pageId)
    .map(({ annotation }) => ({
      words: annotation.quote.exact,
      verdict: verdictOf(annotation),
      note: annotation.note,
      isClaim: annotation.finding !== null,
    }));
}

async function firstClaim() {
  const state = await settled(session.browser, tab);
  if (state.state !== 'read') throw new Error('The page was not read.');
  await tab.activate();
  await command(session.browser, tab, 'next_claim');
  await command(session.browser, tab, 'open_card');
  await until('the card', () => cardShown(tab));
  const shown = await tab.evaluate(() => {
    for (const [name, ranges] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
      if (!name.endsWith('active')) continue;
      return [...ranges].map(String).join('');
    }
    return '';
  }, null);
  return { words: shown.replace(/\s+/g, ' '), pageId: state.page.id };
}

beforeEach(async () => {
  url = `http://changing.test/harbour-${++pages}`;
  session.site.serve(url, { body: sampleAs(url) });
  tab = await session.browser.open(url);
  await marked(tab);
});

describe('an open card', () => {
  test('goes with its words when a paragraph is put before them', async () => {
    const { words, pageId } = await firstClaim();
    await addParagraph();
    await read(ADDED);
    const coveredLines = async () => {
      const [card, lines] = [await cardBox(tab), await activeBoxes(tab)];
      return lines.length === 0 ? null : lines.filter((line) => card && covers(card, line)).length;
    };
    await expect.poll(coveredLines).toBe(0);
    await tab.press('4');
    await expect.poll(() => kept(pageId)).toEqual([{ words, verdict: 'needs_context', note: '', isClaim: true }]);
  });

  test('whose words are taken away says so, and what is typed is kept of them', async () => {
    const { words, pageId } = await firstClaim();
    await takeAway(words.slice(0, 60));
    await read(words.slice(0, 60), 'gone');
    await expect.poll(() => cardText(tab)).toContain('no longer on this page');
    await tab.press('n');
    await tab.type('ask why it was taken out');
    await expect
      .poll(() => kept(pageId))
      .toEqual([{ words, verdict: 'unchecked', note: 'ask why it was taken out', isClaim: true }]);
  });

  test('closes when the page becomes another article, and what was typed stays with the first', async () => {
    const { words, pageId } = await firstClaim();
    await tab.press('n');
    await tab.type('asked on the');
    await goToOther();
    await tab.type(' phone');
    const other = await read(OTHER[0] ?? '');
    await expect.poll(() => hostsIn(tab)).toBe(0);
    expect((await kept(pageId)).map((one) => one.words)).toEqual([words]);
    expect((await kept(pageId))[0]?.note).toMatch(/^asked on the/);
    expect(other.page.id).not.toBe(pageId);
    expect(await kept(other.page.id)).toEqual([]);
  });
});

/** Opens the note of a row of the popup by its key, and answers the words that the row is about. */
async function editNote(popup: RawTab, row: number): Promise<string> {
  const rows = await rowsOf(popup, 'claims');
  await popup.activate();
  await popup.evaluate((at) => document.querySelectorAll<HTMLElement>('[data-row] [data-main]')[at]?.focus(), row);
  await popup.press('e');
  await until('the note', () => popup.evaluate(() => document.activeElement?.localName === 'textarea', null));
  return rows[row]?.quote ?? '';
}

describe('the popup', () => {
  test('goes on with the note that is being typed when a paragraph is put before its words', async () => {
    const state = await settled(session.browser, tab);
    const popup = await openPopup(session.browser, tab);
    const words = await editNote(popup, 1);
    await popup.type('one');
    await tab.activate();
    await addParagraph();
    await read(ADDED);
    await popup.activate();
    await popup.type(' and two');
    await expect
      .poll(() => kept(state.page?.id ?? ''))
      .toEqual([{ words, verdict: 'unchecked', note: 'one and two', isClaim: true }]);
    await popup.close();
  });

  test('keeps a note of words that are taken away while it is typed', async () => {
    const state = await settled(session.browser, tab);
    const popup = await openPopup(session.browser, tab);
    const words = await editNote(popup, 1);
    await tab.activate();
    await takeAway(words.slice(0, 60));
    await popup.activate();
    await popup.type('who took it out');
    // A page that is not seen is read when it is seen again.
    await tab.activate();
    await read(words.slice(0, 60), 'gone');
    await expect
      .poll(() => kept(state.page?.id ?? ''))
      .toEqual([{ words, verdict: 'unchecked', note: expect.stringMatching(/^who/), isClaim: true }]);
    await expect
      .poll(async () => (await rowsOf(popup, 'mine')).map(({ text }) => text).join())
      .toContain('no longer on this page');
    await popup.close();
  });

  test('does not jump to other words when those of a row are gone', async () => {
    const state = await settled(session.browser, tab);
    const { text, page } = state as typeof state & { readonly text: string };
    const span = { start: 0, end: 40 };
    await takeAway(text.slice(0, 40));
    await read(text.slice(0, 40), 'gone');
    const ask = { pageId: page?.id, text, span, openCard: true };
    expect(await session.browser.askTab(tab.id, { claimlight: 1, kind: 'page.show', ask })).toMatchObject({
      failure: 'words_gone',
    });
  });
});

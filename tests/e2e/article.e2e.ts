import { expect, test } from 'vitest';
import type { Tab } from './harness/browser.ts';
import { cardText, command, hostsIn, marked, markedWords, marksOf, markupOf, settled } from './harness/page.ts';
import { SAMPLE, SAMPLE_URL, useSession } from './harness/session.ts';
import { changesIn, markupBefore, witnessed } from './harness/witness.ts';

const session = useSession();

async function openSample(): Promise<Tab> {
  session.site.serve(SAMPLE_URL, witnessed(SAMPLE));
  return session.browser.open(SAMPLE_URL);
}

test('claims and sources are marked under a handful of names, and nothing else is', async () => {
  const tab = await openSample();
  const marks = await marked(tab);
  const words = markedWords(marks);

  expect(Object.keys(marks).length).toBeLessThanOrEqual(8);
  expect(words.some((mark) => mark.includes('cost the province of Eastmarch at least 40 percent more'))).toBe(true);
  expect(words.some((mark) => mark.includes('Ottoline Varga'))).toBe(true);
  for (const outside of [
    'Ferry crews',
    '90,000 readers',
    'harbour_hal',
    '80 percent of the concrete',
    'Mirela Dunstan',
    '©',
  ]) {
    expect(words.filter((mark) => mark.includes(outside))).toEqual([]);
  }
});

test('the page says who it is', async () => {
  const tab = await openSample();
  const state = await settled(session.browser, tab);
  expect(state).toHaveProperty(
    'text',
    expect.stringMatching(/^The road tunnel under [^]* presented before the summer\.$/),
  );
  expect(state).toMatchObject({
    state: 'read',
    private: false,
    page: {
      title: 'Harbour tunnel will cost Eastmarch 40 percent more, audit finds',
      publisher: 'The Sandholm Courier',
      byline: ['Mirela Dunstan', 'Tobias Averell'],
      language: 'en',
    },
  });
});

test('the page is the same before and after, but for the host of an open card', async () => {
  const { browser } = session;
  const tab = await openSample();
  await marked(tab);
  expect(await hostsIn(tab)).toBe(0);

  await command(browser, tab, 'next_claim');
  await command(browser, tab, 'open_card');
  await expect.poll(() => cardText(tab)).toMatch(/\w/);
  expect(await hostsIn(tab)).toBe(1);

  await tab.activate();
  await tab.press('Escape');
  await expect.poll(() => hostsIn(tab)).toBe(0);
  expect(await changesIn(tab)).toEqual([]);
  expect(await markupOf(tab)).toBe(await markupBefore(tab));
});

test('the card opens under a resting pointer and on a click', async () => {
  const tab = await openSample();
  await marked(tab);
  await tab.activate();
  const place = await tab.evaluate(() => {
    const paragraph = [...document.querySelectorAll('article p')].find((p) => p.textContent?.includes('1.9 billion'));
    const text = paragraph?.firstChild;
    if (text === null || text === undefined) throw new Error('The sample has changed.');
    paragraph?.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    const at = (text.nodeValue ?? '').indexOf('1.9 billion');
    range.setStart(text, at);
    range.setEnd(text, at + 3);
    const box = range.getBoundingClientRect();
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  }, null);

  await tab.hover(place.x, place.y);
  await expect.poll(() => cardText(tab), { timeout: 5000 }).toMatch(/quantity/);
  await tab.press('Escape');
  await expect.poll(() => cardText(tab)).toBe(null);
  await tab.click(place.x, place.y);
  await expect.poll(() => cardText(tab), { timeout: 5000 }).toMatch(/quantity/);
});

test('marks can be switched off and on by key', async () => {
  const { browser } = session;
  const tab = await openSample();
  await marked(tab);
  await command(browser, tab, 'toggle_marks');
  await expect.poll(async () => markedWords(await marksOf(tab))).toEqual([]);
  await command(browser, tab, 'toggle_marks');
  expect(markedWords(await marked(tab)).length).toBeGreaterThan(0);
});

test('a note is kept though its page goes the moment after', async () => {
  const { browser } = session;
  const tab = await openSample();
  await marked(tab);
  await tab.activate();
  await command(browser, tab, 'next_claim');
  await command(browser, tab, 'open_card');
  await expect.poll(() => cardText(tab)).toMatch(/\w/);
  await tab.press('n');
  await tab.type('Ask the auditors.');
  await tab.reload();

  const notes = async () => {
    const state = await settled(browser, tab);
    return state.state === 'read' ? state.annotations.map(({ annotation }) => annotation.note) : [];
  };
  await expect.poll(notes).toEqual(['Ask the auditors.']);
});

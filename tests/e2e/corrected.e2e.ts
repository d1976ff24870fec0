/** The reader returns to an article that was corrected: what changed is said, and notes whose words are gone find new ones. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { Since } from '../../lib/domain/changes.ts';
import type { Begun } from '../../lib/domain/edit.ts';
import type { Reply } from '../../lib/messages/protocol.ts';
import { faultsOf } from './harness/axe.ts';
import type { RawTab, Tab } from './harness/browser.ts';
import { cardShown, cardText, command, marked, settled, stateOf } from './harness/page.ts';
import { openPopup, rowsOf } from './harness/popup.ts';
import { SAMPLE, useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const session = useSession();
const URL = 'http://corrected.test/harbour-tunnel';

const PRICE = 'The office put the likely price at 1.9 billion crowns, up from the 1.35 billion crowns';
const HERE = 'The office put the likely price at 2.3 billion crowns, up from the 1.35 billion crowns';
const NOTE = 'Correction: an earlier version of this report gave the wrong price for the tunnel.';

/** The article as it was corrected: another price, a source that lost her name, a sentence less, a correction more. */
const CORRECTED = SAMPLE.replace('1.9 billion crowns', '2.3 billion crowns')
  .replace(' It is the third time that the estimate has been raised.', '')
  .replace('said Ottoline Varga, the auditor general,', 'said an official')
  .replace('<figure>', `<p>${NOTE}</p><figure>`);

let tab: Tab;
let pageId: string;

/** Annotates some words of the page, as a row of the popup does. */
async function annotate(words: string, note: string): Promise<Annotation> {
  const state = await settled(session.browser, tab);
  if (state.state !== 'read') throw new Error('The page was not read.');
  const { page, text, findings } = state;
  const start = text.indexOf(words);
  const ask = { page, text, findings, span: { start, end: start + words.length }, edits: [{ do: 'note', note }] };
  const reply = (await session.browser.askTab(tab.id, { claimlight: 1, kind: 'page.annotate', ask })) as Reply<Begun>;
  if (!reply.ok) throw new Error(reply.detail);
  return reply.value.after;
}

const openLibrary = () => session.browser.openExtensionPage(`library.html#changes=${encodeURIComponent(pageId)}`);

const seen = (page: RawTab, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.querySelector(wanted) !== null, selector);

const wordsIn = (page: RawTab, selector: string): Promise<string> =>
  page.evaluate(
    (wanted) => (document.querySelector<HTMLElement>(wanted)?.innerText ?? '').replace(/\s+/g, ' '),
    selector,
  );

const click = (page: RawTab, selector: string): Promise<void> =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);

const keptNow = async (): Promise<readonly Annotation[]> => {
  const rows = (await session.browser.rows('annotations')) as readonly { readonly annotation: Annotation }[];
  return rows.map(({ annotation }) => annotation).filter((annotation) => annotation.pageId === pageId);
};

const sinceOf = async (): Promise<Since | null> => {
  const state = await stateOf(session.browser, tab);
  return (state?.state === 'read' && state.since) || null;
};

beforeAll(async () => {
  session.site.serve(URL, { body: SAMPLE });
  tab = await session.browser.open(URL);
  await marked(tab);
  pageId = (await annotate(PRICE, 'ask the ministry')).pageId;
  const library = await openLibrary();
  await until('the first version to be kept', () => seen(library, '.compared'));
  await library.close();
  session.site.serve(URL, { body: CORRECTED });
  await tab.goto(URL);
  await marked(tab);
});

describe('returned to a corrected article', () => {
  test('the popup says what changed, as new until it was opened', async () => {
    await expect
      .poll(async () => (await sinceOf())?.changes.map(({ kinds }) => kinds[0]).toSorted())
      .toEqual(['correction_added', 'number_changed', 'sentence_removed', 'source_unnamed']);
    const popup = await openPopup(session.browser, tab);
    await until('the line of changes', () => seen(popup, '.changes[data-new]'));
    expect(await wordsIn(popup, '.changes summary')).toMatch(
      /^New ?Changed since \d\d:\d\d(?: [AP]M)? today: a correction added, a number changed, a source no longer named, a sentence removed$/,
    );
    await popup.activate();
    await click(popup, '.changes summary');
    await until('it to be looked at', async () => !(await seen(popup, '.changes[data-new]')));
    expect(await wordsIn(popup, '.change-list')).toContain('1.9');
    expect(await wordsIn(popup, '.change-list')).toContain(NOTE);
    for (const scheme of ['light', 'dark'] as const) {
      await popup.prefer(scheme);
      expect(await faultsOf(popup)).toEqual([]);
    }
    await popup.close();

    const again = await openPopup(session.browser, tab);
    await until('the line of changes', () => seen(again, '.changes'));
    await expect.poll(() => seen(again, '.changes[data-new]')).toBe(false);
    await again.close();
  });

  test('old and new stand side by side, and one above the other where there is no room', async () => {
    const library = await openLibrary();
    await until('both versions', () => seen(library, '.sides .was'));
    await library.activate();
    expect(await wordsIn(library, '.sides')).toContain('2.3');
    const isBeside = (): Promise<boolean> =>
      library.evaluate(() => {
        const [was, now] = ['was', 'now'].map((side) =>
          document.querySelector(`.sides .${side}`)?.getBoundingClientRect(),
        );
        return was !== undefined && now !== undefined && was.top === now.top && was.right <= now.left;
      }, null);
    await library.resize(1200, 800);
    await expect.poll(isBeside).toBe(true);
    for (const scheme of ['light', 'dark'] as const) {
      await library.prefer(scheme);
      expect(await faultsOf(library)).toEqual([]);
    }
    await library.resize(420, 800);
    await expect.poll(isBeside).toBe(false);
    await library.close();
  });

  test('the card of a sentence that read otherwise says so', async () => {
    await tab.activate();
    const state = await settled(session.browser, tab);
    if (state.state !== 'read') throw new Error('The page was not read.');
    const start = state.text.indexOf(HERE);
    const span = { start, end: state.text.indexOf('.', start + HERE.length) + 1 };
    const ask = { pageId, text: state.text, span, openCard: true };
    await session.browser.askTab(tab.id, { claimlight: 1, kind: 'page.show', ask });
    await until('the card', () => cardShown(tab));
    expect(await cardText(tab)).toMatch(/This sentence read otherwise until .*number changed/);
    await tab.press('Escape');
  });

  test('a note whose words are gone shows why, is put where they read today, and undone', async () => {
    const popup = await openPopup(session.browser, tab);
    await expect.poll(async () => (await rowsOf(popup, 'mine'))[0]?.text ?? '').toContain('no longer on this page');
    await click(popup, '.gone-note summary');
    await until('why', () => seen(popup, '.gone-buttons'));
    // What is out of sight never comes to rest.
    await popup.evaluate(() => document.querySelector('.gone-buttons')?.scrollIntoView({ block: 'center' }), null);
    expect(await wordsIn(popup, '.gone-note')).toMatch(/“1\.9” reads “2\.3” today.*text SHA-256 [0-9a-f]{64}/);
    for (const scheme of ['light', 'dark'] as const) {
      await popup.prefer(scheme);
      expect(await faultsOf(popup)).toEqual([]);
    }
    await click(popup, '.gone-buttons button');
    await expect.poll(async () => (await keptNow()).map(({ quote }) => quote.exact)).toEqual([HERE]);
    expect((await keptNow())[0]?.places?.map(({ quote }) => quote.exact)).toEqual([PRICE]);
    await expect
      .poll(async () => (await rowsOf(popup, 'mine'))[0]?.text ?? 'no longer on this page')
      .not.toContain('no longer on this page');
    await click(popup, '.message .link');
    await expect
      .poll(async () => (await keptNow()).map(({ quote, places }) => [quote.exact, places]))
      .toEqual([[PRICE, undefined]]);
    await popup.close();
  });

  test('it is put on the words that are selected next', async () => {
    const popup = await openPopup(session.browser, tab);
    await expect.poll(async () => (await rowsOf(popup, 'mine'))[0]?.text ?? '').toContain('no longer on this page');
    await click(popup, '.gone-note summary');
    await until('the choices', () => seen(popup, '.gone-buttons'));
    await click(popup, '.gone-buttons button + button');
    await tab.activate();
    await tab.evaluate((words) => {
      const paragraph = [...document.querySelectorAll('article p')].find((one) => one.textContent?.includes(words));
      if (paragraph) getSelection()?.selectAllChildren(paragraph);
    }, NOTE);
    await command(session.browser, tab, 'annotate_selection');
    await expect
      .poll(async () => (await keptNow()).map(({ quote, note }) => [quote.exact, note]))
      .toEqual([[NOTE, 'ask the ministry']]);
    await until('what was done', () => cardShown(tab));
    expect(await cardText(tab)).toContain('stands on these words now');
    await popup.close();
  });
});

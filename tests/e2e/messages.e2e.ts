import { describe, expect, test } from 'vitest';
import { marked, settled, stateOf } from './harness/page.ts';
import { SAMPLE, SAMPLE_URL, useSession } from './harness/session.ts';

/** What nobody of ours would send. */
const WRONG = [
  { message: 'a kind that does not exist', sent: { claimlight: 1, kind: 'page.explode', ask: null } },
  { message: 'the name of a method of every object', sent: { claimlight: 1, kind: 'constructor', ask: null } },
  { message: 'no question', sent: { claimlight: 1, kind: 'page.analyze' } },
  {
    message: 'text that is a number',
    sent: { claimlight: 1, kind: 'page.analyze', ask: { text: 7, blocks: [], language: null } },
  },
  {
    message: 'blocks outside of the text',
    sent: {
      claimlight: 1,
      kind: 'page.analyze',
      ask: { text: 'Short.', blocks: [{ start: -1, end: 9e9, kind: 'paragraph' }], language: 'en' },
    },
  },
  {
    message: 'an edit that does not exist',
    sent: { claimlight: 1, kind: 'annotation.edit', ask: { id: 'x', edit: { do: 'burn' } } },
  },
  {
    message: 'settings of another world',
    sent: { claimlight: 1, kind: 'settings.change', ask: { change: { density: 99 } } },
  },
] as const;

const session = useSession();

describe('a message of the wrong shape', () => {
  test.each(WRONG)('to the background, $message: bad_message', async ({ sent }) => {
    expect(await session.browser.ask(sent)).toMatchObject({ ok: false, failure: 'bad_message' });
  });

  test('to a page: bad_message, and the page still answers', async () => {
    const { browser, site } = session;
    site.serve(SAMPLE_URL, { body: SAMPLE });
    const tab = await browser.open(SAMPLE_URL);
    await settled(browser, tab);
    for (const ask of [
      null,
      { command: 'explode', selected: null },
      { command: { toString: 'open_card' }, selected: null },
    ]) {
      const reply = await browser.askTab(tab.id, { claimlight: 1, kind: 'page.command', ask });
      expect(reply).toMatchObject({ ok: false, failure: 'bad_message' });
    }
    const shown = { pageId: SAMPLE_URL, text: 'The tunnel', span: { start: 5, end: -5 }, openCard: true };
    const reply = await browser.askTab(tab.id, { claimlight: 1, kind: 'page.show', ask: shown });
    expect(reply).toMatchObject({ ok: false, failure: 'bad_message' });
    expect(await stateOf(browser, tab)).toMatchObject({ state: 'read' });
  });

  test('after all of them an article is still read and marked', async () => {
    const { browser, site } = session;
    site.serve(SAMPLE_URL, { body: SAMPLE });
    const tab = await browser.open(SAMPLE_URL);
    expect(Object.keys(await marked(tab)).length).toBeGreaterThan(0);
    expect(await browser.ask({ claimlight: 1, kind: 'settings.get', ask: null })).toMatchObject({ ok: true });
  });
});

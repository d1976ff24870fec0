/** A page whose parts open and shut after something of it was kept: nothing is told, until something is corrected. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { Begun } from '../../lib/domain/edit.ts';
import type { PageState, Reply } from '../../lib/messages/protocol.ts';
import type { Chronicle } from '../../lib/domain/version.ts';
import { goneOf } from '../../lib/domain/gone.ts';
import type { Tab } from './harness/browser.ts';
import { marked, settled, stateOf } from './harness/page.ts';
import { openPopup, rowsOf } from './harness/popup.ts';
import { SAMPLE, useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const session = useSession();
const URL = 'http://folded.test/harbour-tunnel';

const FOLDED = [
  'The auditors also counted 34 boreholes that were never drilled, at a cost of 1,200 crowns a metre.',
  'Mina Torvald, who led the survey, said that nobody had asked her office for the figures.',
];
/** Words of both that no correction touches. */
const TELLING = ['boreholes that were never drilled', 'who led the survey'];
const SHOWN = 'The office put the likely price at 1.9 billion crowns, up from the 1.35 billion crowns';

/** The sample with two paragraphs that open and shut, by each of the ways in which pages do it. */
const folded = (sample: string): string =>
  sample.replace(
    '<figure>',
    `<div id="fold" hidden><p>${FOLDED[0]}</p></div><details id="more"><summary>Show more</summary><p>${FOLDED[1]}</p></details><figure>`,
  );

let tab: Tab;
let pageId: string;

type ReadState = Extract<PageState, { state: 'read' }>;

async function read(isAsWanted: (state: ReadState) => boolean, what: string): Promise<ReadState> {
  const found = await until(what, async () => {
    const state = await stateOf(session.browser, tab);
    return state?.state === 'read' && isAsWanted(state) && state;
  });
  if (!found) throw new Error(what);
  return found;
}

async function annotate(words: string): Promise<Annotation> {
  const { page, text, findings } = await read((one) => one.text.includes(words), 'the words to be read');
  const start = text.indexOf(words);
  const ask = {
    page,
    text,
    findings,
    span: { start, end: start + words.length },
    edits: [{ do: 'note', note: 'ask' }],
  };
  const reply = (await session.browser.askTab(tab.id, { claimlight: 1, kind: 'page.annotate', ask })) as Reply<Begun>;
  if (!reply.ok) throw new Error(reply.detail);
  return reply.value.after;
}

const chronicle = async (): Promise<Chronicle | undefined> =>
  ((await session.browser.rows('versions')) as readonly Chronicle[]).find((one) => one.pageId === pageId);

/** Opens or shuts both folds, and waits until the page was read so. */
async function toggle(isOpen: boolean): Promise<ReadState> {
  await tab.evaluate((open) => {
    document.querySelector('#fold')?.toggleAttribute('hidden', !open);
    document.querySelector('#more')?.toggleAttribute('open', open);
  }, isOpen);
  return read(
    ({ text }) => TELLING.every((words) => text.includes(words) === isOpen),
    `the folds to be read ${isOpen ? 'open' : 'shut'}`,
  );
}

/** Sentences of the version that is kept: those in the folds are among them once they were seen. */
const shownSentences = async (): Promise<number> => (await chronicle())?.versions[0]?.sentences.length ?? 0;

beforeAll(async () => {
  session.site.serve(URL, { body: folded(SAMPLE) });
  tab = await session.browser.open(URL);
  await marked(tab);
  pageId = (await annotate(SHOWN)).pageId;
  await until('the first version to be kept', async () => (await chronicle()) !== undefined);
});

describe('a page with folds of which something is kept', () => {
  test('opened and shut five times is one version, and nothing is told', async () => {
    const before = await shownSentences();
    for (let time = 0; time < 5; time++) {
      await toggle(true);
      await until('the open page to be known', async () => (await shownSentences()) > before);
      await toggle(false);
    }
    await toggle(true);
    const state = await read(({ since }) => since === undefined, 'nothing to be told');
    expect(state.since).toBeUndefined();
    expect((await chronicle())?.versions).toHaveLength(1);
  });

  test('a note in a fold that is shut says that its words are hidden', async () => {
    await toggle(true);
    const { id } = await annotate(FOLDED[0] ?? '');
    await toggle(false);
    const { annotations, text } = await read(
      (one) => one.annotations.some(({ annotation, isHidden }) => annotation.id === id && isHidden === true),
      'the note to be hidden',
    );
    const placed = annotations.find(({ annotation }) => annotation.id === id);
    expect(placed && goneOf(placed, text)?.why).toEqual({ reason: 'hidden' });
    const popup = await openPopup(session.browser, tab);
    await expect
      .poll(async () => (await rowsOf(popup, 'mine')).map((row) => row.text).join())
      .toContain('not shown just now');
    await popup.close();
  });

  test('loaded anew with its folds shut is told nothing', async () => {
    await tab.goto(URL);
    await marked(tab);
    await settled(session.browser, tab);
    await toggle(false);
    expect((await chronicle())?.versions).toHaveLength(1);
  });

  test('a number that is corrected is told, in the fold when it is opened', async () => {
    session.site.serve(URL, {
      body: folded(SAMPLE).replace('1.9 billion crowns', '2.3 billion crowns').replace('34 boreholes', '43 boreholes'),
    });
    await tab.goto(URL);
    await marked(tab);
    await read(({ since }) => since !== undefined, 'the correction to be told');
    for (const isOpen of [true, false, true]) {
      await toggle(isOpen);
      const { since } = await read((state) => state.since !== undefined, 'the corrections to be told');
      expect(since?.changes.map(({ kinds }) => kinds)).toEqual([['number_changed'], ['number_changed']]);
    }
    expect((await chronicle())?.versions).toHaveLength(2);
  });
});

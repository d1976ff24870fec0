/** A page of which something is kept is seen again: what the background answers, and what it writes. */
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createDetector } from '../../entrypoints/background/detector.ts';
import { createHandlers } from '../../entrypoints/background/handlers.ts';
import type { Since } from '../../lib/domain/changes.ts';
import { wordsAt } from '../../lib/domain/span.ts';
import { answerBackground } from '../../lib/messages/answer-background.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import type { Store } from '../../lib/store/names.ts';
import { annotationOf } from '../../lib/store/queries.ts';
import { chronicleOf } from '../../lib/store/versions.ts';
import { connect, ofPage, ofPopup } from '../messages/browser.ts';
import { freshStore, storyPage, subjectAt } from '../store/stamps.ts';
import { anew, STORY } from '../versions/story.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const { words: _words, textHash: _hash, firstSeen: _first, lastSeen: _last, ...page } = storyPage;
const text = STORY.join('\n\n');
const corrected = text.replace('212 boats', '312 boats');

let store: Store;
/** How often the model was asked for: each text that is looked through asks, since there is none. */
let detected = 0;

function start(from = ofPage()): void {
  connect(from);
  // No model: sources are not told, sentences are.
  const detector = createDetector(async () => {
    detected++;
    throw new Error('no model');
  });
  answerBackground(
    createHandlers({
      store,
      detector,
      announce: async () => undefined,
      makeBackup: async () => {},
      isFrontPrivate: async () => false,
    }),
  );
}

/** Each sight is the first of a stay, unless it is said when the page was opened. */
const see = async (seen: string, { hidden = '', opened = anew('').opened } = {}): Promise<Since | null> => {
  const reply = await askBackground('page.seen', { page, text: seen, hidden, opened });
  if (!reply.ok) throw new Error(reply.detail);
  return reply.value;
};

const annotate = () => askBackground('annotation.begin', { page, text, subject: subjectAt(0), edits: [] });

beforeEach(() => {
  store = freshStore();
});

describe('a page that is seen again', () => {
  test('reads otherwise: what changed, where it stands today, and since when', async () => {
    start();
    await annotate();
    expect(await see(text)).toBe(null);
    const since = await see(corrected);
    expect(since).toMatchObject({ reading: 'changed', changes: [{ kinds: ['number_changed'], was: STORY[1] }] });
    const [change] = since?.changes ?? [];
    expect(change?.span && wordsAt(corrected, change.span)).toBe(change?.now);
    expect(since?.last).toBe((await chronicleOf(store, page.id))?.versions[0]?.last);
  });

  test('is said to have changed until the reader looked, and after that still', async () => {
    start();
    await annotate();
    await see(text);
    await see(corrected);
    start(ofPopup);
    await askBackground('page.changesRead', { pageId: page.id });
    start();
    expect(await see(corrected)).toMatchObject({ changes: [{ kinds: ['number_changed'] }] });
    expect(await see(`${corrected}\n\nThe wind has turned.`)).toMatchObject({
      changes: [{ kinds: ['sentence_added'] }],
    });
  });

  test('with a text that is known: nothing is detected anew', async () => {
    start();
    await annotate();
    await see(text);
    detected = 0;
    await see(text);
    expect(detected).toBe(0);
    await see(corrected);
    expect(detected).toBe(1);
  });

  test('reads as it did', async () => {
    start();
    await annotate();
    await see(text);
    expect(await see(text)).toBe(null);
  });

  test('with a fold opened and shut: one version, nothing told, nothing detected anew', async () => {
    start();
    await annotate();
    const folded = text.replace(`\n\n${STORY[4]}`, '');
    const hidden = STORY[4] ?? '';
    expect(await see(folded, { hidden })).toBe(null);
    expect(await see(text)).toBe(null);
    detected = 0;
    for (let time = 0; time < 5; time++) {
      expect(await see(folded, { hidden })).toBe(null);
      expect(await see(text)).toBe(null);
    }
    expect(detected).toBe(0);
    expect((await chronicleOf(store, page.id))?.versions).toHaveLength(1);
    expect(await see(corrected)).toMatchObject({ changes: [{ kinds: ['number_changed'] }] });
    const shut = corrected.replace(`\n\n${STORY[4]}`, '');
    expect(await see(shut, { hidden })).toMatchObject({ changes: [{ kinds: ['number_changed'] }] });
    expect((await chronicleOf(store, page.id))?.versions).toHaveLength(2);
  });

  test('at another address: captions that are not there are not told, numbers are', async () => {
    start();
    await annotate();
    await see(text);
    const amp = { ...page, url: `${page.url}&amp=1` };
    const copy = await askBackground('page.seen', {
      page: amp,
      text: corrected.replace(`\n\n${STORY[4]}`, ''),
      hidden: '',
      opened: anew('').opened,
    });
    expect(copy.ok && copy.value).toMatchObject({ changes: [{ kinds: ['number_changed'] }] });
    expect(copy.ok && copy.value?.changes).toHaveLength(1);
    expect(await see(text)).toBe(null);
  });

  test('while it still loads: one version', async () => {
    start();
    await annotate();
    const opened = new Date(Date.now() - 1000).toISOString();
    await see(STORY.slice(0, 3).join('\n\n'), { opened });
    expect(await see(text, { opened })).toBe(null);
    expect((await chronicleOf(store, page.id))?.versions).toHaveLength(1);
  });

  test('is one of which nothing is kept: nothing is written', async () => {
    start();
    expect(await see(text)).toBe(null);
    expect(await see(corrected)).toBe(null);
    expect(await store.versions.count()).toBe(0);
  });

  test('in a private window is compared, and nothing is written', async () => {
    start();
    await annotate();
    await see(text);
    start(ofPage(true));
    expect(await see(corrected)).toMatchObject({ changes: [{ kinds: ['number_changed'] }] });
    expect((await chronicleOf(store, page.id))?.versions).toHaveLength(1);
  });
});

test('a page cannot say that the reader looked', async () => {
  start();
  expect(await askBackground('page.changesRead', { pageId: page.id })).toMatchObject({ failure: 'bad_message' });
});

const sha = (words: string) => createHash('sha256').update(words).digest('hex');

describe('a note put on other words', () => {
  const quote = { exact: '312 boats', prefix: 'counted ', suffix: ' in', start: 110, end: 119 };

  test('says of which text they are, keeps where it stood, and comes back by an undo', async () => {
    start();
    const begun = await annotate();
    const before = begun.ok ? begun.value.after : null;
    expect(before?.taken).toEqual({
      at: before?.created,
      textHash: sha(text),
      url: page.url,
      title: page.title,
      modified: null,
    });
    const reply = await askBackground('annotation.place', { id: before?.id ?? '', page, text: corrected, quote });
    const after = reply.ok ? reply.value : null;
    expect(after).toMatchObject({
      quote,
      taken: { textHash: sha(corrected) },
      places: [{ quote: before?.quote, taken: before?.taken }],
    });
    if (!before || !after) throw new Error('nothing was put anywhere');
    await askBackground('annotation.restore', { annotation: before, instead: after.updated });
    expect(await annotationOf(store, before.id)).toEqual(before);
  });

  test('from a private window is refused, and so is one that is not there', async () => {
    start();
    const begun = await annotate();
    const ask = { id: begun.ok ? begun.value.after.id : '', page, text, quote };
    expect(await askBackground('annotation.place', { ...ask, id: 'x' })).toMatchObject({ failure: 'not_found' });
    start(ofPage(true));
    expect(await askBackground('annotation.place', ask)).toMatchObject({ failure: 'private_window' });
  });
});

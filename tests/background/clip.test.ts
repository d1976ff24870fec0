import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { clipOf, createClip } from '../../entrypoints/background/clip.ts';
import { choose } from '../../entrypoints/background/commands.ts';
import { createHandlers } from '../../entrypoints/background/handlers.ts';
import { done } from '../../lib/messages/failures.ts';
import { beginAnnotation } from '../../lib/store/changes.ts';
import { rememberClaim } from '../../lib/store/last-claim.ts';
import type { Store } from '../../lib/store/names.ts';
import { annotationOf } from '../../lib/store/queries.ts';
import { connect, ofPopup } from '../messages/browser.ts';
import { clock, freshStore, storyPage, subjectAt } from '../store/stamps.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const PDF = 'https://audit.example/report.pdf';
const VIEWER = 'chrome-extension://viewer/index.html';
const TAB = { id: 7, title: 'Report of the Audit Office', incognito: false };

let store: Store;
let badge: readonly unknown[];

beforeEach(() => {
  store = freshStore();
  connect(ofPopup);
  badge = [];
  fakeBrowser.tabs.sendMessage = (() => Promise.reject(new Error('Receiving end does not exist.'))) as never;
  fakeBrowser.action.setTitle = (async (to: { readonly title: string }) =>
    void (badge = [...badge, to.title])) as never;
  fakeBrowser.action.setBadgeText = (async (to: { readonly text: string }) =>
    void (badge = [...badge, to.text])) as never;
  fakeBrowser.action.setBadgeBackgroundColor = (async () => undefined) as never;
});

const clip = () =>
  createClip(
    createHandlers({
      store,
      detector: async () => done({ state: 'unsupported_language', language: 'fr' }),
      announce: async () => undefined,
      makeBackup: async () => {},
      isFrontPrivate: async () => false,
    }),
  );
const inHand = async (): Promise<string> => {
  const { after } = await beginAnnotation(store, { page: storyPage, subject: subjectAt(1), edits: [] }, clock());
  await rememberClaim(store, after.id);
  return after.id;
};
const chosen = (name: string, tab = TAB) =>
  choose(name, {
    info: { selectionText: ' The dam  held. ', pageUrl: `${PDF}#page=3`, frameId: 0 },
    tab,
    clip: clip(),
  });

describe('on a page that none of our scripts may run in', () => {
  test('selected words are evidence of the claim in hand, with the address and the title of the tab', async () => {
    const id = await inHand();
    await chosen('selection_as_evidence');
    expect((await annotationOf(store, id))?.evidence).toMatchObject([
      { quote: 'The dam  held.', url: PDF, title: TAB.title, publisher: null, stance: 'context' },
    ]);
    expect(badge).toEqual(['✓', expect.stringMatching(/^Claimlight: added as evidence to “/)]);
  });

  test('where no claim is in hand the badge says what to do', async () => {
    await chosen('selection_as_evidence');
    expect(badge).toEqual(['!', expect.stringContaining('No claim was opened yet')]);
  });

  test('of a private window nothing is kept', async () => {
    const id = await inHand();
    await chosen('selection_as_evidence', { ...TAB, incognito: true });
    expect((await annotationOf(store, id))?.evidence).toEqual([]);
    expect(badge[0]).toBe('!');
  });

  test('words cannot be annotated there, and the badge says so', async () => {
    const id = await inHand();
    await chosen('annotate_selection');
    expect((await annotationOf(store, id))?.evidence).toEqual([]);
    expect(badge[0]).toBe('!');
  });
});

test('where a page of ours is, it is asked, and nothing is clipped here', async () => {
  const id = await inHand();
  fakeBrowser.tabs.sendMessage = (async () => done(null)) as never;
  await chosen('selection_as_evidence');
  expect((await annotationOf(store, id))?.evidence).toEqual([]);
  expect(badge).toEqual([]);
});

test.each([
  ['a PDF', { selectionText: 'q', pageUrl: PDF }, 'A report', { quote: 'q', url: PDF, title: 'A report' }],
  ['a title that is not told', { selectionText: 'q', pageUrl: PDF }, undefined, { url: PDF, title: 'audit.example' }],
  ['a viewer that names itself', { selectionText: 'q', pageUrl: VIEWER, frameUrl: PDF }, '', { url: PDF }],
  [
    'a file of this computer',
    { selectionText: 'q', pageUrl: 'file:///home/a.pdf' },
    'a.pdf',
    { url: '', title: 'a.pdf' },
  ],
  ['a page of the browser', { selectionText: 'q', pageUrl: 'chrome://version' }, '', { url: '', title: '' }],
  ['an address that is none', { selectionText: 'q', pageUrl: 'https://' }, '', { url: '', title: '' }],
  ['long words', { selectionText: 'q'.repeat(9000), pageUrl: PDF }, 't'.repeat(900), { quote: 'q'.repeat(5000) }],
])('of %s', (_name, info, title, clipped) => expect(clipOf(info, title)).toMatchObject(clipped));

test.each([{}, { selectionText: '' }, { selectionText: ' \n' }])('of %j nothing', (info) =>
  expect(clipOf({ ...info, pageUrl: PDF }, 'A report')).toBeNull(),
);

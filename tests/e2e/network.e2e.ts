import { expect, test } from 'vitest';
import { command, marked } from './harness/page.ts';
import { openPopup } from './harness/popup.ts';
import { SAMPLE, SAMPLE_URL, useSession } from './harness/session.ts';

/** What the browsers ask of their makers by themselves, whatever is installed. */
const THE_BROWSERS_OWN: ReadonlySet<string> = new Set([
  'accounts.google.com',
  'update.googleapis.com',
  'content-autofill.googleapis.com',
  'firefox.settings.services.mozilla.com',
  'firefox-settings-attachments.cdn.mozilla.net',
  'content-signature-2.cdn.mozilla.net',
]);

/** "CONNECT example.org:443", "GET http://example.org/a" → "example.org". */
const hostOf = (request: string): string => /^\S+ (?:https?:\/\/)?([^/:]+)/.exec(request)?.[1] ?? request;

const session = useSession();

test('an article is read, judged and reviewed, and nothing but the page itself is asked for', async () => {
  const { browser, site } = session;
  site.serve(SAMPLE_URL, { body: SAMPLE });
  const tab = await browser.open(SAMPLE_URL);
  await marked(tab);
  await command(browser, tab, 'next_claim');
  await command(browser, tab, 'open_card');
  const popup = await openPopup(browser, tab);
  await popup.reload();
  await browser.openExtensionPage('library.html');

  const others = site.requests.filter((request) => !THE_BROWSERS_OWN.has(hostOf(request)));
  expect(others).toEqual([`GET ${SAMPLE_URL}`]);
});

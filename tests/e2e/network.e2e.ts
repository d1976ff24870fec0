import { expect, test } from 'vitest';
import { command, marked } from './harness/page.ts';
import { openPopup } from './harness/popup.ts';
import { withoutTheBrowsersOwn } from './harness/requests.ts';
import { SAMPLE, SAMPLE_URL, useSession } from './harness/session.ts';

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

  expect(withoutTheBrowsersOwn(site.requests)).toEqual([`GET ${SAMPLE_URL}`]);
});

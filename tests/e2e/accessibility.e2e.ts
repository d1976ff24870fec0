import { describe, expect, test } from 'vitest';
import { faultsOf } from './harness/axe.ts';
import { marked } from './harness/page.ts';
import { judgeFirst, openPanel, openPopup, rowsOf } from './harness/popup.ts';
import { SAMPLE, SAMPLE_URL, useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const REVIEWED_URL = 'http://courier.test/reviewed';
const REVIEW = `<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  claimReviewed: 'The tunnel cost twice what was promised.',
  reviewRating: { '@type': 'Rating', alternateName: 'Mostly wrong' },
  author: { '@type': 'Organization', name: 'Fact Desk' },
  url: 'https://desk.test/tunnel',
})}</script>`;

/** Unfolds everything; answers how much there was. */
function openAll(): number {
  const folded = document.querySelectorAll<HTMLDetailsElement>('.editor details, .carried');
  for (const details of folded) details.open = true;
  return folded.length;
}

const session = useSession();

describe.each(['light', 'dark'] as const)('nothing stands in the way of anybody, %s', (scheme) => {
  test('popup', async () => {
    const { browser, site } = session;
    site.serve(SAMPLE_URL, { body: SAMPLE });
    const tab = await browser.open(SAMPLE_URL);
    await marked(tab);
    const popup = await openPopup(browser, tab);
    await popup.prefer(scheme);
    for (const panel of ['claims', 'sources', 'names', 'mine'] as const) {
      await rowsOf(popup, panel);
      expect(await faultsOf(popup), `the panel of ${panel}`).toEqual([]);
    }
  });

  test('side panel, with a claim open', async () => {
    const { browser, site } = session;
    site.serve(SAMPLE_URL, { body: SAMPLE });
    const tab = await browser.open(SAMPLE_URL);
    await marked(tab);
    const panel = await openPanel(browser, tab);
    await panel.prefer(scheme);
    await until('the row that the reader is at', () =>
      panel.evaluate(() => document.querySelector('[aria-current]') !== null, null),
    );
    for (const list of ['claims', 'sources', 'names', 'mine', 'order'] as const) {
      await rowsOf(panel, list);
      expect(await faultsOf(panel), `the list of ${list}`).toEqual([]);
    }
    await panel.evaluate(() => document.querySelector<HTMLElement>('.row-actions .icon-button')?.click(), null);
    await expect.poll(() => panel.evaluate(openAll, null)).toBeGreaterThan(1);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.ledger .evidence > button')?.click(), null);
    await until('the form', () => panel.evaluate(() => document.querySelector('.claim-form') !== null, null));
    expect(await faultsOf(panel), 'all of a claim').toEqual([]);
    await panel.close();
  });

  test('what a reader says of a claim, and what the page itself says', async () => {
    const { browser, site } = session;
    site.serve(REVIEWED_URL, { body: SAMPLE.replace('</head>', `${REVIEW}</head>`) });
    const tab = await browser.open(REVIEWED_URL);
    await marked(tab);
    const popup = await openPopup(browser, tab);
    await popup.prefer(scheme);
    await judgeFirst(popup, { digit: '3', verdict: 'mixed' });
    await popup.press('e');
    await expect.poll(() => popup.evaluate(openAll, null)).toBeGreaterThan(1);
    expect(await faultsOf(popup)).toEqual([]);
  });
});

/** One article at several addresses, and two articles under one: in real browsers, from the card to the popup's head. */
import { beforeAll, describe, expect, test } from 'vitest';
import { verdictOf } from '../../lib/domain/annotation.ts';
import type { RawTab, Tab } from './harness/browser.ts';
import { command, cardShown, marked, settled } from './harness/page.ts';
import { openPopup } from './harness/popup.ts';
import { SAMPLE, useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const session = useSession();

const CANONICAL = 'http://www.many.test/harbour/tunnel-vote-delayed';
const AMP = 'http://amp.many.test/a/77120';
const LIBRARY = 'http://www.many.test/library/loans-rise-again';

const LOANS = [
  'The regional library counted 18,400 loans in October, its director Marta Quillon said on Monday.',
  'It was the highest figure since the library moved to the old customs house eleven years ago.',
  'Staff had asked for two more rooms, and the council voted 9 to 4 to pay for them next spring.',
  'The rooms will cost 310,000 crowns, according to the minutes of the meeting of the building committee.',
  'Quillon said that the library would open on Sundays from May, and that nobody would be hired for it.',
  'Three of the branches in the valley lend fewer books than they did in the year of the flood.',
  'The largest of them, in Ashby, lost its reading room to a clinic and has 40 seats left.',
  'Its readers wrote to the council in June, and were told to wait for the budget.',
  'Older children borrow the most: every second loan went to somebody under sixteen.',
  'The committee will meet again on 4 December to decide on the opening hours.',
];

/** The sample, without what it says of itself, naming an address as its own. */
const sampleNaming = (address: string): string =>
  SAMPLE.replaceAll(
    /<link[^>]*rel="?canonical"?[^>]*>|<script type="application\/ld\+json">[\s\S]*?<\/script>/g,
    '',
  ).replace('<head>', `<head><link rel="canonical" href="${address}"><meta property="og:url" content="${address}">`);

const LIAR = `<!doctype html><html lang="en"><head><title>Library loans rise</title><link rel="canonical" href="${CANONICAL}"><meta property="og:url" content="${CANONICAL}"></head>
<body><article><h1>Library loans rise</h1>${LOANS.map((words) => `<p>${words}</p>`).join('')}</article></body></html>`;

beforeAll(() => {
  session.site.serve(CANONICAL, { body: sampleNaming(CANONICAL) });
  session.site.serve(AMP, { body: sampleNaming(CANONICAL) });
  session.site.serve(LIBRARY, { body: LIAR });
});

/** Opens a page, and judges its first claim by its card. */
async function judgeFirstClaim(url: string, digit: string): Promise<Tab> {
  const tab = await open(url);
  await tab.activate();
  await command(session.browser, tab, 'next_claim');
  await command(session.browser, tab, 'open_card');
  await until('the card', () => cardShown(tab));
  await tab.press(digit);
  await expect.poll(() => verdicts(tab)).toHaveLength(1);
  return tab;
}

async function open(url: string): Promise<Tab> {
  const tab = await session.browser.open(url);
  await marked(tab);
  return tab;
}

/** The verdicts kept of the page in a tab that stand in its text. */
async function verdicts(tab: Tab): Promise<readonly string[]> {
  const state = await settled(session.browser, tab);
  if (state.state !== 'read') throw new Error('The page was not read.');
  return state.annotations.flatMap(({ annotation, span }) => (span ? [verdictOf(annotation)] : []));
}

/** What the head of the popup says of other addresses. */
const addresses = (popup: RawTab): Promise<readonly string[]> =>
  popup.evaluate(
    () => [...document.querySelectorAll('.addresses li')].map((line) => line.textContent.replace(/\s+/g, ' ')),
    null,
  );

/** Reaches the button of the first address by keyboard, and presses it. */
async function pressAddress(popup: RawTab): Promise<void> {
  await popup.activate();
  await popup.evaluate(() => document.querySelector<HTMLElement>('.addresses button')?.focus(), null);
  await popup.press('Enter');
}

describe('an article kept at its canonical address', () => {
  let amp: Tab;
  let popup: RawTab;

  test('is known again at its AMP address, with what was said of it', async () => {
    await (await judgeFirstClaim(CANONICAL, '6')).close();
    amp = await open(AMP);
    await expect.poll(() => verdicts(amp)).toEqual(['wrong']);
    popup = await openPopup(session.browser, amp);
    await expect
      .poll(() => addresses(popup))
      .toEqual([
        'One page with many.test/harbour/tunnel-vote-delayed: the same text, they name one address, the same headline. Keep apart',
      ]);
  });

  test('is another page where the reader says so, and one again when that is undone', async () => {
    await pressAddress(popup);
    await expect
      .poll(() => addresses(popup))
      .toEqual(['You keep this apart from many.test/harbour/tunnel-vote-delayed. Undo']);
    await expect.poll(() => verdicts(amp)).toEqual([]);
    expect(await popup.evaluate(() => document.activeElement?.textContent, null)).toBe('Undo');
    await pressAddress(popup);
    await expect.poll(() => verdicts(amp)).toEqual(['wrong']);
    await expect.poll(async () => (await addresses(popup))[0]).toContain('One page with');
    await popup.close();
    await amp.close();
  });
});

test('two articles under one lying canonical keep their notes apart', async () => {
  const liar = await judgeFirstClaim(LIBRARY, '1');
  expect(await verdicts(liar)).toEqual(['supported']);
  const popup = await openPopup(session.browser, liar);
  await expect
    .poll(() => addresses(popup))
    .toEqual([
      'Another page than many.test/harbour/tunnel-vote-delayed: other text, though they name one address. The same page',
    ]);
  await popup.close();
  await liar.close();
  const honest = await open(CANONICAL);
  expect(await verdicts(honest)).toEqual(['wrong']);
  await honest.close();
});

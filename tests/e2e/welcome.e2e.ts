/** The page of the first day: opened once, practised by keys alone, and nothing of it kept or asked of the network. */
import { describe, expect, inject, test } from 'vitest';
import { faultsOf } from './harness/axe.ts';
import type { Browser, RawTab } from './harness/browser.ts';
import { withoutTheBrowsersOwn } from './harness/requests.ts';
import { useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const session = useSession();

/** Opened once at installation; another time for a test. */
const openWelcome = async (): Promise<RawTab> => {
  const page = await session.browser.openExtensionPage('welcome.html');
  await until('marks in the practice article', () => page.evaluate(isMarked, null));
  return page;
};

const isMarked = (): boolean => document.querySelector('[data-claim]') !== null;

/** What is done, of three. */
const ticks = (page: RawTab): Promise<readonly string[]> =>
  page.evaluate(
    () => [...document.querySelectorAll<HTMLElement>('.tasks li')].map((task) => task.dataset['done'] ?? ''),
    null,
  );

/** What has the focus, in the page or in the card on it: a claim by its number, else the name of the element. */
const focus = (page: RawTab): Promise<string> =>
  page.evaluate(() => {
    const outer = document.activeElement;
    const inner = outer?.shadowRoot?.activeElement ?? outer;
    const claims = [...document.querySelectorAll('[data-claim]')];
    const nth = inner ? claims.indexOf(inner) : -1;
    return nth === -1 ? (inner?.localName ?? '') : `claim ${nth}`;
  }, null);

/** How many tabs show it: asked of the browser, from a page of the extension. */
async function welcomes(browser: Browser): Promise<number> {
  const page = await browser.openExtensionPage('manifest.json');
  const count = await page.evaluate(async () => {
    interface Api {
      readonly runtime: {
        getContexts(filter: object): Promise<readonly { readonly documentUrl?: string }[]>;
      };
    }
    const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;
    const contexts = await runtime.getContexts({ contextTypes: ['TAB'] });
    return contexts.filter(({ documentUrl }) => documentUrl?.endsWith('/welcome.html')).length;
  }, null);
  await page.close();
  return count;
}

/** All rows of all tables of all databases of the extension, by table. Opening none that is not there: that would make it. */
const rowsKept = (page: RawTab): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const rows: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('success', () => resolve(opening.result));
        opening.addEventListener('error', () => reject(opening.error));
      });
      for (const table of database.objectStoreNames) {
        const count = await new Promise<number>((resolve, reject) => {
          const counting = database.transaction(table).objectStore(table).count();
          counting.addEventListener('success', () => resolve(counting.result));
          counting.addEventListener('error', () => reject(counting.error));
        });
        if (count > 0) rows.push(`${table}: ${count}`);
      }
      database.close();
    }
    return rows;
  }, null);

test('it is opened by a first installation, once', async () => {
  expect(await welcomes(session.browser)).toBe(1);
});

describe('practice', () => {
  test('all three tasks by keys alone; nothing is kept, and nothing asked of the network', async () => {
    const { site } = session;
    const page = await openWelcome();
    await page.evaluate(() => document.querySelector<HTMLElement>('#practice')?.focus(), null);
    await page.press('j');
    expect(await focus(page)).toBe('claim 0');
    await page.press('j');
    await page.press('k');
    expect(await focus(page)).toBe('claim 0');
    await page.press('Enter');
    await expect.poll(() => focus(page)).toBe('select');
    expect(await ticks(page)).toEqual(['true', 'false', 'false']);
    await page.press('4');
    await expect.poll(() => ticks(page)).toEqual(['true', 'true', 'false']);
    await page.press('n');
    await expect.poll(() => focus(page)).toBe('textarea');
    // Letters that are keys elsewhere are letters here.
    await page.type('just 3 kinds of jetty');
    await expect.poll(() => ticks(page)).toEqual(['true', 'true', 'true']);
    await page.press('Escape');
    await expect.poll(() => focus(page)).toBe('claim 0');
    expect(await page.evaluate(() => document.querySelector('.card-host'), null)).toBeNull();
    await page.press('Enter');
    const kept = await until('the card once more', () =>
      page.evaluate(() => {
        const card = document.querySelector('.card-host')?.shadowRoot;
        return (
          card && [card.querySelector('textarea')?.value, card.querySelector<HTMLSelectElement>('.verdict')?.value]
        );
      }, null),
    );
    expect(kept).toEqual(['just 3 kinds of jetty', 'needs_context']);

    expect(await rowsKept(page)).toEqual([]);
    expect(withoutTheBrowsersOwn(site.requests)).toEqual([]);
    await page.reload();
    await until('marks', () => page.evaluate(isMarked, null));
    expect(await ticks(page)).toEqual(['false', 'false', 'false']);
  });

  test('Tab goes from mark to mark, and into an open card right after its own', async () => {
    const page = await openWelcome();
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-claim]')?.focus(), null);
    await page.press('Tab');
    expect(await focus(page)).toBe('claim 1');
    await page.press(' ');
    await expect.poll(() => focus(page)).toBe('select');
  });

  test('it finds what the detector finds: three strengths of line, and a source for what is given by one', async () => {
    const page = await openWelcome();
    const inks = await page.evaluate(
      () => [...document.querySelectorAll<HTMLElement>('[data-claim]')].map(({ dataset }) => dataset['ink']),
      null,
    );
    expect(new Set(inks)).toEqual(new Set(['claim-1', 'claim-2', 'claim-3']));
    expect(await page.evaluate(() => document.querySelector('[data-claim] .source') !== null, null)).toBe(true);
  });
});

test('every permission of the manifest is told, and every key that the browser gave', async () => {
  const page = await openWelcome();
  const [told, asked] = await page.evaluate(() => {
    interface Api {
      readonly runtime: { getManifest(): Readonly<Record<string, readonly string[] | undefined>> };
    }
    const manifest = (globalThis as unknown as { chrome: Api }).chrome.runtime.getManifest();
    const names = ['permissions', 'host_permissions', 'optional_permissions', 'optional_host_permissions'];
    return [
      [...document.querySelectorAll<HTMLElement>('[data-permission]')].map(
        ({ dataset }) => dataset['permission'] ?? '',
      ),
      ['content_scripts', ...names.flatMap((name) => manifest[name] ?? [])],
    ];
  }, null);
  expect(told).toEqual(asked);
  const keys = await until('keys', () =>
    page.evaluate(() => {
      const text = document.querySelector('.key-list')?.textContent ?? '';
      return text.includes('Alt') && text;
    }, null),
  );
  // In Firefox Alt+H opens the Help menu.
  expect(keys).toMatch(inject('browser') === 'firefox' ? /Alt \+ M/ : /Alt \+ H/);
});

describe.each(['light', 'dark'] as const)('nothing stands in the way of anybody, %s', (scheme) => {
  test('as it opens, with a card open, and with all done', async () => {
    const page = await openWelcome();
    await page.prefer(scheme);
    expect(await faultsOf(page)).toEqual([]);
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-claim]')?.focus(), null);
    await page.press('Enter');
    await expect.poll(() => focus(page)).toBe('select');
    expect(await faultsOf(page), 'a card').toEqual([]);
    await page.press('3');
    await expect.poll(() => ticks(page)).toEqual(['true', 'true', 'false']);
    expect(await faultsOf(page), 'a verdict').toEqual([]);
  });
});

test.each(['ltr', 'rtl'] as const)('at 200 per cent and %s nothing lies beside the window', async (direction) => {
  const page = await openWelcome();
  // A window of 1280 pixels at twice the size is one of 640.
  await page.resize(640, 800);
  await page.evaluate(() => document.querySelector<HTMLElement>('[data-claim]')?.click(), null);
  await until('a card', () => page.evaluate(() => document.querySelector('.card-host') !== null, null));
  const beyond = await page.evaluate((dir) => {
    document.documentElement.dir = dir;
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  }, direction);
  expect(beyond).toBe(0);
});

test('a background that was stopped and starts again does not open it again', async () => {
  const { browser } = session;
  const before = await welcomes(browser);
  await browser.stopBackground();
  await openWelcome();
  expect(await welcomes(browser)).toBe(before + 1);
});

// Last: the pages of the extension go with the copy that is replaced. Chromium takes no update outside its developer mode.
const UPDATING = inject('browser') === 'firefox' ? ['firefox'] : [];
test.each(UPDATING)('an update does not open it again, %s', async () => {
  const { browser } = session;
  await browser.updateExtension();
  await until('the new copy to answer', () => browser.openExtensionPage('library.html'));
  expect(await welcomes(browser)).toBe(0);
});

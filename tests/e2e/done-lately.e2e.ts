/** What was done is listed in the library, and each can be undone by itself: settings as well. */
import { expect, test } from 'vitest';
import { faultsOf } from './harness/axe.ts';
import type { RawTab } from './harness/browser.ts';
import { useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const session = useSession();

const goTo = (library: RawTab, hash: string) => library.evaluate((to) => void (location.hash = to), hash);

const press = (library: RawTab, selector: string) =>
  until(selector, () =>
    library.evaluate((wanted) => {
      const found = document.querySelector<HTMLElement>(wanted);
      found?.click();
      return found !== null;
    }, selector),
  );

const said = (library: RawTab, words: string) =>
  until(words, () =>
    library.evaluate((wanted) => document.querySelector('.message output')?.textContent === wanted, words),
  );

const theme = (library: RawTab) =>
  library.evaluate(() => document.querySelectorAll<HTMLInputElement>('[name=theme]')[2]?.checked ?? false, null);

const rows = (library: RawTab) =>
  library.evaluate(
    () => [...document.querySelectorAll('.deeds-done li')].map((row) => row.textContent.replace(/^.*· /, '')),
    null,
  );

test('a setting is undone by the keys, and another from the list', async () => {
  const library = await session.browser.openExtensionPage('library.html#settings');
  await press(library, 'label:nth-of-type(3) > [name=theme]');
  await until('the dark theme', () => theme(library));
  await press(library, '.settings [role=switch]');
  await library.press('z', 'Control');
  expect(await said(library, 'Undone: setting changed.')).toBe(true);
  expect(await theme(library)).toBe(true);

  await goTo(library, '#done');
  await until('two deeds', async () => (await rows(library)).length === 2);
  expect(await rows(library)).toEqual(['setting changedundone', 'setting changedUndo']);
  expect(await faultsOf(library)).toEqual([]);
  await press(library, '[aria-label="Undo: setting changed"]');
  await until('all undone', async () => (await rows(library)).every((row) => row.endsWith('undone')));
  await goTo(library, '#settings');
  expect(await until('the theme as it was', async () => !(await theme(library)))).toBe(true);
});

/** Many annotations of the notebook at once. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { RawTab } from './harness/browser.ts';
import {
  annotations,
  fillNotebook,
  focusBody,
  focusList,
  found,
  generated,
  openLibrary,
  press,
  said,
  search,
  withoutIndex,
  WRONG,
} from './harness/library.ts';
import { useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const session = useSession();

let library: RawTab;
beforeAll(async () => {
  await fillNotebook(session.browser);
  library = await openLibrary(session.browser);
});

const tagged = async (tag: string): Promise<number> => {
  const rows = (await session.browser.rows('annotations')) as readonly { readonly tagKeys: readonly string[] }[];
  return rows.filter(({ tagKeys }) => tagKeys.includes(tag)).length;
};

describe('many at once', () => {
  test('keys act on all lines that are chosen, and are undone as one', async () => {
    await search(library, '', annotations.length);
    await focusList(library);
    await library.press('Home');
    await library.press('ArrowDown', 'Shift');
    await library.press('ArrowDown', 'Shift');
    await until('three to be chosen', () =>
      library.evaluate(() => document.querySelector('.bulk strong')?.textContent?.startsWith('3 ') === true, null),
    );
    await library.press('Delete');
    await found(library, annotations.length - 3);
    await library.press('z', 'Control');
    expect(await found(library, annotations.length)).toBe(true);
  });

  test('the whole list is chosen with one key, and none of it is read for that', async () => {
    await focusList(library);
    await library.press('Home');
    await library.press('End', 'Shift');
    await until('all to be chosen', () =>
      library.evaluate(
        (wanted) => document.querySelector('.bulk strong')?.textContent?.startsWith(`${wanted} `) === true,
        annotations.length,
      ),
    );
    await library.press('Escape');
    expect(await library.evaluate(() => document.querySelector('.bulk') === null, null)).toBe(true);
  });

  test('while the index is not there, nothing can be done to what nobody sees', async () => {
    await withoutIndex(library);
    const other = await openLibrary(session.browser);
    await focusList(other);
    await other.press('a', 'Control');
    await other.press('Delete');
    expect(await other.evaluate(() => document.querySelector('.bulk') === null, null)).toBe(true);
    await other.press('Home');
    await other.press('ArrowDown', 'Shift');
    await until('the two lines chosen by hand alone', () =>
      other.evaluate(() => document.querySelector('.bulk strong')?.textContent?.startsWith('2 ') === true, null),
    );
    const canAll = await other.evaluate(
      () => document.querySelector('.bulk .link')?.hasAttribute('disabled') === false,
      null,
    );
    expect(canAll).toBe(false);
    await other.evaluate(() => document.querySelector<HTMLElement>('.search input[type=search]')?.focus(), null);
    await other.type('verdict:wrong');
    await until('no list of something else', () =>
      other.evaluate(() => document.querySelector('.result') === null, null),
    );
    await press(other, 'Export');
    const scopes = await other.evaluate(
      () => [...document.querySelectorAll('.sheet legend ~ label')].map(({ textContent }) => textContent ?? ''),
      null,
    );
    expect(scopes).toHaveLength(1);
    await library.evaluate(() => (globalThis as { release?: () => void }).release?.(), null);
    await found(other, WRONG);
    await search(other, '', annotations.length);
    await other.close();
    await library.activate();
  });

  test('all that was found is tagged, the tag renamed, and each undone as one', async () => {
    await search(library, 'verdict:wrong', WRONG);
    await focusList(library);
    await library.press('a', 'Control');
    await until('all to be chosen', () =>
      library.evaluate(
        (wanted) => document.querySelector('.bulk strong')?.textContent?.startsWith(String(wanted)) === true,
        WRONG,
      ),
    );
    await library.evaluate(() => document.querySelector<HTMLElement>('.bulk [aria-label="add a tag"]')?.focus(), null);
    await library.type('recheck');
    await library.press('Enter');
    await said(library, `Done to ${WRONG}`);
    expect(await tagged('recheck')).toBe(WRONG);

    await search(library, '', annotations.length);
    await press(library, 'Tags');
    await press(library, 'Rename recheck');
    await until('the name', () =>
      library.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>('[aria-label="New name of recheck"]');
        field?.focus();
        field?.select();
        return field !== null;
      }, null),
    );
    await library.type('check again');
    await library.press('Enter');
    await until('the new name', async () => (await tagged('check again')) === WRONG);
    await press(library, 'Claims');
    await focusList(library);
    await library.press('z', 'Control');
    await until('the old name', async () => (await tagged('recheck')) === WRONG);
    await library.press('z', 'Control');
    expect(await until('no tag', async () => (await tagged('recheck')) === 0)).toBe(true);
  });

  test('all that was found goes into a new project, from there into another, and each is undone as one', async () => {
    await search(library, 'verdict:wrong', WRONG);
    await focusList(library);
    await library.press('a', 'Control');
    await until('the field', () =>
      library.evaluate(() => {
        const field = document.querySelector<HTMLElement>('.bulk [aria-label="into a new project"]');
        field?.focus();
        return field !== null;
      }, null),
    );
    await library.type('Second look');
    await library.press('Enter');
    await said(library, `Done to ${WRONG}`);
    await search(library, 'project:"Second look"', WRONG);
    await focusList(library);
    await library.press('a', 'Control');
    const [other] = generated.projects;
    await until('the list of projects', () =>
      library.evaluate((to) => {
        const list = document.querySelector<HTMLSelectElement>('.bulk [aria-label="from “Second look” to …"]');
        if (!list) return false;
        list.value = to;
        list.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      }, other?.id ?? ''),
    );
    await found(library, 0);
    await focusBody(library);
    await library.press('z', 'Control');
    await found(library, WRONG);
    await library.press('z', 'Control');
    await found(library, 0);
    const names = (await session.browser.rows('projects')) as readonly { readonly name: string }[];
    expect(names.map(({ name }) => name)).not.toContain('Second look');
    await search(library, '', annotations.length);
  });

  test('what is taken away lies in the bin, and comes back from there', async () => {
    await search(library, 'verdict:wrong', WRONG);
    await focusList(library);
    await library.press('a', 'Control');
    await press(library, 'Take away');
    await said(library, `Done to ${WRONG}`);
    await found(library, 0);
    await library.evaluate(() => void (location.hash = '#taken'), null);
    await until('the bin', () =>
      library.evaluate((wanted) => document.querySelector('.rows li')?.ariaSetSize === wanted, String(WRONG)),
    );
    await press(library, `Put back all ${WRONG}`);
    await until('an empty bin', () => library.evaluate(() => document.querySelector('.taken') === null, null));
    await library.evaluate(() => void (location.hash = '#kept'), null);
    expect(await found(library, annotations.length)).toBe(true);
  });
});

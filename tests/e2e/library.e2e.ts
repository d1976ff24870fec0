/** The notebook with some hundred annotations, gone through as a checker would. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWaiting, verdictOf } from '../../lib/domain/annotation.ts';
import { backup } from '../../lib/formats/backup.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { dayHere } from '../../lib/words/values.ts';
import { notebookOf } from '../../tools/bench/store/notebook.ts';
import { faultsOf } from './harness/axe.ts';
import type { RawTab } from './harness/browser.ts';
import { importFile } from './harness/popup.ts';
import { useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const session = useSession();

const generated = notebookOf({ seed: 7, pages: 40, annotations: 300 });
const sheets = [...generated.sheets()];
const annotations = sheets.flatMap((sheet) => sheet.annotations);
const WRONG = annotations.filter((annotation) => verdictOf(annotation) === 'wrong').length;

let folder = '';
let library: RawTab;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimlight-library-'));
  const file = join(folder, 'notebook.json');
  const pages = sheets.map(({ page }) => page);
  await writeFile(file, writeAll(backup, { pages, annotations, projects: generated.projects }).file);
  await importFile(session.browser, file);
  library = await openLibrary();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function openLibrary(hash = ''): Promise<RawTab> {
  const page = await session.browser.openExtensionPage(`library.html${hash}`);
  await page.resize(1280, 900);
  await page.activate();
  await until('the results', () => page.evaluate(() => document.querySelector('.result .quote') !== null, null));
  return page;
}

/** Takes the kept index away, and lets no window build another until `release` is called there. */
const withoutIndex = (page: RawTab) =>
  page.evaluate(async () => {
    await new Promise<void>((resolve) => {
      void navigator.locks.request('search-index', () => {
        resolve();
        return new Promise<void>((release) => Object.assign(globalThis, { release }));
      });
    });
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('claimlight');
      opening.addEventListener('success', () => {
        const clearing = opening.result.transaction('caches', 'readwrite');
        clearing.objectStore('caches').clear();
        clearing.addEventListener('complete', () => {
          opening.result.close();
          resolve();
        });
        clearing.addEventListener('error', () => reject(clearing.error));
      });
    });
  }, null);

/** Types into the search box, and waits until so many are found. */
async function search(page: RawTab, query: string, total: number): Promise<void> {
  await page.evaluate(() => {
    const box = document.querySelector<HTMLInputElement>('.search input[type=search]');
    box?.focus();
    box?.select();
  }, null);
  if (query === '') await page.press('Delete');
  else await page.type(query);
  await found(page, total);
}

const found = (page: RawTab, total: number) =>
  until(`${total} to be found`, () =>
    page.evaluate((wanted) => {
      const said = document.querySelector('.notebook-bar output')?.textContent ?? '';
      return Number.parseInt(said.replaceAll(',', ''), 10) === wanted;
    }, total),
  );

const press = (page: RawTab, name: string) =>
  until(`the button “${name}”`, () =>
    page.evaluate((wanted) => {
      const named = [...document.querySelectorAll<HTMLElement>('button, summary')].find(
        (item) => item.textContent?.trim() === wanted || item.getAttribute('aria-label') === wanted,
      );
      named?.click();
      return named !== undefined;
    }, name),
  );

const said = (page: RawTab, words: string) =>
  until(`“${words}” to be said`, () =>
    page.evaluate((wanted) => document.querySelector('.message output')?.textContent?.includes(wanted) === true, words),
  );

const focusList = (page: RawTab) => page.evaluate(() => document.querySelector<HTMLElement>('.virtual')?.focus(), null);

/** Chooses in the nth list of the bar. */
const choose = (page: RawTab, nth: number, value: string) =>
  page.evaluate(
    ([at, wanted]) => {
      const list = document.querySelectorAll<HTMLSelectElement>('.choose select')[at];
      if (!list) return;
      list.value = wanted;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [nth, value] as const,
  );

const focusBody = (page: RawTab) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur(), null);

/** Verdicts of the lines on screen, in words. */
const verdicts = (page: RawTab) =>
  page.evaluate(
    () => [...document.querySelectorAll('.result .verdict-word')].map(({ textContent }) => textContent ?? ''),
    null,
  );

const kept = async (id: string) => {
  const rows = (await session.browser.rows('annotations')) as readonly {
    readonly id: string;
    readonly annotation: (typeof annotations)[number];
  }[];
  return rows.find((row) => row.id === id)?.annotation;
};
const isNoted = async () => {
  const rows = (await session.browser.rows('annotations')) as readonly {
    readonly annotation: { readonly note: string };
  }[];
  return rows.some(({ annotation }) => annotation.note.includes('ask the **registrar**'));
};
const tagged = async (tag: string): Promise<number> => {
  const rows = (await session.browser.rows('annotations')) as readonly { readonly tagKeys: readonly string[] }[];
  return rows.filter(({ tagKeys }) => tagKeys.includes(tag)).length;
};

describe('looking for something', () => {
  test('only what is on screen is in the document', async () => {
    await found(library, annotations.length);
    const lines = await library.evaluate(() => document.querySelectorAll('.result').length, null);
    expect(lines).toBeGreaterThan(5);
    expect(lines).toBeLessThan(40);
  });

  test('a field narrows, and what was typed wrongly is explained', async () => {
    await search(library, 'verdict:wrong', WRONG);
    await until('the lines', async () => (await verdicts(library)).length > 0);
    expect(new Set(await verdicts(library))).toEqual(new Set(['wrong']));
    await search(library, 'verdikt:wrong', 0);
    const hint = await library.evaluate(() => document.querySelector('.search .hint')?.textContent ?? '', null);
    expect(hint).toContain('verdikt');
    await search(library, '', annotations.length);
  });

  test('a click beside the list writes into the box', async () => {
    await until('the filters', () =>
      library.evaluate(() => {
        const label = [...document.querySelectorAll<HTMLElement>('.facets label')].find((item) =>
          /^wrong\d/.test(item.textContent ?? ''),
        );
        label?.querySelector('input')?.click();
        return label !== undefined;
      }, null),
    );
    await found(library, WRONG);
    const typed = await library.evaluate(
      () => document.querySelector<HTMLInputElement>('.search input')?.value ?? '',
      null,
    );
    expect(typed).toBe('verdict:wrong');
    await search(library, '', annotations.length);
  });

  test('a search is kept under a name, and asked again by it', async () => {
    await search(library, 'verdict:wrong', WRONG);
    await press(library, 'keep this search');
    await library.evaluate(
      () => document.querySelector<HTMLElement>('[aria-label="name of the search"]')?.focus(),
      null,
    );
    await library.type('all that is wrong');
    await library.press('Enter');
    await search(library, '', annotations.length);
    await press(library, 'all that is wrong');
    expect(await found(library, WRONG)).toBe(true);
    await said(library, 'is kept');
  });

  test('a kept search is changed with its order and renamed, and keeps both', async () => {
    await choose(library, 0, 'source');
    await press(library, 'keep the change to “all that is wrong”');
    await said(library, 'is kept');
    await press(library, 'Edit the search “all that is wrong”');
    await until('its name in the field', () =>
      library.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>('.search-edit input');
        field?.focus();
        field?.select();
        return field?.value === 'all that is wrong';
      }, null),
    );
    await library.type('wrong, by source');
    await library.press('Enter');
    await until('the form to close', () =>
      library.evaluate(() => document.querySelector('.search-edit') === null, null),
    );
    await search(library, '', annotations.length);
    await choose(library, 0, 'updated');
    await press(library, 'wrong, by source');
    await found(library, WRONG);
    expect(await library.evaluate(() => document.querySelector<HTMLSelectElement>('.choose select')?.value, null)).toBe(
      'source',
    );
    await choose(library, 0, 'updated');
    await search(library, '', annotations.length);
  });

  test('what is due is one click away, and each says since when', async () => {
    const today = dayHere(new Date());
    const due = annotations.filter((annotation) => isWaiting(annotation) && (annotation.due ?? '') <= today).length;
    await press(library, `Due: ${due}`);
    await found(library, due);
    const late = await library.evaluate(
      () => [...document.querySelectorAll('.result')].every((line) => line.querySelector('strong') !== null),
      null,
    );
    expect(late).toBe(true);
    expect(await faultsOf(library)).toEqual([]);
    await choose(library, 0, 'updated');
    await search(library, '', annotations.length);
  });

  test('grouped, each group has its head', async () => {
    await choose(library, 1, 'verdict');
    await until('a head', () => library.evaluate(() => document.querySelector('.group-head') !== null, null));
    await choose(library, 1, '');
    const isFlat = await until('no head', () =>
      library.evaluate(() => document.querySelector('.group-head') === null, null),
    );
    expect(isFlat).toBe(true);
  });
});

describe('one claim', () => {
  test('by keys alone: it is opened, judged in every window, undone, and done again', async () => {
    const other = await openLibrary();
    await library.activate();
    await focusList(library);
    await library.press('Home');
    await library.press('Enter');
    await until('the open claim', () =>
      library.evaluate(() => document.querySelector('.claim-pane .claim') !== null, null),
    );
    const quote = await library.evaluate(() => document.querySelector('.claim-pane .quote')?.textContent ?? '', null);
    const { id } = annotations.find((annotation) => annotation.quote.exact === quote) ?? { id: '' };
    const before = await kept(id);
    await library.press('5');
    await until('the verdict in the store', async () => {
      const now = await kept(id);
      return (
        now !== undefined && verdictOf(now) === 'mostly_wrong' && now.verdicts.length > (before?.verdicts.length ?? 0)
      );
    });
    await until('the verdict in the other window', async () => (await verdicts(other)).includes('mostly wrong'));
    await library.press('z', 'Control');
    await until('the undo', async () => (await kept(id))?.verdicts.length === before?.verdicts.length);
    expect(await kept(id)).toEqual(before);
    await library.press('y', 'Control');
    await until('it done again', async () => (await kept(id))?.verdicts.length === (before?.verdicts.length ?? 0) + 1);
    await other.close();
  });

  test('what was done last is undone after a restart of the page, too', async () => {
    await library.reload();
    await until('the results', () => library.evaluate(() => document.querySelector('.result .quote') !== null, null));
    await library.activate();
    await focusList(library);
    await library.press('z', 'Control');
    expect(await said(library, 'Undone')).toBe(true);
  });

  test('a note that is half typed when the window goes is there again', async () => {
    await focusList(library);
    await library.press('Home');
    await library.press('Enter');
    await until('the open claim', () => library.evaluate(() => document.querySelector('.claim-note') !== null, null));
    await library.evaluate(() => {
      const field = document.querySelector<HTMLTextAreaElement>('.claim-note textarea');
      if (!field) [...document.querySelectorAll<HTMLElement>('.claim-note button')][0]?.click();
    }, null);
    await until('the field', () =>
      library.evaluate(() => document.querySelector('.claim-note textarea') !== null, null),
    );
    await library.evaluate(() => document.querySelector<HTMLElement>('.claim-note textarea')?.focus(), null);
    await library.type('ask the **registrar**');
    const stored = () =>
      library.evaluate(() => Object.values({ ...localStorage }).some((text) => text.includes('registrar')), null);
    await until('the words to be somewhere safe', async () => (await stored()) || (await isNoted()));
    expect(await until('the note to be kept', isNoted)).toBe(true);
  });

  test('evidence, a reply, a due date and a project are added in their places', async () => {
    await press(library, 'add evidence');
    const put = (selector: string, text: string) =>
      library.evaluate(
        ([where, words]) => {
          const field = document.querySelector<HTMLInputElement>(where ?? '');
          if (!field) return false;
          field.value = words ?? '';
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.dispatchEvent(new Event('change', { bubbles: true }));
          return true;
        },
        [selector, text] as const,
      );
    await until('the form', () => put('.evidence [name=url]', 'https://council.test/minutes'));
    await put('.evidence [name=title]', 'Minutes of the harbour council');
    await press(library, 'Keep');
    await until('the evidence', () =>
      library.evaluate(() => document.querySelector('.evidence a[href="https://council.test/minutes"]') !== null, null),
    );
    await press(library, 'note that somebody was asked');
    await until('the form', () => put('.replies [name=who]', 'Petra Holm'));
    await press(library, 'Keep');
    await until('the reply', () =>
      library.evaluate(() => document.querySelector('.replies li')?.textContent?.includes('Petra Holm') === true, null),
    );
    await library.evaluate(() => {
      const more = document.querySelector<HTMLDetailsElement>('.claim-more');
      if (more) more.open = true;
    }, null);
    await put('.claim-more input[type=date]', '2027-05-01');
    const isDue = await until('the due date', async () =>
      ((await session.browser.rows('annotations')) as readonly { readonly due?: string }[]).some(
        ({ due }) => due === '2027-05-01',
      ),
    );
    expect(isDue).toBe(true);
  });
});

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
    const other = await openLibrary();
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
      library.evaluate((wanted) => document.querySelectorAll('.taken li').length === wanted, WRONG),
    );
    await press(library, `Put back the ${WRONG} shown`);
    await until('an empty bin', () => library.evaluate(() => document.querySelector('.taken') === null, null));
    await library.evaluate(() => void (location.hash = '#kept'), null);
    expect(await found(library, annotations.length)).toBe(true);
  });
});

/** How many claims the first picture says that it is of. */
const claimsDrawn = () =>
  library.evaluate(
    () =>
      [...document.querySelectorAll('.picture:first-of-type .chart-figure')].reduce(
        (sum, { textContent }) => sum + Number(/[\d,]+$/.exec(textContent)?.[0].replace(',', '') ?? 0),
        0,
      ),
    null,
  );

describe('pictures', () => {
  test('each has its table, and is saved', async () => {
    await library.evaluate(() => void (location.hash = '#pictures'), null);
    await until('the pictures', () => library.evaluate(() => document.querySelectorAll('svg.chart').length > 3, null));
    await press(library, 'as a table');
    expect(await library.evaluate(() => document.querySelectorAll('.figures tbody tr').length, null)).toBeGreaterThan(
      2,
    );
    await press(library, 'as a picture');
    await press(library, 'save as SVG');
    const { text } = await session.browser.downloaded('.svg');
    expect(text).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(text).not.toContain('var(--');
    // What its patterns stand for goes with it.
    expect(text).toMatch(/<text [^>]*>unnamed<\/text>.*<text [^>]*>named<\/text>/);
    await press(library, 'save as PNG');
    expect((await session.browser.downloaded('.png')).name).toMatch(/\.png$/);
  });

  test('are of what was looked for, or of everything when that is wanted', async () => {
    await library.evaluate(() => void (location.hash = '#kept'), null);
    await search(library, 'verdict:wrong', WRONG);
    await library.evaluate(() => void (location.hash = '#pictures'), null);
    await until('the choice', () =>
      library.evaluate(() => document.body.textContent.includes('what was looked for: verdict:wrong'), null),
    );
    await until('the pictures', async () => (await claimsDrawn()) > 0);
    const some = await claimsDrawn();
    await library.evaluate(
      () => document.querySelectorAll<HTMLInputElement>('input[name="picture-scope"]')[1]?.click(),
      null,
    );
    expect(await until('more', async () => (await claimsDrawn()) > some)).toBe(true);
  });

  test('of one article are reached from its claims', async () => {
    await library.evaluate(() => void (location.hash = '#kept'), null);
    await until('the list', () => library.evaluate(() => document.querySelector('.result .quote') !== null, null));
    await focusList(library);
    await library.press('ArrowDown');
    await library.press('Enter');
    await until('the claim', () =>
      library.evaluate(() => document.querySelector('.claim-pane [href^="#pictures="]') !== null, null),
    );
    await library.evaluate(
      () => document.querySelector<HTMLElement>('.claim-pane [href^="#pictures="]')?.click(),
      null,
    );
    expect(
      await until('its picture', () =>
        library.evaluate(
          () =>
            document.querySelector('.chart-label')?.textContent.startsWith('all claims') === true &&
            document.querySelectorAll('.picture-tools').length > 0,
          null,
        ),
      ),
    ).toBe(true);
  });
});

describe.each(['light', 'dark'] as const)('nothing stands in the way of anybody, %s', (scheme) => {
  test.each(['#kept', '#projects', '#pictures', '#taken', '#bring-in', '#settings', '#welcome'])('%s', async (hash) => {
    await library.prefer(scheme);
    await library.evaluate((to) => void (location.hash = to), hash);
    await until('the section', () =>
      library.evaluate((to) => document.querySelector(`[href="${to}"]`)?.getAttribute('aria-current') === 'page', hash),
    );
    expect(await faultsOf(library)).toEqual([]);
    // 200 % of 1280 pixels.
    await library.resize(640, 900);
    const beyond = await library.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      null,
    );
    await library.resize(1280, 900);
    expect(beyond).toBe(0);
  });
});

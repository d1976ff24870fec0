/** The notebook with some hundred annotations, gone through as a checker would. */
import { beforeAll, describe, expect, test } from 'vitest';
import { isWaiting, verdictOf } from '../../lib/domain/annotation.ts';
import { dayHere } from '../../lib/words/values.ts';
import { faultsOf } from './harness/axe.ts';
import type { RawTab } from './harness/browser.ts';
import {
  annotations,
  choose,
  fillNotebook,
  focusList,
  found,
  openLibrary,
  pages,
  press,
  said,
  search,
  verdicts,
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
    await until('all of them, each overdue', () =>
      library.evaluate(() => {
        const lines = [...document.querySelectorAll('.result')];
        return lines.length > 0 && lines.every((line) => line.querySelector('.late') !== null);
      }, null),
    );
    expect(await faultsOf(library)).toEqual([]);
    await choose(library, 0, 'updated');
    await search(library, '', annotations.length);
  });

  test('a page is opened, and taken away with all that was noted there', async () => {
    await press(library, 'Pages');
    await until('the pages', () =>
      library.evaluate((wanted) => document.querySelector('.rows li')?.ariaSetSize === wanted, String(pages.length)),
    );
    expect(await faultsOf(library)).toEqual([]);
    const [first] = pages.toSorted((a, b) => (a.lastSeen < b.lastSeen ? 1 : -1));
    const noted = annotations.filter(({ pageId }) => pageId === first?.id).length;
    const address = await library.evaluate(
      () => document.querySelector<HTMLAnchorElement>('.tally-row a[target=_blank]')?.href ?? '',
      null,
    );
    expect(address).toBe(first?.url);
    await press(library, `Take away “${first?.title}” and what was noted there`);
    await said(library, 'is taken away');
    await found(library, annotations.length - noted);
    await until('one page less', () =>
      library.evaluate(
        (wanted) => document.querySelector('.rows li')?.ariaSetSize === wanted,
        String(pages.length - 1),
      ),
    );
    await press(library, 'Undo');
    await found(library, annotations.length);
    await press(library, 'Claims');
  });

  test('its keys are shown by a key', async () => {
    await focusList(library);
    await library.press('?');
    await until('the keys', () => library.evaluate(() => document.querySelector('dialog[open]') !== null, null));
    expect(await faultsOf(library)).toEqual([]);
    await library.press('Escape');
    await until('them to close', () => library.evaluate(() => document.querySelector('dialog') === null, null));
    await focusList(library);
  });

  test('evidence is listed piece by piece, and opens its claim', async () => {
    const having = annotations.filter(({ evidence }) => evidence.length > 0);
    const pieces = having.reduce((sum, { evidence }) => sum + evidence.length, 0);
    await press(library, 'Evidence');
    await found(library, pieces);
    await until('the pieces', () =>
      library.evaluate(() => document.querySelectorAll('.result .row-facts').length > 5, null),
    );
    await focusList(library);
    await library.press('End');
    await until('the last piece', () =>
      library.evaluate(() => document.querySelector('.result[data-active] .quote') !== null, null),
    );
    await library.press('Enter');
    await until('its claim', () => library.evaluate(() => document.querySelector('.claim-pane .claim') !== null, null));
    const [quote, line] = await library.evaluate(
      () => [
        document.querySelector('.claim-pane > .quote')?.textContent ?? '',
        document.querySelector('.result[aria-selected=true]')?.textContent ?? '',
      ],
      null,
    );
    expect(line).toContain(quote);
    expect(await library.evaluate(() => document.querySelector('.virtual .result')?.ariaSetSize, null)).toBe(
      String(pieces),
    );
    expect(await faultsOf(library)).toEqual([]);
    // A quotation that is not closed yet takes nothing of what a view asks besides.
    await search(library, '"', pieces);
    await search(library, '', pieces);
    await press(library, 'Claims');
    await press(library, 'Close');
    await found(library, annotations.length);
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
    const other = await openLibrary(session.browser);
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
    await until('the field', () => put('.claim-more input[type=date]', '2027-05-01'));
    const isDue = await until('the due date', async () =>
      (
        (await session.browser.rows('annotations')) as readonly { readonly annotation: { readonly due?: string } }[]
      ).some(({ annotation: { due } }) => due === '2027-05-01'),
    );
    expect(isDue).toBe(true);
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

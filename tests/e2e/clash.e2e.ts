/** One claim in two windows, the library's and the panel's, that are written in at once. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { faultsOf } from './harness/axe.ts';
import type { RawTab, Tab } from './harness/browser.ts';
import { marked } from './harness/page.ts';
import { openPanel, rowsOf } from './harness/popup.ts';
import { SAMPLE, SAMPLE_URL, useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const session = useSession();
let tab: Tab;
let panel: RawTab;
let library: RawTab;

const kept = async (): Promise<Annotation | undefined> => {
  const rows = (await session.browser.rows('annotations')) as readonly { readonly annotation: Annotation }[];
  return rows[0]?.annotation;
};
const openRow = async (): Promise<void> => {
  await panel.activate();
  await panel.evaluate(() => document.querySelector<HTMLElement>('[data-row] [data-main]')?.focus(), null);
  await panel.press('e');
  await until('the claim beneath its row', () =>
    panel.evaluate(() => document.querySelector('.ledger') !== null, null),
  );
};
const openLibrary = async (): Promise<void> => {
  library = await session.browser.openExtensionPage('library.html');
  await library.activate();
  const openFirst = () => library.evaluate(() => document.querySelector<HTMLElement>('.result .quote')?.click(), null);
  await until('the open claim', async () => {
    await openFirst();
    return library.evaluate(() => document.querySelector('.claim-note') !== null, null);
  });
};
const said = (page: RawTab) => page.evaluate(() => document.querySelector('.both-kept')?.textContent ?? '', null);

beforeAll(async () => {
  session.site.serve(SAMPLE_URL, { body: SAMPLE });
  tab = await session.browser.open(SAMPLE_URL);
  await marked(tab);
  panel = await openPanel(session.browser, tab);
  await rowsOf(panel, 'order');
  await openRow();
  await panel.evaluate(() => {
    const choice = document.querySelector<HTMLSelectElement>('.ledger .verdict');
    if (!choice) return;
    choice.value = 'mixed';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  }, null);
  await until('the verdict', async () => (await kept())?.verdicts.length === 1);
  await openLibrary();
});

describe('two notes at once', () => {
  test('both are kept, and it is said', async () => {
    // In one moment, so that neither window can have seen the words of the other.
    const wrote = await library.evaluate(() => {
      const { chrome, browser } = globalThis as unknown as Record<'chrome' | 'browser', Api>;
      const fields = (browser ?? chrome).extension
        .getViews()
        .flatMap((view) => Array.from(view.document.querySelectorAll<HTMLTextAreaElement>('.claim-note textarea')));
      for (const [nth, field] of fields.entries()) {
        field.value = `Ask the archive ${nth}.`;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
      return fields.length;
    }, null);
    expect(wrote).toBe(2);
    await expect.poll(async () => (await kept())?.note).toMatch(/archive [01]\.\n\n---\n\nAsk the archive [01]\./);
    // The other one may not have seen its own note alone: then it says so, too.
    const tellers = async () => [await said(panel), await said(library)].join('');
    await expect.poll(tellers).toContain('Another window wrote here meanwhile');
    const note = (await kept())?.note ?? '';
    for (const page of [panel, library])
      await expect
        .poll(() =>
          page.evaluate(() => document.querySelector<HTMLTextAreaElement>('.claim-note textarea')?.value, null),
        )
        .toBe(note);
  });

  test('it is no fault for a screen reader, and goes when the reader types on', async () => {
    const teller = (await said(panel)) === '' ? library : panel;
    await teller.activate();
    expect(await faultsOf(teller)).toEqual([]);
    await teller.evaluate(() => document.querySelector<HTMLElement>('.claim-note textarea')?.focus(), null);
    await teller.type('x');
    await expect.poll(() => said(teller)).toBe('');
  });
});

const evidence = async () => (await kept())?.evidence[0];
const click = async (page: RawTab, selector: string): Promise<void> => {
  await until(`${selector} to be there`, () => page.evaluate((it) => document.querySelector(it) !== null, selector));
  await page.evaluate((it) => document.querySelector<HTMLElement>(it)?.click(), selector);
};
const fill = async (page: RawTab, name: string, value: string): Promise<void> => {
  await page.evaluate(
    ([field, words]) => {
      const input = document.querySelector<HTMLInputElement>(`.claim-form [name=${field}]`);
      if (!input) return;
      input.value = words;
      for (const kind of ['input', 'change']) input.dispatchEvent(new Event(kind, { bubbles: true }));
    },
    [name, value] as const,
  );
};
const keep = (page: RawTab) => click(page, '.evidence .claim-form [type=submit]');
const EDIT = '.evidence li button[aria-label^="Edit evidence"]';

describe('one piece of evidence in two forms', () => {
  test('what only the other changed stays; of the same field both are shown, and the reader chooses', async () => {
    await click(panel, '.evidence > button');
    await fill(panel, 'quote', 'the tunnel was dry');
    await keep(panel);
    await expect.poll(async () => (await evidence())?.quote).toBe('the tunnel was dry');
    await click(library, EDIT);
    await click(panel, EDIT);
    await fill(library, 'quote', 'the tunnel was wet');
    await fill(panel, 'quote', 'the tunnel was dry in March');
    await fill(panel, 'rating', 'strong');
    await keep(panel);
    await expect.poll(async () => (await evidence())?.rating).toBe('strong');
    const told = () => library.evaluate(() => document.querySelector('.meanwhile[data-open]')?.textContent ?? '', null);
    await expect.poll(told).toContain('the tunnel was dry in March');
    await library.activate();
    expect(await faultsOf(library)).toEqual([]);
    await keep(library);
    expect((await evidence())?.quote).toBe('the tunnel was dry in March');
    await click(library, '.meanwhile[data-open] button');
    await keep(library);
    await expect.poll(evidence).toMatchObject({ quote: 'the tunnel was wet', rating: 'strong' });
  });
});

interface Api {
  readonly extension: { getViews(): readonly Window[] };
}

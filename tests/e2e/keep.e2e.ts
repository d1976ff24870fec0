/** One reader, one article: judge, note and tag by keyboard, review, close the browser, come back, export, import. */
import { inject, beforeAll, afterAll, describe, expect, test } from 'vitest';
import type { Annotation } from '../../lib/domain/annotation.ts';
import { verdictOf } from '../../lib/domain/annotation.ts';
import type { Label } from '../../lib/formats/labels.ts';
import { wordsAt } from '../../lib/domain/span.ts';
import { type RawTab, type Tab, launch } from './harness/browser.ts';
import { cardShown, cardText, command, marked, marksOf, settled } from './harness/page.ts';
import { type Exported, type Format, exportAs, importFile, openPopup, rowsOf } from './harness/popup.ts';
import { SAMPLE, SAMPLE_URL, useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const NOTE = 'Ask the audit office, “again” & in writing: 1 < 2.';
const TAG = 'harbour tunnel';
/** Somebody whom the sample does not name. */
const SOURCE = 'the wife of the harbour master';

const session = useSession();
let tab: Tab;
let popup: RawTab;

/** Everything kept of the page in the tab, with the words each stands on now. */
async function keptHere(): Promise<readonly { readonly annotation: Annotation; readonly words: string | null }[]> {
  const state = await settled(session.browser, tab);
  if (state.state !== 'read') throw new Error('The sample was not read.');
  return state.annotations.map(({ annotation, span }) => ({ annotation, words: span && wordsAt(state.text, span) }));
}

/** The annotations alone, in an order that is always the same. */
const annotationsOf = (kept: readonly { readonly annotation: Annotation }[]): readonly Annotation[] =>
  kept.map(({ annotation }) => annotation).toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The label of what has the focus inside the card. */
const focused = (): Promise<string | null> =>
  tab.inCard((root) => root.activeElement?.getAttribute('aria-label') ?? root.activeElement?.className ?? '', null);

/** Goes backwards from control to control until the focus is on the one with this label. */
async function tabBackTo(label: string): Promise<void> {
  for (let presses = 0; presses < 10 && (await focused()) !== label; presses++) await tab.press('Tab', 'Shift');
  expect(await focused()).toBe(label);
}

beforeAll(async () => {
  session.site.serve(SAMPLE_URL, { body: SAMPLE });
  tab = await session.browser.open(SAMPLE_URL);
  await marked(tab);
});

describe('a reader keeps something', () => {
  test('a claim is judged, noted and tagged through the card, by keyboard alone', async () => {
    const { browser } = session;
    await tab.activate();
    await command(browser, tab, 'next_claim');
    await command(browser, tab, 'open_card');
    await expect.poll(() => cardText(tab)).toMatch(/worth a look/);

    await tab.press('4');
    await expect
      .poll(async () => (await keptHere()).map(({ annotation }) => verdictOf(annotation)))
      .toEqual(['needs_context']);
    await tab.press('n');
    await expect.poll(focused).toBe('Note');
    await tab.type(NOTE);
    await expect.poll(async () => (await keptHere())[0]?.annotation.note).toBe(NOTE);
    await tabBackTo('Add a tag');
    await tab.type(TAG);
    await tab.press('Enter');
    await expect.poll(async () => (await keptHere())[0]?.annotation.tags).toEqual([TAG]);
    await tab.press('Escape');
    await expect.poll(() => cardText(tab)).toBe(null);
  });

  test('the mark shows that it was judged', async () => {
    const [kept] = await keptHere();
    const { 'claimlight-judged': judged = [] } = await marksOf(tab);
    expect(kept?.words).toBeTruthy();
    expect(judged.join('')).toContain(kept?.words?.slice(0, 40));
  });

  test('the popup lists it', async () => {
    popup = await openPopup(session.browser, tab);
    const [kept] = await keptHere();
    await expect.poll(async () => (await rowsOf(popup, 'mine')).length).toBe(1);
    const [row] = await rowsOf(popup, 'mine');
    expect(row?.quote).toBe(kept?.words);
    for (const words of ['needs context', NOTE, `#${TAG}`]) expect(row?.text).toContain(words);
  });

  test('what the popup judges is there on the page too', async () => {
    await rowsOf(popup, 'claims');
    await popup.activate();
    await popup.evaluate(() => document.querySelectorAll<HTMLElement>('[data-row] [data-main]')[2]?.focus(), null);
    await popup.press('1');
    await expect
      .poll(async () => (await keptHere()).map(({ annotation }) => verdictOf(annotation)).toSorted())
      .toEqual(['needs_context', 'supported']);
  });
});

test('what the machine read wrongly is said in the card, and shown in the popup', async () => {
  await tab.activate();
  await command(session.browser, tab, 'open_card');
  await expect.poll(() => cardShown(tab)).toBe(true);
  await tab.inCard((root, name) => {
    const field = root.querySelector<HTMLInputElement>('.correction input');
    if (field) field.value = name;
    root.querySelector<HTMLElement>('.correction button')?.click();
  }, SOURCE);
  await expect
    .poll(async () => (await keptHere()).map(({ annotation }) => annotation.correction?.source).filter(Boolean))
    .toEqual([SOURCE]);
  await expect.poll(() => cardText(tab)).toContain(`you say: ${SOURCE}`);
  await tab.press('Escape');
  await expect
    .poll(async () => (await rowsOf(popup, 'mine')).filter(({ text }) => text.includes(`you say: ${SOURCE}`)).length)
    .toBe(1);
});

describe('the browser is closed and started again with the same profile', () => {
  let before: Awaited<ReturnType<typeof keptHere>> = [];

  beforeAll(async () => {
    before = await keptHere();
    await session.browser.restart();
    tab = await session.browser.open(SAMPLE_URL);
    await marked(tab);
  });

  test('all of it is still there, and in its place', async () => {
    const byId = (list: typeof before) => list.toSorted((a, b) => (a.annotation.id < b.annotation.id ? -1 : 1));
    await expect.poll(async () => byId(await keptHere())).toEqual(byId(before));
    await expect.poll(async () => Object.keys(await marksOf(tab))).toContain('claimlight-judged');
  });

  test('the popup lists it again', async () => {
    popup = await openPopup(session.browser, tab);
    await expect
      .poll(async () => (await rowsOf(popup, 'mine')).map((row) => row.quote).toSorted())
      .toEqual(before.map(({ words }) => words).toSorted());
  });

  test('it is still in its place after the page was edited', async () => {
    const edited = SAMPLE.replace(
      '<article>',
      '<article><p>Correction: an earlier version gave the wrong day for the debate in parliament.</p>',
    );
    session.site.serve(SAMPLE_URL, { body: edited });
    await tab.reload();
    await marked(tab);
    await expect
      .poll(async () => (await keptHere()).map(({ words }) => words).toSorted())
      .toEqual(before.map(({ words }) => words).toSorted());
    session.site.serve(SAMPLE_URL, { body: SAMPLE });
    await tab.reload();
    await marked(tab);
  });
});

describe('every format is exported through the browser, and can be read back', () => {
  const exported: Partial<Record<Format, Exported>> = {};

  test.each(['w3c', 'backup', 'csv', 'markdown', 'labels', 'hypothesis', 'csl', 'ris', 'html', 'claimreview'] as const)(
    '%s',
    async (format) => {
      popup = await openPopup(session.browser, tab);
      await expect.poll(async () => (await rowsOf(popup, 'mine')).length).toBe(2);
      const file = await exportAs(session.browser, popup, format);
      exported[format] = file;
      READ_BACK[format](file.text);
      await popup.close();
    },
  );

  test('the backup, imported into an empty profile, brings all of it back', async () => {
    const before = await keptHere();
    const { site } = session;
    const other = await launch(inject('browser'), { proxyPort: site.port });
    try {
      const path = exported.backup?.path;
      if (path === undefined) throw new Error('There is no backup to import.');
      expect(await importFile(other, path)).toMatch(new RegExp(`${before.length} new`));
      const twin = await other.open(SAMPLE_URL);
      const kept = await until('the imported annotations', async () => {
        const state = await settled(other, twin);
        return state.state === 'read' && state.annotations.length === before.length && state.annotations;
      });
      expect(annotationsOf(kept)).toEqual(annotationsOf(before));
    } finally {
      await other.close();
    }
  });

  test('a file that is none of ours is refused in words, and nothing is lost', async () => {
    const foreign = exported.markdown?.path;
    if (foreign === undefined) throw new Error('There is no foreign file.');
    expect(await importFile(session.browser, foreign)).toMatch(/was not taken\. Nothing was changed\.\s+\S/);
    expect(await keptHere()).toHaveLength(2);
  });
});

/** One label a judged claim; the one whose source was corrected keeps its paragraph. */
function readLabels(text: string): void {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Label);
  expect(lines.map(({ sentences }) => sentences[0]?.check)).toEqual([2, 2]);
  const corrected = lines.find(({ attributions }) => attributions.length > 0);
  expect(corrected?.attributions).toMatchObject([{ source_name: SOURCE }]);
}

/** What must stand in each file: read by the rules of the format, not by our own reader. */
const READ_BACK: Readonly<Record<Format, (text: string) => void>> = {
  w3c: (text) => {
    const parsed = JSON.parse(text) as unknown;
    expect(JSON.stringify(parsed)).toContain('http://www.w3.org/ns/anno.jsonld');
    for (const words of [
      'TextQuoteSelector',
      'TextPositionSelector',
      'assessing',
      'commenting',
      'tagging',
      TAG,
      NOTE.slice(0, 20),
    ])
      expect(text).toContain(words);
  },
  backup: (text) => {
    const parsed = JSON.parse(text) as { readonly schemaVersion: number };
    expect(parsed.schemaVersion).toBe(2);
    expect(text).toContain(JSON.stringify(NOTE));
  },
  csv: (text) => {
    const [head = ''] = text.replace(/^\uFEFF/, '').split('\r\n');
    expect(head.split(',').slice(0, 4)).toEqual(['id', 'url', 'title', 'outlet']);
    expect(text).toContain(NOTE.replaceAll('"', '""'));
    expect(text).toContain(TAG);
  },
  markdown: (text) => {
    expect(text).toMatch(/^> /m);
    expect(text).toMatch(/needs context/i);
    expect(text).toContain(TAG);
  },
  labels: readLabels,
  html: (text) => {
    expect(text).toMatch(/^<!doctype html>[^]*<\/html>\s*$/);
    expect(text).toContain(TAG);
    expect(text).not.toContain('<script');
  },
  claimreview: (text) => {
    const { '@graph': items } = JSON.parse(text) as { readonly '@graph': readonly Readonly<Record<string, unknown>>[] };
    // Nobody signs them yet, so none is a fact-check.
    expect(items.map((item) => item['@type'])).toEqual(items.map(() => 'claimlight:ClaimReviewDraft'));
    expect(JSON.stringify(items)).toContain('Who signs');
  },
  csl: (text) => {
    const items = JSON.parse(text) as readonly { readonly URL?: string; readonly abstract?: string }[];
    expect(items[0]).toMatchObject({ URL: SAMPLE_URL, abstract: expect.stringMatching(/^“.+”$/) });
  },
  ris: (text) => {
    expect(text).toMatch(/^TY {2}- (?:NEWS|ELEC)\r\n/);
    expect(text).toContain(`UR  - ${SAMPLE_URL}\r\n`);
  },
  hypothesis: (text) => {
    const { rows, total } = JSON.parse(text) as { readonly rows: readonly unknown[]; readonly total: number };
    expect([rows.length, total]).toEqual([2, 2]);
    expect(text).toContain(JSON.stringify(NOTE));
  },
};

afterAll(async () => {
  await popup?.close().catch(() => null);
});

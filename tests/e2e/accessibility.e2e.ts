import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../tools/run.ts';
import type { RawTab } from './harness/browser.ts';
import { marked } from './harness/page.ts';
import { openPopup, rowsOf } from './harness/popup.ts';
import { SAMPLE, SAMPLE_URL, useSession } from './harness/session.ts';

const AXE = readFileSync(join(ROOT, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8');

interface Axe {
  run(): Promise<{ readonly violations: readonly Violation[] }>;
}
interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe-core finds wrong, each with one place where it is. */
async function faultsOf(page: RawTab): Promise<readonly string[]> {
  // A colour on its way from one to another is neither.
  await page.evaluate(
    () => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))).then(() => null),
    null,
  );
  // An extension's page runs no script from a string; the test tool's evaluation may.
  await page.evaluate(new Function(`${AXE}; return null`) as () => null, null);
  const violations = await page.evaluate(
    async () => (await (globalThis as unknown as { axe: Axe }).axe.run()).violations,
    null,
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ''}`);
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

  test('library', async () => {
    const library = await session.browser.openExtensionPage('library.html');
    await library.prefer(scheme);
    expect(await faultsOf(library)).toEqual([]);
  });
});

/** What stands in the way of people who use a page otherwise than by sight and mouse. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../tools/run.ts';
import type { RawTab } from './browser.ts';

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
export async function faultsOf(page: RawTab): Promise<readonly string[]> {
  // A colour on its way from one to another is neither.
  await page.evaluate(async () => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const moving = [document, ...roots].flatMap((root) => root.getAnimations());
    await Promise.all(moving.map(({ finished }) => finished.catch(() => null)));
    return null;
  }, null);
  // An extension's page runs no script from a string; the test tool's evaluation may.
  await page.evaluate(new Function(`${AXE}; return null`) as () => null, null);
  const violations = await page.evaluate(
    async () => (await (globalThis as unknown as { axe: Axe }).axe.run()).violations,
    null,
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html} ${nodes[0]?.failureSummary ?? ''}`);
}

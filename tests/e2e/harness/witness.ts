/** Sees whether anything of a page is changed after it was parsed, by whomever. */
import type { RawTab } from './browser.ts';
import { CARD_HOST } from './card.ts';
import type { Served } from './site.ts';

const SCRIPT = `<script nonce="witness">
  document.addEventListener('DOMContentLoaded', () => {
    window.witnessed = { before: document.documentElement.outerHTML, changes: [] };
    const isOurs = (node) => node.nodeName.toLowerCase() === '${CARD_HOST}';
    new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
        const nodes = [...addedNodes, ...removedNodes];
        if (type === 'childList' && nodes.every(isOurs)) continue;
        if (type !== 'childList' && isOurs(target)) continue;
        window.witnessed.changes.push([type, target.nodeName, attributeName, nodes.map((node) => node.nodeName).join()].join(' '));
      }
    }).observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
  });
</script>`;

/** The page with a witness in its head, and all its own scripts silenced, so that nobody but us could change it. */
export function witnessed(body: string): Served {
  const head = /<head(?:\s[^>]*)?>/i.exec(body);
  const doctype = /^\s*<!doctype[^>]*>/i.exec(body);
  const at = head === null ? (doctype?.[0].length ?? 0) : head.index + head[0].length;
  return { body: body.slice(0, at) + SCRIPT + body.slice(at), policy: "script-src 'nonce-witness'" };
}

interface Witnessed {
  readonly before: string;
  readonly changes: readonly string[];
}

/** Every change since the page was parsed, but for the card's host coming and going. */
export const changesIn = (tab: RawTab): Promise<readonly string[]> =>
  tab.evaluate(() => (globalThis as unknown as { witnessed: Witnessed }).witnessed.changes, null);

/** The page's markup as it was when it had been parsed. */
export const markupBefore = (tab: RawTab): Promise<string> =>
  tab.evaluate(() => (globalThis as unknown as { witnessed: Witnessed }).witnessed.before, null);

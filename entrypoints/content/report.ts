import { askBackground } from '../../lib/messages/ask.ts';
import type { PageReport } from '../../lib/messages/protocol.ts';

/** What a page that was read shows; its fingerprint is worked out here. */
type Shown = Omit<Extract<PageReport, { state: 'read' }>, 'state' | 'textHash'>;

/** Tells the background what a page shows, at every change of it. The fingerprint of a text is worked out once. */
export function reporter(): (text: string, shown: Shown) => Promise<void> {
  let last: { readonly text: string; readonly fingerprint: Promise<string> } | null = null;
  return async (text, shown) => {
    if (last?.text !== text) last = { text, fingerprint: fingerprintOf(text) };
    await askBackground('page.report', { state: 'read', ...shown, textHash: await last.fingerprint });
  };
}

/** SHA-256 of a text, in lower-case hex; empty on a page that came unencrypted, where the browser offers none. */
async function fingerprintOf(text: string): Promise<string> {
  // Typed as always there, but absent outside secure contexts.
  const subtle: SubtleCrypto | undefined = crypto.subtle;
  if (!subtle) return '';
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

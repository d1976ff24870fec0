import { askBackground } from '../../lib/messages/ask.ts';
import type { Read } from './reading.ts';

/** Tells the background what a page shows, at every change of it. The fingerprint of a text is worked out once. */
export function reporter(): (read: Read, claims: number) => Promise<void> {
  let last: { readonly text: string; readonly fingerprint: Promise<string> } | null = null;
  return async ({ page, article: { text }, findings: { words }, unsupported }, claims) => {
    if (unsupported !== null) {
      await askBackground('page.report', { state: 'silent', reason: 'unsupported_language', claims });
      return;
    }
    if (last?.text !== text) last = { text, fingerprint: fingerprintOf(text) };
    await askBackground('page.report', { state: 'read', page, words, claims, textHash: await last.fingerprint });
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

import type { Since } from '../../lib/domain/changes.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import type { Asked, BackgroundProtocol, PageReport } from '../../lib/messages/protocol.ts';

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

/**
 * Asks what changed on a page since the reader looked, once for each text: the same question has the same answer, unless it
 * was not answered.
 */
export function comparer(): (seen: Asked<BackgroundProtocol, 'page.seen'>) => Promise<Since | null> {
  let last: { readonly key: string; readonly since: Promise<Since | null> } | null = null;
  return ({ page, text }) => {
    const key = `${page.id}\n${text}`;
    if (last?.key === key) return last.since;
    const asked = askBackground('page.seen', { page, text }).then((reply) => {
      if (reply.ok) return reply.value;
      last = null;
      return null;
    });
    last = { key, since: asked };
    return asked;
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

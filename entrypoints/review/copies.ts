import { askBackground } from '../../lib/messages/ask.ts';
import type { Copies } from '../../lib/messages/drafts.ts';
import type { Asked, BackgroundProtocol } from '../../lib/messages/protocol.ts';
import { DRAFTS, ownStorage } from '../../lib/store/own-storage.ts';

type Written = Asked<BackgroundProtocol, 'draft.put'>;

/** Copies of drafts in the extension's own local storage: a popup can be closed between two keys, and only this is written at once. */
export const copies: Copies = {
  left: () => ownStorage.all(DRAFTS).flatMap(([key, text]) => readCopy(key, text) ?? []),
  put: (draft) => ownStorage.put(`${DRAFTS}${draft.key}`, JSON.stringify(draft)),
  drop: ({ key }) => ownStorage.put(`${DRAFTS}${key}`, null),
};

/** Brings into the store what a popup left. */
export async function bringCopies(): Promise<void> {
  for (const draft of copies.left()) if ((await askBackground('draft.put', draft)).ok) copies.drop(draft);
}

/** What cannot be read goes. */
function readCopy(key: string, text: string): Written | null {
  try {
    const value: unknown = JSON.parse(text);
    if (isWritten(value)) return value;
  } catch {
    // Not ours, or from before it was written so.
  }
  ownStorage.put(key, null);
  return null;
}

const isWritten = (value: unknown): value is Written =>
  typeof value === 'object' && value !== null && 'key' in value && 'value' in value && 'instead' in value;

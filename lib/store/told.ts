import { Dexie } from 'dexie';
import type { Annotation } from '../domain/annotation.ts';

// What a small change made of annotations is told to every window with what they are now, the moment it is written: none of them need
// ask the store first. A live query comes after, and has the last word.

/** An annotation as it is now; null: it is gone. */
export interface Told {
  readonly id: string;
  readonly pageId: string;
  readonly annotation: Annotation | null;
}

const CHANNEL = 'claimlight-told';
/** Of a larger change every window asks the store for what it shows. */
const MOST = 20;

let speaker: BroadcastChannel | null = null;

/** Tells all other windows, when the transaction that this is called in is written. */
export function tellWhenWritten(told: readonly Told[]): void {
  if (told.length === 0 || told.length > MOST) return;
  Dexie.currentTransaction.idbtrans.addEventListener('complete', () => {
    speaker ??= new BroadcastChannel(CHANNEL);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- no window: a channel has one origin
    speaker.postMessage(told);
  });
}

/** Hears what other windows write, until it is stopped. Only pages of the extension can be heard: the channel is of its origin. */
export function hear(onTold: (told: readonly Told[]) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<readonly Told[]>) => onTold(data));
  return () => channel.close();
}

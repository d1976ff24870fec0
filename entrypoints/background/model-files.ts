import { browser } from 'wxt/browser';
import type { ModelFiles } from '../../lib/detect/detect.ts';

/** The trained parts of the detector, in public/models. */
const NAMES = ['names', 'claims', 'sources'] as const satisfies readonly (keyof ModelFiles)[];

/** The model's files as they came with the extension. Rejects where one is missing. */
export async function modelFiles(): Promise<ModelFiles> {
  const files = await Promise.all(NAMES.map(async (name) => [name, await packaged(`/models/${name}.bin`)] as const));
  return Object.fromEntries(files) as Record<(typeof NAMES)[number], Uint8Array>;
}

async function packaged(path: string): Promise<Uint8Array> {
  // The one fetch of the extension: a file of its own package, which asks no network. There is no other way to read one.
  // oxlint-disable-next-line no-restricted-globals
  const response = await fetch(new URL(path, browser.runtime.getURL('/')));
  if (!response.ok) throw new Error(`${path} is missing from this copy of Claimlight.`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Waits until a page is really shown and not prerendered. */
export async function whenShown(document: Document, signal: AbortSignal): Promise<void> {
  if ('prerendering' in document && document.prerendering === true) {
    await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true, signal }));
  }
}

/** Waits until a page has a quiet moment; a busy one is given a second. */
export async function whenQuiet(): Promise<void> {
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }));
}

/** Waits until a page is really shown (not prerendered) and has a quiet moment; a busy page is given a second. */
export async function whenSettled(document: Document, signal: AbortSignal): Promise<void> {
  if ('prerendering' in document && document.prerendering === true) {
    await new Promise((resolve) => document.addEventListener('prerenderingchange', resolve, { once: true, signal }));
  }
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }));
}

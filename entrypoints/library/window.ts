import { browser } from 'wxt/browser';

/**
 * Firefox gives pages of a private window a store of their own: it is empty, and forgotten with the window. A library on it
 * would show nothing kept and lose what is imported, so this page goes to an ordinary window.
 */
export async function moveToOrdinaryWindow(): Promise<void> {
  const url = location.href;
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const ordinary = windows.find(({ incognito }) => !incognito)?.id;
  if (ordinary === undefined) await browser.windows.create({ url, incognito: false });
  else {
    await browser.tabs.create({ windowId: ordinary, url });
    await browser.windows.update(ordinary, { focused: true });
  }
  const own = (await browser.tabs.getCurrent())?.id;
  if (own !== undefined) await browser.tabs.remove(own);
}

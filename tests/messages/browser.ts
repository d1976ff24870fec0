import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The fake browser, with what its messages lack: a sender, as the real ones set it, and messages to a tab. */
export interface From {
  readonly id?: string;
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id: number; readonly incognito: boolean };
}

export const ofPage = (incognito = false): From => ({
  id: fakeBrowser.runtime.id,
  url: 'https://news.example/story',
  tab: { id: 7, incognito },
});

export const ofPopup: From = { id: fakeBrowser.runtime.id, url: fakeBrowser.runtime.getURL('/popup.html') };

/** Sends a message to whoever listens, from somebody, and waits for the reply. */
export function send(message: unknown, from: From): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const { onMessage } = fakeBrowser.runtime;
    if (!onMessage.hasListeners()) {
      reject(new Error('Could not establish connection. Receiving end does not exist.'));
      return;
    }
    void onMessage.trigger(structuredClone(message), from as never, resolve);
  });
}

/** Lets `runtime.sendMessage` and `tabs.sendMessage` carry a sender. */
export function connect(from: From): typeof fakeBrowser {
  fakeBrowser.reset();
  fakeBrowser.runtime.sendMessage = ((message: unknown) => send(message, from)) as never;
  fakeBrowser.tabs.sendMessage = ((_tab: number, message: unknown) => send(message, from)) as never;
  return fakeBrowser;
}

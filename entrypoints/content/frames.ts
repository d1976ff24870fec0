import type { Settings } from '../../lib/domain/settings.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import { done, refused } from '../../lib/messages/failures.ts';
import type { Handlers } from '../../lib/messages/listen.ts';
import type { ContentProtocol, Reply } from '../../lib/messages/protocol.ts';
import { contentHandlers } from './answers.ts';
import { COMMAND_DEEDS, type Hands } from './commands.ts';
import type { Home } from './home.ts';
import type { Session } from './session.ts';

/** A smaller frame is an advertisement, a player or a button: narrower or lower than this, or with fewer code units of text. */
const LEAST = { width: 320, height: 240, text: 500 };

/** Milliseconds from a change in a frame to the next look at it, at least. */
const PATIENCE = 500;

/**
 * Waits until a frame is big enough to hold an article, and has that many words. Nearly every frame never is: nothing is built in it,
 * and nothing asked; it is looked at again only when its size or its contents change, and its size only where it has the words.
 */
export async function whenWorthwhile(window: Window, signal: AbortSignal): Promise<void> {
  const { document } = window;
  const isWorthwhile = (): boolean =>
    lengthOf(document.body) >= LEAST.text && window.innerWidth >= LEAST.width && window.innerHeight >= LEAST.height;
  if (isWorthwhile()) return;
  await new Promise<void>((resolve) => {
    const ended = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer = undefined;
      if (ended.signal.aborted || !isWorthwhile()) return;
      ended.abort();
      resolve();
    };
    const lookSoon = (): void => {
      timer ??= setTimeout(look, PATIENCE);
    };
    const observer = new MutationObserver(lookSoon);
    observer.observe(document, { childList: true, characterData: true, subtree: true });
    window.addEventListener('resize', lookSoon, { passive: true, signal: ended.signal });
    signal.addEventListener('abort', () => ended.abort(), { once: true });
    // A frame of another site may learn its size a moment late, and is told of no change while it is out of sight.
    lookSoon();
    ended.signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  });
}

/** Code units of the text in an element, scripts and style sheets left out. */
export function lengthOf(element: Element | null): number {
  const all = element?.textContent.length ?? 0;
  if (all < LEAST.text) return all;
  const silent = [...(element?.querySelectorAll('script, style, noscript') ?? [])];
  return silent.reduce((sum, { textContent }) => sum - textContent.length, all);
}

/** Asks the page around a frame whether the frame may be read, and has it read or not. */
export class Admission {
  readonly #session: Session;
  readonly #home: Home;
  #isIn = false;
  /** Questions asked; only the newest one's answer counts. */
  #asked = 0;

  constructor(session: Session, home: Home) {
    this.#session = session;
    this.#home = home;
  }

  /** With the settings as they are now, and the page of which something changed (null: any). Before the page around it is there nobody answers: then it will wake us. */
  async ask(settings: Reply<Settings>, pageId: string | null = null): Promise<void> {
    const asked = ++this.#asked;
    const reply = await askBackground('frame.report', { state: this.#home.isNamed ? 'waiting' : 'nameless' });
    if (asked !== this.#asked) return;
    const mayRead = reply.ok && reply.value.mayRead;
    if (reply.ok) this.#home.tell(reply.value.url);
    const wasIn = this.#isIn;
    this.#isIn = mayRead;
    if (!mayRead) this.#session.stop();
    else if (!wasIn) await this.#session.start(Promise.resolve(settings));
    else if (settings.ok) await this.#session.refresh(settings.value, pageId);
  }

  /** The frame goes, or is put aside. */
  leave(): void {
    if (this.#isIn) void askBackground('frame.report', { state: 'gone' });
  }
}

/** What a frame answers: as a page, but that nothing is read before the page around it says so. */
export const frameHandlers = (hands: Hands, admission: Admission): Handlers<ContentProtocol> => ({
  ...contentHandlers(hands),
  // What cannot be done here is done by the page around.
  'page.command': ({ command, selected }) =>
    hands.session.read ? COMMAND_DEEDS[command](hands, selected) : refused('page_gone'),
  'frame.wake': async () => {
    await admission.ask(await askBackground('settings.get', null));
    return done(null);
  },
  'store.changed': async ({ settings, pageId }) => {
    await admission.ask(done(settings), pageId);
    return done(null);
  },
});

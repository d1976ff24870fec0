import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { watchFollowers } from '../../entrypoints/content/followers.ts';
import type { Session } from '../../entrypoints/content/session.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let connect: (port: FakePort) => void;
let window: EventTarget;
let stop: AbortController;
/** Each character is a line of ten pixels: `top` is where the first stands now. */
let top: number;
let looks: number;

class FakePort {
  readonly told: unknown[] = [];
  readonly #gone: (() => void)[] = [];
  readonly name: string;
  readonly sender: { readonly id: string };
  readonly onDisconnect = { addListener: (then: () => void) => void this.#gone.push(then) };
  constructor(name = 'claimlight.follow', id = fakeBrowser.runtime.id) {
    this.name = name;
    this.sender = { id };
  }
  postMessage(message: unknown): void {
    this.told.push(message);
  }
  disconnect(): void {
    for (const gone of this.#gone) gone();
  }
}

const TEXT = 'abcde\n\nfghij\n\nklmno';
const BLOCKS = [0, 7, 14].map((start) => ({ start, end: start + 5, kind: 'paragraph' }));

beforeEach(() => {
  fakeBrowser.reset();
  [top, looks] = [0, 0];
  const listeners = new Set<(port: FakePort) => void>();
  Object.assign(fakeBrowser.runtime, {
    onConnect: {
      addListener: (listener: (port: FakePort) => void) => void listeners.add(listener),
      removeListener: (listener: (port: FakePort) => void) => void listeners.delete(listener),
    },
  });
  connect = (port) => {
    for (const listener of listeners) listener(port);
  };
  window = new EventTarget();
  vi.stubGlobal('window', window);
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => setTimeout(then, 1));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  vi.useFakeTimers();
  const range = {
    at: 0,
    setStart(_: Node, offset: number) {
      this.at = offset;
    },
    setEnd: () => undefined,
    getClientRects() {
      looks++;
      const y = top + this.at * 10;
      return [{ left: 0, right: 9, top: y, bottom: y + 10, width: 9, height: 10 }];
    },
  };
  const document = { defaultView: { innerHeight: 60 }, createRange: () => range } as unknown as Document;
  const article = {
    text: TEXT,
    blocks: BLOCKS,
    rangesOf: ({ start, end }: { readonly start: number; readonly end: number }) => [
      { startOffset: start, endOffset: end },
    ],
  };
  const session = { read: { page: { id: 'p1' }, article } } as unknown as Session;
  stop = new AbortController();
  watchFollowers(document, session, stop.signal);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const scroll = (to: number): void => {
  top = to;
  window.dispatchEvent(new Event('scroll'));
};
const span = (start: number, end: number) => ({ pageId: 'p1', span: { start, end } });

describe('a page tells which of its words are in view', () => {
  test('at once to whoever comes, and when it is scrolled, once a frame', () => {
    const port = new FakePort();
    connect(port);
    expect(port.told).toEqual([span(0, 5)]);
    for (const to of [-20, -50, -80]) scroll(to);
    vi.runAllTimers();
    expect(port.told).toEqual([span(0, 5), span(8, 12)]);
  });

  test('none, where all of them stand above or below', () => {
    const port = new FakePort();
    connect(port);
    for (const to of [-1000, 1000]) {
      scroll(to);
      vi.runAllTimers();
    }
    expect(port.told.slice(1)).toEqual([
      { pageId: 'p1', span: null },
      { pageId: 'p1', span: null },
    ]);
  });

  test('nobody follows: nothing is looked at', () => {
    scroll(-20);
    vi.runAllTimers();
    expect(looks).toBe(0);
    const port = new FakePort();
    connect(port);
    scroll(-50);
    port.disconnect();
    looks = 0;
    vi.runAllTimers();
    scroll(-80);
    vi.runAllTimers();
    expect([looks, port.told.length]).toEqual([0, 1]);
  });

  test('another that comes later is told, too, and one that goes takes nothing from it', () => {
    const [one, other] = [new FakePort(), new FakePort()];
    connect(one);
    connect(other);
    one.disconnect();
    scroll(-50);
    vi.runAllTimers();
    expect(other.told.at(-1)).toEqual(span(7, 11));
  });

  test('strangers, and lines about something else, are told nothing', () => {
    const ports = [new FakePort('claimlight.follow', 'somebody-else'), new FakePort('other')];
    for (const port of ports) connect(port);
    scroll(-20);
    vi.runAllTimers();
    expect(ports.flatMap(({ told }) => told)).toEqual([]);
  });

  test('not once the extension is gone', () => {
    stop.abort();
    const port = new FakePort();
    connect(port);
    expect(port.told).toEqual([]);
  });
});

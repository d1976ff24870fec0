/** What a page does while it is open. */
export interface Watch {
  /** Is this change of the tree worth reading the page again for? Must be cheap: it is asked at every change. */
  readonly isRelevant: (records: readonly MutationRecord[]) => boolean;
  /** Reads the page again. Answers whether its text is another. */
  readonly onChange: () => boolean;
}

/** Milliseconds from a change to the reading: what comes together is read together. */
const SETTLE = 300;
/** The shortest and the longest pause between two readings. */
const SHORTEST = 500;
const LONGEST = 30_000;
/** A reading may take one part in this many of the page's time. */
const SHARE = 25;

/**
 * The pause after a reading. A page that changes all the time without changing its text is read more and more seldom, but
 * never given up: half a second, one, two… thirty. A text that did change is followed closely. `took` is in milliseconds.
 */
export function nextPause(pause: number, changed: boolean, took: number): number {
  const wanted = changed ? SHORTEST : Math.min(LONGEST, pause * 2);
  return Math.max(wanted, took * SHARE);
}

/**
 * Reads a page again when its tree or its address changes, without polling: one observer, one timer. A hidden page is
 * read when it is seen again.
 */
export function watchPage(document: Document, { isRelevant, onChange }: Watch, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pause = SHORTEST;
  let lastRead = performance.now();
  let address = view.location.href;
  let isDue = false;

  const read = (): void => {
    timer = undefined;
    if (signal.aborted) return;
    isDue = document.hidden;
    if (isDue) return;
    const from = performance.now();
    const changed = onChange();
    lastRead = performance.now();
    pause = nextPause(pause, changed, lastRead - from);
  };
  const plan = (wait: number): void => {
    timer ??= setTimeout(read, wait);
  };
  const hasMoved = (): boolean => {
    const moved = view.location.href.split('#')[0] !== address.split('#')[0];
    address = view.location.href;
    return moved;
  };
  const onMove = (): void => {
    if (!hasMoved()) return;
    // Another address is another article: what was learnt of the old one's restlessness is forgotten.
    pause = SHORTEST;
    clearTimeout(timer);
    timer = undefined;
    plan(SETTLE);
  };
  const observer = new MutationObserver((records) => {
    onMove();
    if (timer === undefined && isRelevant(records)) plan(Math.max(SETTLE, lastRead + pause - performance.now()));
  });
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  document.addEventListener('visibilitychange', () => isDue && !document.hidden && plan(0), { signal });
  for (const event of ['popstate', 'hashchange', 'pageshow'] as const) view.addEventListener(event, onMove, { signal });
  navigationOf(view)?.addEventListener('currententrychange', onMove, { signal });
  signal.addEventListener('abort', () => (observer.disconnect(), clearTimeout(timer)), { once: true });
}

/** The Navigation API, where the browser has it: a page that changes its address without loading says so there. */
const navigationOf = (view: object): EventTarget | null =>
  'navigation' in view && view.navigation instanceof EventTarget ? view.navigation : null;

import { WATCHED, type PageMemory, type Worth } from './memory.ts';

/** What became of a reading. */
export interface Outcome {
  /** Is anything else to be read than before: the text, or what is known of it? */
  readonly changed: boolean;
  /** Milliseconds of the page's time that it took, the pauses between its slices left out. */
  readonly took: number;
}

/** Who watches a page. */
export interface Watch {
  /** Is told of every change from now on. So begin to watch before the first reading with it. */
  readonly memory: PageMemory;
  /** Reads the page again. Is not called again before it has answered. */
  readonly onChange: () => Outcome | Promise<Outcome>;
}

/** Milliseconds from a change to the reading: what comes together is read together. */
const SETTLE = 300;
/** The shortest and the longest pause between two readings. */
const SHORTEST = 500;
const LONGEST = 30_000;
/** So often, and at least so many milliseconds apart in the end, a page is looked at whose own elements wait for their script. */
const LATE_LOOKS = 15;
const LATE_PAUSE = 4_000;
/** A reading may take one part in this many of the page's time. */
const SHARE = 25;
/** After a reading that believed what an earlier one saw, one that looks at all of it comes so many milliseconds later at least. */
const BELIEVING = 2_000;

/**
 * The pause after a reading. A page that changes all the time without changing its text is read more and more seldom, but
 * never given up: half a second, one, two… thirty. A text that did change is followed closely. `took` is in milliseconds.
 */
export function nextPause(pause: number, changed: boolean, took: number): number {
  const wanted = changed ? SHORTEST : Math.min(LONGEST, pause * 2);
  return Math.max(wanted, took * SHARE);
}

/** The shortest time from one reading to the next, for changes of each worth: a page that only blinks hides no new words. */
type Pauses = Record<Exclude<Worth, 'nothing'>, number>;

/**
 * Reads a page again when its tree, what it shows or its address changes, without polling: one observer, one timer. A hidden page
 * is read when it is seen again. A press of the reader's that opens something is answered at once, however restless the page.
 */
export function watchPage(document: Document, { memory, onChange }: Watch, signal: AbortSignal): void {
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let plannedFor = Infinity;
  let pauses: Pauses = { look: SHORTEST, read: SHORTEST };
  let lastRead = performance.now();
  let address = view.location.href;
  /** What has been noted since the last reading began. */
  let due: Worth = 'nothing';
  let isReading = false;
  let lateLooks = 0;
  /** How long readings may believe what an earlier one saw. */
  let patience = BELIEVING;
  const doubtsFrom = (): number => (memory.believesSince === null ? Infinity : memory.believesSince + patience);

  const read = async (): Promise<void> => {
    cancel();
    const doubts = performance.now() >= doubtsFrom();
    if (signal.aborted || isReading || document.hidden) return;
    // A timer may be a fraction of a millisecond early: then it is still too soon to doubt.
    if (due === 'nothing' && !doubts) return plan();
    if (doubts) memory.lookAnew();
    const worth = due;
    due = 'nothing';
    isReading = true;
    try {
      const { changed, took } = await onChange();
      if (memory.believesSince === null) patience = Math.max(BELIEVING, took * SHARE);
      if (worth !== 'nothing') pauses = { ...pauses, [worth]: nextPause(pauses[worth], changed, took) };
    } finally {
      isReading = false;
      lastRead = performance.now();
      awaitScripts();
      plan();
    }
  };
  const cancel = (): void => {
    clearTimeout(timer);
    timer = undefined;
    plannedFor = Infinity;
  };
  /** Sees to it that what is due is read: not before the pause is over, and not sooner than planned already for the same. */
  const plan = (): void => {
    if (isReading || signal.aborted) return;
    const now = performance.now();
    const dueFrom = due === 'nothing' ? Infinity : lastRead + pauses[due];
    const at = Math.max(now + SETTLE, Math.min(dueFrom, doubtsFrom()));
    if (at >= plannedFor) return;
    clearTimeout(timer);
    plannedFor = at;
    timer = setTimeout(() => void read(), at - now);
  };
  const note = (worth: Worth): void => {
    if (worth === 'look') memory.lookAnew();
    if (worth !== 'nothing' && due !== 'read') due = worth;
    plan();
  };
  const awaitScripts = (): void => {
    if (lateLooks >= LATE_LOOKS || !memory.tree.isAwaiting()) return;
    lateLooks++;
    pauses = { ...pauses, look: Math.min(pauses.look, LATE_PAUSE) };
    note('look');
  };
  const onMove = (): void => {
    const moved = view.location.href.split('#')[0] !== address.split('#')[0];
    address = view.location.href;
    if (!moved) return;
    // Another address is another article: what was learnt of the old one's restlessness is forgotten.
    pauses = { look: SHORTEST, read: SHORTEST };
    lateLooks = 0;
    cancel();
    memory.lookAnew();
    note('read');
  };
  const onPress = ({ isTrusted }: Event): void => {
    if (isTrusted) pauses = { ...pauses, look: SHORTEST };
  };
  const observer = new MutationObserver((records) => {
    const worth = memory.note(records);
    onMove();
    note(worth);
  });
  const everything = { childList: true, characterData: true, subtree: true, attributes: true };
  const observe = (root: Node): void => observer.observe(root, { ...everything, attributeFilter: [...WATCHED] });
  observe(document);
  memory.onShadow = observe;
  document.addEventListener('visibilitychange', plan, { signal });
  const options = { passive: true, capture: true, signal } as const;
  // Folds glide open and shut after the change that moves them, and style sheets come late.
  document.addEventListener('transitionend', ({ target }) => note(memory.looksAt(target)), options);
  document.addEventListener('load', ({ target }) => target instanceof HTMLLinkElement && note('look'), options);
  view.addEventListener('resize', () => note('look'), options);
  if (document.querySelector(':not(:defined)')) note('look');
  for (const event of ['click', 'keydown', 'toggle'] as const) document.addEventListener(event, onPress, options);
  for (const event of ['popstate', 'hashchange', 'pageshow'] as const) view.addEventListener(event, onMove, { signal });
  navigationOf(view)?.addEventListener('currententrychange', onMove, { signal });
  signal.addEventListener('abort', () => (observer.disconnect(), cancel()), { once: true });
}

/** The Navigation API, where the browser has it: a page that changes its address without loading says so there. */
const navigationOf = (view: object): EventTarget | null =>
  'navigation' in view && view.navigation instanceof EventTarget ? view.navigation : null;

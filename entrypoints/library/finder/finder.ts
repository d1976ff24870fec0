import type { AskName, AskOf, Asks, Progress, Result, Told } from './protocol.ts';

export interface Finder {
  /** Answers a search; null where another was asked for since: only the last one counts. */
  readonly find: (ask: Asks['find']['ask']) => Promise<Result | null>;
  readonly ids: (ask: Asks['ids']['ask']) => Promise<Asks['ids']['answer']>;
  readonly pieces: (ask: Asks['pieces']['ask']) => Promise<Asks['pieces']['answer']>;
  readonly tally: (ask: Asks['tally']['ask']) => Promise<Asks['tally']['answer']>;
  /** How far the index is. */
  readonly progress: () => Progress;
}

interface Listening {
  readonly onProgress: (progress: Progress) => void;
  /** Something was written or removed: ask again. */
  readonly onChanged: () => void;
  readonly signal: AbortSignal;
}

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts the worker that searches (worker.ts). Questions may be asked at once: they are answered when the index is there. One search is under
 * way at a time; of those that come meanwhile the last one is asked, and the others are null. A question is rejected where the
 * worker cannot answer it.
 */
export function startFinder({ onProgress, onChanged, signal }: Listening): Finder {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let progress: Progress = { state: 'loading' };
  let last = 0;
  const show = (now: Progress): void => {
    progress = now;
    onProgress(now);
  };

  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    if (data.tell === 'progress') return show(data.progress);
    if (data.tell === 'changed') return onChanged();
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.tell === 'answer') asked?.resolve(data.answer as never);
    else asked?.reject(new Error(data.why));
    return undefined;
  });
  const fail = (why: string): void => {
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
    show({ state: 'failed', why });
  };
  worker.addEventListener('error', ({ message }) => fail(message));
  signal.addEventListener('abort', () => {
    worker.terminate();
    waiting.clear();
  });

  const ask = <K extends AskName>(name: K, given: Asks[K]['ask']): Promise<Asks[K]['answer']> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker of our own has no origin to name
      worker.postMessage({ id, name, ask: given } as AskOf);
    });

  return {
    find: lastOnly((given) => ask('find', given)),
    ids: (given) => ask('ids', given),
    pieces: (given) => ask('pieces', given),
    tally: (given) => ask('tally', given),
    progress: () => progress,
  };
}

/** Asks one thing at a time: what was asked before the last is never asked, or its answer is not told. */
export function lastOnly<Ask, Answer>(ask: (given: Ask) => Promise<Answer>): (given: Ask) => Promise<Answer | null> {
  let underWay: Promise<unknown> | null = null;
  let newest = 0;
  return async (given) => {
    const own = ++newest;
    await underWay?.catch(() => null);
    if (own !== newest) return null;
    const answer = ask(given);
    underWay = answer;
    try {
      const told = await answer;
      return own === newest ? told : null;
    } finally {
      underWay = null;
    }
  };
}

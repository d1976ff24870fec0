/** One event of Chromium's trace, of the kinds asked for here. Times are microseconds. */
export interface Event {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Of its thread alone: what other programs take meanwhile does not count. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string; readonly documentLoaderURL?: string } };
}

/** One task of a page's main thread. */
export interface Task {
  readonly milliseconds: number;
  /** Does it run a script? Else it parses, lays out or paints. */
  readonly hasScript: boolean;
}

const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'v8.run', 'FireIdleCallback', 'TimerFire']);

/** The tasks of the thread that loaded `url`, from its load event on. Throws where the trace does not tell of it. */
export function tasksAfterLoad(events: readonly Event[], url: string): readonly Task[] {
  const request = events.find(({ name, args }) => name === 'ResourceSendRequest' && args?.data?.url === url);
  const load = events.find(
    ({ name, pid, ts }) => name === 'MarkLoad' && pid === request?.pid && ts > (request?.ts ?? 0),
  );
  if (!load) throw new Error(`The trace does not tell when ${url} was loaded.`);
  const own = events.filter(({ pid, tid, ts }) => pid === load.pid && tid === load.tid && ts >= load.ts);
  const scripts = own.filter(({ name }) => SCRIPT.has(name));
  return own
    .filter(({ name }) => name === 'RunTask')
    .map(({ ts, dur = 0, tdur = dur }) => ({
      milliseconds: tdur / 1000,
      hasScript: scripts.some((script) => script.ts >= ts && script.ts < ts + dur),
    }));
}

import { useLayoutEffect, useState } from 'preact/hooks';

/** What tells again and again how something is (Dexie's live queries do). */
export interface Observable<T> {
  readonly subscribe: (
    next: (value: T) => void,
    failed: (error: unknown) => void,
  ) => { readonly unsubscribe: () => void };
}

export type Observed<T> =
  | { readonly state: 'waiting' }
  | { readonly state: 'seen'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown };

/** The latest value of an observable; `observe` is asked anew when one of `inputs` changes. Null observes nothing. */
export function useObserved<T>(observe: () => Observable<T> | null, inputs: readonly unknown[]): Observed<T> {
  const [observed, setObserved] = useState<Observed<T>>({ state: 'waiting' });
  // Not after the next frame: a window in the background has none, and the first picture waits for this.
  useLayoutEffect(() => {
    const subscription = observe()?.subscribe(
      (value) => setObserved({ state: 'seen', value }),
      (error) => setObserved({ state: 'failed', error }),
    );
    return () => subscription?.unsubscribe();
  }, inputs);
  return observed;
}

/**
 * Work in slices: a generator that yields after each step of bounded work. Whoever runs it decides how many steps make one task of
 * the page; between two steps anything may happen to the page.
 */
export type Steps<T> = Generator<void, T, void>;

/** All steps at once, for whoever need not be polite. */
export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

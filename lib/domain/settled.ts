import type { Annotation } from './annotation.ts';

/**
 * What is kept now, with every annotation that is as it was in the very object that it was: what is drawn of it need not be drawn
 * again. No two states of an annotation have one time.
 */
export function settled(before: readonly Annotation[], now: readonly Annotation[]): readonly Annotation[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const next = now.map((one) => {
    const was = known.get(one.id);
    return was?.updated === one.updated ? was : one;
  });
  return next.length === before.length && next.every((one, index) => one === before[index]) ? before : next;
}

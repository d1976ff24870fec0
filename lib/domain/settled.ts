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

/**
 * What the store answered, but for annotations that were heard of since it was asked (`isNewer`): these are as they were heard of, and what
 * was heard to be gone is gone. In page order.
 */
export function withNewer(
  heard: readonly Annotation[],
  answered: readonly Annotation[],
  isNewer: (id: string) => boolean,
): readonly Annotation[] {
  const newer = heard.filter(({ id }) => isNewer(id));
  if (newer.length === 0 && !answered.some(({ id }) => isNewer(id))) return answered;
  return [...answered.filter(({ id }) => !isNewer(id)), ...newer].toSorted((a, b) => a.quote.start - b.quote.start);
}

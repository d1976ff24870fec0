/**
 * Index of the first item of a list for which a test holds that, once it holds, holds for all that follow; the list's length
 * where it holds for none. Binary search.
 */
export function firstWhere<T>(items: ArrayLike<T>, test: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && test(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

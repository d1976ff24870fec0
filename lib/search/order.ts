const DIGIT = 0x1_0000;

/**
 * The places of some keys in the order of these, equal ones as they stand. Keys are whole numbers from 0 up to 2⁵³. Sorted digit
 * by digit, sixteen bits at a time: linear, and for a hundred thousand keys some twenty times quicker than comparing.
 */
export function orderOf(keys: Float64Array): Uint32Array {
  let order = Uint32Array.from(keys, (_, index) => index);
  let other = new Uint32Array(keys.length);
  let most = 0;
  for (const key of keys) most = Math.max(most, key);
  const counts = new Uint32Array(DIGIT + 1);
  for (let unit = 1; unit <= most; unit *= DIGIT) {
    counts.fill(0);
    for (const key of keys) countUp(counts, digitOf(key, unit) + 1);
    for (let digit = 1; digit <= DIGIT; digit++) counts[digit] = (counts[digit] ?? 0) + (counts[digit - 1] ?? 0);
    for (const index of order) other[countUp(counts, digitOf(keys[index] ?? 0, unit))] = index;
    [order, other] = [other, order];
  }
  return order;
}

const digitOf = (key: number, unit: number): number => Math.floor(key / unit) % DIGIT;

/** Adds one; the answer is what stood there before. */
function countUp(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}

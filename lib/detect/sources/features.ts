/** The print of the feature that every row has. */
export const BIAS = 1;

/** Of how many features a row of them may be. */
const MOST = 96;

/**
 * The features of one candidate or place, each by its print: a hash of what kind it is and of its parts, which are numbers
 * (a class, the print of a word). One of these is filled anew for each row, so that nothing is built and thrown away.
 */
export class Features {
  readonly prints = new Int32Array(MOST);
  count = 0;

  /** Begins a row. Every row has one feature in common. */
  clear(): void {
    this.prints[0] = BIAS;
    this.count = 1;
  }

  add(kind: number, a = 0, b = 0): void {
    this.prints[this.count++] = pair(pair(kind, a), b);
  }

  /** A copy of the prints gathered since `clear`. */
  taken(): Int32Array {
    return this.prints.slice(0, this.count);
  }
}

const MULTIPLIER = 0x9e3779b1;

/** Two numbers as one of 32 bits. Every bit of both tells in the lower ones, by which tables look. */
export function pair(a: number, b: number): number {
  const print = Math.imul(Math.imul(a ^ (a >>> 15), MULTIPLIER) ^ b, MULTIPLIER);
  return print ^ (print >>> 15);
}

/** Where fingerprints stand in a list. */
export interface FingerprintTable {
  /** Its place, or -1. */
  readonly find: (print: number) => number;
  /** Writes the places of those of the first `count` prints that stand in it to `places`; answers how many do. */
  readonly findAll: (prints: Int32Array, count: number, places: Int32Array) => number;
}

/** An open-addressed table, at most half full: about one look a question. A slot is a print and 1 + its row; 0: empty. */
export function tableOf(prints: Int32Array): FingerprintTable {
  const bits = Math.max(4, Math.ceil(Math.log2(prints.length + 1)) + 1);
  const mask = (1 << bits) - 1;
  const slots = new Int32Array(2 << bits);
  prints.forEach((print, row) => {
    let slot = print & mask;
    while (slots[2 * slot + 1]) slot = (slot + 1) & mask;
    slots[2 * slot] = print;
    slots[2 * slot + 1] = row + 1;
  });
  const find = (print: number): number => {
    let slot = print & mask;
    for (;;) {
      const row = slots[2 * slot + 1] ?? 0;
      if (row === 0 || slots[2 * slot] === print) return row - 1;
      slot = (slot + 1) & mask;
    }
  };
  return {
    find,
    findAll: (asked, count, places) => {
      // Where each would stand is looked at first: the processor waits for many of them at once.
      for (let at = 0; at < count; at++) places[at] = slots[2 * ((asked[at] ?? 0) & mask) + 1] ?? 0;
      let found = 0;
      for (let at = 0; at < count; at++) {
        if (places[at] === 0) continue;
        const place = find(asked[at] ?? 0);
        if (place >= 0) places[found++] = place;
      }
      return found;
    },
  };
}

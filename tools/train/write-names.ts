import { MAGIC } from '../../lib/detect/names/model.ts';
import type { ChainField } from './crf.ts';
import type { WordTable } from './word-table.ts';

/** Weights are kept in steps of this size, from -127 to 127 of them. */
const STEP = 1 / 24;
/** Features none of whose weights comes to as many steps are left out. */
const WEAKEST = 2;

interface TrainedNames {
  readonly words: WordTable;
  readonly field: ChainField;
  readonly prints: Int32Array;
}

/** The file that `readNamesModel` reads: word groups, features with their weights, transitions. */
export function writeNamesModel({ words, field, prints }: TrainedNames): Uint8Array {
  const out: number[] = [];
  const word = (value: number): void => {
    out.push((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
  };
  word(MAGIC);
  word(words.groups.length);
  for (const { middle, coarse } of words.groups) out.push(middle >> 8, middle & 255, coarse);
  word(words.grains.length);
  for (const grains of words.grains) for (const grain of grains) out.push(grain);
  word(words.prints.length);
  pushRising(out, words.prints);
  for (const numbers of [words.group, words.kind]) {
    for (const number of numbers) out.push(number >> 8);
    for (const number of numbers) out.push(number & 255);
  }
  const rows = keptRows(field, prints);
  word(rows.length);
  pushRising(
    out,
    rows.map(({ print }) => print),
  );
  for (const { entries } of rows) out.push(entries.length);
  for (const { entries } of rows) for (const { label } of entries) out.push(label);
  for (const { entries } of rows) for (const { weight } of entries) out.push(weight & 255);
  for (const transition of field.transitions) {
    const steps = Math.round(transition / STEP);
    out.push((steps >> 8) & 255, steps & 255);
  }
  return Uint8Array.from(out);
}

interface Row {
  readonly print: number;
  readonly entries: readonly { readonly label: number; readonly weight: number }[];
}

/** The features that matter, rising by their fingerprints as unsigned numbers. */
function keptRows(field: ChainField, prints: Int32Array): readonly Row[] {
  const rows: Row[] = [];
  prints.forEach((print, row) => {
    const weights = Array.from(field.weightsOf(row), (weight) =>
      Math.max(-127, Math.min(127, Math.round(weight / STEP))),
    );
    if (weights.every((weight) => Math.abs(weight) < WEAKEST)) return;
    const entries = weights.flatMap((weight, label) => (weight === 0 ? [] : [{ label, weight }]));
    rows.push({ print, entries });
  });
  return rows.toSorted((a, b) => (a.print >>> 0) - (b.print >>> 0));
}

function pushRising(out: number[], prints: ArrayLike<number>): void {
  let last = 0;
  for (const print of Array.from(prints)) {
    let rest = ((print >>> 0) - last) >>> 0;
    for (; rest > 127; rest >>>= 7) out.push((rest & 127) | 128);
    out.push(rest);
    last = print >>> 0;
  }
}

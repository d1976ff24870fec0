import { LABELS } from '../../lib/detect/names/labels.ts';
import { MAGIC } from '../../lib/detect/names/model.ts';
import type { ChainField } from './crf.ts';
import type { Groups } from './names-data.ts';

/** Weights are kept in steps of this size, from -127 to 127 of them. */
const STEP = 1 / 24;
/** Features none of whose weights comes to as many steps are left out. */
const WEAKEST = 2;

interface TrainedNames {
  readonly groups: Groups;
  readonly field: ChainField;
  readonly prints: Int32Array;
}

/** The file that `readNamesModel` reads: word groups, features with their weights, transitions. */
export function writeNamesModel({ groups, field, prints }: TrainedNames): Uint8Array {
  const out: number[] = [];
  const word = (value: number): void => {
    out.push((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
  };
  word(MAGIC);
  word(groups.kinds.length);
  for (const { middle, coarse } of groups.kinds) out.push(middle >> 8, middle & 255, coarse);
  word(groups.prints.length);
  pushRising(out, groups.prints);
  for (const line of groups.fine) out.push(line >> 8);
  for (const line of groups.fine) out.push(line & 255);
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
    const weights = Array.from(field.weights.subarray(row * LABELS, (row + 1) * LABELS), (weight) =>
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

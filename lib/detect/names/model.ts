import { createByteReader, type ByteReader } from './bytes.ts';
import { transitionsOf, type Transitions } from './decode.ts';
import { LABELS } from './labels.ts';
import { emptyRows, ROW, setWeight } from './sums.ts';
import { createWordReader, type WordGroups, type WordView } from './word.ts';

/**
 * The trained tagger. Weights are whole numbers: the same text gives the same answer on every machine.
 * A feature's weights stand in the row of `rows` (sums.ts) that begins at ROW times what `features` finds.
 */
export interface NamesModel {
  readonly readWord: (text: string) => WordView;
  readonly features: FingerprintTable;
  readonly rows: Int32Array;
  readonly transitions: Transitions;
}

/** First bytes of the file, and its version. */
export const MAGIC = 0x434c4e32;

const NO_GROUPS: WordGroups = { fine: 0, middle: 0, coarse: 0 };

/** Reads `public/models/names.bin` (written by tools/train/write-names.ts). Throws where it is damaged or of another version. */
export function readNamesModel(bytes: Uint8Array): NamesModel {
  const reader = createByteReader(bytes);
  if (reader.word() !== MAGIC) throw new Error('The names model is damaged or of another version.');
  const readWord = createWordReader(readGroups(reader));
  const count = reader.word();
  const features = tableOf(readFingerprints(reader, count));
  const rows = readRows(reader, count);
  const transitions = new Int16Array(LABELS * LABELS);
  for (let at = 0; at < transitions.length; at++) transitions[at] = (reader.byte() << 8) | reader.byte();
  if (!reader.atEnd()) throw new Error('The names model is longer than it should be.');
  return { readWord, features, rows, transitions: transitionsOf(transitions) };
}

/** The file has of each row how many weights are not zero, then all their labels, then all of them. */
function readRows(reader: ByteReader, count: number): Int32Array {
  const sizes = reader.bytes(count);
  let total = 0;
  for (const size of sizes) total += size;
  const labels = reader.bytes(total);
  const values = new Int8Array(reader.bytes(total));
  const rows = emptyRows(count);
  let entry = 0;
  for (let row = 0; row < count; row++)
    for (const end = entry + (sizes[row] ?? 0); entry < end; entry++)
      setWeight(rows, row * ROW, { label: labels[entry] ?? 0, weight: values[entry] ?? 0 });
  return rows;
}

/** Rising fingerprints, each as the difference to the one before. */
function readFingerprints(reader: ByteReader, count: number): Int32Array {
  const prints = new Int32Array(count);
  let last = 0;
  for (let at = 0; at < count; at++) prints[at] = last = (last + reader.varint()) | 0;
  return prints;
}

function readGroups(reader: ByteReader): (lower: number) => WordGroups {
  const kinds = reader.word();
  const groups = Array.from({ length: kinds }, (_, fine) => ({
    fine: fine + 1,
    middle: 1 + ((reader.byte() << 8) | reader.byte()),
    coarse: 1 + reader.byte(),
  }));
  const count = reader.word();
  const table = tableOf(readFingerprints(reader, count));
  const high = reader.bytes(count);
  const low = reader.bytes(count);
  return (lower) => {
    const row = table.find(lower);
    return row < 0 ? NO_GROUPS : (groups[((high[row] ?? 0) << 8) | (low[row] ?? 0)] ?? NO_GROUPS);
  };
}

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

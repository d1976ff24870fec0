import { tableOf, type FingerprintTable } from '../table.ts';
import { createByteReader, type ByteReader } from './bytes.ts';
import { transitionsOf, type Transitions } from './decode.ts';
import { CODES } from './codes.ts';
import { hashText, printOfCode } from './hash.ts';
import { LABELS } from './labels.ts';
import { createSumPool, emptyRows, ROW, setWeight, type SumPool } from './sums.ts';
import { createWordReader, type WordGroups, type WordReader } from './word.ts';

/**
 * The trained tagger. Weights are whole numbers: the same text gives the same answer on every machine.
 * A feature's weights stand in the row of `rows` (sums.ts) that begins at ROW times what `features` finds.
 */
export interface NamesModel {
  readonly words: WordReader;
  /** Is a word in small letters in any group? */
  readonly knows: (small: string) => boolean;
  readonly features: FingerprintTable;
  /** Where the row of each code begins (codes.ts), or -1. */
  readonly coded: Int32Array;
  readonly rows: Int32Array;
  readonly transitions: Transitions;
  /** What words that are kept say by themselves (scores.ts). */
  readonly sums: SumPool;
}

/** First bytes of the file, and its version. */
export const MAGIC = 0x434c4e34;

const NO_GROUP = { fine: 0, middle: 0, coarse: 0 };
const NO_KIND = { part: 0, partCoarse: 0, leads: 0, leadsCoarse: 0, trails: 0, trailsCoarse: 0 };
export const NO_GROUPS: WordGroups = { ...NO_GROUP, ...NO_KIND };

/** Reads `public/models/names.bin` (written by tools/train/write-names.ts). Throws where it is damaged or of another version. */
export function readNamesModel(bytes: Uint8Array): NamesModel {
  const reader = createByteReader(bytes);
  if (reader.word() !== MAGIC) throw new Error('The names model is damaged or of another version.');
  const groupsOf = readGroups(reader);
  const count = reader.word();
  const features = tableOf(readFingerprints(reader, count));
  const rows = readRows(reader, count);
  const transitions = new Int16Array(LABELS * LABELS);
  for (let at = 0; at < transitions.length; at++) transitions[at] = (reader.byte() << 8) | reader.byte();
  if (!reader.atEnd()) throw new Error('The names model is longer than it should be.');
  return {
    words: createWordReader(groupsOf),
    knows: (small) => groupsOf(hashText(small)) !== NO_GROUPS,
    features,
    coded: codedRows(features),
    rows,
    transitions: transitionsOf(transitions),
    sums: createSumPool(),
  };
}

function codedRows(features: FingerprintTable): Int32Array {
  const coded = new Int32Array(CODES);
  for (let code = 0; code < CODES; code++) {
    const row = features.find(printOfCode(code));
    coded[code] = row < 0 ? -1 : row * ROW;
  }
  return coded;
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

/** Groups by meaning, kinds by use, and the words with the number of their group and kind; 0: in none. */
function readGroups(reader: ByteReader): (lower: number) => WordGroups {
  const groups = Array.from({ length: reader.word() }, (_, fine) => ({
    fine: fine + 1,
    middle: 1 + ((reader.byte() << 8) | reader.byte()),
    coarse: 1 + reader.byte(),
  }));
  const kinds = Array.from({ length: reader.word() }, () => ({
    part: 1 + reader.byte(),
    partCoarse: 1 + reader.byte(),
    leads: 1 + reader.byte(),
    leadsCoarse: 1 + reader.byte(),
    trails: 1 + reader.byte(),
    trailsCoarse: 1 + reader.byte(),
  }));
  const count = reader.word();
  const table = tableOf(readFingerprints(reader, count));
  const [groupHigh, groupLow] = [reader.bytes(count), reader.bytes(count)];
  const [kindHigh, kindLow] = [reader.bytes(count), reader.bytes(count)];
  return (lower) => {
    const row = table.find(lower);
    if (row < 0) return NO_GROUPS;
    const group = groups[(((groupHigh[row] ?? 0) << 8) | (groupLow[row] ?? 0)) - 1] ?? NO_GROUP;
    const kind = kinds[(((kindHigh[row] ?? 0) << 8) | (kindLow[row] ?? 0)) - 1] ?? NO_KIND;
    return {
      fine: group.fine,
      middle: group.middle,
      coarse: group.coarse,
      part: kind.part,
      partCoarse: kind.partCoarse,
      leads: kind.leads,
      leadsCoarse: kind.leadsCoarse,
      trails: kind.trails,
      trailsCoarse: kind.trailsCoarse,
    };
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hashText } from '../../lib/detect/names/hash.ts';
import { NO_GROUPS } from '../../lib/detect/names/model.ts';
import { tableOf } from '../../lib/detect/table.ts';
import type { WordGroups } from '../../lib/detect/names/word.ts';
import type { WordKinds } from './word-kinds.ts';

/** The words that the model knows, each with the group of meaning and the kind of use it is in. */
export interface WordTable {
  /** Of each group the larger ones it is in. */
  readonly groups: readonly { readonly middle: number; readonly coarse: number }[];
  /** Of each kind its grains, as in word-kinds.ts. */
  readonly grains: readonly (readonly number[])[];
  /** Fingerprints of words, rising as unsigned numbers; 1 + the group and 1 + the kind of each, 0: in none. */
  readonly prints: Int32Array;
  readonly group: Uint16Array;
  readonly kind: Uint16Array;
}

const NO_KINDS: WordKinds = { prints: new Int32Array(), kinds: new Uint16Array(), grains: [] };

/** The groups of clusters.txt.gz, with kinds where they are known already. */
export function createWordTable({ prints, kinds, grains }: WordKinds = NO_KINDS): WordTable {
  const lines = gunzipSync(readFileSync(join(import.meta.dirname, 'clusters.txt.gz')))
    .toString('utf8')
    .split('\n');
  const entries = new Map<number, { group: number; kind: number }>();
  const groups = lines.map((line, index) => {
    const [coarse, middle, words] = line.split('\t');
    for (const word of (words ?? '').split(' '))
      if (word !== '') entries.set(hashText(word) >>> 0, { group: index + 1, kind: 0 });
    return { middle: Number(middle), coarse: Number(coarse) };
  });
  prints.forEach((print, at) => {
    const kind = 1 + (kinds[at] ?? 0);
    entries.set(print >>> 0, { group: entries.get(print >>> 0)?.group ?? 0, kind });
  });
  const rising = [...entries].toSorted(([a], [b]) => a - b);
  return {
    groups,
    grains,
    prints: Int32Array.from(rising, ([print]) => print | 0),
    group: Uint16Array.from(rising, ([, { group }]) => group),
    kind: Uint16Array.from(rising, ([, { kind }]) => kind),
  };
}

/** As `NamesModel.groupsOf`, before there is a model. */
export function groupsLookup({ groups, grains, prints, group, kind }: WordTable): (lower: number) => WordGroups {
  const table = tableOf(prints);
  return (lower) => {
    const row = table.find(lower);
    if (row < 0) return NO_GROUPS;
    const [fine, use] = [group[row] ?? 0, grains[(kind[row] ?? 0) - 1]];
    const large = groups[fine - 1];
    const grain = (index: number): number => (use ? 1 + (use[index] ?? 0) : 0);
    return {
      fine,
      middle: large ? 1 + large.middle : 0,
      coarse: large ? 1 + large.coarse : 0,
      part: grain(0),
      partCoarse: grain(1),
      leads: grain(2),
      leadsCoarse: grain(3),
      trails: grain(4),
      trailsCoarse: grain(5),
    };
  };
}

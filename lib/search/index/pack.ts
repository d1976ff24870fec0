import { indexOf, type SearchIndex } from './layers.ts';
import type { Segment } from './segment.ts';

/** Grows with every change of what a segment holds, or of how words are folded: an index of another format is built anew. */
export const FORMAT = 2;

/** A segment as it is kept: pieces of memory and tables, which a database stores as they are. */
export interface PackedIndex {
  readonly format: number;
  readonly segment: Segment;
}

export const pack = (segment: Segment): PackedIndex => ({ format: FORMAT, segment });

/** The index that was kept; null where it is of another format, or not whole. */
export function unpack(kept: unknown): SearchIndex | null {
  const packed = kept as Partial<PackedIndex> | null | undefined;
  if (packed?.format !== FORMAT || !packed.segment) return null;
  return isWhole(packed.segment) ? indexOf(packed.segment) : null;
}

/** Do its pieces fit together? What was cut short by a failing disk shows here. */
function isWhole({ size, ids, columns, tags, projects, spoken, hashes, texts, postings, words }: Segment): boolean {
  const lists = [ids.starts, tags.starts, projects.starts, spoken.starts, texts.starts];
  return (
    lists.every(({ length }) => length === size + 1) &&
    Object.values(columns).every(({ length }) => length === size) &&
    hashes.length === size &&
    texts.bytes.length === texts.starts.at(-1) &&
    postings.bytes.length === postings.starts.at(-1) &&
    words.units.length === words.starts.at(-1)
  );
}

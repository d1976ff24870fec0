import type { BlockKind } from '../domain/page.ts';
import type { Span } from '../domain/span.ts';
import { isSpace } from '../text/white-space.ts';
import { isNothing } from './space.ts';

/** A block to be: the text nodes of one paragraph. */
export interface Passage {
  readonly kind: BlockKind;
  /** Null: a line break read as a space. */
  readonly nodes: readonly (Text | null)[];
  /** What each node held when it was read; left out, it is read now. */
  readonly data?: readonly string[];
  /** The link that each node stands in. */
  readonly anchors?: readonly (Element | null)[];
}

/** `length` code units that stand in the paragraph from `at` and in their node from `from`, one for one. */
export interface Segment {
  readonly node: Text;
  /** What the node held when it was read. */
  readonly data: string;
  readonly anchor: Element | null;
  readonly at: number;
  readonly from: number;
  length: number;
}

/** The words of one block, and where each stands in the page. */
export interface Paragraph {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly isLinked: boolean;
}

/** The same nodes, as the walk found them, are the same paragraph. */
const known = new WeakMap<readonly (Text | null)[], Paragraph>();

/** Writes the words of a passage, once. Linear in their length. */
export function paragraphOf(passage: Passage): Paragraph {
  const before = passage.data && known.get(passage.nodes);
  if (before) return before;
  const paragraph = new Writer().write(passage);
  if (passage.data) known.set(passage.nodes, paragraph);
  return paragraph;
}

/** A text node that is being written. */
type Source = Pick<Segment, 'node' | 'data' | 'anchor'>;

class Writer {
  readonly #segments: Segment[] = [];
  /** Joined at the end: what is added to a string again and again is gone through piece by piece whenever it is copied. */
  readonly #parts: string[] = [];
  #length = 0;
  /** White space that is written only if a word follows. */
  #space: { readonly source: Source | null; readonly from: number } | null = null;

  write({ nodes, data, anchors }: Passage): Paragraph {
    for (const [at, node] of nodes.entries()) {
      if (node) this.#addNode({ node, data: data?.[at] ?? node.data, anchor: anchors?.[at] ?? null });
      else this.#space ??= { source: null, from: 0 };
    }
    const isLinked = this.#segments.some(({ anchor }) => anchor !== null);
    return { text: this.#parts.join(''), segments: this.#segments, isLinked };
  }

  #addNode(source: Source): void {
    const { data } = source;
    let from = 0;
    for (let at = 0; at <= data.length; at++) {
      const unit = at < data.length ? data.charCodeAt(at) : 0xad;
      const space = isSpace(unit);
      if (!space && !isNothing(unit)) continue;
      if (from < at) this.#addWord(source, { start: from, end: at });
      from = at + 1;
      if (space) this.#space ??= { source, from: at };
    }
  }

  #addWord(source: Source, { start, end }: Span): void {
    if (this.#space && this.#length > 0) {
      if (this.#space.source) this.#map(this.#space.source, this.#space.from, 1);
      this.#put(' ');
    }
    this.#space = null;
    this.#map(source, start, end - start);
    this.#put(source.data.slice(start, end));
  }

  #put(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
  }

  #map(source: Source, from: number, length: number): void {
    const last = this.#segments.at(-1);
    const at = this.#length;
    if (last && last.node === source.node && last.from + last.length === from && last.at + last.length === at)
      last.length += length;
    else this.#segments.push({ ...source, at, from, length });
  }
}

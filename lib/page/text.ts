import { MOST_LINKS, type ArticleText, type Block, type BlockKind, type Link } from '../domain/page.ts';
import { firstWhere } from '../domain/search.ts';
import type { Span } from '../domain/span.ts';
import { isSpace } from '../text/white-space.ts';
import { isText } from './dom.ts';
import type { Target } from './links.ts';
import { isNothing } from './space.ts';

/**
 * The body of an article and where its words stand in the live page.
 * Invariant: every code unit of `text` but the "\n\n" between blocks (and the space of a line break) has its own place in a
 * text node.
 */
export interface PageText extends ArticleText {
  readonly links: readonly Link[];
  /** The open shadow trees that some of its words stand in: what points and selects in the page must be told of them. */
  readonly roots: readonly ShadowRoot[];
  /**
   * The live places of a span: one range a text node, in page order, none of them empty.
   * No range at all if one of those nodes has left the page or changed since it was read: then read the page again.
   */
  rangesOf(span: Span): readonly StaticRangeInit[];
  /**
   * The text offset of a point in the page; inside collapsed white space, the nearest offset after it.
   * Null for a point outside the body. Costs a binary search.
   */
  offsetAt(node: Node, offset: number): number | null;
  /** The part of the body that a live range (a selection, say) covers; null if it covers none. Costs two binary searches. */
  spanOf(range: StaticRangeInit): Span | null;
}

/** A block to be: the text nodes of one paragraph (null: a line break read as a space). */
export interface Passage {
  readonly kind: BlockKind;
  readonly nodes: readonly (Text | null)[];
}

/** `length` code units that stand in the text from `at` and in their node from `from`, one for one. */
interface Segment {
  readonly node: Text;
  readonly at: number;
  readonly from: number;
  length: number;
}

/** A text node of the body: its data when it was read, and its segments in order. */
interface Piece {
  readonly data: string;
  readonly segments: Segment[];
}

interface Written extends ArticleText {
  readonly links: readonly Link[];
  readonly segments: readonly Segment[];
  readonly pieces: WeakMap<Node, Piece>;
}

/**
 * Builds the text of an article from its passages; `linkOf` says where a text node leads. Linear in their length. Passages without
 * words leave nothing.
 */
export function buildText(passages: readonly Passage[], linkOf: (node: Text) => Target | null = () => null): PageText {
  const writer = new Writer(linkOf);
  for (const passage of passages) writer.add(passage);
  return new MappedText(writer.written());
}

/** A link that is being written; `target` tells its words from those of the next link. */
interface OpenLink extends Link {
  end: number;
  readonly target: Target;
}

class Writer {
  readonly #linkOf: (node: Text) => Target | null;
  readonly #links: OpenLink[] = [];
  readonly #blocks: Block[] = [];
  readonly #segments: Segment[] = [];
  readonly #pieces = new WeakMap<Node, Piece>();
  readonly #parts: string[] = [];
  #length = 0;
  /** White space that is written only if a word follows in the same block. */
  #space: { readonly node: Text | null; readonly from: number } | null = null;

  constructor(linkOf: (node: Text) => Target | null) {
    this.#linkOf = linkOf;
  }

  written(): Written {
    const links = this.#links.map(({ start, end, url }) => ({ start, end, url }));
    return { text: this.#parts.join(''), blocks: this.#blocks, links, segments: this.#segments, pieces: this.#pieces };
  }

  add({ kind, nodes }: Passage): void {
    const start = this.#length === 0 ? 0 : this.#length + 2;
    this.#space = null;
    for (const node of nodes) {
      if (node) this.#addNode(node, start);
      else this.#space ??= { node: null, from: 0 };
    }
    if (this.#length > start) this.#blocks.push({ start, end: this.#length, kind });
  }

  #addNode(node: Text, start: number): void {
    const { data } = node;
    if (!this.#pieces.has(node)) this.#pieces.set(node, { data, segments: [] });
    let from = 0;
    for (let at = 0; at <= data.length; at++) {
      const unit = at < data.length ? data.charCodeAt(at) : 0xad;
      const space = isSpace(unit);
      if (!space && !isNothing(unit)) continue;
      if (from < at) this.#addWord(node, { start: from, end: at }, start);
      from = at + 1;
      if (space) this.#space ??= { node, from: at };
    }
  }

  #addWord(node: Text, { start: from, end }: Span, start: number): void {
    if (this.#length < start) {
      if (start > 0) this.#write('\n\n');
    } else if (this.#space && this.#length > start) {
      if (this.#space.node) this.#map(this.#space.node, this.#space.from, 1);
      this.#write(' ');
    }
    this.#space = null;
    const word = this.#pieces.get(node)?.data.slice(from, end) ?? '';
    this.#map(node, from, word.length);
    this.#write(word);
    this.#link(node, word.length, start);
  }

  /** Takes note that the last `length` code units lead somewhere. A link never goes on into the next block. */
  #link(node: Text, length: number, block: number): void {
    const target = this.#linkOf(node);
    if (!target) return;
    const last = this.#links.at(-1);
    if (last && last.target === target && last.start >= block) last.end = this.#length;
    else if (this.#links.length < MOST_LINKS)
      this.#links.push({ start: this.#length - length, end: this.#length, url: target.url, target });
  }

  #map(node: Text, from: number, length: number): void {
    const last = this.#segments.at(-1);
    if (last && last.node === node && last.from + last.length === from && last.at + last.length === this.#length) {
      last.length += length;
      return;
    }
    const segment = { node, at: this.#length, from, length };
    this.#segments.push(segment);
    this.#pieces.get(node)?.segments.push(segment);
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

class MappedText implements PageText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly roots: readonly ShadowRoot[] = [];
  readonly #segments: readonly Segment[];
  readonly #pieces: WeakMap<Node, Piece>;

  constructor({ text, blocks, links, segments, pieces }: Written) {
    this.text = text;
    this.blocks = blocks;
    this.links = links;
    this.#segments = segments;
    this.#pieces = pieces;
  }

  rangesOf(span: Span): readonly StaticRangeInit[] {
    const ranges: StaticRangeInit[] = [];
    let at = firstWhere(this.#segments, (segment) => segment.at + segment.length > span.start);
    for (let segment = this.#segments[at]; segment && segment.at < span.end; segment = this.#segments[++at]) {
      const { node } = segment;
      const start = segment.from + Math.max(0, span.start - segment.at);
      const end = segment.from + Math.min(segment.length, span.end - segment.at);
      const last = ranges.at(-1);
      if (last && last.startContainer === node) {
        last.endOffset = end;
        continue;
      }
      if (!this.#isAsRead(node)) return [];
      ranges.push({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
    }
    return ranges;
  }

  offsetAt(node: Node, offset: number): number | null {
    if (isText(node)) return this.#offsetInText(node, offset);
    const point = pointOf(node, offset);
    const next = this.#firstFrom(point);
    const [before, after] = [this.#segments[next - 1], this.#segments[next]];
    return before && after ? after.at : null;
  }

  spanOf(range: StaticRangeInit): Span | null {
    const start = this.#edge(range.startContainer, range.startOffset, 'after');
    const end = this.#edge(range.endContainer, range.endOffset, 'before');
    return start < end ? { start, end } : null;
  }

  #isAsRead(node: Text): boolean {
    return node.isConnected && node.data === this.#pieces.get(node)?.data;
  }

  #offsetInText(node: Text, offset: number): number | null {
    const piece = this.#pieces.get(node);
    if (!piece || piece.segments.length === 0 || !this.#isAsRead(node)) return null;
    const next = piece.segments[firstWhere(piece.segments, ({ from, length }) => from + length >= offset)];
    if (next) return next.at + Math.max(0, offset - next.from);
    const last = piece.segments.at(-1);
    return last ? last.at + last.length : null;
  }

  /** The offset of the body's text nearest to a point, on one side of it, wherever in the page the point is. */
  #edge(node: Node, offset: number, side: 'before' | 'after'): number {
    const inside = isText(node) ? this.#offsetInText(node, offset) : null;
    if (inside !== null) return inside;
    const next = this.#firstFrom(isText(node) ? { node, inside: false } : pointOf(node, offset));
    if (side === 'after') return this.#segments[next]?.at ?? this.text.length;
    const last = this.#segments[next - 1];
    return last ? last.at + last.length : 0;
  }

  /** Index of the first segment whose node stands at or after a point of the page. */
  #firstFrom(point: Point): number {
    return firstWhere(this.#segments, ({ node }) => isAtOrAfter(node, point));
  }
}

/** A point of the page between two nodes: before `node`, or (`inside`) after all that `node` holds. */
interface Point {
  readonly node: Node;
  readonly inside: boolean;
}

/** The point that a position `(element, child number)` means. */
function pointOf(node: Node, offset: number): Point {
  const child = node.childNodes[offset];
  return child ? { node: child, inside: false } : { node, inside: true };
}

// The numbers of Node.compareDocumentPosition.
const PRECEDING = 2;
const CONTAINED_BY = 16;

function isAtOrAfter(text: Node, { node, inside }: Point): boolean {
  if (text === node) return true;
  const position = node.compareDocumentPosition(text);
  if (position & CONTAINED_BY) return !inside;
  return (position & PRECEDING) === 0;
}

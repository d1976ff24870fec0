import { MOST_LINKS, type ArticleText, type Block, type Link } from '../domain/page.ts';
import { firstWhere } from '../domain/search.ts';
import type { Span } from '../domain/span.ts';
import { isShadowRoot, isText } from './dom.ts';
import type { Target } from './links.ts';
import { isAtOrAfter, pointOf, type PagePoint } from './order.ts';
import { paragraphOf, type Paragraph, type Passage, type Segment } from './paragraph.ts';
import { runToEnd, type Steps } from './slices.ts';

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

/** Builds the text of an article at once. */
export const buildText = (passages: readonly Passage[], targetOf?: (anchor: Element) => Target | null): PageText =>
  runToEnd(textSteps(passages, targetOf));

/** Passages that one step writes. */
const PASSAGES = 32;

/**
 * Builds the text of an article from its passages; `targetOf` says where a link leads. Linear in their length. Passages without words
 * leave nothing.
 */
export function* textSteps(
  passages: readonly Passage[],
  targetOf: (anchor: Element) => Target | null = () => null,
): Steps<PageText> {
  const paragraphs: Paragraph[] = [];
  const blocks: Block[] = [];
  const links = new Links(targetOf);
  let end = -2;
  for (const [at, passage] of passages.entries()) {
    if (at % PASSAGES === PASSAGES - 1) yield;
    const paragraph = paragraphOf(passage);
    if (paragraph.text === '') continue;
    const start = end + 2;
    end = start + paragraph.text.length;
    paragraphs.push(paragraph);
    blocks.push({ start, end, kind: passage.kind });
    if (paragraph.isLinked) links.add(paragraph, start);
  }
  return new MappedText(paragraphs, blocks, links.found);
}

/** Gathers the links of a text. */
class Links {
  readonly #targetOf: (anchor: Element) => Target | null;
  readonly found: { start: number; end: number; readonly url: string }[] = [];

  constructor(targetOf: (anchor: Element) => Target | null) {
    this.#targetOf = targetOf;
  }

  /** A link never goes on into the next block. */
  add({ text, segments }: Paragraph, start: number): void {
    let last: Target | null = null;
    for (const { anchor, at, length } of segments) {
      if (!anchor && !last) continue;
      const words = text.slice(at, at + length);
      if (words.trim() === '') continue;
      const target = anchor && this.#targetOf(anchor);
      const end = start + at + words.trimEnd().length;
      const open = this.found.at(-1);
      if (target && target === last && open) open.end = end;
      else if (target && this.found.length < MOST_LINKS)
        this.found.push({ start: start + at + length - words.trimStart().length, end, url: target.url });
      last = target;
    }
  }
}

/** Where the words of one text node stand. */
interface Place {
  readonly start: number;
  readonly segments: Segment[];
}

class MappedText implements PageText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly #paragraphs: readonly Paragraph[];
  #known: { readonly places: ReadonlyMap<Node, Place>; readonly all: readonly Placed[] } | null = null;
  #roots: readonly ShadowRoot[] | null = null;

  constructor(paragraphs: readonly Paragraph[], blocks: readonly Block[], links: readonly Link[]) {
    this.text = paragraphs.map(({ text }) => text).join('\n\n');
    this.blocks = blocks;
    this.links = links;
    this.#paragraphs = paragraphs;
  }

  get roots(): readonly ShadowRoot[] {
    if (this.#roots) return this.#roots;
    const roots = this.#paragraphs.flatMap(({ segments }) => segments.map(({ node }) => node.getRootNode()));
    this.#roots = [...new Set(roots)].filter(isShadowRoot);
    return this.#roots;
  }

  rangesOf(span: Span): readonly StaticRangeInit[] {
    const ranges: StaticRangeInit[] = [];
    let at = firstWhere(this.blocks, ({ end }) => end > span.start);
    for (let block = this.blocks[at]; block && block.start < span.end; block = this.blocks[++at]) {
      const segments = this.#paragraphs[at]?.segments ?? [];
      const [from, to] = [span.start - block.start, span.end - block.start];
      let next = firstWhere(segments, (segment) => segment.at + segment.length > from);
      for (let segment = segments[next]; segment && segment.at < to; segment = segments[++next]) {
        const { node } = segment;
        const endOffset = segment.from + Math.min(segment.length, to - segment.at);
        const last = ranges.at(-1);
        if (last && last.startContainer === node) {
          last.endOffset = endOffset;
          continue;
        }
        if (!isAsRead(segment)) return [];
        const startOffset = segment.from + Math.max(0, from - segment.at);
        ranges.push({ startContainer: node, startOffset, endContainer: node, endOffset });
      }
    }
    return ranges;
  }

  offsetAt(node: Node, offset: number): number | null {
    if (isText(node)) return this.#offsetInText(node, offset);
    const { all } = this.#map();
    const next = this.#firstFrom(pointOf(node, offset));
    const [before, after] = [all[next - 1], all[next]];
    return before && after ? after.start : null;
  }

  spanOf(range: StaticRangeInit): Span | null {
    const start = this.#edge(range.startContainer, range.startOffset, 'after');
    const end = this.#edge(range.endContainer, range.endOffset, 'before');
    return start < end ? { start, end } : null;
  }

  /** Every segment in its place, by node and in page order: made when something is pointed at first. */
  #map() {
    if (this.#known) return this.#known;
    const places = new Map<Node, Place>();
    const all: Placed[] = [];
    for (const [at, { segments }] of this.#paragraphs.entries()) {
      const start = this.blocks[at]?.start ?? 0;
      for (const segment of segments) {
        all.push({ start: start + segment.at, end: start + segment.at + segment.length, node: segment.node });
        const place = places.get(segment.node);
        if (place) place.segments.push(segment);
        else places.set(segment.node, { start, segments: [segment] });
      }
    }
    this.#known = { places, all };
    return this.#known;
  }

  #offsetInText(node: Text, offset: number): number | null {
    const place = this.#map().places.get(node);
    const last = place?.segments.at(-1);
    if (!place || !last || !isAsRead(last)) return null;
    const next = place.segments[firstWhere(place.segments, ({ from, length }) => from + length >= offset)];
    return place.start + (next ? next.at + Math.max(0, offset - next.from) : last.at + last.length);
  }

  /** The offset of the body's text nearest to a point, on one side of it, wherever in the page the point is. */
  #edge(node: Node, offset: number, side: 'before' | 'after'): number {
    const inside = isText(node) ? this.#offsetInText(node, offset) : null;
    if (inside !== null) return inside;
    const { all } = this.#map();
    const next = this.#firstFrom(isText(node) ? { node, inside: false } : pointOf(node, offset));
    if (side === 'after') return all[next]?.start ?? this.text.length;
    return all[next - 1]?.end ?? 0;
  }

  /** Index of the first segment whose node stands at or after a point of the page. */
  #firstFrom(point: PagePoint): number {
    const isShaded = this.roots.length > 0;
    return firstWhere(this.#map().all, ({ node }) => isAtOrAfter(node, point, isShaded));
  }
}

/** A segment by its place in the whole text. */
interface Placed extends Span {
  readonly node: Text;
}

const isAsRead = ({ node, data }: Segment): boolean => node.isConnected && node.data === data;

import type { Attribution, Citation, Entity } from '../../domain/finding.ts';
import type { Block, Link } from '../../domain/page.ts';
import { firstWhere } from '../../domain/search.ts';
import { contains, overlaps, type Span, wordsAt } from '../../domain/span.ts';
import type { TextDocument } from '../../text/document.ts';
import { isSourcesHeading, sourcesStart } from '../../text/source-line.ts';

/** A longer entry of a list is prose. */
const LONGEST_ITEM = 400;
const MOST_ITEMS = 20;
/** "Ministry of Trade ‸and‸ Labour" is one; what an entity covers is never cut. */
const SEPARATOR = /\s*[;,|•·]\s*(?:and\s+)?|\s+and\s+/g;
/** How many attributions before a link are asked whether it stands in them: keeps the search bounded. */
const REACH = 12;
/** How far beside a link words of its sentence are looked for. */
const NEAR = 80;

interface Found {
  readonly text: string;
  readonly entities: readonly Entity[];
  readonly attributions: readonly Attribution[];
  readonly links: readonly Link[];
}

/**
 * The documents that the article links to from within its sentences, and those that its own "Source:" lines name, in text order.
 * `entities` and `attributions` are those of the text. Linear.
 */
export function findCitations(
  document: TextDocument,
  entities: readonly Entity[],
  attributions: readonly Attribution[],
): readonly Citation[] {
  const found: Found = {
    text: document.text,
    entities: entities.toSorted((a, b) => a.start - b.start),
    attributions,
    links: document.links ?? [],
  };
  const lines = sourceItems(document, found);
  const named = lines.map((item) => citationOf(found, item));
  const linked = found.links
    .filter((link) => !touching(lines, link) && isInSentence(document, link))
    .flatMap((link) => linkCitation(found, link));
  return [...named, ...linked].toSorted((a, b) => a.start - b.start);
}

/** The parts of source lines, each somebody or something named. */
function sourceItems({ text, blocks }: TextDocument, found: Found): readonly Span[] {
  let listed = false;
  return blocks.flatMap((block) => {
    const words = wordsAt(text, block);
    const heading = isSourcesHeading(words);
    const inList = listed && block.kind === 'list_item' && words.length <= LONGEST_ITEM;
    listed = heading || inList;
    if (inList) return [trimmedSpan(text, block)].filter(({ start, end }) => start < end);
    const start = sourcesStart(words);
    return start === null ? [] : itemsIn({ start: block.start + start, end: block.end }, found);
  });
}

function itemsIn(line: Span, found: Found): readonly Span[] {
  const items: Span[] = [];
  let start = line.start;
  for (const match of wordsAt(found.text, line).matchAll(SEPARATOR)) {
    const cut = { start: line.start + match.index, end: line.start + match.index + match[0].length };
    if (holdsAll(touching(found.entities, cut), cut) || holdsAll(touching(found.links, cut), cut)) continue;
    items.push({ start, end: cut.start });
    start = cut.end;
  }
  items.push({ start, end: line.end });
  return items
    .map((item) => trimmedSpan(found.text, item))
    .filter((item) => item.end - item.start > 1)
    .slice(0, MOST_ITEMS);
}

function trimmedSpan(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = words.length - words.replace(/^[\s"“”'‘’(]+/, '').length;
  const kept = words.replace(/[\s"“”'‘’).,;]+$/, '').length;
  return { start: start + from, end: start + Math.max(from, kept) };
}

function citationOf({ text, entities, links }: Found, item: Span): Citation {
  const inside = entitiesIn(entities, item);
  const person = inside.find(({ type }) => type === 'person');
  const body = inside.find(({ type }) => type === 'organization' || type === 'place');
  const entity = person ?? body;
  const whole = entity !== undefined && entity.end - entity.start >= item.end - item.start - 4;
  return {
    ...item,
    form: 'source_line',
    kind: whole ? (person ? 'named_person' : 'named_org') : 'document',
    name: whole ? entity.name : wordsAt(text, item),
    url: touching(links, item)?.url ?? null,
    attribution: null,
  };
}

/** A link that is a block by itself is a teaser or a button, nothing that a sentence cites. */
function isInSentence({ text, blocks }: TextDocument, link: Link): boolean {
  const block: Block | undefined = blocks[firstWhere(blocks, ({ end }) => end > link.start)];
  if (!block || !contains(block, link) || block.kind === 'caption') return false;
  const around =
    text.slice(Math.max(block.start, link.start - NEAR), link.start) +
    text.slice(link.end, Math.min(block.end, link.end + NEAR));
  return /\p{L}{2,}.*\p{L}{2,}/su.test(around) && /[\p{L}\p{N}]/u.test(wordsAt(text, link));
}

/** A link on a bare name leads to what is known of it, not to a document, unless the name is who says so. */
function linkCitation(found: Found, link: Link): readonly Citation[] {
  const { text, attributions, entities } = found;
  const span = trimmedSpan(text, link);
  if (span.start >= span.end) return [];
  const at = attributionAt(attributions, span);
  const of = attributions[at];
  const says = of !== undefined && [of.source, of.cue].some((part) => part !== null && overlaps(part, span));
  const bare = entitiesIn(entities, span).some(({ start, end }) => end - start >= span.end - span.start - 4);
  if (bare && !says) return [];
  const attribution = of ? at : null;
  return [{ ...span, form: 'link', kind: 'document', name: wordsAt(text, span), url: link.url, attribution }];
}

/** The attribution that a span stands in: by its source or cue before its content, and of contents the shortest. -1: none. */
function attributionAt(attributions: readonly Attribution[], span: Span): number {
  const end = firstWhere(attributions, ({ content }) => content.start >= span.end);
  let [best, length] = [-1, Infinity];
  for (let at = Math.max(0, end - REACH); at < Math.min(attributions.length, end + 2); at++) {
    const attribution = attributions[at];
    if (!attribution) continue;
    const { source, cue, content } = attribution;
    const named = [source, cue].some((part) => part !== null && overlaps(part, span));
    const size = named ? 0 : overlaps(content, span) ? content.end - content.start : Infinity;
    if (size < length) [best, length] = [at, size];
  }
  return best;
}

/** The first of a list in text order that a span touches. */
function touching<T extends Span>(items: readonly T[], span: Span): T | undefined {
  const item = items[firstWhere(items, ({ end }) => end > span.start)];
  return item && overlaps(item, span) ? item : undefined;
}

const holdsAll = (outer: Span | undefined, inner: Span): boolean => outer !== undefined && contains(outer, inner);

function entitiesIn(entities: readonly Entity[], span: Span): readonly Entity[] {
  const inside: Entity[] = [];
  for (
    let at = firstWhere(entities, ({ end }) => end > span.start);
    (entities[at]?.start ?? Infinity) < span.end;
    at++
  ) {
    const entity = entities[at];
    if (entity) inside.push(entity);
  }
  return inside;
}

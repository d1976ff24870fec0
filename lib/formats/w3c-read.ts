import { UNDATED } from '../domain/annotation.ts';
import { say } from '../words/say.ts';
import type { Item, Kind, ReadingOn } from './format.ts';
import { type Cut, isRecord, JsonCuts } from './json-cuts.ts';
import { listOf, pageTold, textOf, timeOf } from './json-values.ts';
import { idOfUri, OWN_TERMS } from './w3c-terms.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A collection with its first page, a page, or a list. Ours of before had their pages in a list of their own. */
const ITEMS = new Set(['', 'items', 'first.items']);
const LISTS: ReadonlyMap<string, Kind> = new Map([
  ['claimlight:pages', 'page'],
  ['claimlight:projects', 'project'],
]);
/** Members of the file itself, in UTF-16 code units, that are kept in case it is one annotation alone. */
const MOST_UNITS = 32_000_000;

/**
 * Reads our own W3C export whole, and of others' annotations what can be held: a quote with its address, note, tags,
 * verdicts that bear our names, links. An annotation without a quote has nothing to stand on and is listed.
 */
export class W3cReader implements ReadingOn {
  readonly #cuts = new JsonCuts([...ITEMS, ...LISTS.keys()]);
  /** The file's own members, while it may be one annotation alone. */
  readonly #members = new Map<string, unknown>();
  #units = 0;
  #isList = false;

  take(chunk: string): readonly Item[] {
    return this.#cuts.take(chunk).flatMap((cut) => this.#itemsOf(cut));
  }

  end(): readonly Item[] {
    const items = this.#cuts.end().flatMap((cut) => this.#itemsOf(cut));
    if (this.#isList) return items;
    if (!this.#members.has('target')) return [...items, { kind: 'refused', reason: say('refused_no_annotations') }];
    return [...items, ...itemsIn(Object.fromEntries(this.#members), say('where_file'))];
  }

  #itemsOf(cut: Cut): readonly Item[] {
    if (cut.state === 'opened') {
      this.#isList ||= ITEMS.has(cut.path);
      return [];
    }
    const where = say('where_line', { line: cut.line });
    if (cut.state !== 'item') return [{ kind: 'problem', where, reason: cut.reason }];
    const kind = LISTS.get(cut.path);
    if (kind) return [{ kind, where, value: cut.value }];
    if (ITEMS.has(cut.path) && this.#isList) return itemsIn(cut.value, `${where}, ${cut.nth}`);
    this.#units += cut.units;
    if (this.#units <= MOST_UNITS && this.#members.size < 100) this.#members.set(cut.path, cut.value);
    return [];
  }
}

/** An annotation and what it tells of its page; a page alone where it is a bookmark of ours. */
function itemsIn(item: unknown, where: string): readonly Item[] {
  const read = isRecord(item) ? readAnnotation(item) : say('problem_no_object');
  if (typeof read === 'string') return [{ kind: 'problem', where, reason: read }];
  const page: Item = { kind: 'page', where, value: read.page, isTold: true };
  return read.annotation === null ? [page] : [page, { kind: 'annotation', where, value: read.annotation }];
}

/** The annotation and its page, or why there is none. Shapes check it afterwards; here only its parts are found. */
function readAnnotation(item: Fields) {
  const told = item['claimlight:page'];
  if (item['motivation'] === 'bookmarking' && isRecord(told)) return { page: told, annotation: null };
  const target = listOf(item['target']).find(isRecord);
  const source =
    target && (textOf(target['source']) ?? (isRecord(target['source']) ? textOf(target['source']['id']) : null));
  if (!target || !source) return say('problem_no_target');
  const selectors = listOf(target['selector']).filter(isRecord);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const exact = textOf(quote?.['exact']);
  if (!quote || exact === null) return say('problem_no_quote');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector') ?? {};
  const page = textOf(isRecord(told) ? told['id'] : told) ?? source;
  const created = timeOf(item['created']) ?? timeOf(item['modified']) ?? UNDATED;
  const annotation = {
    id: idOfUri(textOf(item['id']) ?? ''),
    pageId: page,
    quote: {
      exact,
      prefix: textOf(quote['prefix']) ?? '',
      suffix: textOf(quote['suffix']) ?? '',
      start: position['start'] ?? 0,
      end: position['end'] ?? exact.length,
      ...('claimlight:block' in item && { block: item['claimlight:block'] }),
      ...('claimlight:lookalikes' in item && { lookalikes: item['claimlight:lookalikes'] }),
    },
    finding: item['claimlight:finding'] ?? null,
    source: item['claimlight:source'] ?? null,
    ...(told === undefined && stateIn(target, source)),
    ...Object.fromEntries(
      OWN_TERMS.flatMap((key) => (`claimlight:${key}` in item ? [[key, item[`claimlight:${key}`]]] : [])),
    ),
    ...saidIn([...listOf(item['body']), ...listOf(item['bodyValue'])].map(asBody), created),
    status: item['claimlight:status'] ?? 'to_check',
    created,
    updated: timeOf(item['modified']) ?? created,
  };
  return { page: isRecord(told) ? told : pageTold(page, created), annotation };
}

/** The time that others say the words were taken of a page, and where they say that a copy of it lies (TimeState). */
function stateIn(target: Fields, url: string): { readonly taken?: unknown; readonly archiveUrl?: string } {
  const state = listOf(target['state'])
    .filter(isRecord)
    .find(({ type }) => type === 'TimeState');
  const at = timeOf(state?.['sourceDate']);
  const cached = textOf(listOf(state?.['cached'])[0]);
  return {
    ...(at !== null && { taken: { at, textHash: '', url, title: '', modified: null } }),
    ...(cached !== null && { archiveUrl: cached }),
  };
}

const asBody = (body: unknown): Fields =>
  typeof body === 'string' ? { type: 'TextualBody', value: body, purpose: 'commenting' } : isRecord(body) ? body : {};

/** What the bodies say: notes are joined, tags and verdicts listed, links become evidence. */
function saidIn(bodies: readonly Fields[], created: string) {
  const valuesFor = (purpose: string): readonly string[] =>
    bodies.filter((body) => body['purpose'] === purpose).flatMap((body) => textOf(body['value']) ?? []);
  return {
    note: valuesFor('commenting').join('\n\n'),
    tags: valuesFor('tagging'),
    verdicts: bodies.filter(({ purpose }) => purpose === 'assessing').map((body) => verdictIn(body, created)),
    evidence: bodies
      .filter(({ purpose }) => purpose === 'linking')
      .map((body, index) => evidenceIn(body, { index, created })),
  };
}

const verdictIn = (body: Fields, created: string) => ({
  verdict: body['value'],
  reason: textOf(body['claimlight:reason']) ?? '',
  at: timeOf(body['created']) ?? created,
  ...('claimlight:evidence' in body && { evidence: body['claimlight:evidence'] }),
});

function evidenceIn(body: Fields, { index, created }: { readonly index: number; readonly created: string }) {
  const selector = listOf(body['selector']).find(isRecord) ?? {};
  const url = textOf(body['claimlight:url']) ?? textOf(body['source']) ?? '';
  return {
    id: textOf(body['claimlight:id']) ?? `${index + 1} ${url}`,
    quote: textOf(selector['exact']) ?? textOf(body['value']) ?? '',
    url,
    title: textOf(body['claimlight:title']) ?? '',
    publisher: textOf(body['claimlight:publisher']),
    stance: body['claimlight:stance'] ?? 'context',
    at: timeOf(body['created']) ?? created,
    ...('claimlight:archiveUrl' in body && { archiveUrl: body['claimlight:archiveUrl'] }),
    ...('claimlight:rating' in body && { rating: body['claimlight:rating'] }),
  };
}

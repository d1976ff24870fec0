import type { KeptPage } from '../domain/annotation.ts';
import { unknownPage } from '../domain/page.ts';
import { UNDATED } from '../domain/annotation.ts';
import type { Problem, Reading } from './format.ts';
import { isRecord, parseJson } from './json.ts';
import { takeNotebook, type Found } from './take.ts';
import { idOfUri } from './w3c-terms.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads our own W3C export whole, and of others' annotations what can be held: a quote with its address, note, tags,
 * verdicts that bear our names, links. An annotation without a quote has nothing to stand on and is listed.
 */
export function readW3c(text: string): Reading {
  const parsed = parseJson(text);
  if (parsed.state === 'refused') return parsed;
  const root = parsed.value;
  const items = itemsOf(root);
  if (!items) return { state: 'refused', reason: 'This file holds no Web Annotations.' };
  const pages = new Map<string, Found>();
  for (const [index, page] of (isRecord(root) ? listOf(root['claimlight:pages']) : []).entries())
    if (isRecord(page)) pages.set(textOf(page['id']) ?? '', { where: `page ${index + 1}`, value: page });
  const annotations: Found[] = [];
  const problems: Problem[] = [];
  for (const [index, item] of items.entries()) {
    const where = `annotation ${index + 1}`;
    const read = isRecord(item) ? readAnnotation(item) : 'it is no object';
    if (typeof read === 'string') {
      problems.push({ where, reason: read });
      continue;
    }
    if (!pages.has(read.page)) pages.set(read.page, { where, value: pageFrom(read.page, read.annotation.created) });
    annotations.push({ where, value: read.annotation });
  }
  return takeNotebook([...pages.values()], annotations, problems);
}

/** A collection with its first page, a page, a list, or one annotation alone. Null: none of these. */
function itemsOf(root: unknown): readonly unknown[] | null {
  if (Array.isArray(root)) return root;
  if (!isRecord(root)) return null;
  const first = root['first'];
  if (isRecord(first) && Array.isArray(first['items'])) return first['items'];
  if (Array.isArray(root['items'])) return root['items'];
  return 'target' in root ? [root] : null;
}

/** The annotation and its page, or why there is none. Shapes check it afterwards; here only its parts are found. */
function readAnnotation(item: Fields) {
  const target = listOf(item['target']).find(isRecord);
  const source =
    target && (textOf(target['source']) ?? (isRecord(target['source']) ? textOf(target['source']['id']) : null));
  if (!target || !source) return 'it has no target with a source';
  const selectors = listOf(target['selector']).filter(isRecord);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const exact = textOf(quote?.['exact']);
  if (!quote || exact === null) return 'it quotes no words (TextQuoteSelector)';
  const position = selectors.find(({ type }) => type === 'TextPositionSelector') ?? {};
  const page = textOf(item['claimlight:page']) ?? source;
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
    ...('claimlight:correction' in item && { correction: item['claimlight:correction'] }),
    ...takenIn(item, target, source),
    ...('claimlight:places' in item && { places: item['claimlight:places'] }),
    ...saidIn([...listOf(item['body']), ...listOf(item['bodyValue'])].map(asBody), created),
    status: item['claimlight:status'] ?? 'to_check',
    created,
    updated: timeOf(item['modified']) ?? created,
  };
  return { page, annotation };
}

/** Our own record of the state of the page; of others' the time that they say the words were taken of it (TimeState). */
function takenIn(item: Fields, target: Fields, url: string): { readonly taken?: unknown } {
  if ('claimlight:taken' in item) return { taken: item['claimlight:taken'] };
  const state = listOf(target['state'])
    .filter(isRecord)
    .find(({ type }) => type === 'TimeState');
  const at = timeOf(state?.['sourceDate']);
  return at === null ? {} : { taken: { at, textHash: '', url, title: '', modified: null } };
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
    verdicts: bodies
      .filter(({ purpose }) => purpose === 'assessing')
      .map((body) => ({
        verdict: body['value'],
        reason: textOf(body['claimlight:reason']) ?? '',
        at: timeOf(body['created']) ?? created,
      })),
    evidence: bodies
      .filter(({ purpose }) => purpose === 'linking')
      .map((body, index) => evidenceIn(body, { index, created })),
  };
}

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
  };
}

const pageFrom = (id: string, seen: string): KeptPage => ({
  ...unknownPage(id),
  words: 0,
  textHash: '',
  firstSeen: seen,
  lastSeen: seen,
});

const listOf = (value: unknown): readonly unknown[] => (value === undefined || value === null ? [] : [value].flat());

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function timeOf(value: unknown): string | null {
  const time = Date.parse(textOf(value) ?? '');
  return Number.isFinite(time) ? new Date(time).toISOString() : null;
}

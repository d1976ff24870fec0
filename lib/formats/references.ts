import type { Annotation, Evidence, KeptPage } from '../domain/annotation.ts';
import type { Sheet } from '../domain/sheet.ts';

/** Something that a notebook rests on: a page that was read, or a piece of evidence. */
export interface Reference {
  /** Its address without fragment; of what has none (a book, a call) the identity of the evidence. */
  readonly id: string;
  readonly kind: 'article' | 'webpage' | 'document';
  /** The address where nothing else is known. */
  readonly title: string;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  /** As the page says it: ISO 8601, or other words. */
  readonly issued: string | null;
  readonly accessed: string;
  /** Empty where it has none. */
  readonly url: string;
  readonly archiveUrl: string | null;
  readonly language: string | null;
  /** What was quoted of it. */
  readonly quotes: readonly string[];
}

/** A day, as far as it is known: [2026], [2026, 2], [2026, 2, 28]. */
export type Day = readonly [number, number?, number?];

/** The references of sheets, each once by its address: how it is told where it is met first. */
export class References {
  readonly #known = new Set<string>();
  /** How often something was met again on a later sheet. */
  repeated = 0;

  /** Those of a sheet that stood on none before: its page, and the evidence in its order. */
  of({ page, annotations }: Sheet): readonly Reference[] {
    const found = new Map<string, Reference>();
    for (const one of [ofPage(page, annotations), ...annotations.flatMap(({ evidence }) => evidence.map(ofEvidence))]) {
      const before = found.get(one.id);
      found.set(one.id, before ? joined(before, one) : one);
    }
    const fresh = [...found.values()].filter(({ id }) => !this.#known.has(id));
    this.repeated += found.size - fresh.length;
    for (const { id } of fresh) this.#known.add(id);
    return fresh;
  }
}

const withoutFragment = (url: string): string => url.replace(/#.*$/s, '');

function ofPage(page: KeptPage, annotations: readonly Annotation[]): Reference {
  const url = URL.canParse(page.id) ? page.id : page.url;
  return {
    id: withoutFragment(url),
    kind: page.publisher === null ? 'webpage' : 'article',
    title: page.title || url,
    publisher: page.publisher,
    authors: page.byline,
    issued: page.published,
    accessed: page.lastSeen,
    url,
    archiveUrl: annotations.find(({ archiveUrl }) => archiveUrl !== undefined)?.archiveUrl ?? null,
    language: page.language,
    quotes: annotations.map(({ quote }) => quote.exact),
  };
}

const ofEvidence = ({ id, url, title, publisher, at, archiveUrl, quote }: Evidence): Reference => ({
  id: url === '' ? `urn:claimlight:evidence:${id}` : withoutFragment(url),
  kind: url === '' ? 'document' : 'webpage',
  title: title || url || quote,
  publisher,
  authors: [],
  issued: null,
  accessed: at,
  url,
  archiveUrl: archiveUrl ?? null,
  language: null,
  quotes: [quote],
});

const joined = (first: Reference, second: Reference): Reference => ({
  ...first,
  publisher: first.publisher ?? second.publisher,
  archiveUrl: first.archiveUrl ?? second.archiveUrl,
  quotes: [...new Set([...first.quotes, ...second.quotes])],
});

/** The day that a time begins with; null where it begins with none. */
export function dayOf(time: string): Day | null {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?!\d)/.exec(time) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return [Number(year)];
  return day === undefined ? [Number(year), Number(month)] : [Number(year), Number(month), Number(day)];
}

/** What was quoted of it, in one line. */
export const abstractOf = ({ quotes }: Reference): string =>
  quotes
    .map(inOneLine)
    .filter((quote) => quote !== '')
    .map((quote) => `“${quote}”`)
    .join(' ');

export const inOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

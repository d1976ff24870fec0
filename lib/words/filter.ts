import { type Annotation, type Notebook, verdictOf } from '../domain/annotation.ts';
import { pagesOfWord } from '../domain/identity.ts';
import type { PageFacts } from '../domain/page.ts';
import { say } from './say.ts';

/** What may be searched: any of these strings may be missing. */
export type Fields = readonly (string | null | undefined)[];

/** "Zürich" and "zurich" are one word to somebody who searches. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** A test for what is typed in a filter box: every word must stand somewhere in the fields. An empty box lets all through. */
export function matcher(query: string): (fields: Fields) => boolean {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return () => true;
  return (fields) => {
    const all = fold(fields.filter(Boolean).join('\n'));
    return words.every((word) => all.includes(word));
  };
}

/** All that a reader may look for an annotation by. */
export const fieldsOfAnnotation = (annotation: Annotation): Fields => [
  annotation.quote.exact,
  annotation.note,
  ...annotation.tags,
  say(`verdict_${verdictOf(annotation)}`),
  ...annotation.verdicts.map((entry) => entry.reason),
  say(`status_${annotation.status}`),
  annotation.finding && say(`claim_${annotation.finding.type}`),
  annotation.source?.name,
  annotation.source?.role,
  annotation.source && say(`source_${annotation.source.kind}`),
  ...annotation.evidence.flatMap((item) => [item.quote, item.title, item.publisher]),
];

/** What of a notebook matches: a page that matches itself keeps all of its annotations, another those that match. */
export function filterNotebook({ pages, annotations, chronicles, pageWords }: Notebook, query: string): Notebook {
  const matches = matcher(query);
  const whole = new Set(pages.filter((page) => matches(fieldsOfPage(page))).map(({ id }) => id));
  const kept = annotations.filter((item) => whole.has(item.pageId) || matches(fieldsOfAnnotation(item)));
  const partly = new Set(kept.map(({ pageId }) => pageId));
  const isFound = (id: string): boolean => whole.has(id) || partly.has(id);
  return {
    pages: pages.filter(({ id }) => isFound(id)),
    annotations: kept,
    ...(chronicles && { chronicles: chronicles.filter(({ pageId }) => isFound(pageId)) }),
    ...(pageWords && { pageWords: pageWords.filter((word) => pagesOfWord(word).some(isFound)) }),
  };
}

/** All that a reader may look for a page by. */
const fieldsOfPage = (page: PageFacts): Fields => [page.title, page.publisher, page.url, ...page.byline];

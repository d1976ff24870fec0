import { type Annotation, verdictOf } from '../domain/annotation.ts';
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

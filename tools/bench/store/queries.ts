import type { Annotation } from '../../../lib/domain/annotation.ts';
import type { GeneratedNotebook } from './notebook.ts';

/** What is typed into the search of the library, letter by letter, and what kind of query it is. */
export interface Query {
  readonly kind: string;
  readonly text: string;
}

/** Queries of every kind, made of what stands in a notebook, so that each finds something. */
export function queriesOf({ stock, sheets }: GeneratedNotebook): readonly Query[] {
  const { value: sheet } = sheets().next();
  const annotations: readonly Annotation[] = sheet ? sheet.annotations : [];
  const words = annotations.flatMap(({ quote }) => quote.exact.match(/[a-z]{4,}/g) ?? []);
  const rank = (word: string): number => stock.words.indexOf(word);
  const rare = words.reduce((rarest, word) => (rank(word) > rank(rarest) ? word : rarest), words[0] ?? '');
  const phrase = annotations[0]?.quote.exact.split(' ').slice(2, 5).join(' ') ?? '';
  const person = stock.people[0]?.name.split(' ')[1] ?? '';
  const [tag = '', other = ''] = stock.tags;
  return [
    { kind: 'a rare word', text: rare },
    { kind: 'a common beginning', text: stock.words[0] ?? '' },
    { kind: 'a phrase', text: `"${phrase}"` },
    { kind: 'field filters', text: `tag:${tag} verdict:wrong` },
    { kind: 'a mix', text: `source:"${person}" tag:${other} after:2025-01 the` },
  ];
}

import { type Annotation, isDismissed } from '../../lib/domain/annotation.ts';
import { type Fields, fieldsOfAnnotation, matcher } from '../../lib/words/filter.ts';
import type { EntityType, Source } from '../../lib/domain/finding.ts';
import type { NamedThing, Passage, SourceGroup } from '../../lib/domain/review.ts';
import { say } from '../../lib/words/say.ts';

/** Names are listed in these groups, in this order. */
export const NAME_GROUPS: readonly {
  readonly key: 'people' | 'organisations' | 'places' | 'things' | 'figures';
  readonly types: readonly EntityType[];
}[] = [
  { key: 'people', types: ['person'] },
  { key: 'organisations', types: ['organization', 'group'] },
  { key: 'places', types: ['place'] },
  { key: 'things', types: ['event', 'work', 'product', 'law'] },
  { key: 'figures', types: ['date', 'money', 'percent', 'quantity'] },
];

export const isShown = (annotation: Annotation | null): boolean => annotation === null || !isDismissed(annotation);

/** All that a row of claims may be looked for by. */
export const fieldsOfPassage = ({ quote, claim, attribution, annotation }: Passage): Fields => [
  quote,
  claim && say(`claim_${claim.type}`),
  ...(claim?.flags.map((flag) => say(`flag_${flag}`)) ?? []),
  ...fieldsOfSource(attribution?.source ?? null),
  ...(annotation ? fieldsOfAnnotation(annotation) : []),
];

export function matchPassage(query: string): (passage: Passage) => boolean {
  const matches = matcher(query);
  return (passage) => matches(fieldsOfPassage(passage));
}

const fieldsOfSource = (source: Source | null): Fields =>
  source ? [source.name, source.role, say(`source_${source.kind}`)] : [];

export const fieldsOfName = ({ name, type, annotation }: NamedThing): Fields => [
  name,
  say(`entity_${type}`),
  ...(annotation ? fieldsOfAnnotation(annotation) : []),
];

/** The groups whose source or passages match; a source that matches keeps all of its passages. Dismissed ones are left out. */
export function matchingGroups(
  groups: readonly SourceGroup[],
  matches: (fields: Fields) => boolean,
): readonly SourceGroup[] {
  return groups
    .map((group) => {
      const shown = group.passages.filter((passage) => isShown(passage.annotation));
      const whole = matches(fieldsOfSource(group.source));
      return { ...group, passages: whole ? shown : shown.filter((passage) => matches(fieldsOfPassage(passage))) };
    })
    .filter((group) => group.passages.length > 0);
}

import type { FieldName } from './fields.ts';
import { parseQuery } from './parse.ts';
import type { Names, Query, Term, Value } from './query.ts';
import { stringify } from './stringify.ts';

/** One value of a field: a verdict, a tag, an outlet. */
export interface Narrowing {
  readonly field: FieldName;
  readonly value: string;
}

/** Does a query ask for this value, alone or among others? */
export const asksFor = ({ terms }: Query, wanted: Narrowing): boolean =>
  termsOf(terms, wanted.field).some(({ either }) => either.some(isSame(valueOf(wanted))));

/**
 * A query that asks for this value too, or (`isOn` false) no longer. Values of one field are alternatives: a second verdict widens
 * what is found, a second field narrows it.
 */
export function narrowed(text: string, wanted: Narrowing & { readonly isOn: boolean }, names: Names = {}): string {
  const value = valueOf(wanted);
  // Whoever clicks has typed the last word to its end.
  const { terms } = parseQuery(`${text} `, names);
  const [first] = termsOf(terms, wanted.field);
  if (!wanted.isOn) return stringify({ terms: terms.flatMap((term) => without(term, wanted.field, value)) });
  const added = first && { ...first, either: [...first.either.filter((other) => !isSame(value)(other)), value] };
  if (added) return stringify({ terms: terms.map((term) => (term === first ? added : term)) });
  return stringify({ terms: [...terms, { in: wanted.field, not: false, either: [value] }] });
}

type FieldTerm = Extract<Term, { readonly either: readonly Value[] }>;

const termsOf = (terms: readonly Term[], field: FieldName): readonly FieldTerm[] =>
  terms.filter((term): term is FieldTerm => term.in === field && !term.not);

function without(term: Term, field: FieldName, value: Value): readonly Term[] {
  if (term.in !== field || term.not || !('either' in term)) return [term];
  const either = term.either.filter((other) => !isSame(value)(other));
  return either.length === 0 ? [] : [{ ...term, either }];
}

/** As it is read where it is typed whole. */
function valueOf({ field, value }: Narrowing): Value {
  const [term] = parseQuery(`${field}:"${value.replaceAll(/["“”„]/g, ' ')}" and`).terms;
  return (term && 'either' in term ? term.either[0] : undefined) ?? { is: 'nothing', written: value };
}

const isSame =
  (value: Value) =>
  (other: Value): boolean =>
    JSON.stringify(value) === JSON.stringify(other);

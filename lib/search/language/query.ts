import type { FieldName } from './fields.ts';

/** Words that stand one after the other. `prefix`: the last of them may go on ("varg" finds "Varga"). */
export interface Phrase {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** What a field is compared with. */
export type Value =
  | ({ readonly is: 'phrase' } & Phrase)
  /** A tag, project, site or language, folded. */
  | { readonly is: 'name'; readonly name: string; readonly prefix: boolean }
  /** One of a list: a verdict, a status. */
  | { readonly is: 'one'; readonly key: string }
  /** Numbers or days (days.ts), both ends included. `written` is what it was read from: "<2026-12". */
  | { readonly is: 'range'; readonly from: number; readonly to: number; readonly written: string }
  /** What cannot be read finds nothing. */
  | { readonly is: 'nothing'; readonly written: string };

/** One thing asked for. All terms of a query must hold; `not`: must not. */
export type Term =
  | ({ readonly in: 'text'; readonly not: boolean } & Phrase)
  /** At least one of the values must hold. */
  | { readonly in: FieldName; readonly not: boolean; readonly either: readonly Value[] };

/** What could not be taken as it was typed. */
export interface Problem {
  readonly about: 'no_such_field' | 'no_such_value' | 'no_value' | 'no_date' | 'no_number' | 'too_long';
  /** The field; for `no_such_field` what was typed. */
  readonly field: string;
  readonly value: string;
}

export interface Query {
  readonly terms: readonly Term[];
  readonly problems: readonly Problem[];
}

/**
 * What values are called in the reader's language, by field and key: `verdict.mostly_wrong` is "mostly wrong". Of a field of days the other way
 * round, what a word stands for now: `due.tomorrow` is "2026-11-27".
 */
export type Names = Readonly<Partial<Record<FieldName, Readonly<Record<string, string>>>>>;

export const EVERYTHING: Query = { terms: [], problems: [] };

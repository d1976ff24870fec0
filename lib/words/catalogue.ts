import type en from '../../public/_locales/en/messages.json';

/** Every text there is. English is the measure: what it does not have does not compile. */
export type Key = keyof typeof en;

/** The names that stand between dollar signs in a text: "$COUNT$ pages" has "count". */
export type Slot<K extends Key> = (typeof en)[K] extends { readonly placeholders: infer P }
  ? Extract<keyof P, string>
  : never;

/** Texts that depend on a number: "count_page" where there are "count_page_one" and "count_page_other". */
export type CountKey = Key extends infer K ? (K extends `${infer Stem}_other` ? Stem : never) : never;

/** What else such a text names, beside the number itself. */
export type CountSlot<K extends CountKey> = Exclude<Slot<Extract<Key, `${K}_other`>>, 'count'>;

/** What has to be given for a text: nothing where it names nothing. */
export type Given<Name extends string, Value> = [Name] extends [never] ? [] : [values: Readonly<Record<Name, Value>>];

import type { Entity, EntityType } from '../../domain/finding.ts';
import { createBodyBook } from './body-book.ts';
import { isAcronym, type Book, type Thing } from './book.ts';
import type { Span } from '../../domain/span.ts';
import { createPeopleBook } from './people-book.ts';

/** A name or amount in the text, not yet numbered. */
export interface Mention extends Span {
  readonly type: EntityType;
}

/**
 * Gives every mention a number, the same for the same thing, and the fullest usual name that the text has for it: "Haftar"
 * is "Khalifa Haftar", "GNC" is "General National Congress". Linear in the number of mentions.
 */
export function numberMentions(text: string, mentions: readonly Mention[]): readonly Entity[] {
  const definitions = definedAcronyms(text, mentions);
  const people = createPeopleBook(newThing);
  const bodies = createBodyBook(newThing, definitions);
  const others = createPlainBook(newThing);
  const bookOf = (type: EntityType): Book =>
    type === 'person' ? people : type === 'organization' || type === 'place' ? bodies : others;
  const named = withOneKind(withSurnames(mentions.map((mention) => ({ mention, name: nameOf(text, mention) }))));
  for (const { mention, name } of named) bookOf(mention.type).note(name);
  const meant = named.map(({ mention, name }) => {
    const thing = bookOf(mention.type).meant(keyed(mention.type, name));
    thing.forms.set(name, (thing.forms.get(name) ?? 0) + 1);
    return { mention, thing };
  });
  const known = new Map<Thing, { readonly name: string; readonly mentionOf: number }>();
  return meant.map(({ mention: { start, end, type }, thing }) => {
    const { name, mentionOf } = known.get(thing) ?? { name: calmed(fullestName(thing), type), mentionOf: known.size };
    known.set(thing, { name, mentionOf });
    return { start, end, type, name, mentionOf };
  });
}

interface Named {
  readonly mention: Mention;
  readonly name: string;
}

// "Khalifa Haftar … Haftar said … the Haftar group": what was taken for a body is the person, where the text gives the full
// name and uses the surname alone as well.
function withSurnames(named: readonly Named[]): readonly Named[] {
  const people = named.filter(({ mention }) => mention.type === 'person').map(({ name }) => name);
  const alone = new Set(people);
  const surnames = new Set(
    people.filter((name) => name.includes(' ')).map((name) => name.slice(name.lastIndexOf(' ') + 1)),
  );
  return named.map((entry) => {
    const isPerson = entry.mention.type === 'organization' && surnames.has(entry.name) && alone.has(entry.name);
    return isPerson ? { name: entry.name, mention: { ...entry.mention, type: 'person' } } : entry;
  });
}

/** "Velden Rail" taken once for a product and elsewhere for a body or place is that: the text tells of one thing by one name. */
function withOneKind(named: readonly Named[]): readonly Named[] {
  const kinds = new Map<string, EntityType>();
  for (const { mention, name } of named)
    if (PLAIN_KINDS.has(mention.type) && !kinds.has(name)) kinds.set(name, mention.type);
  return named.map((entry) => {
    const type = MADE.has(entry.mention.type) ? kinds.get(entry.name) : undefined;
    return type === undefined ? entry : { name: entry.name, mention: { ...entry.mention, type } };
  });
}

const PLAIN_KINDS: ReadonlySet<EntityType> = new Set(['person', 'organization', 'place']);
const MADE: ReadonlySet<EntityType> = new Set(['event', 'product', 'work']);

const newThing = (): Thing => ({ forms: new Map() });

/** Names in one line, without the article. */
const nameOf = (text: string, { start, end }: Mention): string =>
  text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/^the (?=\S)/i, '');

/** The same words may be a date and a sum; people, bodies and places have books of their own. */
const keyed = (type: EntityType, name: string): string =>
  type === 'person' || type === 'organization' || type === 'place' ? name : `${type} ${name}`;

/**
 * The fullest usual name: of the forms of most words in use, "Khalifa Haftar" said twice goes before "Khalifa Belqasim
 * Haftar" said once; a form of several words goes before a single one, one in small letters before one in capitals.
 */
function fullestName({ forms }: Thing): string {
  let [best, bestRank] = ['', -1];
  for (const [form, uses] of forms) {
    const full = form.includes(' ') ? 1e6 : 0;
    const shouted = form === form.toUpperCase() ? 0 : 1e5;
    const rank = full + shouted + Math.min(uses, 99) * 1e3 + Math.min(form.length, 999);
    if (rank > bestRank) [best, bestRank] = [form, rank];
  }
  return best;
}

/** "BERLIN", as a dateline writes it, is Berlin; "USA" and "UAE" stay. */
const calmed = (name: string, type: EntityType): string =>
  type === 'place' && /^\p{Lu}{5,}(?: \p{Lu}{3,})*$/u.test(name)
    ? name.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase())
    : name;

// "the General National Congress (GNC)", "LNA (Libyan National Army)": two names with only a bracket between them.
function definedAcronyms(text: string, mentions: readonly Mention[]): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  mentions.forEach((mention, index) => {
    const next = mentions[index + 1];
    if (!next || next.start - mention.end > 4 || !/^\s?\(["“‘]?$/.test(text.slice(mention.end, next.start))) return;
    const [name, other] = [nameOf(text, mention), nameOf(text, next)];
    if (isAcronym(other)) definitions.set(other, name);
    else if (isAcronym(name)) definitions.set(name, other);
  });
  return definitions;
}

/** Groups, events, dates, sums: the same words are the same thing, and so is a plural. */
function createPlainBook(open: () => Thing): Book {
  const things = new Map<string, Thing>();
  return {
    note: () => undefined,
    meant: (name) => {
      const key = name.toLowerCase().replace(/(?<=[a-z]{3})s$/, '');
      const thing = things.get(key) ?? open();
      things.set(key, thing);
      return thing;
    },
  };
}

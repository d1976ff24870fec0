import type { Entity, EntityType } from '../../domain/finding.ts';
import { createBodyBook } from './body-book.ts';
import type { Book, Thing } from './book.ts';
import { definitionsIn, type Definition } from './definitions.ts';
import { namedIn, type Mention, type Named } from './named.ts';
import { withOneType } from './one-type.ts';
import { createPeopleBook } from './people-book.ts';
import { remember } from './remember.ts';

/**
 * Gives every mention a number, the same for the same thing, and the fullest usual name that the text has for it: "Haftar"
 * is "Khalifa Haftar", "GNC" is "General National Congress". Linear in the number of mentions.
 */
export function numberMentions(text: string, mentions: readonly Mention[]): readonly Entity[] {
  const settled = withOneType(mentions.map((mention) => namedIn(text, mention)));
  const definitions = definitionsIn(text, settled);
  const named = withDefined(settled, definitions);
  const people = createPeopleBook(newThing, aliasesOf(definitions, true));
  const bodies = createBodyBook(newThing, aliasesOf(definitions, false));
  const others = createPlainBook(newThing);
  const bookOf = (type: EntityType): Book =>
    type === 'person' ? people : type === 'organization' || type === 'place' ? bodies : others;
  const aliases = new Set(definitions.map(({ alias }) => alias.name));
  for (const entry of named) bookOf(entry.mention.type).note(entry);
  const meant = named.map((entry) => {
    const thing = bookOf(entry.mention.type).meant(entry);
    // Of two names alike in length the alias is not the one that the thing goes by.
    const use = aliases.has(entry.name) ? 0 : 1;
    thing.forms.set(entry.name, (thing.forms.get(entry.name) ?? 0) + use);
    return { mention: entry.mention, thing };
  });
  const known = new Map<Thing, { readonly name: string; readonly mentionOf: number }>();
  return meant.map(({ mention: { start, end, type }, thing }) => {
    let use = known.get(thing);
    if (!use) known.set(thing, (use = { name: calmed(nameOf(thing, type), type), mentionOf: known.size }));
    return { start, end, type, name: use.name, mentionOf: use.mentionOf };
  });
}

/** What is defined as another name of a person is that person, wherever it stands. */
function withDefined(named: readonly Named[], definitions: readonly Definition[]): readonly Named[] {
  const people = definitions.filter(({ meaning }) => meaning.mention.type === 'person');
  const aliases = new Set(people.map(({ alias }) => alias.name));
  return aliases.size === 0
    ? named
    : named.map((entry) =>
        aliases.has(entry.name) ? { ...entry, mention: { ...entry.mention, type: 'person' } } : entry,
      );
}

/** Aliases of people, or those of the rest: from each to the name it stands for. */
const aliasesOf = (definitions: readonly Definition[], isOfPeople: boolean): ReadonlyMap<string, string> =>
  new Map(
    definitions
      .filter(({ meaning }) => (meaning.mention.type === 'person') === isOfPeople)
      .map(({ alias, meaning }) => [alias.name, meaning.name]),
  );

const newThing = (): Thing => ({ forms: new Map() });

/**
 * The fullest name: the form of most words, "General National Congress" rather than "GNC"; of several such one not in
 * capitals, then the one used most. A person goes by the full name used most: "Khalifa Haftar", though he is called
 * "Khalifa Belqasim Haftar" once; of equals by the longest.
 */
function nameOf({ forms }: Thing, type: EntityType): string {
  const [only] = forms.keys();
  if (only !== undefined && forms.size === 1) return only;
  let [best, bestRank] = ['', -1];
  for (const [form, uses] of forms) {
    const words = Math.min(form.split(' ').length, 20);
    const shouted = form === form.toUpperCase() ? 0 : 1;
    const [length, often] = [Math.min(form.length, 999), Math.min(uses, 99)];
    const weights = type === 'person' ? [words > 1 ? 1 : 0, shouted, often, words] : [0, words, shouted, often];
    const rank = [...weights, length].reduce((sum, weight) => sum * 1000 + weight, 0);
    if (rank > bestRank) [best, bestRank] = [form, rank];
  }
  return best;
}

/** "BERLIN", as a dateline writes it, is Berlin; "USA" and "UAE" stay. */
const calmed = (name: string, type: EntityType): string =>
  type === 'place' && /^\p{Lu}{5,}(?: \p{Lu}{3,})*$/u.test(name)
    ? name.replace(/(?<=\p{Lu})\p{Lu}+/gu, (rest) => rest.toLowerCase())
    : name;

/** Groups, events, dates, sums: the same words of the same kind are the same thing, and so is a plural. */
function createPlainBook(open: () => Thing): Book {
  const things = new Map<string, Thing>();
  const singular = remember((name) => name.toLowerCase().replace(/(?<=[a-z]{3})s$/, ''));
  return {
    note: () => undefined,
    meant: ({ name, mention }) => {
      const key = `${mention.type} ${singular(name)}`;
      const thing = things.get(key) ?? open();
      things.set(key, thing);
      return thing;
    },
  };
}

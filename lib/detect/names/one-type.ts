import type { EntityType } from '../../domain/finding.ts';
import { BODIES, BODY_NOUNS } from '../lists/bodies.ts';
import { COUNTRIES } from '../lists/countries.ts';
import { DEMONYMS } from '../lists/demonyms.ts';
import { GIVEN_NAMES } from '../lists/given-names.ts';
import { PLACES } from '../lists/places.ts';
import { TITLES } from '../lists/titles.ts';
import { acronymsOf } from './acronyms.ts';
import type { Named } from './named.ts';

type Kind = Extract<EntityType, 'person' | 'organization' | 'place'>;
const KINDS: readonly Kind[] = ['person', 'organization', 'place'];
/** Kinds that give way where the same name is a person, body or place elsewhere. */
const WEAK: ReadonlySet<EntityType> = new Set(['event', 'product', 'work']);

const isKind = (type: EntityType): type is Kind => type === 'person' || type === 'organization' || type === 'place';

/** What the text holds for each kind a name may have, most of it from the tagger. */
interface Evidence {
  readonly counts: Record<Kind, number>;
  /** Mentions whose surroundings tell: "in Velden" (place), "Mr Velden" (person). */
  readonly told: Record<Kind, number>;
  readonly first: Kind | undefined;
}

/**
 * One name, one kind: the tagger sees a name in its sentence, the text as a whole knows better. "Velden" once a body and
 * five times a place is the place; "Daehan" beside "Daehan Shipping" is the firm; a name taken for a product here and for a body
 * there is the body. A man and a city of one name are told apart by the words in front.
 */
export function withOneType(named: readonly Named[]): readonly Named[] {
  const types = settledTypes(named);
  const surnames = new Map<string, number>();
  named.forEach(({ mention, name }, at) => {
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    if (mention.type === 'person' && surname !== name && isListedPlace(surname) && !surnames.has(surname))
      surnames.set(surname, at);
  });
  return named.map((entry, at) => {
    const { mention, name } = entry;
    if (!isKind(mention.type) && !WEAK.has(mention.type)) return entry;
    const isNamesake = (surnames.get(name) ?? Infinity) < at;
    const type = isNamesake ? namesakeType(entry) : types.get(name);
    return type === undefined || type === mention.type ? entry : { ...entry, mention: { ...mention, type } };
  });
}

const isListedPlace = (name: string): boolean => COUNTRIES.has(name) || PLACES.has(name);

/** "in Washington" is the city, "Mr Washington" the man; "to Washington" may be either: as it was read. */
function namesakeType({ mention, name, before }: Named): Kind {
  if (/^(?:in|near|across|outside)$/.test(before) || /^\p{Lu}{3,}$/u.test(name)) return 'place';
  const isOpen = /^(?:at|from|to|around|through|into|of)$/.test(before);
  return isOpen && mention.type !== 'person' ? 'place' : 'person';
}

/** The kind of each name for which the text as a whole tells one: the longest names first, since shorter ones lean on them. */
function settledTypes(named: readonly Named[]): ReadonlyMap<string, Kind> {
  const evidence = gather(named);
  const longer = new Map<string, Map<Kind, string>>();
  const types = new Map<string, Kind>();
  const acronyms = new Set(
    named.filter(({ mention }) => mention.type === 'organization').map(({ name }) => name.toLowerCase()),
  );
  for (const [name, found] of longestFirst(evidence)) {
    const type = isBodyByWords(name, found, acronyms) ? 'organization' : typeOf(name, found, longer.get(name) ?? NONE);
    if (type) types.set(name, type);
    const own = type ? [type] : KINDS.filter((kind) => found.counts[kind] > 0);
    for (const kind of own)
      for (const part of partsOf(name, kind))
        longer.set(part, (longer.get(part) ?? new Map<Kind, string>()).set(kind, name));
  }
  return types;
}

/** Names of most words first; of as many as they stand. */
function longestFirst(evidence: ReadonlyMap<string, Evidence>): readonly (readonly [string, Evidence])[] {
  const byWords: (readonly [string, Evidence])[][] = [];
  for (const entry of evidence) {
    let words = 0;
    for (let space = entry[0].indexOf(' '); space >= 0; space = entry[0].indexOf(' ', space + 1)) words++;
    (byWords[words] ??= []).push(entry);
  }
  return byWords.toReversed().flatMap((entries) => entries ?? []);
}

/** "carmaker Velden", "shares in Velden". */
const FIRM_ROLES = new Set(
  'maker company firm giant airline retailer startup newspaper broadcaster manufacturer insurer lender carrier brewer automaker carmaker chipmaker drugmaker supermarket'.split(
    ' ',
  ),
).add('shares in');

/** "in Velden" */
const WHERE = new Set('in near at across outside'.split(' '));

const NONE: ReadonlyMap<Kind, string> = new Map();

function gather(named: readonly Named[]): ReadonlyMap<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  for (const entry of named) {
    const { type } = entry.mention;
    if (!isKind(type) && !WEAK.has(type)) continue;
    const none = { person: 0, organization: 0, place: 0 };
    const found = evidence.get(entry.name) ?? {
      counts: { ...none },
      told: { ...none },
      first: isKind(type) ? type : undefined,
    };
    evidence.set(entry.name, found);
    if (isKind(type)) found.counts[type]++;
    if (entry.before === '') continue;
    if (WHERE.has(entry.before)) found.told.place++;
    else if (TITLES.has(entry.before)) found.told.person++;
    else if (FIRM_ROLES.has(entry.before)) found.told.organization++;
  }
  return evidence;
}

/** "Financial Supervisory Service" taken for a product: what it is called says more, and so does "FSS" elsewhere. */
function isBodyByWords(name: string, { counts }: Evidence, acronyms: ReadonlySet<string>): boolean {
  if (KINDS.some((kind) => counts[kind] > 0) || !name.includes(' ')) return false;
  return [...acronymsOf(name)].some((short) => short.length > 2 && acronyms.has(short));
}

/** What a longer name lends its kind to: the surname, the first or last word of a body or place. */
function partsOf(name: string, kind: Kind): readonly string[] {
  const words = name.split(' ');
  if (words.length < 2) return [];
  const [first = '', last = ''] = [words[0], words.at(-1)];
  // "Velden State University", later "Velden State".
  if (kind === 'organization' && last === 'University' && /^(?:State|Tech)$/.test(words.at(-2) ?? ''))
    return [words.slice(0, -1).join(' ')];
  return (kind === 'person' ? [last] : [first, last]).filter((word) => /^\p{Lu}/u.test(word));
}

/** The kind that all mentions of a name are of, or undefined where they are left as they are. */
function typeOf(name: string, { counts, told, first }: Evidence, longer: ReadonlyMap<Kind, string>): Kind | undefined {
  const borne = KINDS.filter((kind) => counts[kind] > 0);
  if (borne.length === 0) return undefined;
  if (isListedPlace(name)) return counts.person === 0 && counts.place > 0 ? 'place' : undefined;
  const [only] = longer.keys();
  if (longer.size === 1 && only && !BODIES.has(name) && !DEMONYMS.has(name) && told.place + told.person === 0) {
    if (counts[only] > 0) return only;
    if (only === 'organization' && isFirm(name, longer.get(only) ?? '', { counts, told, first })) return only;
  }
  const weight = (kind: Kind): number => counts[kind] + told[kind] + (first === kind ? 0.5 : 0);
  return KINDS.reduce((best, kind) => (weight(kind) > weight(best) ? kind : best));
}

/** "Daehan" of "Daehan Shipping" is the firm whatever it was taken for; "Velden" of "Velden Council" may well be the place. */
function isFirm(name: string, longer: string, { counts, told }: Evidence): boolean {
  const last = longer.slice(longer.lastIndexOf(' ') + 1);
  if (GIVEN_NAMES.has(name) || BODY_NOUNS.has(name.toLowerCase())) return false;
  if (counts.person > 2 && told.organization === 0) return false;
  return counts.place === 0 || name.includes(' ') || last === name || !BODY_NOUNS.has(last.toLowerCase());
}

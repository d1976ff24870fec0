import { BODIES, BODY_NOUNS } from '../lists/bodies.ts';
import { COUNTRIES } from '../lists/countries.ts';
import { DEMONYMS } from '../lists/demonyms.ts';
import { DIRECTIONS, DISTRICT_NOUNS, PLACE_HEADS } from '../lists/place-parts.ts';
import { PLACE_NOUNS, PLACES } from '../lists/places.ts';
import { acronymsOf } from './acronyms.ts';
import { isAcronym, type Book, type Thing } from './book.ts';
import { remember } from './remember.ts';
import type { Named } from './named.ts';

/** Names that everybody uses one for the other. */
const ALIASES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'united states',
    usa: 'united states',
    'united states of america': 'united states',
    america: 'united states',
    uk: 'united kingdom',
    britain: 'united kingdom',
    'great britain': 'united kingdom',
    uae: 'united arab emirates',
    un: 'united nations',
    eu: 'european union',
    au: 'african union',
    who: 'world health organization',
    'world health organisation': 'world health organization',
    imf: 'international monetary fund',
    icc: 'international criminal court',
    drc: 'democratic republic of the congo',
    'democratic republic of congo': 'democratic republic of the congo',
    'dr congo': 'democratic republic of the congo',
    prc: 'china',
    czechia: 'czech republic',
    dc: 'washington',
    'washington dc': 'washington',
    'new york city': 'new york',
    'new delhi': 'delhi',
    kiev: 'kyiv',
    bombay: 'mumbai',
    addis: 'addis ababa',
    turkiye: 'turkey',
    amnesty: 'amnesty international',
  }),
);

/** A name of the text, as the shorter and longer ones are compared. */
interface Name {
  readonly text: string;
  readonly key: string;
  readonly words: readonly string[];
  readonly isPlace: boolean;
  /** How many names the text has before. */
  readonly order: number;
  /** "in Velden": a place of its own. */
  isSomewhere: boolean;
}

/**
 * Bodies and places of one text. Acronyms stand for what the text defines them as, else for the body whose initials they
 * are; "Fitch" for "Fitch Ratings", "Rovers" for "Velden Rovers", "Serandi" for "Mount Serandi"; "the Court" for the court last
 * named. Names are compared with the longer ones they begin or end only, so that time is linear in the words of all names.
 */
export function createBodyBook(open: () => Thing, aliases: ReadonlyMap<string, string>): Book {
  const things = new Map<string, Thing>();
  const noted = new Map<string, Name>();
  const keyFor = remember(keyOf);
  const nounsFor = remember(nounsOf);
  const endsFor = remember(endsOf);
  const defined = new Map([...aliases].map(([short, name]) => [keyFor(short), keyFor(name)]));
  const roots = new Map<string, string>();
  const byAcronym = new Map<string, string>();
  const byNoun = new Map<string, string>();
  const latest = new Map<string, string>();
  const shared = new Set<string>();

  /** Longest names first: the shorter ones find them. */
  const settle = (): void => {
    const byBeginning = new Map<string, Name[]>();
    const byEnd = new Map<string, Name[]>();
    const longer = (list: readonly Name[]): readonly string[] => [
      ...new Set(list.map(({ key }) => roots.get(key) ?? key)),
    ];
    for (const name of [...noted.values()].toSorted((a, b) => b.words.length - a.words.length)) {
      const begun = longer((byBeginning.get(name.key) ?? []).filter((other) => mayBegin(other, name)));
      const ended = longer((byEnd.get(name.key) ?? []).filter((other) => mayEnd(other, name)));
      if (begun.length !== 1 && ended.length > 1) shared.add(name.key);
      const root = begun.length === 1 ? begun[0] : ended.length === 1 ? ended[0] : undefined;
      roots.set(name.key, defined.get(name.key) ?? root ?? name.key);
      enter(name, { byBeginning, byEnd });
      if (!name.isPlace)
        for (const short of acronymsOf(name.text)) setOnce(byAcronym, short, roots.get(name.key) ?? name.key);
      for (const noun of nounsFor(name.key)) setOnce(byNoun, noun, roots.get(name.key) ?? name.key);
    }
  };
  const resolve = ({ name, mention }: Named): string => {
    if (roots.size === 0) settle();
    const key = keyFor(name);
    const root = defined.get(key) ?? roots.get(key) ?? key;
    if (root !== key) return roots.get(root) ?? root;
    if (COUNTRIES.has(name) || DEMONYMS.has(name)) return key;
    if (isAcronym(name) && mention.type !== 'place') return byAcronym.get(key) ?? key;
    if (BODY_NOUNS.has(key)) return latest.get(key) ?? byNoun.get(key) ?? key;
    return shared.has(key) ? (latest.get(key) ?? key) : key;
  };
  return {
    note: ({ name, mention, before }) => {
      const key = keyFor(name);
      const isPlace = mention.type === 'place';
      let entry = noted.get(key);
      if (!entry) {
        entry = { text: name, key, words: key.split(' '), isPlace, order: noted.size, isSomewhere: false };
        noted.set(key, entry);
      }
      entry.isSomewhere ||= WHERE.has(before);
    },
    meant: (named) => {
      const key = resolve(named);
      for (const noun of nounsFor(key)) latest.set(noun, key);
      if (shared.size > 0) for (const end of endsFor(key)) if (shared.has(end)) latest.set(end, key);
      const thing = things.get(key) ?? open();
      things.set(key, thing);
      return thing;
    },
  };
}

/** "in Velden" */
const WHERE = new Set('in near from to outside around'.split(' '));

interface Longer {
  readonly byBeginning: Map<string, Name[]>;
  readonly byEnd: Map<string, Name[]>;
}

/** What a firm's name ends with, said or not: "Huawei", "Huawei Technologies". */
const FIRM_NOUNS = new Set(
  'company corporation group holding holdings technologies industries motors international'.split(' '),
);
/** Longer names than this are no names to shorten. */
const LONGEST = 9;
/** Of names that begin or end alike, at most so many are kept. */
const ALIKE = 4;

function enter(name: Name, { byBeginning, byEnd }: Longer): void {
  const put = (map: Map<string, Name[]>, part: string): void => {
    const list = map.get(part) ?? [];
    if (list.length < ALIKE) map.set(part, [...list, name]);
  };
  if (name.words.length > LONGEST) return;
  for (let cut = 1; cut < name.words.length; cut++) put(byBeginning, name.words.slice(0, cut).join(' '));
  for (const end of endsOf(name.key)) put(byEnd, end);
}

function endsOf(key: string): readonly string[] {
  const words = key.split(' ');
  return words.length > LONGEST ? [] : words.slice(1).map((_, at) => words.slice(at + 1).join(' '));
}

const SMALL = new Set('of the for on and & in to with against'.split(' '));

/** The noun that a body is called by alone: "Ministry of Health", "State Bureau for Fair Trade", "Velden City Council". */
function nounsOf(key: string): readonly string[] {
  const words = key.split(' ');
  if (words.length < 2) return [];
  const small = words.findIndex((word) => SMALL.has(word));
  const noun = words.at(small > 0 ? small - 1 : -1) ?? '';
  // "the House" is no White House.
  return BODY_NOUNS.has(noun) && (noun !== 'house' || small > 0) ? [noun] : [];
}

/** Places and well-known bodies that mean themselves: "Kenya" is not "Kenya Airways", "UN" not "UN Women". */
const standsAlone = ({ text, words, isPlace }: Name): boolean =>
  COUNTRIES.has(text) ||
  DEMONYMS.has(text) ||
  PLACES.has(text) ||
  isAcronym(text) ||
  (words.length === 1 && (BODY_NOUNS.has(words[0] ?? '') || (isPlace && PLACE_NOUNS.has(words[0] ?? ''))));

/**
 * May a name be the beginning of a longer one, left short? "Velden State" for "Velden State University", "Supreme Court" for
 * "Supreme Court of Kenya", not "World Bank" for "World Bank Staff Union".
 */
function mayBegin(longer: Name, short: Name): boolean {
  const rest = longer.words.slice(short.words.length);
  const last = rest.at(-1) ?? '';
  if (BODIES.has(short.text) && !isAcronym(short.text)) return rest.every((word) => FIRM_NOUNS.has(word));
  if (standsAlone(short) || rest[0] === 'and' || rest[0] === '&') return false;
  if (short.isPlace) return mayBeginPlace(longer, last, short);
  if (longer.isPlace && PLACE_NOUNS.has(last)) return false;
  return short.words.length === 1 || rest[0] === 'of' || !BODY_NOUNS.has(short.words.at(-1) ?? '');
}

/**
 * "Klaten" for "Klaten Regency", "Addis" after "Addis Ababa"; not "Tamar" for "Tamar River", "Velden" for "Velden-Ork", nor for a
 * "Velden Marriott" that comes later.
 */
function mayBeginPlace(longer: Name, last: string, short: Name): boolean {
  if (!longer.isPlace || longer.text.charAt(short.text.length) === '-') return false;
  if (DISTRICT_NOUNS.has(last)) return true;
  const isOther = PLACE_NOUNS.has(last) || BODY_NOUNS.has(last) || DIRECTIONS.has(last);
  const isLonger = longer.text.split(' ').length === short.text.split(' ').length + 1;
  return !isOther && isLonger && longer.order < short.order && !DIRECTIONS.has(short.key) && !short.isSomewhere;
}

/** May a name be the end of a longer one? "Rovers" of "Velden Rovers", "Serandi" of "Mount Serandi", not "Sudan" of "South Sudan", "Ork" of "Bank of Ork". */
function mayEnd(longer: Name, short: Name): boolean {
  const before = longer.words.at(-1 - short.words.length) ?? '';
  if (standsAlone(short) || SMALL.has(before)) return false;
  const last = short.words.at(-1) ?? '';
  // "Police Station" of "Velden Police Station", whatever the one and the other were taken for.
  if (short.words.length > 1 && (BODY_NOUNS.has(last) || PLACE_NOUNS.has(last))) return true;
  if (!short.isPlace) return !longer.isPlace;
  return longer.isPlace && longer.words.length - short.words.length === 1 && PLACE_HEADS.has(before);
}

/**
 * Lower case, no accents, full stops, hyphens or legal form at the end, aliases made one ("UN Women" is "United Nations Women");
 * "Tempe, Ariz." is Tempe.
 */
function keyOf(name: string): string {
  const plain = PLAIN_WORD.test(name) ? name.toLowerCase() : plainOf(name);
  const [, first, rest] = /^(us|uk|un|eu|au)( .+)$/.exec(plain) ?? [];
  return ALIASES.get(plain) ?? (first && rest ? `${ALIASES.get(first) ?? first}${rest}` : plain);
}

/** One word of plain letters, as most names are. */
const PLAIN_WORD = /^[A-Za-z]+$/;

const plainOf = (name: string): string =>
  name
    .replace(/(?<=^[^,]{3,40}), [^,]{2,20}$/, '')
    .normalize('NFD')
    .replace(/[\p{M}.]+/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/,? (?:inc|ltd|limited|llc|plc|corp|co|gmbh|sa|ag|asa|ab|oy|nv|bv|spa|pty ltd)$/, '');

/** The first meaning stays; a second one makes it nobody's. */
function setOnce(map: Map<string, string>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, value);
  else if (known !== value) map.set(key, key);
}

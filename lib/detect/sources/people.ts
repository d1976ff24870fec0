import type { Entity, Rung } from '../../domain/finding.ts';
import { MENS_NAMES, WOMENS_NAMES } from '../lists/name-genders.ts';
import { affiliationIn } from './affiliations.ts';
import { OFFICE } from './word-kinds.ts';
import { phraseBefore } from './phrase-before.ts';
import type { Phrase } from './phrases.ts';
import { type Block, type Word, wordAt } from './words.ts';
import {
  AUXILIARY,
  COMMA,
  COORDINATOR,
  DET,
  MODAL,
  POSSESSIVE,
  PREPOSITION,
  QUOTE,
  STOP,
  VERB,
  isAny,
} from './tags.ts';

type Gender = 'woman' | 'man' | 'unknown';

/** A person or body as met so far in the article. */
interface Known {
  readonly name: string;
  readonly type: Entity['type'];
  gender: Gender;
  /** Lower-case words of the titles and roles that stood with the name. */
  readonly titles: Set<string>;
  role: string | null;
  affiliation: string | null;
  /** Number of the sentence of the last mention, and how well that mention is placed to be taken up by a pronoun. */
  sentence: number;
  weight: number;
}

/** Somebody given as a source without a name. */
export interface Nameless {
  readonly name: string;
  readonly rung: Rung;
  readonly affiliation: string | null;
  readonly isPlural: boolean;
  readonly sentence: number;
}

/** A pronoun means people or a body that spoke this many sentences back at most. */
const NAMELESS_REACH = 2;

/** How many people back a pronoun is looked for: keeps the search bounded however long the text. */
const REACH = 24;

/** Who has been mentioned so far, latest last. Filled block by block, in text order. */
export class Cast {
  private readonly known = new Map<string, Known>();
  private readonly recent: Known[] = [];

  /** Takes note of a block's names. `offset` is how many sentences stand before it. */
  meet({ words, mentions }: Block, offset: number): void {
    let first = -1;
    for (const at of mentions) {
      const word = words[at];
      const entity = word?.entity;
      if (!entity) continue;
      if (entity.type !== 'person' && entity.type !== 'organization' && entity.type !== 'place') continue;
      let to = at + 1;
      while (words[to]?.entity === entity) to++;
      const opens = first !== word.sentence;
      first = word.sentence;
      const weight = (opens ? 1 : 0) + (word.quote >= 0 ? -1 : 0);
      const mention = { words, from: at, to, sentence: offset + word.sentence, weight };
      const holder = entity.type === 'organization' ? holderAtEnd(mention) : null;
      if (holder) this.note('person', textOf(words, holder), { ...mention, ...holder });
      else this.note(entity.type, entity.name, mention);
    }
  }

  private note(type: Entity['type'], name: string, mention: Mention): void {
    const known = this.known.get(name) ?? this.introduce(type, name);
    known.sentence = mention.sentence;
    known.weight = mention.weight;
    if (type === 'person') learnPerson(known, mention, this.bodyNamed);
    const { recent } = this;
    if (recent.at(-1) === known) return;
    const place = recent.indexOf(known);
    if (place >= 0) recent.splice(place, 1);
    else if (recent.length > REACH) recent.shift();
    recent.push(known);
  }

  private readonly bodyNamed = (noun: string): string | null => this.bodyFor(noun);

  private introduce(type: Entity['type'], name: string): Known {
    const known: Known = {
      name,
      type,
      gender: 'unknown',
      titles: new Set(),
      role: null,
      affiliation: null,
      sentence: 0,
      weight: 0,
    };
    this.known.set(name, known);
    return known;
  }

  affiliationOf(name: string): string | null {
    return this.known.get(name)?.affiliation ?? null;
  }

  /** The person or people without a name who spoke last, while "he" or "they" may still mean them. */
  nameless: Nameless | null = null;

  /** Whom without a name a pronoun stands for: the last who spoke, if nobody has been named since. */
  namelessFor(pronoun: string, sentence: number): Nameless | null {
    const last = this.nameless;
    if (!last || sentence - last.sentence > NAMELESS_REACH) return null;
    if (/^(?:they|them|their|themselves)$/.test(pronoun)) return last.isPlural ? last : null;
    const named = this.recent.some(
      (known) => known.type === 'person' && known.sentence > last.sentence && known.sentence <= sentence,
    );
    return last.isPlural || named ? null : last;
  }

  /** The body that spoke last. */
  body: { readonly name: string; readonly sentence: number } | null = null;

  /** The body that "they" may still mean. */
  speakingBody(sentence: number): string | null {
    return this.body && sentence - this.body.sentence <= NAMELESS_REACH ? this.body.name : null;
  }

  /** The document cited last, while "it" may still mean it. */
  document: { readonly name: string; readonly sentence: number } | null = null;

  /** Somebody was given as a source: the next pronoun is likely theirs. */
  spoke(name: string, sentence: number): void {
    const known = this.known.get(name);
    if (!known) return;
    known.sentence = Math.max(known.sentence, sentence);
    known.weight = 2;
  }

  roleOf(name: string): string | null {
    return this.known.get(name)?.role ?? null;
  }

  /** Whom "he" or "she" in sentence `sentence` stands for. */
  personFor(pronoun: string, sentence: number): string | null {
    const wanted: Gender = /^(?:she|her|hers|herself)$/.test(pronoun)
      ? 'woman'
      : /^(?:he|his|him|himself)$/.test(pronoun)
        ? 'man'
        : 'unknown';
    let best: { readonly name: string; readonly score: number } | null = null;
    for (const known of this.recent) {
      if (known.type !== 'person' || known.sentence > sentence) continue;
      if (wanted !== 'unknown' && known.gender !== 'unknown' && known.gender !== wanted) continue;
      const score = (known.gender === wanted ? 1 : 0) + known.weight - 0.7 * Math.min(6, sentence - known.sentence);
      if (!best || score >= best.score) best = { name: known.name, score };
    }
    return best?.name ?? null;
  }

  /** Whom a bare title stands for: "the deputy secretary of state". Its office must have stood with the name. */
  holderOf(office: string, title: readonly string[]): string | null {
    let best: { readonly name: string; readonly score: number } | null = null;
    for (const known of this.recent) {
      if (known.type !== 'person' || !known.titles.has(office)) continue;
      const score = title.filter((word) => known.titles.has(word)).length;
      if (!best || score >= best.score) best = { name: known.name, score };
    }
    return best?.name ?? null;
  }

  /** The body that "the ministry" or "it" stands for: the latest whose name holds the word, else, for "it", the latest of all. */
  bodyFor(noun: string | null): string | null {
    for (let at = this.recent.length - 1; at >= 0; at--) {
      const known = this.recent[at];
      if (known && known.type === 'organization' && (noun === null || known.name.toLowerCase().includes(noun)))
        return known.name;
    }
    return null;
  }

  /** Has any body been named so far? */
  hasBody(): boolean {
    return this.recent.some((known) => known.type === 'organization');
  }
}

/** "Port Security ‸ Susan Okello" taken for a body: a given name and a surname at its end are the holder of the office. */
function holderAtEnd({ words, from, to }: Mention): Phrase | null {
  const given = wordAt(words, to - 2)?.lower ?? '';
  return to - from > 2 && (WOMENS_NAMES.has(given) || MENS_NAMES.has(given)) ? { from: to - 2, to } : null;
}

interface Mention extends Phrase {
  readonly words: readonly Word[];
  readonly sentence: number;
  readonly weight: number;
}

const ADDRESSES: ReadonlyMap<string, Gender> = new Map(
  Object.entries({ man: 'mr sir lord king prince', woman: 'mrs ms miss dame lady queen princess madam' }).flatMap(
    ([gender, words]) => words.split(' ').map((word) => [word, gender as Gender] as const),
  ),
);

function learnPerson(known: Known, { words, from, to }: Mention, bodyFor: (noun: string) => string | null): void {
  const before = wordAt(words, from - 1);
  const address = before?.text === '.' ? words[from - 2] : before;
  const addressed = address && ADDRESSES.get(address.lower);
  if (addressed) known.gender = addressed;
  else if (known.titles.size === 0) known.gender = genderOf(known.name);
  for (let at = from; at < to; at++) known.titles.add(words[at]?.lower ?? '');
  const role = roleBeside(words, { from, to });
  if (!role) return;
  for (const word of words.slice(role.from, role.to)) {
    if (word.kind === 'word') known.titles.add(word.lower);
    if (/(?:woman|girl|mother|sister|wife|actress|queen)$/.test(word.lower)) known.gender = 'woman';
    else if (/^(?:spokes|chair|congress|council|business)man$/.test(word.lower)) known.gender = 'man';
  }
  known.role ??= textOf(words, role);
  known.affiliation ??= affiliationIn(words, role, bodyFor);
}

const genderOf = (name: string): Gender => {
  const given = /^\S+/.exec(name)?.[0].toLowerCase() ?? '';
  return WOMENS_NAMES.has(given) ? 'woman' : MENS_NAMES.has(given) ? 'man' : 'unknown';
};

/** The words of a phrase as they stand, with the white space made single. */
export function textOf(words: readonly Word[], { from, to }: Phrase): string {
  let text = '';
  for (let at = from; at < to; at++) {
    const word = words[at];
    const before = wordAt(words, at - 1);
    if (word) text += (at > from && before && before.end < word.start ? ' ' : '') + word.text;
  }
  return text;
}

/** The title before a name or the apposition after it, without its article: "US envoy ‸ Ana Roy", "Ana Roy, ‸ a US envoy". */
export function roleBeside(words: readonly Word[], { from, to }: Phrase): Phrase | null {
  const floor = Math.max(0, from - 14);
  const before = holdsOffice(words, { from: floor, to: from }) ? phraseBefore(words, from, floor) : null;
  if (before && holdsOffice(words, before)) return withoutArticle(words, withoutFront(words, before));
  if (words[to]?.tag !== COMMA) return null;
  let end = to + 1;
  while (
    end < to + 16 &&
    words[end] &&
    words[end]?.sentence === words[to]?.sentence &&
    !isAny(words[end], COMMA | STOP | QUOTE | VERB | AUXILIARY | MODAL)
  )
    end++;
  const after = { from: to + 1, to: end };
  return after.from < after.to && isAny(words[end], COMMA | STOP) && holdsOffice(words, after)
    ? withoutArticle(words, after)
    : null;
}

/** "In the meantime, ‸ the Greek minister": of what a comma parts only the last part that names an office belongs to it. */
function withoutFront(words: readonly Word[], { from, to }: Phrase): Phrase {
  for (let at = to - 1; at > from; at--)
    if (words[at]?.tag === COMMA && holdsOffice(words, { from: at + 1, to })) return { from: at + 1, to };
  return { from, to };
}

function holdsOffice(words: readonly Word[], { from, to }: Phrase): boolean {
  for (let at = from; at < to; at++) if ((words[at]?.entry.is ?? 0) & OFFICE) return true;
  return false;
}

function withoutArticle(words: readonly Word[], { from, to }: Phrase): Phrase | null {
  let start = from;
  for (let at = from; at < to; at++) if (words[at]?.lower === 'by') start = at + 1;
  while (start < to && isAny(words[start], DET | POSSESSIVE | PREPOSITION | COORDINATOR)) start++;
  return start < to ? { from: start, to } : null;
}

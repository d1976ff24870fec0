import type { Rung, Source, SourceKind } from '../../domain/finding.ts';
import {
  BODY_NOUNS,
  DOCUMENT_NOUNS,
  OFFICE_NOUNS,
  OUTLET_WORDS,
  PERSON_NOUNS,
  UNIQUE_OFFICES,
} from '../lists/source-nouns.ts';
import { affiliationIn } from './affiliations.ts';
import { OUTLET_KIND, OUTLET_NOUN, OUTLET_WORD } from './word-kinds.ts';
import { roleBeside, textOf, type Cast } from './people.ts';
import { hasNoun } from './nouns.ts';
import { headOf, type Phrase } from './phrases.ts';
import { type Word, wordAt } from './words.ts';
import {
  ADJECTIVE,
  COMMA,
  DET,
  GENITIVE,
  ING,
  NAME,
  NOUN,
  NUMBER,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
  isAny,
} from './tags.ts';

/** Where a source stands: the words of its block, who is known so far, and the number of its sentence in the article. */
export interface Scene {
  readonly words: readonly Word[];
  readonly cast: Cast;
  readonly sentence: number;
}

/** What a source is, before it is given its span; `affiliation` where a pronoun has it from whom it stands for. */
interface Reading extends Pick<Source, 'kind' | 'name' | 'rung' | 'role'> {
  readonly affiliation?: string | null;
  /** The phrase with the role that stands beside it, where it has one. */
  readonly whole?: Phrase;
}

/** "Veldenport.com": a site is whoever keeps it. */
const DOMAIN = /^(?:the )?[\p{L}\p{N}-]+\.(?:com|org|net|gov|edu|co\.uk|ie|ca|tv|info)$/iu;

/** Words for a paper that, with a capital, close the name of a party or body: "the People's List". */
const BODY_TITLES = new Set(['list', 'order', 'post', 'plan', 'legend', 'bible']);

/** The kind of a source, its place on the anonymity ladder, whom it names, and the role the text gives. */
export function describeSource(scene: Scene, phrase: Phrase): Source {
  const { words } = scene;
  const span = { start: words[phrase.from]?.start ?? 0, end: words[phrase.to - 1]?.end ?? 0 };
  const reading = readSource(scene, phrase);
  if (reading.kind === 'named_person') scene.cast.spoke(reading.name, scene.sentence);
  if (reading.kind === 'document') scene.cast.document = { name: reading.name, sentence: scene.sentence };
  else if (reading.kind === 'named_org') {
    scene.cast.document = null;
    scene.cast.body = { name: reading.name, sentence: scene.sentence };
  }
  const affiliation = reading.affiliation ?? affiliationOf(scene, phrase, reading);
  if (reading.kind === 'named_person') scene.cast.nameless = null;
  else if (reading.kind === 'unnamed' && isHead(words[phrase.from]))
    scene.cast.nameless = {
      name: reading.name,
      rung: reading.rung,
      affiliation,
      isPlural: isPlural(words[headOf(words, phrase)]?.lower ?? ''),
      sentence: scene.sentence,
    };
  const { kind, name, rung, role } = reading;
  return { ...span, kind, name, rung, role, affiliation };
}

/** A pronoun introduces nobody. */
const isHead = (word: Word | undefined): boolean =>
  word !== undefined && word.tag !== PRONOUN && word.tag !== POSSESSIVE;

const isPlural = (lower: string): boolean =>
  (lower.endsWith('s') && !lower.endsWith('ss')) || /^(?:people|police|men|women|others|some|many|most)$/.test(lower);

/** Bodies and documents speak for themselves; a spokesman's body is known by its phrase, a person's also from before. */
function affiliationOf({ words, cast }: Scene, phrase: Phrase, { kind, name, rung, whole }: Reading): string | null {
  if (kind === 'document' || kind === 'self' || (kind === 'named_org' && rung === 1)) return null;
  const own = affiliationIn(words, whole ?? phrase, (noun) => cast.bodyFor(noun));
  return own ?? (kind === 'named_person' ? cast.affiliationOf(name) : null);
}

function readSource(scene: Scene, phrase: Phrase): Reading {
  const { words, cast } = scene;
  if (phrase.to - phrase.from === 1) {
    const pronoun = readPronoun(scene, phrase.from);
    if (pronoun) return pronoun;
  }
  const person = personIn(words, phrase);
  if (person) return named(scene, person, phrase);
  const name = textOf(words, phrase);
  const head = headOf(words, phrase);
  const lower = words[head]?.lower ?? '';
  const entity = words[head]?.entity?.type;
  const plain: Reading = { kind: 'unnamed', name, rung: 5, role: null };
  if (name.includes('.') && DOMAIN.test(name)) return { ...plain, kind: 'named_org', rung: 1 };
  if (!entity && isNamedOutlet(words, phrase) && !hasNoun(DOCUMENT_NOUNS, lower) && !hasNoun(OFFICE_NOUNS, lower))
    return { ...plain, kind: 'named_org', rung: 1 };
  const apposed = hasNoun(BODY_NOUNS, lower) ? apposedBody(words, phrase) : null;
  if (apposed) return { ...plain, kind: 'named_org', name: apposed, rung: 1 };
  const titled = words[head]?.tag === NAME && BODY_TITLES.has(lower);
  if (!titled && (entity === 'work' || entity === 'law' || hasNoun(DOCUMENT_NOUNS, lower)))
    return { ...plain, kind: 'document', rung: 1 };
  if (lower.startsWith('spokes'))
    return { ...plain, kind: speaksForBody(scene, phrase) ? 'named_org' : 'unnamed', rung: 2 };
  if (entity === 'organization' || entity === 'place')
    return { ...plain, kind: 'named_org', name: words[head]?.entity?.name ?? name, rung: 1 };
  const plural = lower.endsWith('s') && !OFFICE_NOUNS.has(lower);
  const definite =
    words[phrase.from]?.tag === POSSESSIVE || words[phrase.from]?.lower === 'the' || hasGenitive(words, phrase);
  if (OFFICE_NOUNS.has(lower) && !plural && !['a', 'an', 'one', 'another'].includes(words[phrase.from]?.lower ?? '')) {
    const holder = cast.holderOf(
      lower,
      words.slice(phrase.from, phrase.to).map((word) => word.lower),
    );
    if (holder) return { kind: 'named_person', name: holder, rung: 1, role: withoutArticle(name) };
    const unique = scene.sentence > 0 && UNIQUE_OFFICES.has(lower) && definite;
    if (unique || namesBody(words, phrase))
      return { ...plain, kind: 'named_person', rung: 2, role: withoutArticle(name) };
  }
  if (hasNoun(BODY_NOUNS, lower) && lower !== 'authorities') {
    const body = cast.bodyFor(lower);
    const isKnown = scene.sentence > 0 || body !== null || cast.hasBody();
    if (namesBody(words, phrase) || (definite && !plural && isKnown))
      return { ...plain, kind: 'named_org', name: body ?? name, rung: 1 };
  }
  const opens = wordAt(words, head - 1)?.sentence !== words[head]?.sentence && lower.endsWith('s');
  if (words[head]?.tag === NAME && entity === undefined && !hasNoun(PERSON_NOUNS, lower) && !opens)
    return { ...plain, kind: nameKind(words, phrase), rung: 1 };
  return { ...plain, rung: ladder(words, phrase, head) };
}

/** "the group that owns the pier, ‸ Harrow Holdings": the name of a body that is told at the end of its phrase. */
function apposedBody(words: readonly Word[], { from, to }: Phrase): string | null {
  const entity = words[to - 1]?.entity;
  if (entity?.type !== 'organization') return null;
  let start = to - 1;
  while (start > from && words[start - 1]?.entity === entity) start--;
  return start > from && words[start - 1]?.tag === COMMA ? entity.name : null;
}

const withoutArticle = (name: string): string => name.replace(/^(?:the|a|an)\s+/i, '');

/** A capitalised source that no entity was found for: an outlet or body if it looks like one, else a person. */
const nameKind = (words: readonly Word[], { from, to }: Phrase): SourceKind =>
  words
    .slice(from, to)
    .some(
      (word) =>
        word.lower === 'the' ||
        OUTLET_WORDS.has(word.lower) ||
        BODY_NOUNS.has(word.lower) ||
        /^\p{Lu}{2,5}$/u.test(word.text),
    )
    ? 'named_org'
    : 'named_person';

function named({ words, cast }: Scene, person: Phrase, phrase: Phrase): Reading {
  const name = words[person.from]?.entity?.name ?? textOf(words, person);
  const beside = roleBeside(words, person);
  const role = beside ? textOf(words, beside) : cast.roleOf(name);
  const whole = beside ? { from: Math.min(beside.from, phrase.from), to: Math.max(beside.to, phrase.to) } : phrase;
  return { kind: 'named_person', name, rung: 1, role, whole };
}

/** The name of the person that the phrase is about: not one whose report or spokesman it is. */
function personIn(words: readonly Word[], { from, to }: Phrase): Phrase | null {
  for (let at = from; at < to; at++) {
    const entity = words[at]?.entity;
    if (entity?.type !== 'person') continue;
    const start = at;
    while (at + 1 < to && words[at + 1]?.entity === entity) at++;
    const before = wordAt(words, start - 1);
    const after = words[at + 1];
    const owner = at + 1 < to && isAny(after, GENITIVE | NOUN);
    const hangs = start > from && before !== undefined && hangsOn(words, start, from);
    if (!owner && !hangs) return { from: start, to: at + 1 };
  }
  return null;
}

/** "a statement issued by ‸ Mr Roy", "the lawyer representing ‸ Ana Roy", "the man who met ‸ Roy": what stands there is no head. */
function hangsOn(words: readonly Word[], start: number, from: number): boolean {
  let at = start - 1;
  while (at > from && words[at]?.tag === NAME) at--;
  const word = words[at];
  const before = wordAt(words, at - 1);
  if (word?.tag === ING && at > from) return isAny(before, NOUN | NAME);
  return word?.tag === PREPOSITION || word?.lower === 'who';
}

/** "a spokesman for the Harbour Board", and, once the text has begun, "for the board". */
const speaksForBody = ({ words, sentence }: Scene, { from, to }: Phrase): boolean =>
  words
    .slice(from, to)
    .some(
      (word, index) =>
        isBody(word) || (sentence > 0 && BODY_NOUNS.has(word.lower) && words[from + index - 1]?.lower === 'the'),
    );

const isBody = (word: Word): boolean => word.entity?.type === 'organization' || word.entity?.type === 'place';

const namesBody = (words: readonly Word[], { from, to }: Phrase): boolean =>
  words
    .slice(from, to)
    .some(
      (word, index) =>
        word.entity?.type === 'organization' ||
        word.entity?.type === 'place' ||
        word.entity?.type === 'group' ||
        (word.tag === NAME && !word.entity && !opensUnknown(words, from + index)),
    );

const hasGenitive = (words: readonly Word[], { from, to }: Phrase): boolean =>
  words.slice(from, to).some((word) => word.tag === GENITIVE);

const KNOWLEDGE = new Set(
  'familiar briefed close knowledge condition anonymity anonymously authorised authorized involved present direct'.split(
    ' ',
  ),
);

/** The ladder for people without a name: counted 3, described 4, bare 5. */
function ladder(words: readonly Word[], { from, to }: Phrase, head: number): Rung {
  const inside = words.slice(from, to);
  if (words[from]?.tag === NUMBER && head > from) return 3;
  if (inside.some((word) => KNOWLEDGE.has(word.lower))) return 4;
  const described = inside.some(
    (word, index) => from + index !== head && isAny(word, ADJECTIVE | NOUN | NAME | PREPOSITION | GENITIVE),
  );
  return described ? 4 : 5;
}

/** Whom pronouns stand for: the writer, people of his, some people, one person, a thing, or whoever stands before it. */
const PRONOUNS: ReadonlyMap<string, 'self' | 'us' | 'them' | 'person' | 'thing' | 'before'> = new Map(
  (
    [
      ['self', 'i me my myself'],
      ['us', 'we us our'],
      ['them', 'they them their themselves'],
      ['person', 'he she him her his himself herself'],
      ['thing', 'it its itself which'],
      ['before', 'who'],
    ] as const
  ).flatMap(([whom, list]) => list.split(' ').map((word) => [word, whom] as const)),
);

function readPronoun({ words, cast, sentence }: Scene, at: number): Reading | null {
  const word = words[at];
  if (!word || !isAny(word, PRONOUN | POSSESSIVE | SUBORDINATOR | DET)) return null;
  const reading = (kind: SourceKind, name: string | null, rung: Rung): Reading => ({
    kind,
    name: name ?? word.text,
    rung,
    role: kind === 'named_person' && name ? cast.roleOf(name) : null,
  });
  const whom = PRONOUNS.get(word.lower);
  if (whom === 'self') return reading('self', null, 1);
  if (whom === 'us') return reading('self', null, 2);
  if (whom === 'before') return readAntecedent({ words, cast, sentence }, at, reading);
  const nameless = whom === 'them' || whom === 'person' ? cast.namelessFor(word.lower, sentence) : null;
  const speaking = whom === 'them' ? cast.speakingBody(sentence) : null;
  if (!nameless && speaking) return reading('named_org', speaking, 1);
  if (nameless) {
    const { name, rung, affiliation } = nameless;
    return { kind: 'unnamed', name, rung, role: null, affiliation };
  }
  if (whom === 'person') {
    const person = cast.personFor(word.lower, sentence);
    return reading(person ? 'named_person' : 'unnamed', person, person ? 1 : 5);
  }
  if (whom === 'thing') {
    const document = cast.document;
    if (document && sentence - document.sentence <= 3) return reading('document', document.name, 1);
    const body = cast.bodyFor(null);
    return reading(body ? 'named_org' : 'unnamed', body, body ? 1 : 5);
  }
  return reading('unnamed', null, 5);
}

/** "Ana Roy, who ‸ said": the person just before, in the same sentence. */
function readAntecedent(
  { words }: Scene,
  at: number,
  reading: (kind: SourceKind, name: string | null, rung: Rung) => Reading,
): Reading {
  for (let k = at - 1; k >= Math.max(0, at - 14); k--) {
    const word = words[k];
    if (!word || word.sentence !== words[at]?.sentence) break;
    if (word.entity?.type === 'person') return reading('named_person', word.entity.name, 1);
    if (hasNoun(PERSON_NOUNS, word.lower)) break;
  }
  return reading('unnamed', null, 5);
}

/** Is this a newspaper, agency or broadcaster, by name or by what it is: "The Daily Post", "state media", "Meridian radio"? */
export function isOutlet(words: readonly Word[], { from, to }: Phrase): boolean {
  let kinds = 0;
  let holdsName = false;
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word) continue;
    kinds |= word.entry.is;
    if (word.tag === NAME) holdsName = true;
  }
  if (kinds & OUTLET_NOUN) return true;
  return holdsName && ((kinds & OUTLET_KIND) !== 0 || isNamedOutlet(words, { from, to }));
}

/** Is it an outlet that the text names? "The examiner", "economists" and "local media" are not. */
function isNamedOutlet(words: readonly Word[], { from, to }: Phrase): boolean {
  let isNamed = false;
  let isKind = false;
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word) continue;
    if (word.tag === NAME && word.entry.is & OUTLET_WORD) return true;
    if (word.entry.is & (OUTLET_NOUN | OUTLET_KIND)) isKind = true;
    if (word.tag === NAME && !opensUnknown(words, at)) isNamed = true;
  }
  return isNamed && isKind;
}

/** A capital that opens a sentence and belongs to no known name tells nothing. */
const opensUnknown = (words: readonly Word[], at: number): boolean =>
  words[at]?.entity === null && wordAt(words, at - 1)?.sentence !== words[at]?.sentence;

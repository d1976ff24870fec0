import { ATTITUDE_ADJECTIVES, CLAUSE_NOUNS, HEARSAY_ADVERBS, OBJECT_NOUNS } from '../lists/cue-nouns.ts';
import { CLOSED_CLASSES, COMMON_VERBS, DAY_AND_MONTH_NAMES, NOUN_VERBS, TIME_NOUNS } from '../lists/function-words.ts';
import { BODY_NOUNS, DOCUMENT_NOUNS, OFFICE_NOUNS, OUTLET_WORDS, PERSON_NOUNS } from '../lists/source-nouns.ts';
import { singularOf } from './nouns.ts';
import {
  ADVERB,
  AUXILIARY,
  COORDINATOR,
  DET,
  MODAL,
  NEGATION,
  NOUN,
  NUMBER,
  POSSESSIVE,
  PREPOSITION,
  PRONOUN,
  SUBORDINATOR,
  TO,
  type Tag,
} from './tags.ts';
import { verbForms } from './verbs.ts';

// The kinds of words that our lists tell apart, one bit each.

/** Where a cue may stand: the word of a form of a cue verb, and of each other construction. */
export const CUE_VERB = 1;
export const CUE_NOUN = 1 << 1;
export const ATTITUDE = 1 << 2;
export const HEARSAY = 1 << 3;
export const VIEW = 1 << 4;
export const ACCORDING = 1 << 5;
export const COLON = 1 << 6;
export const ANY_CUE = CUE_VERB | CUE_NOUN | ATTITUDE | HEARSAY | VIEW | ACCORDING | COLON;
/** Its class hangs on its neighbours: "to", "that", "'s". */
export const VARIES = 1 << 7;
export const COMMON_VERB = 1 << 8;
/** Of a cue verb, but as often a noun: "claims". */
export const NOUN_OR_VERB = 1 << 9;
export const TIME = 1 << 10;
/** A time that is written with a capital. */
export const DATE = 1 << 11;
/** Singular or plural of the lists of source nouns. */
export const PERSON_NOUN = 1 << 12;
export const BODY_NOUN = 1 << 13;
export const DOCUMENT_NOUN = 1 << 14;
export const OFFICE_NOUN = 1 << 15;
export const SPEAKER_NOUN = PERSON_NOUN | BODY_NOUN | DOCUMENT_NOUN;
export const OUTLET_WORD = 1 << 16;
/** "newspaper", and, beside a name, "radio". */
export const OUTLET_NOUN = 1 << 17;
export const OUTLET_KIND = 1 << 18;
/** Gives away that somebody is not to be named: "anonymity". */
export const GRANT = 1 << 19;
/** Of what kind a content is. */
export const FIRST_PERSON = 1 << 20;
export const FEELING = 1 << 21;
export const YOU = 1 << 22;
export const WAS = 1 << 23;
export const IS = 1 << 24;
export const QUESTION_MARK = 1 << 25;
/** A content may end at it, as at a comma. */
export const LOOSE = 1 << 26;
/** Is an office as it stands, in the singular. */
export const OFFICE = 1 << 27;

/** Opens a clause of a question: "whether". */
export const WH = 1 << 28;
/** May stand between a cue verb and its content: "spoke ‸ of". */
export const PARTICLE = 1 << 29;
/** On which something is said: "in a ‸ statement". */
export const OCCASION = 1 << 30;

const split = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Lists of words and the bit of each. */
const KINDS: readonly (readonly [number, Iterable<string>])[] = [
  [CUE_VERB, verbForms.keys()],
  [CUE_NOUN, CLAUSE_NOUNS],
  [CUE_NOUN, [...OBJECT_NOUNS.keys()].map((pair) => pair.slice(0, pair.indexOf(' ')))],
  [ATTITUDE, ATTITUDE_ADJECTIVES],
  [HEARSAY, HEARSAY_ADVERBS],
  [VIEW, split('view opinion words eyes mind telling account')],
  [ACCORDING, ['according']],
  [COLON, [':']],
  [VARIES, split("'s to that inside outside may")],
  [COMMON_VERB, split(COMMON_VERBS)],
  [NOUN_OR_VERB, NOUN_VERBS],
  [TIME, split(TIME_NOUNS)],
  [DATE, split(DAY_AND_MONTH_NAMES)],
  [OFFICE, OFFICE_NOUNS],
  [WH, split('whether if why how what when where who which')],
  [PARTICLE, split('for on of about to against with at out off back up upon over by as in')],
  [
    OCCASION,
    split(
      'statement interview report news conference briefing tweet email letter post speech telephone phone memo filing release court message book blog video meeting hearing response reply answer reference',
    ),
  ],
  [OUTLET_KIND, split('radio television tv newswire daily weekly news press journal')],
  [GRANT, split('anonymity anonymously named identified authorised authorized allowed permitted')],
  [FIRST_PERSON, split("i we my our me us i'm i've we're we've myself ourselves")],
  [
    FEELING,
    split(
      'think feel believe hope love hate want wish guess glad happy sad proud sorry great good bad terrible wonderful best worst sure really very need should must',
    ),
  ],
  [YOU, ['you', 'your']],
  [WAS, split('was were had did')],
  [IS, split("is are has have do does 's 're")],
  [QUESTION_MARK, ['?']],
  [LOOSE, split('after before during despite on in at with amid following since until by for from who which :')],
];

/** By the names of the lists of closed classes. */
const TAGS: Readonly<Record<string, Tag>> = {
  det: DET,
  possessive: POSSESSIVE,
  pronoun: PRONOUN,
  preposition: PREPOSITION,
  coordinator: COORDINATOR,
  subordinator: SUBORDINATOR,
  auxiliary: AUXILIARY,
  modal: MODAL,
  negation: NEGATION,
  to: TO,
  adverb: ADVERB,
  number: NUMBER,
};

/** What our lists say of a word. */
interface Listed {
  /** Its kinds, and those that its plural has too. */
  own: number;
  shared: number;
  closed: Tag;
}

const listed = new Map<string, Listed>();
const rowOf = (word: string): Listed => {
  const row = listed.get(word) ?? { own: 0, shared: 0, closed: 0 };
  listed.set(word, row);
  return row;
};
for (const [bit, words] of KINDS) for (const word of words) rowOf(word).own |= bit;
for (const [name, list] of Object.entries(CLOSED_CLASSES))
  for (const word of split(list)) rowOf(word).closed = TAGS[name] ?? NOUN;

/** Lists whose words count in the plural too. */
const NOUNS: readonly (readonly [number, Iterable<string>])[] = [
  [PERSON_NOUN, PERSON_NOUNS],
  [BODY_NOUN, BODY_NOUNS],
  [DOCUMENT_NOUN, DOCUMENT_NOUNS],
  [OFFICE_NOUN, OFFICE_NOUNS],
  [OUTLET_WORD, OUTLET_WORDS],
  [OUTLET_NOUN, split('newspaper magazine outlet media tabloid broadcaster')],
];

for (const [bit, words] of NOUNS) for (const word of words) rowOf(word).shared |= bit;

/** The kinds of a word, as bits, and its closed class, or 0. */
export function kindsOf(lower: string): { readonly is: number; readonly closed: Tag } {
  const row = listed.get(lower);
  const plural = lower.endsWith('s') ? (listed.get(singularOf(lower))?.shared ?? 0) : 0;
  return row ? { is: row.own | row.shared | plural, closed: row.closed } : { is: plural, closed: 0 };
}

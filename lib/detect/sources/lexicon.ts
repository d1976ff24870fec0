import { WordNotes, type Spelling } from '../../text/words.ts';
import { fnv1a } from '../hash.ts';
import { ADJECTIVE, ADVERB, BRACKET, COMMA, DASH, ED, ING, MARK, NAME, NOUN, QUOTE, STOP, type Tag } from './tags.ts';
import { verbForms, type CueVerb } from './verbs.ts';
import { CUE_VERB, kindsOf, SPEAKER_NOUN } from './word-kinds.ts';

/** What a word says by itself, whatever stands around it. */
export interface Entry {
  readonly lower: string;
  /** The hash of `lower`, for features. */
  readonly print: number;
  /** Its closed class, or that of a mark; 0 where it has none. */
  readonly closed: Tag;
  /** The class that its ending gives away ("-ly", "-ing", "-ed"), or 0. */
  readonly ending: Tag;
  /** Its class where nothing else tells, and where besides its capital opens a sentence. */
  readonly open: Tag;
  readonly opening: Tag;
  /** As a form of a cue verb. */
  readonly verb: CueVerb | null;
  /** Its kinds, one bit each. */
  readonly is: number;
}

const words = (list: string): readonly string[] => list.split(' ');

const MARKS: ReadonlyMap<string, Tag> = new Map(
  (
    [
      [COMMA, ','],
      [QUOTE, '"“”‘’\'«»„'],
      [STOP, '.?!…;:'],
      [DASH, '—–-'],
      [BRACKET, '()[]{}'],
    ] as const
  ).flatMap(([tag, marks]) => [...marks].map((mark) => [mark, tag] as const)),
);
const NO_PARTICIPLE = new Set(
  words(
    'need seed feed deed weed reed breed speed greed creed indeed exceed proceed succeed hundred sacred kindred shed sled',
  ),
);
const NO_ADVERB = new Set(
  words('family tally rally reply supply assembly anomaly bully belly jelly weekly monthly butterfly monopoly'),
);
const ADJECTIVE_ENDING = /(?:ous|ful|ive|able|ible|ical|less|ish|ary|ic|al)$/;

const LETTER_D = 100;
const LETTER_G = 103;
const LETTER_Y = 121;

function endingOf(lower: string): Tag {
  const { length } = lower;
  switch (lower.charCodeAt(length - 1)) {
    case LETTER_Y:
      return length > 4 && lower.endsWith('ly') && !NO_ADVERB.has(lower) ? ADVERB : 0;
    case LETTER_G:
      return length > 4 && lower.endsWith('ing') ? (lower === 'polling' ? NOUN : ING) : 0;
    case LETTER_D:
      return length > 3 && lower.endsWith('ed') && !NO_PARTICIPLE.has(lower) ? ED : 0;
    default:
      return 0;
  }
}

/** The last letters of `ADJECTIVE_ENDING`. */
const ADJECTIVE_LETTERS = 'slehyc';

function readEntry(lower: string): Entry {
  const { is, closed } = kindsOf(lower);
  const verb = is & CUE_VERB ? (verbForms.get(lower) ?? null) : null;
  const speaks = (is & SPEAKER_NOUN) !== 0;
  const adjective =
    !speaks && ADJECTIVE_LETTERS.includes(lower.charAt(lower.length - 1)) && ADJECTIVE_ENDING.test(lower);
  return {
    lower,
    print: fnv1a(lower) | 0,
    closed,
    ending: endingOf(lower),
    open: adjective && lower.length > 4 ? ADJECTIVE : NOUN,
    opening: verb || speaks ? NOUN : adjective ? ADJECTIVE : NAME,
    verb,
    is,
  };
}

/** The class of a mark of punctuation. */
export const markOf = (text: string): Tag => MARKS.get(text[0] ?? '') ?? MARK;

const notes = new WordNotes<Entry>();

/** What a word says by itself, found once as long as the word is kept in memory. */
export const entryOf = (word: Spelling): Entry => notes.of(word) ?? notes.add(word, readEntry(word.lower));

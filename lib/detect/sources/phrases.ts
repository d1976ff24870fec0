import { TIMES, type Word } from './words.ts';

/** A run of words `[from, to)` by index. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** A phrase longer than this is no source; it also keeps every search bounded. */
export const LONGEST = 40;
export const NOMINAL = new Set(['name', 'noun', 'adjective', 'number', 'genitive', 'ing', 'ed']);
/** Prepositions that may stand inside a source: "a spokesman for the ministry in Juba". */
export const INNER = new Set([
  'of',
  'for',
  'at',
  'from',
  'in',
  'with',
  'on',
  'by',
  'to',
  'about',
  'near',
  'against',
  'behind',
  'within',
  'between',
  'like',
  'among',
]);

export const isTime = (word: Word | undefined): boolean => word !== undefined && TIMES.has(word.lower);

export const isNominal = (word: Word | undefined): boolean =>
  word !== undefined && (NOMINAL.has(word.tag) || word.tag === 'det' || word.tag === 'possessive' || word.text === '%');

const OCCASIONS = new Set(
  'statement interview report news conference briefing tweet email letter post speech telephone phone memo filing release court message book blog video meeting hearing response reply answer reference'.split(
    ' ',
  ),
);

/** "in a statement", "at a news conference", "to reporters": how and where it was said, no part of who said it. */
export function startsCircumstance(words: readonly Word[], at: number): boolean {
  const [preposition, ...rest] = words.slice(at, at + 5);
  if (!preposition || preposition.tag !== 'preposition') return false;
  if (['after', 'before', 'during', 'via', 'through'].includes(preposition.lower)) return true;
  if (!['in', 'at', 'on', 'by', 'to', 'of'].includes(preposition.lower)) return false;
  if (preposition.lower === 'of') return false;
  if (preposition.lower === 'in' && rest[0]?.tag === 'number') return true;
  const determined = rest[0]?.tag === 'det' && rest[0].lower !== 'the';
  return (
    rest.some((word, index) => isTime(word) && index < 2) ||
    ((determined || preposition.lower === 'by') && rest.some((word) => OCCASIONS.has(word.lower)))
  );
}

/** "prosecutors ‸ representing the state", "a statement ‸ issued by": a participle that says more of the noun before it. */
const isAfterNoun = (words: readonly Word[], at: number): boolean =>
  (words[at]?.tag === 'ing' || words[at]?.tag === 'ed') &&
  ['noun', 'name'].includes(words[at - 1]?.tag ?? '') &&
  (isTime(words[at + 1]) || ['det', 'name', 'possessive', 'preposition', 'pronoun'].includes(words[at + 1]?.tag ?? ''));

/** The index of the head noun: the last of the phrase before a preposition, comma or relative clause. */
export function headOf(words: readonly Word[], { from, to }: Phrase): number {
  let head = from;
  for (let at = from; at < to; at++) {
    const word = words[at];
    if (!word) break;
    if (
      at > from &&
      (word.tag === 'preposition' ||
        word.tag === 'comma' ||
        word.tag === 'subordinator' ||
        word.lower === 'who' ||
        word.lower === 'whose' ||
        isAfterNoun(words, at) ||
        word.text === '(') &&
      !(word.entity && words[at - 1]?.entity === word.entity)
    )
      break;
    if (word.tag === 'noun' || word.tag === 'name' || word.tag === 'number' || word.tag === 'ing' || word.tag === 'det')
      head = at;
    if (word.tag === 'adjective' && (words[at + 1] === undefined || at + 1 === to)) head = at;
  }
  return head;
}

/** "a worker ‸ named Ana Roy": a participle that gives the name. */
export const isNaming = (words: readonly Word[], at: number): boolean =>
  /^(?:named|called|identified|known|nicknamed)$/.test(words[at]?.lower ?? '') &&
  (words[at + 1]?.tag === 'name' || (words[at + 1]?.lower === 'as' && words[at + 2]?.tag === 'name'));

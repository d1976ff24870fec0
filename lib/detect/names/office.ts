import { TAGGED_TYPES, type TaggedRun } from './labels.ts';
import type { SentenceView } from './view.ts';
import { BODY, GIVEN, INITIAL, PLACE, TITLE, type WordView } from './word.ts';

const PERSON = TAGGED_TYPES.indexOf('person');
const BODIES = TAGGED_TYPES.indexOf('organization');

/**
 * "Vice President of National Security Victoria Coates": after a title and "of", what looks like one long body is an office and
 * the person who holds it. The run's last two pieces are the person where the first of them is a given name; the office is
 * part of the role and no name of its own. Every other run is left as it is.
 */
export function withoutOffice({ words }: SentenceView, run: TaggedRun): TaggedRun {
  const { first, end, type } = run;
  if (type !== BODIES || end - first < 3) return run;
  const [given, surname] = [words[end - 2], words[end - 1]];
  const isPerson = given && surname && (given.lists & GIVEN) !== 0 && isSurname(surname);
  return isPerson && isAfterTitle(words, first) ? { first: end - 2, end, type: PERSON } : run;
}

const isSurname = ({ writing, lists }: WordView): boolean => writing === INITIAL && (lists & (BODY | PLACE)) === 0;

/** Do a title and "of" or "for" stand before the piece, with no more than "the" between? */
function isAfterTitle(words: readonly WordView[], first: number): boolean {
  const of = words[first - 1]?.text === 'the' ? first - 2 : first - 1;
  return /^(?:of|for)$/.test(words[of]?.text ?? '') && ((words[of - 1]?.lists ?? 0) & TITLE) !== 0;
}

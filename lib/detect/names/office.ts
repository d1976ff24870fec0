import { TAGGED_TYPES, type TaggedRun } from './labels.ts';
import type { SentenceView } from './view.ts';
import { BODY, GIVEN, PLACE, TITLE } from './facts.ts';
import { type WordView } from './word.ts';
import { INITIAL } from './writing.ts';

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

/** "Assistant Secretary of State for ‸ Middle East Affairs Ana Roy": a body between a title and who holds it is part of the title. */
export function isOffice({ words }: SentenceView, run: TaggedRun, next: TaggedRun | undefined): boolean {
  if (run.type !== BODIES || next?.type !== PERSON || next.first !== run.end) return false;
  for (let at = run.first - 1; at >= Math.max(0, run.first - OFFICE_REACH); at--) {
    const word = words[at];
    if (word && (word.lists & TITLE) !== 0) return /^(?:of|for)$/.test(words[run.first - 1]?.text ?? '');
    if (!word || (word.writing !== INITIAL && !/^(?:of|for|the|and)$/.test(word.text))) return false;
  }
  return false;
}

/** How far in front of a body its title is looked for. */
const OFFICE_REACH = 6;

const isSurname = ({ writing, lists }: WordView): boolean => writing === INITIAL && (lists & (BODY | PLACE)) === 0;

/** Do a title and "of" or "for" stand before the piece, with no more than "the" between? */
function isAfterTitle(words: readonly WordView[], first: number): boolean {
  const of = words[first - 1]?.text === 'the' ? first - 2 : first - 1;
  return /^(?:of|for)$/.test(words[of]?.text ?? '') && ((words[of - 1]?.lists ?? 0) & TITLE) !== 0;
}

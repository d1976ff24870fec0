import { STATE_ABBREVIATIONS } from '../lists/places.ts';
import { TITLES } from '../lists/titles.ts';
import type { Mention } from './named.ts';

/** A name as the tagger found it, told apart by its words alone. */
interface Named {
  readonly mention: Mention;
  readonly text: string;
}

type Row = (named: Named) => Mention | null | undefined;

/** What a name's own words say against the tagger. One row each, with an example; null: no name at all. The first that speaks holds. */
const ROWS: readonly Row[] = [
  // "Sen. Ana Roy, R-Neb.": a party and a state.
  ({ text }) => (/^[DRI]-\p{Lu}[\p{L}.]*$/u.test(text) ? null : undefined),
  // "Tempe, Ariz."
  ({ mention, text }) => (STATE_ABBREVIATIONS.has(text) ? { ...mention, type: 'place' } : undefined),
];

/** The same of names of several words. */
const LONG_ROWS: readonly Row[] = [
  ...ROWS,
  // "the Duke of Velden"
  ({ mention, text }) => (PEERS.test(text) ? { ...mention, type: 'person' } : undefined),
  // "Princess Ana", "Cr Lee Ngo": a title stands outside. Not "Duke Vale": such titles are given names too.
  ({ mention, text }) => withoutTitle(mention, text),
  // "Dick Vale Productions Ltd" is no person.
  ({ mention, text }) =>
    mention.type === 'person' && FIRMS.test(text) ? { ...mention, type: 'organization' } : undefined,
  // "Pantsyr-S Anti-Aircraft System", "M-51 Missile": a model's sign and what it is.
  ({ mention, text }) =>
    mention.type === 'organization' && /[-\d]/.test(text) && WEAPONS.test(text)
      ? { ...mention, type: 'product' }
      : undefined,
  // "Velden Accords"
  ({ mention, text }) =>
    (mention.type === 'person' || mention.type === 'organization') && PACTS.test(text)
      ? { ...mention, type: 'law' }
      : undefined,
];

/** Titles that are a name with their place. */
export const PEERS = /^(?:Duke|Duchess|Earl|Marquess|Viscount|Viscountess|Countess) of (?:the )?\p{Lu}/u;
const FIRMS =
  /\s(?:Productions|Holdings|Industries|Ltd|Inc|LLC|Corp|Corporation|Foundation|University|Ministry|Committee|Association)$/;
const WEAPONS =
  /(?=.*(?:-\p{Lu}|\d)).*\s(?:System|Missile|Rifle|Tank|Jet|Drone|Helicopter|Aircraft|Howitzer|Frigate)s?$/u;
const PACTS = /\s(?:Accords?|Treaty|Pact|Agreements?|Protocol|Convention on \p{Lu}.*)$/u;

function withoutTitle(mention: Mention, text: string): Mention | undefined {
  if (mention.type !== 'person') return undefined;
  let from = 0;
  for (let space = text.indexOf(' '); space > 0; space = text.indexOf(' ', from)) {
    const word = text.slice(from, text[space - 1] === '.' ? space - 1 : space).toLowerCase();
    if (!(TITLES.has(word) || SHORT_TITLES.has(word)) || GIVEN_TITLES.has(word)) break;
    if (!/^\p{L}+ \p{Lu}/u.test(`${word} ${text.slice(space + 1, space + 3)}`)) break;
    from = space + 1;
  }
  return from === 0 ? undefined : { ...mention, start: mention.start + from };
}

/** Titles that the list of titles does not have. */
const SHORT_TITLES = new Set('cr cllr det supt sgt insp'.split(' '));
/** Titles that are given names or surnames as well. */
const GIVEN_TITLES = new Set(
  'earl duke king prince baron count major marshal bishop pope sister dean dame judge justice general tun shah'.split(
    ' ',
  ),
);

/** What is longer is no name whose words could tell, and would cost the more. */
export const LONGEST = 200;

/** "Sen. Maria Lopez": the title before a person, taken for another. */
const isTitleOf = (text: string, mention: Mention, next: Mention | undefined): boolean =>
  mention.type === 'person' &&
  next?.type === 'person' &&
  text.slice(mention.end, next.start) === '. ' &&
  TITLES.has(text.slice(mention.start, mention.end).toLowerCase());

/** The mentions of a text, with those set right whose own words tell better. */
export function mended(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const out: Mention[] = [];
  mentions.forEach((mention, index) => {
    if (isTitleOf(text, mention, mentions[index + 1])) return;
    const answer = mention.end - mention.start > LONGEST ? undefined : answerOf(text, mention);
    if (answer !== null) out.push(answer ?? mention);
  });
  return withWholeNames(text, out);
}

function answerOf(text: string, mention: Mention): Mention | null | undefined {
  const named = { mention, text: text.slice(mention.start, mention.end) };
  for (const row of /\s/.test(named.text) ? LONG_ROWS : ROWS) {
    const answer = row(named);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/**
 * "Libyan | National Army" where the text has "Libyan National Army" elsewhere: the tail of a body that is known by a longer name,
 * with the rest of it just in front. What stood there goes.
 */
function withWholeNames(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const byTail = new Map<string, string>();
  for (const { start, end, type } of mentions) {
    if (type !== 'organization') continue;
    const name = text.slice(start, end);
    const space = name.indexOf(' ');
    if (space > 0 && name.includes(' ', space + 1)) byTail.set(name.slice(space + 1), name);
  }
  if (byTail.size === 0) return mentions;
  const whole: Mention[] = [];
  for (const mention of mentions) {
    const name = mention.type === 'organization' ? byTail.get(text.slice(mention.start, mention.end)) : undefined;
    const start = mention.end - (name?.length ?? 0);
    if (name === undefined || text.slice(Math.max(0, start), mention.end) !== name) {
      whole.push(mention);
      continue;
    }
    while ((whole.at(-1)?.end ?? 0) > start) whole.pop();
    whole.push({ ...mention, start });
  }
  return whole;
}

import type { EntityType } from '../../domain/finding.ts';
import { acronymsOf } from './acronyms.ts';
import { PLACE_HEADS } from '../lists/place-parts.ts';
import type { Mention } from './named.ts';
import type { TaggedSentence } from './tagger.ts';
import { BODY, DEMONYM, GIVEN, LINK, PLACE, MONTH, TITLE, WEEKDAY } from './facts.ts';
import { type WordUse, type WordView } from './word.ts';
import { INITIAL, MIXED } from './writing.ts';

/** A name as the text may use it again. */
export interface Form {
  readonly pieces: readonly string[];
  readonly type: EntityType;
  /** Where a single word is a name: "ministry" after "the", a month's name where it tells no time, an uncommon word in headlines too. */
  readonly where: 'after the' | 'no time' | 'capitals' | 'plain text' | 'anywhere';
}

/** A mention and its pieces, `[first, end)` of its sentence. */
export interface Place {
  readonly mention: Mention;
  readonly first: number;
  readonly end: number;
}

export interface Forms {
  /** By their first piece, the longest first. */
  readonly byOpener: ReadonlyMap<string, readonly Form[]>;
  /** Does one begin with something that is no capital: "van der Velde"? */
  readonly hasSmall: boolean;
}

const KINDS: ReadonlySet<EntityType> = new Set(['person', 'place', 'organization']);
const LONGEST = 8;
/** Of forms that begin alike, at most so many are kept. */
const ALIKE = 8;

/** For every sentence its mentions, with their pieces. Both lists are in text order. */
export function placesOf(
  tagged: readonly TaggedSentence[],
  mentions: readonly Mention[],
): readonly (readonly Place[])[] {
  let next = 0;
  return tagged.map(({ view: { pieces } }) => {
    const last = pieces.at(-1)?.end ?? 0;
    if ((mentions[next]?.start ?? Infinity) >= last) return NO_PLACES;
    const places: Place[] = [];
    let at = 0;
    for (let mention = mentions[next]; mention && mention.start < last; mention = mentions[++next]) {
      while (at < pieces.length && (pieces[at]?.end ?? 0) <= mention.start) at++;
      const first = at;
      while (at < pieces.length && (pieces[at]?.start ?? 0) < mention.end) at++;
      places.push({ mention, first, end: at });
    }
    return places;
  });
}

const NO_PLACES: readonly Place[] = [];

/** The forms that the names of a text may take elsewhere in it; in capitals too where it has headings in capitals. */
export function formsIn(tagged: readonly TaggedSentence[], places: readonly (readonly Place[])[]): Forms {
  const forms = new Map<string, Form[]>();
  const known = new Set<string>();
  const seen = new Set<WordUse | string | undefined>();
  let hasSmall = false;
  const hasCapitals = tagged.some(({ view }) => view.style === 2);
  const enter = (form: Form): void => {
    const [opener, key] = [form.pieces[0] ?? '', form.pieces.join(' ')];
    const alike = forms.get(opener) ?? [];
    if (known.has(key) || form.pieces.length > LONGEST || alike.length >= ALIKE) return;
    known.add(key);
    hasSmall ||= !/^.{0,20}\p{Lu}/u.test(opener);
    forms.set(
      opener,
      [...alike, form].toSorted((a, b) => b.pieces.length - a.pieces.length),
    );
  };
  const enterAll = (uses: readonly WordUse[], type: EntityType): void => {
    for (const form of formsOf(uses, type)) {
      enter(form);
      if (hasCapitals && isLoud(form))
        enter({ ...form, pieces: form.pieces.map((piece) => piece.toUpperCase()), where: 'capitals' });
    }
  };
  tagged.forEach(({ view }, index) => {
    for (const { mention, first, end } of places[index] ?? []) {
      // "The King" is one only now and then.
      if (!KINDS.has(mention.type) || (end - first === 2 && view.words[first]?.small === 'the')) continue;
      const uses = view.uses.slice(first, end);
      // The same name again, and a single word of any kind, adds nothing.
      const name = uses.length === 1 ? uses[0] : nameOf(uses, mention.type);
      if (seen.has(name)) continue;
      seen.add(name);
      enterAll(uses, mention.type);
    }
  });
  return { byOpener: forms, hasSmall };
}

const nameOf = (uses: readonly WordUse[], type: EntityType): string =>
  uses.reduce<string>((line, { word }) => `${line} ${word.text}`, type);

/** May it be looked for in capitals? "Velden", "Ana Roy"; not "US", "the Court". */
const isLoud = ({ pieces, where }: Form): boolean =>
  where !== 'after the' && where !== 'no time' && (pieces.length > 1 || (pieces[0] ?? '').length > 3);

function formsOf(uses: readonly WordUse[], type: EntityType): readonly Form[] {
  if (uses.length < 2) return uses.every(isSure) ? [formOf(uses, type)] : [];
  const [first, last] = [uses[0], uses.at(-1)];
  const parts: Form[] = [formOf(uses, type)];
  if (!first || !last) return parts;
  const noun = type === 'organization' ? nounOf(uses) : undefined;
  if (noun) parts.push({ ...formOf([noun], type), where: 'after the' });
  // "Institute for Fiscal Studies", later "IFS"
  if (type === 'organization' && uses.length > 2)
    for (const short of acronymsOf(uses.map(({ word }) => word.text).join(' ')))
      if (short.length > 2) parts.push({ pieces: [short.toUpperCase()], type, where: 'plain text' });
  // "Penokee Iron Company", later "Penokee": an uncommon word, not "National".
  if (type === 'organization' && isSure(first) && isUncommon(first.word)) parts.push(formOf([first], type));
  // "Mount Serandi", later "Serandi".
  if (type === 'place' && uses.length === 2 && PLACE_HEADS.has(first.word.text.toLowerCase()) && isSure(last))
    parts.push(formOf([last], type));
  return type === 'person' ? [...parts, ...surnames(uses)] : parts;
}

const formOf = (uses: readonly WordUse[], type: EntityType): Form => ({
  pieces: uses.map(({ word }) => word.text),
  type,
  where: uses.every(({ word }) => word.fine === 0) ? 'anywhere' : 'plain text',
});

/** "Haftar"; "van der Velde" and, at the head of a sentence, "Van der Velde". */
function surnames(uses: readonly WordUse[]): readonly Form[] {
  const last = uses.slice(-1);
  const forms = last.filter(isSure).map((use) => formOf([use], 'person'));
  if (last.some(({ word }) => (word.lists & MONTH) !== 0)) forms.push({ ...formOf(last, 'person'), where: 'no time' });
  let from = uses.length - 1;
  while (from > 1 && ((uses[from - 1]?.word.lists ?? 0) & LINK) !== 0) from--;
  const { pieces } = formOf(uses.slice(from), 'person');
  const [particle = '', ...rest] = pieces;
  if (rest.length > 0)
    for (const head of [particle, particle.charAt(0).toUpperCase() + particle.slice(1)])
      forms.push({ pieces: [head, ...rest], type: 'person', where: 'anywhere' });
  return forms;
}

const isUncommon = ({ lists, fine }: WordView): boolean => fine === 0 && (lists & (BODY | PLACE | GIVEN)) === 0;
/** "Ministry of Health", "State Bureau for Fair Trade", "City Council": what it is called by alone. */
function nounOf(uses: readonly WordUse[]): WordUse | undefined {
  const link = uses.findIndex(({ word }) => word.text === 'of' || word.text === 'for');
  const noun = uses.at(link > 0 ? link - 1 : -1);
  return noun && isNoun(noun.word) ? noun : undefined;
}

const isNoun = ({ lists, writing }: WordView): boolean => (lists & BODY) !== 0 && writing === INITIAL;

/** A word that is a name wherever it stands: never written small in the text, no month, no people. */
const isSure = ({ word: { text, writing, lists }, forms }: WordUse): boolean =>
  text.length > 1 &&
  writing >= INITIAL &&
  writing <= MIXED &&
  forms.small === 0 &&
  (lists & (MONTH | WEEKDAY | DEMONYM | TITLE)) === 0;

import { formsIn, placesOf, type Form, type Forms, type Place } from './forms.ts';
import type { Mention } from './named.ts';
import type { TaggedSentence } from './tagger.ts';
import { isCapital, type SentenceView } from './view.ts';
import { BODY, MONTH, PLACE, TITLE } from './facts.ts';
import { type WordView } from './word.ts';
import { FIGURE } from './writing.ts';

/**
 * What is a name in one place of a text is one in all: finds the names that the tagger knew elsewhere ("Tigers" at the head of a
 * sentence), the surnames of people and "the Ministry" of a ministry named, and makes whole what was found in part ("van der
 * Velde" of "Velde"). One look a piece. Mentions in text order, of these sentences.
 */
export function withKnownNames(tagged: readonly TaggedSentence[], mentions: readonly Mention[]): readonly Mention[] {
  const places = placesOf(tagged, mentions);
  const forms = formsIn(tagged, places);
  if (forms.byOpener.size === 0) return mentions;
  const out: Mention[] = [];
  tagged.forEach(({ view }, index) => addKnown({ view, places: places[index] ?? [], forms }, out));
  return out;
}

interface Site {
  readonly view: SentenceView;
  readonly places: readonly Place[];
  readonly forms: Forms;
}

/** Adds the mentions of a sentence with those of known names. What stands within a longer known name gives way to it. */
function addKnown({ view, places, forms }: Site, out: Mention[]): void {
  let next = 0;
  const upTo = (piece: number): void => {
    for (let place = places[next]; place && place.end <= piece; place = places[++next]) out.push(place.mention);
  };
  for (let at = 0; at < view.pieces.length; at++) {
    if (!forms.hasSmall && !isCapital(view.words[at])) continue;
    const form = formAt(view, at, forms);
    if (!form) continue;
    upTo(at);
    const end = at + form.pieces.length;
    let behind = next;
    while ((places[behind]?.first ?? Infinity) < end) behind++;
    const within = places.slice(next, behind);
    const [from, to] = [view.pieces[at], view.pieces[end - 1]];
    if (from && to && (isTaken(within, form) ? isWhole(within, at, end) : isFree(view, at, form))) {
      out.push({ start: from.start, end: to.end, type: form.type });
      next = behind;
    }
    at = end - 1;
  }
  upTo(Infinity);
}

/** The longest known name that begins at a piece. */
const formAt = ({ words }: SentenceView, at: number, forms: Forms): Form | undefined =>
  forms.byOpener
    .get(words[at]?.text ?? '')
    ?.find(({ pieces }) => pieces.every((piece, step) => words[at + step]?.text === piece));

/** Do all the mentions lie within the pieces, and none fill them? */
const isWhole = (within: readonly Place[], first: number, end: number): boolean =>
  within.every((place) => place.first >= first && place.end <= end && place.end - place.first < end - first);

/** Is there a mention already? Of a month's name that of a date does not count. */
const isTaken = (within: readonly Place[], { where }: Form): boolean =>
  within.some(({ mention }) => where !== 'no time' || mention.type !== 'date');

/** A single word must not be part of some longer run of capitals: "Vale" in "Vale Road". */
function isFree({ words, opener, style }: SentenceView, at: number, { pieces, where }: Form): boolean {
  if (pieces.length > 1) return true;
  if (style === 2 || where === 'capitals') return style === 2 && where === 'capitals';
  const [before, next] = [words[at - 1], words[at + 1]];
  // Written Like a Headline: everything is a run of capitals.
  if (style === 1 && where === 'anywhere') return ((next?.lists ?? 0) & (PLACE | BODY)) === 0;
  if (isCapital(next)) return false;
  if (where === 'after the') return before?.text === 'the' || before?.text === 'The';
  if (where === 'no time' && tellsTime(words, at)) return false;
  return at - 1 === opener || !isCapital(before) || ((before?.lists ?? 0) & TITLE) !== 0;
}

const TIME = new Set(
  'in by since until till before after from to of last next this every each early late mid during and or through between on for around about - –'.split(
    ' ',
  ),
);

/** Is a month meant? "in May", "late May", "5 May", "May 5", "May, 2020", "May and June". */
function tellsTime(words: readonly WordView[], at: number): boolean {
  const [before, next, second] = [words[at - 1], words[at + 1], words[at + 2]];
  if (before && (before.writing === FIGURE || TIME.has(before.text.toLowerCase()))) return true;
  if (next?.writing === FIGURE || (next?.text === ',' && /^\d{4}$/.test(second?.text ?? ''))) return true;
  return /^(?:and|or|to|-|–)$/.test(next?.text ?? '') && ((second?.lists ?? 0) & MONTH) !== 0;
}

import type { Annotation } from './annotation.ts';
import type { Change, GuardKind, Located } from './located.ts';
import type { Placed } from './review.ts';
import { type Span, wordsAt } from './span.ts';

/** Words that are gone from their page, and what a person may look at in their place. */
export interface Gone {
  /** Why, in a sentence. */
  readonly why: string;
  /** What is left that is like them; null: nothing. */
  readonly candidate: { readonly span: Span; readonly words: string } | null;
}

/** What is said of a note whose words are gone; null where they stand, or were not looked for. `text` is the page's today. */
export function goneOf({ annotation, found }: Placed, text: string): Gone | null {
  if (found?.state !== 'gone') return null;
  const { candidate } = found;
  const words = candidate && wordsAt(text, candidate);
  return { why: whyGone(found, annotation, text), candidate: candidate && words ? { span: candidate, words } : null };
}

/** What is guarded, as it is said: "a number". */
const GUARD_WORDS: Readonly<Record<GuardKind, string>> = {
  name: 'a name',
  number: 'a number',
  date: 'a date',
  unit: 'a unit',
  place: 'a place',
  negation: 'a negation',
  quantifier: 'how many or how much',
  hedge: 'how sure it is',
  person: 'who is spoken of',
  opposite: 'the opposite',
  word: 'a word',
};

function whyGone(
  { reason, guard, diff, candidate }: Extract<Located, { state: 'gone' }>,
  annotation: Annotation,
  text: string,
): string {
  switch (reason) {
    case 'guarded_word_changed':
      return whatDiffers(diff ?? [], guard, { was: annotation.quote.exact, now: text });
    case 'ambiguous':
      return 'These words stand in several places now, and which one is meant cannot be told.';
    case 'lookalike':
      return 'What is left like these words stood beside them when they were taken: another place that reads alike.';
    case 'not_found':
      return candidate
        ? 'These words are no longer there. What is nearest to them:'
        : 'Nothing like these words is left on the page.';
  }
}

interface Texts {
  readonly was: string;
  readonly now: string;
}

/** "“72,500” reads “516,000” today: a number that differs may make it another statement." */
function whatDiffers(diff: readonly Change[], guard: GuardKind | null, texts: Texts): string {
  const change = diff.find((one) => one.do !== 'keep' && one.guard !== null);
  const kind = (change && change.do !== 'keep' ? change.guard : guard) ?? 'word';
  const ending = `${GUARD_WORDS[kind]} that differs may make it another statement.`;
  if (!change || change.do === 'keep') return `The words around it changed: ${ending}`;
  const was = change.do === 'insert' ? '' : wordsAt(texts.was, change.was).trim();
  const now = change.do === 'remove' ? '' : wordsAt(texts.now, change.now).trim();
  if (was === '') return `“${now}” was put in: ${ending}`;
  if (now === '') return `“${was}” was taken out: ${ending}`;
  return `“${was}” reads “${now}” today: ${ending}`;
}

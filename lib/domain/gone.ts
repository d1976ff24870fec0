import type { Annotation } from './annotation.ts';
import type { Change, GuardKind, Located } from './located.ts';
import type { Placed } from './review.ts';
import { type Span, wordsAt } from './span.ts';

/** Why words are gone. `was` and `now`: what differs, as it read and as it reads. */
export type WhyGone =
  /** They stand in several places; only in places that looked like theirs before; somewhere near; nowhere; where nothing is shown. */
  | { readonly reason: 'ambiguous' | 'lookalike' | 'nearest' | 'nothing_like' | 'hidden' }
  /** A word that may make them another statement was put in, taken out, made another, or is one of those around them. */
  | {
      readonly reason: 'put_in' | 'taken_out' | 'reads_now' | 'around_changed';
      readonly guard: GuardKind;
      readonly was: string;
      readonly now: string;
      /** The very words still stand in the page, but are not shown. */
      readonly isHidden?: boolean;
    };

/** Words that are gone from their page, and what a person may look at in their place. */
export interface Gone {
  readonly why: WhyGone;
  /** What is left that is like them; null: nothing. */
  readonly candidate: { readonly span: Span; readonly words: string } | null;
}

/** What is said of a note whose words are gone; null where they stand, or were not looked for. `text` is the page's today. */
export function goneOf({ annotation, found, isHidden }: Placed, text: string): Gone | null {
  if (found?.state !== 'gone') return null;
  if (isHidden === true && found.reason !== 'guarded_word_changed')
    return { why: { reason: 'hidden' }, candidate: null };
  const { candidate } = found;
  const words = candidate && wordsAt(text, candidate);
  const why = whyGone(found, annotation, text);
  return {
    // What reads otherwise in their place is to be seen, wherever the old words stand.
    why: isHidden === true && 'guard' in why ? { ...why, isHidden } : why,
    candidate: candidate && words ? { span: candidate, words } : null,
  };
}

function whyGone(
  { reason, guard, diff, candidate }: Extract<Located, { state: 'gone' }>,
  annotation: Annotation,
  text: string,
): WhyGone {
  if (reason === 'guarded_word_changed')
    return whatDiffers(diff ?? [], guard, { was: annotation.quote.exact, now: text });
  if (reason === 'not_found') return { reason: candidate ? 'nearest' : 'nothing_like' };
  return { reason };
}

interface Texts {
  readonly was: string;
  readonly now: string;
}

/** "“72,500” reads “516,000” today": the first word that may make it another statement. */
function whatDiffers(diff: readonly Change[], guard: GuardKind | null, texts: Texts): WhyGone {
  const change = diff.find((one) => one.do !== 'keep' && one.guard !== null);
  if (!change || change.do === 'keep') return { reason: 'around_changed', guard: guard ?? 'word', was: '', now: '' };
  const was = change.do === 'insert' ? '' : wordsAt(texts.was, change.was).trim();
  const now = change.do === 'remove' ? '' : wordsAt(texts.now, change.now).trim();
  const reason = was === '' ? 'put_in' : now === '' ? 'taken_out' : 'reads_now';
  return { reason, guard: change.guard ?? 'word', was, now };
}

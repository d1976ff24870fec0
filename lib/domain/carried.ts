import type { NewEvidence } from './edit.ts';
import type { CarriedReview } from './page.ts';
import type { Passage } from './review.ts';

/** Words that tell what a sentence is about, folded: short ones seldom do, numbers always. */
const tellingWords = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/\p{L}{4,}|\p{N}[\p{N}.,]*/gu) ?? []).map((word) => word.replace(/[.,]+$/, '')));

/**
 * The passage that a fact-check most likely speaks of, by the words they share; null where none has half of its words. Only a
 * suggestion: which it is, and what the fact-check does to it, the reader says.
 */
export function passageSpokenOf({ claim }: CarriedReview, passages: readonly Passage[]): Passage | null {
  const words = tellingWords(claim);
  let [best, most]: [Passage | null, number] = [null, words.size / 2];
  for (const passage of passages) {
    const own = tellingWords(passage.quote);
    let shared = 0;
    for (const word of words) if (own.has(word)) shared++;
    if (shared > 0 && shared >= most && (best === null || shared > most)) [best, most] = [passage, shared];
  }
  return best;
}

/** A fact-check as evidence: at its own address, else where it is carried. It gives context until the reader says more. */
export const evidenceFrom = (
  { claim, reviewer, url }: CarriedReview,
  { title, carrier }: { readonly title: string; readonly carrier: string },
): NewEvidence => ({
  quote: claim,
  url: url !== null && /^https?:/i.test(url) ? url : carrier,
  title,
  publisher: reviewer,
  stance: 'context',
});

/** Was it filed with this passage already? */
export const isFiled = ({ annotation }: Passage, { quote, url, title }: NewEvidence): boolean =>
  annotation?.evidence.some((item) => item.quote === quote && item.url === url && item.title === title) === true;

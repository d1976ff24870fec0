import { type Verdict, VERDICTS } from '../domain/annotation.ts';
import type { ReviewSettings } from '../domain/settings.ts';
import { sayInstead } from './say.ts';

type Scale = ReviewSettings['scale'];

let scale: Scale | null = null;

/** From now on verdicts are called as the reader calls them, and those are offered that the reader wants. */
export function speakScale(now: Scale): void {
  if (now === scale) return;
  scale = now;
  sayInstead(Object.fromEntries(VERDICTS.map((verdict) => [`verdict_${verdict}`, now[verdict].words])));
}

/** Is a verdict among those that are offered? */
export const isOffered = (verdict: Verdict): boolean => scale?.[verdict].isOffered ?? true;

/** A verdict that may be said, with the digit that says it. */
export interface Offer {
  readonly verdict: Verdict;
  readonly digit: number;
}

/** What is offered, in the order of the scale, each under its own digit; `now` is there in any case, for it was said already. */
export const offersFor = (now: Verdict | null): readonly Offer[] =>
  VERDICTS.map((verdict, digit) => ({ verdict, digit })).filter(({ verdict }) => verdict === now || isOffered(verdict));

/** The verdict of a digit ("0" to "8"); null: none, or one that is not offered. */
export function verdictOfDigit(key: string): Verdict | null {
  const verdict = /^[0-8]$/.test(key) ? VERDICTS[Number(key)] : undefined;
  return verdict && isOffered(verdict) ? verdict : null;
}

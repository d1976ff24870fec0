import type { Verdict } from '../../lib/domain/annotation.ts';
import { verdictOfDigit } from '../../lib/words/scale.ts';
import { hasModifier } from '../controls/keys.ts';

/** What a key means in a card; null: it is the field's or the browser's own. Digits are verdicts, but not while one types. */
export function deedOf(event: KeyboardEvent, judgeable: boolean): 'close' | 'note' | Verdict | null {
  if (event.key === 'Escape') return 'close';
  if (!judgeable || hasModifier(event) || isTypedInto(event.target)) return null;
  if (event.key === 'n' || event.key === 'N') return 'note';
  return verdictOfDigit(event.key);
}

/** A field that takes letters. The verdict's own menu does not: its digits are the card's. */
const isTypedInto = (target: EventTarget | null): boolean =>
  target !== null && 'matches' in target && (target as Element).matches('textarea, input, select:not(.verdict)');

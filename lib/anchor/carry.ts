import type { Span } from '../domain/span.ts';
import { describe } from './describe.ts';
import { locate } from './locate.ts';
import { indexText, type TextIndex } from './text-index.ts';

/**
 * Where words that were pointed at in one reading of a page stand in a newer one; null: nowhere for sure. The one way from
 * an older text to a newer: a span means other words there. Free where the texts are the same. `indexOf` is asked for the
 * indexes of both (`indexMemory` has them).
 */
export function carryOver(
  { text, span }: { readonly text: string; readonly span: Span },
  newer: string,
  indexOf: (text: string) => TextIndex = indexText,
): Span | null {
  if (text === newer) return span;
  const quote = describe(indexOf(text), span);
  const found = locate(indexOf(newer), quote);
  return found.state === 'gone' ? null : found.span;
}

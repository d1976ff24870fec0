import type { CardHistory } from '../../components/card/History.tsx';
import { goneOf } from '../../lib/domain/gone.ts';
import { overlaps, wordsAt } from '../../lib/domain/span.ts';
import type { Work } from './desk.ts';
import type { Read } from './reading.ts';

/** How the words of a card read before, and what became of those of its note; null where there is nothing to tell. */
export function historyOf(read: Read | null, { words, annotation }: Work): CardHistory | null {
  if (!read || read.page.id !== words.page.id) return null;
  const { text } = read.article;
  const placed = annotation && read.placed.find((one) => one.annotation.id === annotation.id);
  const isChanged = placed?.found?.state === 'changed' && placed.span !== null;
  const note = isChanged && annotation ? { was: annotation.quote.exact, now: wordsAt(text, placed.span) } : null;
  const gone = placed ? goneOf(placed, text) : null;
  const { since } = read;
  const sentences =
    since?.reading === 'changed' && words.text === text
      ? since.changes.filter(({ was, span }) => was !== null && span && overlaps(span, words.span))
      : [];
  const own = note ? sentences.filter(({ now }) => now !== note.now) : sentences;
  if (!note && !gone && own.length === 0) return null;
  return { note, gone, sentences: own, last: since?.last ?? '' };
}

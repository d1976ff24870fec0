import { describe } from '../../lib/anchor/describe.ts';
import type { Annotation } from '../../lib/domain/annotation.ts';
import type { Begun, Edit } from '../../lib/domain/edit.ts';
import type { Pointed } from '../../lib/domain/review.ts';
import type { Span } from '../../lib/domain/span.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import { refused } from '../../lib/messages/failures.ts';
import type { Reply } from '../../lib/messages/protocol.ts';
import { subjectOf } from '../../lib/page/subject.ts';
import { pointAt } from './reading.ts';
import type { Session } from './session.ts';

/**
 * Starts an annotation on some words, with what the machine found there when they were pointed at. If they are gone
 * since, it is made on the words as they were: what a reader said is kept, of what it was said of.
 */
export async function annotate(session: Session, words: Pointed, edits: readonly Edit[]): Promise<Reply<Begun>> {
  const span = session.placeOf(words);
  const today = span && session.read ? pointAt(session.read, span) : words;
  const { page, text } = today;
  const subject = subjectOf(words, today, session.indexOf(text));
  const reply = await askBackground('annotation.begin', { page, text, subject, edits });
  if (reply.ok) session.adopt(reply.value.after);
  return reply;
}

/** Puts an annotation on other words of the page in view, by hand. */
export async function place(session: Session, id: string, span: Span): Promise<Reply<Annotation>> {
  const { read } = session;
  if (!read) return refused('words_gone');
  const { page, article } = read;
  const quote = describe(session.indexOf(article.text), span);
  const reply = await askBackground('annotation.place', { id, page, text: article.text, quote });
  if (reply.ok) session.adopt(reply.value);
  return reply;
}

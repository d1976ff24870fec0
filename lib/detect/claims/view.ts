import { wordsAt } from '../../domain/span.ts';
import type { TextDocument } from '../../text/document.ts';
import { isBoilerplate } from '../../text/boilerplate.ts';
import type { SentenceView } from './cue.ts';
import { wordsAmong } from '../../text/tokens.ts';

/** Every sentence of a document as the cues see it, in order. */
export function viewsOf(document: TextDocument): readonly SentenceView[] {
  const { text, blocks, sentences } = document;
  const boilerplate = blocks.map((block) => isBoilerplate(wordsAt(text, block)));
  return sentences.map((sentence, index) => ({
    text: text.slice(sentence.start, sentence.end),
    tokens: sentence.tokens,
    words: sentence.tokens.map(({ lower }) => lower),
    wordCount: wordsAmong(sentence.tokens),
    kind: blocks[sentence.block]?.kind ?? 'paragraph',
    place: sentences.length > 1 ? index / (sentences.length - 1) : 0,
    boilerplate: boilerplate[sentence.block] ?? false,
  }));
}

import type { ArticleText, Block } from '../domain/page.ts';
import type { Span } from '../domain/span.ts';
import { splitSentences } from './sentences.ts';
import { tokenize, type Token } from './tokens.ts';
import { Spellings, type WordMemory } from './words.ts';

/** A sentence and its tokens; `block` is the index of the block it stands in. Sentences never cross blocks. */
export interface TextSentence extends Span {
  readonly block: number;
  readonly tokens: readonly Token[];
}

/** A text cut up once, for every detector. Offsets are those of `text`. */
export interface TextDocument extends ArticleText {
  readonly sentences: readonly TextSentence[];
  /** Its words; those of its tokens among them. */
  readonly spellings: Spellings;
}

/** Cuts a text into sentences and tokens, block by block. Linear in the length of the text. `memory` knows common words. */
export function readDocument(article: ArticleText, memory: WordMemory | null = null): TextDocument {
  const { text, blocks } = article;
  const spellings = new Spellings(memory);
  const sentences: TextSentence[] = [];
  blocks.forEach((block, index) => {
    const tokens = tokenize(text, block, spellings);
    let from = 0;
    for (const sentence of splitSentences(block, tokens)) {
      let to = from;
      while (to < tokens.length && (tokens[to]?.start ?? 0) < sentence.end) to++;
      sentences.push({ ...sentence, block: index, tokens: tokens.slice(from, to) });
      from = to;
    }
  });
  return { ...article, sentences, spellings };
}

/** The blocks of a plain text: every line that holds something is a paragraph. */
export function paragraphsOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const line of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const body = line[0];
    const start = line.index + body.length - body.trimStart().length;
    const end = line.index + body.trimEnd().length;
    if (start < end) blocks.push({ start, end, kind: 'paragraph' });
  }
  return blocks;
}

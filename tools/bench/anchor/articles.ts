import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexText, type TextIndex } from '../../../lib/anchor/text-index.ts';
import type { Span } from '../../../lib/domain/span.ts';
import { readDocument } from '../../../lib/text/document.ts';
import { ROOT } from '../../run.ts';

export const PAGES = join(ROOT, '..', 'shared', 'pages');

export interface Sentence extends Span {
  readonly block: number;
}

/** An article: its blocks, joined by an empty line, and its sentences. */
export interface Article {
  readonly blocks: readonly string[];
  /** Where each block begins. */
  readonly starts: readonly number[];
  readonly text: string;
  readonly index: TextIndex;
  readonly sentences: readonly Sentence[];
}

export const GAP = '\n\n';

/** The paragraphs of a text, each on one line. */
export const blocksOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((block) => block.trim().replace(/\s+/g, ' '))
    .filter((block) => block !== '');

export function articleOf(raw: string): Article {
  const blocks = blocksOf(raw);
  const text = blocks.join(GAP);
  const starts: number[] = [];
  for (let at = 0; starts.length < blocks.length; at += (blocks[starts.length - 1] ?? '').length + GAP.length)
    starts.push(at);
  const spans = blocks.map((block, at) => {
    const start = starts[at] ?? 0;
    return { start, end: start + block.length, kind: 'paragraph' as const };
  });
  const { sentences } = readDocument({ text, blocks: spans });
  return { blocks, starts, text, index: indexText(text), sentences };
}

/** The true bodies of the development pages, or every so many of them; null where ../shared is absent. */
export function readArticles(every: number): readonly Article[] | null {
  const list = join(PAGES, 'index.jsonl');
  if (!existsSync(list)) return null;
  return readFileSync(list, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly truth_text_path: string })
    .filter((_page, at) => at % every === 0)
    .map((page) => articleOf(readFileSync(join(PAGES, page.truth_text_path), 'utf8')));
}

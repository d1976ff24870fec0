import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from '../../../lib/anchor/describe.ts';
import { locate } from '../../../lib/anchor/locate.ts';
import { indexText } from '../../../lib/anchor/text-index.ts';
import type { Located } from '../../../lib/domain/located.ts';
import { blocksOf, GAP, PAGES } from './articles.ts';
import { type Bars, told } from './count.ts';

/** A sentence of the older version, as it was aligned by others: what became of it. */
interface Aligned {
  readonly status: string;
  readonly old: string;
}

interface Pair {
  readonly older: string;
  readonly newer: string;
  readonly sentences: readonly Aligned[];
}

const linesOf = (path: string): readonly Aligned[] =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Aligned)
    .filter(({ old }) => old);

/** The article versions: captures of pages years apart, and edited stories. */
export const readPairs = (): readonly Pair[] => [
  ...pairsIn('versions', ['a.body.txt', 'b.body.txt', 'anchors.jsonl']),
  ...pairsIn('versions_text', ['old.txt', 'new.txt', 'align.jsonl']),
];

function pairsIn(
  folder: string,
  [older, newer, aligned]: readonly [older: string, newer: string, aligned: string],
): readonly Pair[] {
  const root = join(PAGES, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .map((name) => join(root, name))
    .filter((pair) => existsSync(join(pair, aligned)))
    .map((pair) => ({
      older: blocksOf(readFileSync(join(pair, older), 'utf8')).join(GAP),
      newer: blocksOf(readFileSync(join(pair, newer), 'utf8')).join(GAP),
      sentences: linesOf(join(pair, aligned)),
    }));
}

/** Letters and digits alone: what two spellings of a sentence have in common. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Every aligned sentence, described in the older version and looked for in the newer. */
export function measureVersions(bars: Bars): void {
  for (const { older, newer, sentences } of readPairs()) {
    const [then, today, letters] = [indexText(older), indexText(newer), bare(newer)];
    for (const { old, status } of sentences) {
      const words = old.replace(/\s+/g, ' ');
      const start = older.indexOf(words);
      if (start === -1) continue;
      const found = locate(today, describe(then, { start, end: start + words.length }));
      const became = wordsAtFound(found, newer);
      const shown = `${words} >> ${became}`;
      const stands = letters.includes(bare(words));
      if (stands && (status === 'exact' || status === 'typography')) {
        const isRight = found.state !== 'gone' && bare(became) === bare(words);
        bars.count('versions: a sentence kept', 0.99, { isRight, became: told(found), shown });
      } else if (status === 'gone' && !stands) {
        bars.count('versions: a sentence dropped', 1, { isRight: found.state === 'gone', became: told(found), shown });
      }
    }
  }
}

function wordsAtFound(found: Located, text: string): string {
  const place = found.state === 'gone' ? found.candidate : found.span;
  return place ? text.slice(place.start, place.end) : '';
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimType } from '../../lib/domain/finding.ts';
import type { Block } from '../../lib/domain/page.ts';
import type { Span } from '../../lib/domain/span.ts';
import type { SentenceView } from '../../lib/detect/claims/cue.ts';
import { lists } from '../../lib/detect/claims/signs.ts';
import { viewsOf } from '../../lib/detect/claims/view.ts';
import { wordReader } from '../../lib/detect/claims/word.ts';
import { paragraphsOf, readDocument, type TextSentence } from '../../lib/text/document.ts';
import { tokenize } from '../../lib/text/tokens.ts';
import { Spellings, WordMemory, WordNotes } from '../../lib/text/words.ts';

/** A sentence with what was said of it; null where its set does not say. */
export interface Labelled {
  readonly view: SentenceView;
  readonly article: number;
  readonly check: 0 | 1 | 2 | null;
  readonly type: ClaimType | null;
  /** Was it read twice, independently, and settled where the two differ? Scores are calibrated on these: single readers are stricter or milder. */
  readonly isSettled: boolean;
  /** ct24: worth checking; factappeal: states a fact. */
  readonly label: 0 | 1 | null;
}

/** Words without a model, which is yet to be made. */
/** All words: most stand in the next text too. */
const memory = new WordMemory(() => true);

const readWord = wordReader(new WordNotes(), { lists, gramRowOf: () => -1, meaningRowOf: () => -1 });

interface GoldSentence extends Span {
  readonly check: 0 | 1 | 2;
  readonly type: ClaimType;
}

/** The lines of a file of gold data, or null where it is absent. */
export function goldLines<T>(gold: string, path: string): readonly T[] | null {
  const file = join(gold, path);
  return existsSync(file) ? jsonLines<T>(file) : null;
}

const jsonLines = <T>(file: string): readonly T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): T => JSON.parse(line));

/** An article and what was said of its sentences. */
interface GoldArticle {
  readonly text: string;
  readonly sentences: readonly GoldSentence[];
}

/** Labels of our own (tools/train/labels): by one reader, or by two and settled. */
export const SINGLE = 'news-claims.jsonl';
export const SETTLED = 'news-claims-settled.jsonl';

/** Labels of our own, joined by id to the articles at `path`, which hold the texts; cut as they were labelled. */
export function readOwnLabels(
  gold: string,
  path: string,
  labels: typeof SINGLE | typeof SETTLED,
): readonly Labelled[] | null {
  const articles = goldLines<{ id: string; text: string }>(gold, path);
  if (!articles) return null;
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const own = jsonLines<{ id: string; sentences: readonly GoldSentence[] }>(
    join(import.meta.dirname, 'labels', labels),
  );
  return labelledOf(
    own.flatMap(({ id, sentences }) => {
      const text = texts.get(id);
      return text === undefined ? [] : [{ text, sentences }];
    }),
    labels === SETTLED,
  );
}

function labelledOf(articles: readonly GoldArticle[], isSettled: boolean): readonly Labelled[] {
  return articles.flatMap(({ text, sentences }, article) => {
    const blocks = paragraphsOf(text);
    const spellings = new Spellings(memory);
    const cut = sentences.map((sentence): TextSentence => {
      const { start, end } = sentence;
      return { start, end, tokens: tokenize(text, sentence, spellings), block: blockOf(blocks, start) };
    });
    return viewsOf({ text, blocks, sentences: cut, spellings }, readWord).map((view, index): Labelled => {
      const { check, type } = sentences[index]!;
      return { view, article, check, type, isSettled, label: null };
    });
  });
}

const blockOf = (blocks: readonly Block[], at: number): number => blocks.findLastIndex(({ start }) => start <= at);

/** Single texts with a label; a text of several sentences is seen as one. */
export function readTexts(gold: string, path: string): readonly Labelled[] | null {
  const texts = goldLines<{ text: string; label?: 0 | 1; facts?: readonly unknown[] }>(gold, path);
  return (
    texts?.map(({ text, label, facts }, article): Labelled => {
      const document = readDocument({ text, blocks: paragraphsOf(text) }, memory);
      const span = { start: 0, end: text.length };
      const sentences = [{ ...span, block: 0, tokens: tokenize(text, span, document.spellings) }];
      const [view] = viewsOf({ ...document, sentences }, readWord);
      return {
        // A text on its own has no place in an article: the middle is neither lead nor end.
        view: { ...view!, place: 0.5 },
        article,
        check: null,
        type: null,
        isSettled: false,
        label: label ?? (facts && facts.length > 0 ? 1 : 0),
      };
    }) ?? null
  );
}

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findEntities } from '../../lib/detect/names/names.ts';
import { readNamesModel } from '../../lib/detect/names/model.ts';
import { paragraphsOf, readDocument } from '../../lib/text/document.ts';
import { countWords } from '../../lib/text/tokens.ts';
import { readJsonLines } from '../train/names-data.ts';

/** Precision, recall and F1, 0 to 1. */
interface Figures {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
}

/** The official scorer's answer (shared/scorers/score-entities.mjs). `micro`: people, places, organisations. */
export interface NamesScore {
  readonly docs: number;
  readonly micro: Figures;
  /** Null where the set has no miscellaneous names. */
  readonly withMISC: Figures | null;
  readonly untyped: Figures;
  readonly perType: Readonly<Record<string, Figures>>;
}

export interface NamesResult {
  readonly set: string;
  readonly score: NamesScore;
  readonly wordsPerSecond: number;
}

export type NamesEvaluation =
  | { readonly state: 'scored'; readonly results: readonly NamesResult[] }
  | { readonly state: 'absent'; readonly detail: string };

/** Development sets; the last is old newswire, for information. */
const SETS = ['worldwide.dev', 'pud.wiki', 'conll03corr.test'];

interface Gold {
  readonly id: string;
  readonly text: string;
}

/** Finds the names in every development set and scores them with the official scorer. */
export async function evaluateNames(shared: string): Promise<NamesEvaluation> {
  const scorer = join(resolve(shared), 'scorers', 'score-entities.mjs');
  const sets = SETS.filter((set) => existsSync(fileOf(shared, set)));
  if (!existsSync(scorer) || sets.length === 0)
    return { state: 'absent', detail: `Names were not measured: the sets or their scorer are not in ${shared}.` };
  const { score } = (await import(pathToFileURL(scorer).href)) as { score: (pairs: readonly object[]) => NamesScore };
  const model = readNamesModel(readFileSync(join(import.meta.dirname, '..', '..', 'public', 'models', 'names.bin')));
  const results = sets.map((set): NamesResult => {
    const gold = readJsonLines<Gold>(fileOf(shared, set));
    const start = performance.now();
    const pairs = gold.map((article) => {
      const document = readDocument({ text: article.text, blocks: paragraphsOf(article.text) });
      return { gold: article, pred: { id: article.id, entities: findEntities(document, model) } };
    });
    const seconds = (performance.now() - start) / 1000;
    const words = gold.reduce((sum, { text }) => sum + countWords(text), 0);
    return { set, score: score(pairs), wordsPerSecond: Math.round(words / seconds) };
  });
  return { state: 'scored', results };
}

const fileOf = (shared: string, set: string): string => join(shared, 'gold', 'entities', `${set}.jsonl`);

if (import.meta.main) console.log(JSON.stringify(await evaluateNames(process.argv[2] ?? '../shared'), null, 1));

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHtml } from '../read-html.ts';

/** One page of the collection; paths are relative to its folder. */
interface PageEntry {
  readonly id: string;
  readonly html_path: string;
  readonly url: string;
}

/** The official scorer's figures: means over pages of precision, recall and F1 of word 4-grams. */
export interface PagesScore {
  readonly pages: number;
  readonly grams: { readonly P: number; readonly R: number; readonly F1: number };
  readonly words: { readonly P: number; readonly R: number; readonly F1: number };
  readonly meanF1: number;
  readonly under08: number;
  readonly silent: number;
  readonly worst: readonly (readonly [string, number, number])[];
}

export type PagesEvaluation =
  | { readonly state: 'scored'; readonly score: PagesScore; readonly milliseconds: number }
  | { readonly state: 'absent'; readonly detail: string };

/** Reads every page of `shared/pages` and scores the bodies with `shared/scorers/score-pages.mjs`. */
export async function evaluatePages(shared: string): Promise<PagesEvaluation> {
  const [index, scorer] = [join(shared, 'pages/index.jsonl'), join(shared, 'scorers/score-pages.mjs')];
  if (!existsSync(index) || !existsSync(scorer)) {
    return { state: 'absent', detail: `Body finding was not measured: ${index} or its scorer is not there.` };
  }
  const entries = readFileSync(index, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as PageEntry);
  const from = performance.now();
  const lines = entries.map(({ id, html_path, url }) => {
    const reading = readHtml(readFileSync(join(shared, 'pages', html_path), 'utf8'), url);
    return JSON.stringify({ id, text: reading.state === 'article' ? reading.article.text : '' });
  });
  const milliseconds = Math.round(performance.now() - from);
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-pages-'));
  try {
    const found = join(folder, 'found.jsonl');
    writeFileSync(found, lines.join('\n'));
    const out = execFileSync(process.execPath, [scorer, index, found], { encoding: 'utf8' });
    return { state: 'scored', score: JSON.parse(out) as PagesScore, milliseconds };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.main) console.log(JSON.stringify(await evaluatePages(process.argv[2] ?? '../shared'), null, 1));

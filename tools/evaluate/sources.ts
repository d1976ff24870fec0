import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detect, type Model } from '../../lib/detect/detect.ts';
import { paragraphsOf } from '../../lib/text/document.ts';
import { loadModel } from '../load-model.ts';

/** A development set of attributions and its official scorer, both within the shared folder. */
const SETS = [
  { name: 'polnear.dev', gold: 'gold/attribution/polnear.dev.jsonl', scorer: 'score-attributions.mjs' },
  { name: 'factappeal.val', gold: 'gold/factappeal/factappeal.val.jsonl', scorer: 'score-factappeal.mjs' },
  { name: 'news_claims.dev', gold: 'gold/news_claims/news_claims.dev.jsonl', scorer: 'score-news-sourcing.mjs' },
] as const;

/** The scorer's own report, or which file is not there. Figures are parts of one, not per cent. */
export interface SourcesEvaluation {
  readonly name: string;
  readonly state: 'scored' | 'absent';
  readonly detail: string;
  readonly score: unknown;
}

/** Measures attributions on every development set with the official scorers. `shared` is the folder that holds gold/ and scorers/. */
export function evaluateSources(shared: string, model: Model = loadModel()): readonly SourcesEvaluation[] {
  return SETS.map(({ name, gold, scorer }): SourcesEvaluation => {
    const [goldFile, scorerFile] = [join(shared, gold), join(shared, 'scorers', scorer)];
    const missing = [goldFile, scorerFile].find((file) => !existsSync(file));
    if (missing !== undefined)
      return { name, state: 'absent', detail: `${name} was not measured: ${missing} is not there.`, score: null };
    const rows = readFileSync(goldFile, 'utf8').split('\n').filter(Boolean);
    const lines = rows.map((line) => predict(JSON.parse(line) as { id: string; text: string }, model));
    return { name, state: 'scored', detail: `${rows.length} texts`, score: scored(scorerFile, goldFile, lines) };
  });
}

function predict({ id, text }: { readonly id: string; readonly text: string }, model: Model): string {
  const analysis = detect({ text, blocks: paragraphsOf(text), language: 'en' }, model);
  const { sentences, attributions } =
    analysis.state === 'found' ? analysis.findings : { sentences: [], attributions: [] };
  return JSON.stringify({ id, sentences, attributions, claims: [], entities: [] });
}

function scored(scorer: string, gold: string, lines: readonly string[]): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'claimlight-sources-'));
  try {
    const found = join(folder, 'found.jsonl');
    writeFileSync(found, lines.join('\n'));
    return JSON.parse(execFileSync(process.execPath, [scorer, gold, found], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (import.meta.main) console.log(JSON.stringify(evaluateSources(process.argv[2] ?? '../shared'), null, 1));

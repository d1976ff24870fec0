import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readReport } from './bench/report.ts';
import { rowsFor, tableOf } from './evaluate/bars.ts';
import { cardOf } from './evaluate/card.ts';
import { measureMine, mineTable, readLabels } from './evaluate/mine.ts';
import { evaluateCoreference } from './evaluate/coreference.ts';
import { evaluatePages } from './evaluate/pages.ts';
import { scoreSets, type SetScore } from './evaluate/scores.ts';
import { loadModel } from './load-model.ts';
import { ROOT, run } from './run.ts';

const HELP = `usage: npm run eval -- [--shared FOLDER] [--card]
       npm run eval -- --mine FILE

Runs the detector over every development set in FOLDER (default: ../shared, with gold/, scorers/ and pages/) and prints
the official scorers' figures beside their bars. Our own labelled articles (who is who) are measured without FOLDER too.

--card   also measures 95 % intervals, runs the bench (npm run bench) and writes docs/MODEL-CARD.md
--mine   measures on the reader's own labels instead (exported as Labels, one JSON object a line)`;

/** Often enough for an interval to one place of a per cent or so; a minute and a half for all sets. */
const DRAWS = 200;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      shared: { type: 'string', default: join(ROOT, '..', 'shared') },
      card: { type: 'boolean', default: false },
      mine: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (values.mine !== undefined) return evaluateMine(values.mine);
  const shared = resolve(values.shared);
  const model = loadModel();
  const coreference = evaluateCoreference(model);
  if (!existsSync(join(shared, 'gold')) || !existsSync(join(shared, 'scorers'))) {
    console.log(`${tableOf(rowsFor([], { coreference }))}\n`);
    console.log(`The rest is left out: ${values.shared} holds no gold/ and scorers/. Give the folder with --shared.`);
    return 0;
  }
  const scores: SetScore[] = [];
  for await (const score of scoreSets(shared, { model, times: values.card ? DRAWS : 0 })) {
    console.error(
      `${score.task}: ${score.set}, ${Math.round(score.words / score.seconds).toLocaleString('en')} words a second`,
    );
    scores.push(score);
  }
  const pages = await evaluatePages(shared);
  if (pages.state === 'absent') console.error(pages.detail);
  const rows = rowsFor(scores, { coreference, pages });
  console.log(tableOf(rows));
  if (values.card) {
    const { status } = await run(process.execPath, join(ROOT, 'tools', 'bench.ts'), '--shared', shared);
    if (status !== 0) throw new Error('The bench failed: see above.');
    writeFileSync(join(ROOT, 'docs', 'MODEL-CARD.md'), cardOf(rows, readReport(), join(ROOT, 'public', 'models')));
  }
  return 0;
}

/** Exit status 1 where some lines could not be read, 2 where none could. */
function evaluateMine(file: string): number {
  if (!existsSync(file)) {
    console.error(`There is no file ${file}.`);
    return 2;
  }
  const { labels, problems } = readLabels(readFileSync(file, 'utf8'));
  for (const problem of problems) console.error(problem);
  if (labels.length === 0) {
    console.error(`${file} holds no labels. Export them from the popup or the library as Labels.`);
    return 2;
  }
  console.log(mineTable(measureMine(labels, loadModel())));
  return problems.length === 0 ? 0 : 1;
}

process.exitCode = await main();

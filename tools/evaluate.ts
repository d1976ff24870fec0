import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { rowsFor, tableOf } from './evaluate/bars.ts';
import { cardOf } from './evaluate/card.ts';
import { evaluatePages } from './evaluate/pages.ts';
import { scoreSets, type SetScore } from './evaluate/scores.ts';
import { loadModel } from './load-model.ts';
import { ROOT } from './run.ts';

const HELP = `usage: npm run eval -- [--shared FOLDER] [--card]

Runs the detector over every development set in FOLDER (default: ../shared, with gold/, scorers/ and pages/) and prints
the official scorers' figures beside their bars.

--card   also writes docs/MODEL-CARD.md`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      shared: { type: 'string', default: join(ROOT, '..', 'shared') },
      card: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const shared = resolve(values.shared);
  if (!existsSync(join(shared, 'gold')) || !existsSync(join(shared, 'scorers'))) {
    console.log(
      `The evaluation is left out: ${values.shared} holds no gold/ and scorers/. Give the folder with --shared.`,
    );
    return 0;
  }
  const before = process.cpuUsage();
  const model = loadModel();
  const spent = process.cpuUsage(before);
  const loadMilliseconds = (spent.user + spent.system) / 1000;
  const scores: SetScore[] = [];
  for await (const score of scoreSets(shared, model)) {
    console.error(
      `${score.task}: ${score.set}, ${Math.round(score.words / score.seconds).toLocaleString('en')} words a second`,
    );
    scores.push(score);
  }
  const pages = await evaluatePages(shared);
  if (pages.state === 'absent') console.error(pages.detail);
  const rows = rowsFor(scores, pages);
  console.log(tableOf(rows));
  if (values.card) {
    const articles = scores.filter(({ set }) => set === 'worldwide.dev' || set === 'polnear.dev');
    const sum = (of: (score: SetScore) => number): number => articles.reduce((total, score) => total + of(score), 0);
    const speed = { words: sum(({ words }) => words), seconds: sum(({ seconds }) => seconds), loadMilliseconds };
    writeFileSync(join(ROOT, 'docs', 'MODEL-CARD.md'), cardOf(rows, speed, join(ROOT, 'public', 'models')));
  }
  return 0;
}

process.exitCode = await main();

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Model } from '../../lib/detect/detect.ts';
import { countWords } from '../../lib/text/tokens.ts';
import { answer, type Answer } from '../answer.ts';
import { draws } from './bootstrap.ts';
import { calibrationError } from './calibration.ts';

/** What a scorer answers: figures by name, one inside another. */
export type Scored = Readonly<Record<string, unknown>>;

/** One labelled set, run through the whole pipeline and scored. */
export interface SetScore {
  readonly task: string;
  readonly set: string;
  readonly score: Scored;
  /** The scores of as many texts drawn with replacement, so often; none where no intervals were asked for. */
  readonly drawn: readonly Scored[];
  readonly words: number;
  /** Of processor time: other work on the machine does not count. */
  readonly seconds: number;
}

/** Which scorer measures which folder of labelled sets; `news_claims` is measured twice. */
const TASKS: readonly { readonly task: string; readonly folder: string; readonly scorer: string }[] = [
  { task: 'names', folder: 'entities', scorer: 'entities' },
  { task: 'attribution', folder: 'attribution', scorer: 'attributions' },
  { task: 'appeals', folder: 'factappeal', scorer: 'factappeal' },
  { task: 'claims', folder: 'news_claims', scorer: 'ranking' },
  { task: 'sourcing', folder: 'news_claims', scorer: 'news-sourcing' },
  { task: 'speech', folder: 'claims', scorer: 'ranking' },
  { task: 'opinion', folder: 'subjectivity', scorer: 'subjectivity' },
];

interface Gold {
  readonly id: string;
  readonly text: string;
}

export interface Pair {
  readonly gold: Gold;
  readonly pred: Answer & { readonly id: string };
}

type Scorer = (pairs: readonly Pair[]) => Scored;

/** Every development set under `shared/gold`, scored by the official scorers. What was trained on is left out. */
export async function* scoreSets(
  shared: string,
  { model, times }: { readonly model: Model; readonly times: number },
): AsyncGenerator<SetScore> {
  for (const { task, folder, scorer } of TASKS) {
    const [sets, program] = [join(shared, 'gold', folder), join(resolve(shared), 'scorers', `score-${scorer}.mjs`)];
    if (!existsSync(sets) || !existsSync(program)) continue;
    const { score } = (await import(pathToFileURL(program).href)) as { score: Scorer };
    const files = readdirSync(sets).filter(
      (file) => file.endsWith('.jsonl') && !/\.(?:train|all)\./.test(file) && file !== 'ewt.dev.jsonl',
    );
    for (const file of files.toSorted()) {
      const { pairs, words, seconds } = runSet(join(sets, file), model);
      const figures = (chosen: readonly Pair[]): Scored => ({
        ...score(chosen),
        ...(task === 'claims' && { calibration: calibrationError(chosen) }),
      });
      const drawn = [...draws(pairs, times)].map(figures);
      yield { task, set: file.replace('.jsonl', ''), score: figures(pairs), drawn, words, seconds };
    }
  }
}

function runSet(
  file: string,
  model: Model,
): { readonly pairs: readonly Pair[]; readonly words: number; readonly seconds: number } {
  const gold = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Gold => JSON.parse(line));
  const from = process.cpuUsage();
  const pairs = gold.map((text): Pair => ({
    gold: text,
    pred: Object.assign({ id: text.id }, answer({ text: text.text }, model)),
  }));
  const spent = process.cpuUsage(from);
  const seconds = (spent.user + spent.system) / 1e6;
  return { pairs, seconds, words: gold.reduce((sum, { text }) => sum + countWords(text), 0) };
}

import { writeFileSync } from 'node:fs';
import { bodyLines } from '../../lib/page/body.ts';
import { contextOf } from '../../lib/page/context.ts';
import {
  bestContainer,
  FIRST_NAMES,
  scorer,
  SECOND_NAMES,
  secondFeatures,
  type Weights,
} from '../../lib/page/score.ts';
import { bagOf, FOLDS, trainingPages, type Bag, type TrainingPage } from './body-pages.ts';
import { fitLogistic, sparseRows } from './logistic.ts';

/**
 * Trains the weights of the body finder (lib/page/weights.ts) on the pages of `shared/pages`:
 * node tools/train/body.ts [../shared]
 * Two logistic regressions. The second sees what the first says of a line's neighbours; it is trained on what a first that
 * never saw the page's publisher says (ten folds by publisher family), as it will be in use.
 * Printed are the figures of cross-validation by publisher, and of a design half against a check half.
 */
interface Model {
  readonly first: Weights;
  readonly second: Weights;
}

interface Score {
  readonly id: string;
  readonly precision: number;
  readonly recall: number;
}

/** L2 penalty of each weight, on costs that add up to about 30 a page. 3 to 100 differ by noise alone in cross-validation; 40 does better on publishers never seen. */
const FIRST_PENALTY = 40;
const SECOND_PENALTY = 40;

interface Rows {
  readonly names: readonly string[];
  readonly values: (readonly number[])[];
  readonly targets: number[];
  readonly costs: number[];
}

function weightsFrom({ names, values, targets, costs }: Rows, penalty: number): Weights {
  const rows = sparseRows(
    names.length,
    values.map((row) => row.flatMap((value, at) => (value === 0 ? [] : [[at, value] as const]))),
  );
  const { bias, weights } = fitLogistic({
    rows,
    targets: Float64Array.from(targets),
    weights: Float64Array.from(costs),
    penalties: new Float64Array(names.length).fill(penalty),
  });
  const named = names.map((name, at) => [name, round(weights[at] ?? 0)] as const);
  return Object.fromEntries([['bias', round(bias)], ...named.filter(([, weight]) => Math.abs(weight) >= SMALLEST)]);
}

/** Smaller weights change nothing and are left out. */
const SMALLEST = 0.02;

/** Three decimals: a weight means no more. */
const round = (weight: number): number => Math.round(weight * 1000) / 1000;

function trainFirst(pages: readonly TrainingPage[]): Weights {
  const rows: Rows = { names: FIRST_NAMES, values: [], targets: [], costs: [] };
  for (const page of pages) {
    for (const row of page.features) rows.values.push(row);
    for (const target of page.targets) rows.targets.push(target);
    for (const cost of page.costs) rows.costs.push(cost);
  }
  return weightsFrom(rows, FIRST_PENALTY);
}

/** Features for the second look at a page's lines, after a first look by the given weights. */
function secondRows({ scene, features }: TrainingPage, first: Weights): readonly (readonly number[])[] {
  const scores = features.map(scorer(FIRST_NAMES, first));
  const context = contextOf(scene, scores, bestContainer(scene.outline, scores));
  return scene.outline.lines.map((line, at) => secondFeatures(line, context, features[at] ?? []));
}

function train(pages: readonly TrainingPage[]): Model {
  const rows: Rows = { names: SECOND_NAMES, values: [], targets: [], costs: [] };
  for (let fold = 0; fold < FOLDS; fold += 2) {
    const held = pages.filter((page) => page.fold === fold || page.fold === fold + 1);
    if (held.length === 0) continue;
    const first = trainFirst(pages.filter((page) => !held.includes(page)));
    for (const page of held) {
      rows.values.push(...secondRows(page, first));
      rows.targets.push(...page.targets);
      rows.costs.push(...page.costs);
    }
  }
  return { first: trainFirst(pages), second: weightsFrom(rows, SECOND_PENALTY) };
}

function scoreOf(page: TrainingPage, { first, second }: Model): Score {
  const scores = secondRows(page, first).map(scorer(SECOND_NAMES, second));
  const body = bodyLines(page.scene, scores);
  const found = bagOf(body.map(({ text }) => text).join('\n'));
  let hits = 0;
  for (const [gram, count] of page.truth) hits += Math.min(count, found.get(gram) ?? 0);
  return { id: page.id, precision: hits / Math.max(1, total(found)), recall: hits / Math.max(1, total(page.truth)) };
}

const total = (bag: Bag): number => [...bag.values()].reduce((sum, count) => sum + count, 0);

function summary(scores: readonly Score[]): string {
  const mean = (key: 'precision' | 'recall'): number =>
    scores.reduce((sum, score) => sum + score[key], 0) / scores.length;
  const [precision, recall] = [mean('precision'), mean('recall')];
  const f1 = (2 * precision * recall) / (precision + recall);
  return `pages ${scores.length}  precision ${precision.toFixed(4)}  recall ${recall.toFixed(4)}  F1 ${f1.toFixed(4)}`;
}

function main(shared: string): void {
  const pages = trainingPages(shared);
  const design = pages.filter(({ fold }) => fold < FOLDS / 2);
  const check = pages.filter(({ fold }) => fold >= FOLDS / 2);
  const half = train(design);
  console.log('design half, learnt from ', summary(design.map((page) => scoreOf(page, half))));
  console.log('check half, never seen   ', summary(check.map((page) => scoreOf(page, half))));
  const unseen: Score[] = [];
  for (let fold = 0; fold < FOLDS; fold += 2) {
    const held = pages.filter((page) => page.fold === fold || page.fold === fold + 1);
    const model = train(pages.filter((page) => !held.includes(page)));
    unseen.push(...held.map((page) => scoreOf(page, model)));
  }
  console.log('cross-validated          ', summary(unseen));
  const worst = unseen.toSorted((a, b) => a.precision * a.recall - b.precision * b.recall).slice(0, 15);
  for (const { id, precision, recall } of worst) console.log(`  ${precision.toFixed(2)} ${recall.toFixed(2)} ${id}`);
  const all = train(pages);
  console.log('shipped, learnt from all ', summary(pages.map((page) => scoreOf(page, all))));
  writeFileSync(new URL('../../lib/page/weights.ts', import.meta.url), fileOf(all));
}

const fileOf = ({
  first,
  second,
}: Model): string => `// oxlint-disable approx-constant -- trained weights, not constants
/**
 * Weights of the body finder, in log-odds that a line belongs to the story. Written by tools/train/body.ts; not by hand.
 * FIRST: a line by itself (features.ts). SECOND: a line among its scored neighbours (context.ts, then features.ts again).
 */
export const FIRST_WEIGHTS: Readonly<Record<string, number>> = ${JSON.stringify(first)};

export const SECOND_WEIGHTS: Readonly<Record<string, number>> = ${JSON.stringify(second)};
`;

main(process.argv[2] ?? '../shared');

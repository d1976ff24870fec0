import { contextOf, SECOND_FEATURES, type Context, type ScoredLine } from './context.ts';
import { FEATURES, type Scene } from './features.ts';
import type { Line, Outline } from './outline.ts';
import { isTeaser } from './boilerplate.ts';
import { FIRST_WEIGHTS, SECOND_WEIGHTS } from './weights.ts';

/** One weight a feature, by its name; `bias` stands alone. */
export type Weights = Readonly<Record<string, number>>;

export const FIRST_NAMES = Object.keys(FEATURES);
export const SECOND_NAMES = [...Object.keys(SECOND_FEATURES), ...FIRST_NAMES];

/** The features of a line by itself, in the order of FIRST_NAMES. */
export const firstFeatures = (line: Line, scene: Scene): readonly number[] =>
  Object.values(FEATURES).map((feature) => feature(line, scene));

/** The features of a line among its scored neighbours, in the order of SECOND_NAMES. */
export const secondFeatures = (line: ScoredLine, context: Context, first: readonly number[]): readonly number[] => [
  ...Object.values(SECOND_FEATURES).map((feature) => feature(line, context)),
  ...first,
];

/** The chance that a line belongs to the story, by its features and their weights. */
export function chance(names: readonly string[], values: readonly number[], weights: Weights): number {
  let sum = weights['bias'] ?? 0;
  names.forEach((name, at) => (sum += (weights[name] ?? 0) * (values[at] ?? 0)));
  return 1 / (1 + Math.exp(-sum));
}

/** Scores every line of a page twice: by itself, then among its neighbours. Linear. */
export function scoreLines(scene: Scene): readonly ScoredLine[] {
  const features = scene.outline.lines.map((line) => firstFeatures(line, scene));
  const first = scene.outline.lines.map((line, at): ScoredLine =>
    Object.assign({}, line, { score: chance(FIRST_NAMES, features[at] ?? [], FIRST_WEIGHTS) }),
  );
  const context = contextOf(scene, first, bestContainer(scene.outline, first));
  return first.map((line, at): ScoredLine =>
    Object.assign({}, line, {
      score: chance(SECOND_NAMES, secondFeatures(line, context, features[at] ?? []), SECOND_WEIGHTS),
    }),
  );
}

/** A line scored higher is worth its words to a container that holds it, one scored lower costs them. */
const BREAK_EVEN = 0.4;
const KEEP = 0.5;

/** The lines of the story: those that score well enough, each long one once, teasers never. */
export function bodyLines(scored: readonly ScoredLine[]): readonly ScoredLine[] {
  const said = new Set<string>();
  return scored.filter(({ score, text, words }) => {
    if (score < KEEP || isTeaser(text)) return false;
    if (words < 8) return true;
    const again = said.has(text);
    said.add(text);
    return !again;
  });
}

/** The container whose lines are worth most together; of equals, the innermost. One pass from the back. */
export function bestContainer(outline: Outline, scored: readonly ScoredLine[]): number {
  const worth = outline.containers.map(() => 0);
  for (const { container, words, score } of scored) {
    worth[container] = (worth[container] ?? 0) + Math.min(words, 100) * (score - BREAK_EVEN);
  }
  let best = 0;
  for (const { index, parent } of outline.containers.toReversed()) {
    const own = worth[index] ?? 0;
    if (own > (worth[best] ?? 0)) best = index;
    if (parent >= 0) worth[parent] = (worth[parent] ?? 0) + own;
  }
  return best;
}

import { FEATURES, type Scene } from './features.ts';
import type { Line, Outline } from './outline.ts';
import { WEIGHTS } from './weights.ts';

/** A line and how likely it is part of the story, from 0 to 1. */
export interface ScoredLine extends Line {
  readonly score: number;
}

const NAMES = Object.keys(FEATURES);

/** The features of a line, in the order of FEATURES. */
export const featuresOf = (line: Line, scene: Scene): readonly number[] =>
  NAMES.map((name) => FEATURES[name]?.(line, scene) ?? 0);

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Scores every line of a page by the trained weights. Linear. */
export function scoreLines(scene: Scene): readonly ScoredLine[] {
  const weights = NAMES.map((name) => WEIGHTS[name] ?? 0);
  return scene.outline.lines.map((line) => {
    const sum = featuresOf(line, scene).reduce(
      (total, value, at) => total + value * (weights[at] ?? 0),
      WEIGHTS['bias'] ?? 0,
    );
    return { ...line, score: logistic(sum) };
  });
}

/** A line scored higher is worth its words to a container that holds it, one scored lower costs them. */
const BREAK_EVEN = 0.4;
const KEEP = 0.5;

/** The lines of the story: the best container's lines that score well enough. */
export function bodyLines(outline: Outline, scored: readonly ScoredLine[]): readonly ScoredLine[] {
  const best = bestContainer(outline, scored);
  const inside: boolean[] = [];
  for (const { index, parent } of outline.containers) inside.push(index === best || inside[parent] === true);
  return scored.filter((line) => inside[line.container] === true && line.score >= KEEP);
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

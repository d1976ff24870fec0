import type { Scene } from './features.ts';
import type { Line, Outline } from './outline.ts';

/** A line and how likely it is part of the story, from 0 to 1. */
export interface ScoredLine extends Line {
  readonly score: number;
}

/** A page after the first look: what the second look at a line may ask. All of it is computed in one pass. */
export interface Context {
  readonly scene: Scene;
  readonly lines: readonly ScoredLine[];
  /** Words of the lines kept so far, before each line; one longer than the lines. */
  readonly kept: readonly number[];
  readonly groups: readonly number[];
  readonly shapes: ReadonlyMap<string, Mean>;
  readonly best: number;
  readonly inBest: readonly boolean[];
  /** Depth of the innermost container that holds both this one and the best. */
  readonly shared: readonly number[];
  /** Lines since the last, and until the next, line of the story. */
  readonly since: readonly number[];
  readonly until: readonly number[];
}

interface Mean {
  score: number;
  words: number;
  lines: number;
}

type Feature = (line: ScoredLine, context: Context) => number;

const SURE = 0.6;
const yes = (condition: boolean | undefined): number => (condition ? 1 : 0);
const scoreAt = ({ lines }: Context, index: number): number => lines[index]?.score ?? 0;
const near = (context: Context, { index }: Line, steps: readonly number[]): number =>
  steps.reduce((sum, step) => sum + scoreAt(context, index + step), 0) / steps.length;
const keptShare = ({ kept, lines }: Context, index: number): number => {
  const all = kept[lines.length] ?? 0;
  return all > 0 ? (kept[index] ?? 0) / all : 0;
};
const shapeMean: Feature = (line, { shapes, scene }) => shapes.get(shapeOf(line, scene.outline))?.score ?? 0;
const few = (count: number | undefined): number => Math.min(count ?? 20, 20) / 20;
const between: Feature = (line, context) => Math.min(near(context, line, [-1, -2]), near(context, line, [1, 2]));

/** What a line's neighbours and its likes say, once every line has been scored by itself. */
export const SECOND_FEATURES: Readonly<Record<string, Feature>> = {
  score: ({ score }) => score,
  logit: ({ score }) => Math.max(-5, Math.min(5, Math.log((score + 1e-6) / (1 - score + 1e-6)))) / 5,
  previous: (line, context) => near(context, line, [-1]),
  next: (line, context) => near(context, line, [1]),
  previous3: (line, context) => near(context, line, [-1, -2, -3]),
  next3: (line, context) => near(context, line, [1, 2, 3]),
  next8: (line, context) => near(context, line, [1, 2, 3, 4, 5, 6, 7, 8]),
  previous8: (line, context) => near(context, line, [-1, -2, -3, -4, -5, -6, -7, -8]),
  between,
  groupMean: ({ group }, { groups }) => groups[group] ?? 0,
  shapeMean,
  shapeMany: (line, { shapes, scene }) => Math.min(1, (shapes.get(shapeOf(line, scene.outline))?.lines ?? 0) / 20),
  inBest: ({ container }, { inBest }) => yes(inBest[container]),
  isBest: ({ group }, { best }) => yes(group === best),
  apart: ({ container }, { shared, scene, best }) =>
    Math.min(10, (scene.outline.containers[best]?.depth ?? 0) - (shared[container] ?? 0)) / 10,
  apartAtAll: ({ container }, { shared, scene, best }) =>
    yes((shared[container] ?? 0) < (scene.outline.containers[best]?.depth ?? 0)),
  apartMuch: ({ container }, { shared, scene, best }) =>
    yes((shared[container] ?? 0) + 2 < (scene.outline.containers[best]?.depth ?? 0)),
  deeper: ({ container }, { scene, shared }) =>
    Math.min(8, (scene.outline.containers[container]?.depth ?? 0) - (shared[container] ?? 0)) / 8,
  keptBefore: ({ index }, context) => keptShare(context, index),
  nothingBefore: ({ index }, { kept }) => yes((kept[index] ?? 0) === 0),
  nothingAfter: ({ index }, context) => yes(keptShare(context, index + 1) > 0.999),
  littleAfter: ({ index }, context) => yes(keptShare(context, index + 1) > 0.95),
  since: ({ index }, { since }) => few(since[index]),
  until: ({ index }, { until }) => few(until[index]),
  gap: ({ index }, { since, until }) => few(Math.max(since[index] ?? 20, until[index] ?? 20)),
  headingNext: (line, context) => yes(line.kind === 'heading') * near(context, line, [1]),
  headingBetween: (line, context) => yes(line.kind === 'heading') * between(line, context),
  headingShape: (line, context) => yes(line.kind === 'heading') * shapeMean(line, context),
  shortBetween: (line, context) => yes(line.words < 10) * between(line, context),
  listBetween: (line, context) => yes(line.kind === 'list_item') * between(line, context),
  listShape: (line, context) => yes(line.kind === 'list_item') * shapeMean(line, context),
  proseShape: (line, context) => yes(line.prose) * shapeMean(line, context),
  proseBetween: (line, context) => yes(line.prose) * between(line, context),
  linkedBetween: (line, context) => yes(line.linked > line.text.length * 0.5) * between(line, context),
  bioLate: (line, context) => yes(keptShare(context, line.index + 1) > 0.9 && /\bis (?:an?|the)\b/.test(line.text)),
};

/** Looks at a whole page again. Linear. */
export function contextOf(scene: Scene, lines: readonly ScoredLine[], best: number): Context {
  const { outline } = scene;
  const kept = [0];
  for (const { score, words } of lines) kept.push((kept.at(-1) ?? 0) + (score > SURE ? words : 0));
  const inBest: boolean[] = [];
  for (const { index, parent } of outline.containers) inBest.push(index === best || inBest[parent] === true);
  return {
    scene,
    lines,
    kept,
    groups: groupMeans(outline, lines),
    shapes: shapeMeans(outline, lines),
    best,
    inBest,
    shared: sharedDepths(outline, best, inBest),
    since: distances(lines),
    until: distances(lines.toReversed()).toReversed(),
  };
}

function groupMeans({ containers }: Outline, lines: readonly ScoredLine[]): readonly number[] {
  const means = containers.map((): Mean => ({ score: 0, words: 0, lines: 0 }));
  for (const line of lines) addTo(means[line.group], line);
  return means.map(({ score, words }) => (words > 0 ? score / words : 0));
}

function shapeMeans(outline: Outline, lines: readonly ScoredLine[]): ReadonlyMap<string, Mean> {
  const means = new Map<string, Mean>();
  for (const line of lines) {
    const shape = shapeOf(line, outline);
    const mean = means.get(shape) ?? { score: 0, words: 0, lines: 0 };
    means.set(shape, mean);
    addTo(mean, line);
  }
  for (const mean of means.values()) mean.score /= mean.words || 1;
  return means;
}

function addTo(mean: Mean | undefined, { score, words }: ScoredLine): void {
  if (!mean) return;
  mean.score += score * words;
  mean.words += words;
  mean.lines++;
}

/** Lines of one template: same element, class and parent. */
function shapeOf({ container }: Line, { containers }: Outline): string {
  const own = containers[container];
  return `${containers[own?.parent ?? -1]?.shape}>${own?.shape}`;
}

function sharedDepths({ containers }: Outline, best: number, inBest: readonly boolean[]): readonly number[] {
  const around = new Set<number>();
  for (let at = best; at >= 0; at = containers[at]?.parent ?? -1) around.add(at);
  const shared: number[] = [];
  for (const { index, parent, depth } of containers) {
    shared.push(around.has(index) ? depth : inBest[index] ? (containers[best]?.depth ?? 0) : (shared[parent] ?? 0));
  }
  return shared;
}

function distances(lines: readonly ScoredLine[]): readonly number[] {
  let since = 99;
  return lines.map(({ score }) => {
    const distance = since;
    since = score > SURE ? 0 : since + 1;
    return distance;
  });
}

import type { Scene } from './features.ts';
import type { Line, Outline } from './outline.ts';

/** A page after the first look: what the second look at a line may ask. All of it is computed in one pass. */
export interface Context {
  readonly scene: Scene;
  /** How likely each line is part of the story by itself, from 0 to 1. */
  readonly scores: readonly number[];
  /** Sum of the scores before each line; one longer than the lines. */
  readonly sums: readonly number[];
  /** Words of the lines kept so far, before each line; one longer than the lines. */
  readonly kept: readonly number[];
  /** Mean score of the words in a line's group, by container. */
  readonly groups: readonly number[];
  /** The same over all lines made by one template, by container. */
  readonly shapes: readonly Mean[];
  readonly best: number;
  readonly bestDepth: number;
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

type Feature = (line: Line, context: Context) => number;

const SURE = 0.6;
const yes = (condition: boolean | undefined): number => (condition ? 1 : 0);
const few = (count: number | undefined): number => Math.min(count ?? 20, 20) / 20;

/** Mean score of the `count` lines before or after a line; beyond the page's ends stand zeros. */
const before = ({ index }: Line, { sums }: Context, count: number): number =>
  ((sums[index] ?? 0) - (sums[Math.max(0, index - count)] ?? 0)) / count;
const after = ({ index }: Line, { sums, scores }: Context, count: number): number =>
  ((sums[Math.min(scores.length, index + 1 + count)] ?? 0) - (sums[index + 1] ?? 0)) / count;
const between: Feature = (line, context) => Math.min(before(line, context, 2), after(line, context, 2));

const keptShare = ({ kept, scores }: Context, index: number): number => {
  const all = kept[scores.length] ?? 0;
  return all > 0 ? (kept[index] ?? 0) / all : 0;
};
const scoreOf: Feature = ({ index }, { scores }) => scores[index] ?? 0;
const shapeMean: Feature = ({ container }, { shapes }) => shapes[container]?.score ?? 0;
const depthOf: Feature = ({ container }, { scene }) => scene.outline.containers[container]?.depth ?? 0;
const sharedDepth: Feature = ({ container }, { shared }) => shared[container] ?? 0;

/** What a line's neighbours and its likes say, once every line has been scored by itself. */
export const SECOND_FEATURES: Readonly<Record<string, Feature>> = {
  score: scoreOf,
  logit: (line, context) => {
    const score = scoreOf(line, context);
    return Math.max(-5, Math.min(5, Math.log((score + 1e-6) / (1 - score + 1e-6)))) / 5;
  },
  previous: (line, context) => before(line, context, 1),
  next: (line, context) => after(line, context, 1),
  previous3: (line, context) => before(line, context, 3),
  next3: (line, context) => after(line, context, 3),
  next8: (line, context) => after(line, context, 8),
  previous8: (line, context) => before(line, context, 8),
  between,
  groupMean: ({ group }, { groups }) => groups[group] ?? 0,
  shapeMean,
  shapeMany: ({ container }, { shapes }) => Math.min(1, (shapes[container]?.lines ?? 0) / 20),
  inBest: ({ container }, { inBest }) => yes(inBest[container]),
  isBest: ({ group }, { best }) => yes(group === best),
  apart: (line, context) => Math.min(10, context.bestDepth - sharedDepth(line, context)) / 10,
  apartAtAll: (line, context) => yes(sharedDepth(line, context) < context.bestDepth),
  apartMuch: (line, context) => yes(sharedDepth(line, context) + 2 < context.bestDepth),
  deeper: (line, context) => Math.min(8, depthOf(line, context) - sharedDepth(line, context)) / 8,
  keptBefore: ({ index }, context) => keptShare(context, index),
  nothingBefore: ({ index }, { kept }) => yes((kept[index] ?? 0) === 0),
  nothingAfter: ({ index }, context) => yes(keptShare(context, index + 1) > 0.999),
  littleAfter: ({ index }, context) => yes(keptShare(context, index + 1) > 0.95),
  since: ({ index }, { since }) => few(since[index]),
  until: ({ index }, { until }) => few(until[index]),
  gap: ({ index }, { since, until }) => few(Math.max(since[index] ?? 20, until[index] ?? 20)),
  headingNext: (line, context) => (line.kind === 'heading' ? after(line, context, 1) : 0),
  headingBetween: (line, context) => (line.kind === 'heading' ? between(line, context) : 0),
  headingShape: (line, context) => (line.kind === 'heading' ? shapeMean(line, context) : 0),
  shortBetween: (line, context) => (line.words < 10 ? between(line, context) : 0),
  listBetween: (line, context) => (line.kind === 'list_item' ? between(line, context) : 0),
  listShape: (line, context) => (line.kind === 'list_item' ? shapeMean(line, context) : 0),
  proseShape: (line, context) => (line.prose ? shapeMean(line, context) : 0),
  proseBetween: (line, context) => (line.prose ? between(line, context) : 0),
  linkedBetween: (line, context) => (line.linked > line.text.length * 0.5 ? between(line, context) : 0),
  bioLate: (line, context) => yes(keptShare(context, line.index + 1) > 0.9 && /\bis (?:an?|the)\b/.test(line.text)),
};

/** Looks at a whole page again, given the score of each line. Linear. */
export function contextOf(scene: Scene, scores: readonly number[], best: number): Context {
  const { outline } = scene;
  const [kept, sums] = [[0], [0]];
  for (const { index, words } of outline.lines) {
    const score = scores[index] ?? 0;
    sums.push((sums[index] ?? 0) + score);
    kept.push((kept[index] ?? 0) + (score > SURE ? words : 0));
  }
  const inBest: boolean[] = [];
  for (const { index, parent } of outline.containers) inBest.push(index === best || inBest[parent] === true);
  return {
    scene,
    scores,
    sums,
    kept,
    groups: groupMeans(outline, scores),
    shapes: shapeMeans(outline, scores),
    best,
    bestDepth: outline.containers[best]?.depth ?? 0,
    inBest,
    shared: sharedDepths(outline, best, inBest),
    since: distances(scores),
    until: distances(scores.toReversed()).toReversed(),
  };
}

function groupMeans({ containers, lines }: Outline, scores: readonly number[]): readonly number[] {
  const means = containers.map((): Mean => ({ score: 0, words: 0, lines: 0 }));
  for (const line of lines) addTo(means[line.group], line, scores);
  return means.map(({ score, words }) => (words > 0 ? score / words : 0));
}

/** Lines of one template stand in elements of the same tag and class, in parents of the same tag and class. */
function shapeMeans({ containers, lines }: Outline, scores: readonly number[]): readonly Mean[] {
  const means = new Map<string, Map<string, Mean>>();
  const shapes = containers.map(({ parent, shape }) => {
    const outer = containers[parent]?.shape ?? '';
    const inside = means.get(outer) ?? new Map<string, Mean>();
    const mean = inside.get(shape) ?? { score: 0, words: 0, lines: 0 };
    means.set(outer, inside.set(shape, mean));
    return mean;
  });
  for (const line of lines) addTo(shapes[line.container], line, scores);
  for (const inside of means.values()) for (const mean of inside.values()) mean.score /= mean.words || 1;
  return shapes;
}

function addTo(mean: Mean | undefined, { index, words }: Line, scores: readonly number[]): void {
  if (!mean) return;
  mean.score += (scores[index] ?? 0) * words;
  mean.words += words;
  mean.lines++;
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

function distances(scores: readonly number[]): readonly number[] {
  let since = 99;
  return scores.map((score) => {
    const distance = since;
    since = score > SURE ? 0 : since + 1;
    return distance;
  });
}

import { contextOf, SECOND_FEATURES, type Context } from './context.ts';
import { FEATURE_NAMES, featuresOf, type Scene } from './features.ts';
import { sourcesStart } from '../text/source-line.ts';
import { bitOf } from './hints.ts';
import type { Line, Outline } from './outline.ts';
import type { Steps } from './slices.ts';
import { FIRST_WEIGHTS, SECOND_WEIGHTS } from './weights.ts';

/** One weight a feature, by its name; `bias` stands alone. */
export type Weights = Readonly<Record<string, number>>;

export const FIRST_NAMES = FEATURE_NAMES;
export const SECOND_NAMES = [...Object.keys(SECOND_FEATURES), ...FIRST_NAMES];

const SECOND = Object.values(SECOND_FEATURES);

/** The features of a line among its scored neighbours, in the order of SECOND_NAMES. */
export const secondFeatures = (line: Line, context: Context, first: readonly number[]): readonly number[] =>
  SECOND.map((feature) => feature(line, context)).concat(first);

/** Turns features into the chance that a line belongs to the story. */
export function scorer(names: readonly string[], weights: Weights): (values: readonly number[]) => number {
  const row = Float64Array.from(names, (name) => weights[name] ?? 0);
  const bias = weights['bias'] ?? 0;
  return (values) => {
    let sum = bias;
    for (let at = 0; at < row.length; at++) sum += (row[at] ?? 0) * (values[at] ?? 0);
    return 1 / (1 + Math.exp(-sum));
  };
}

const scoreFirst = scorer(FIRST_NAMES, FIRST_WEIGHTS);
const scoreSecond = scorer(SECOND_NAMES, SECOND_WEIGHTS);

/** Lines that one step scores. */
const LINES = 64;

/** Scores every line of a page, from 0 to 1: by itself, then among its neighbours. Linear. */
export function* scoreSteps(scene: Scene): Steps<readonly number[]> {
  const { outline } = scene;
  const features: (readonly number[])[] = [];
  for (const line of outline.lines) {
    features.push(featuresOf(line, scene));
    if (features.length % LINES === 0) yield;
  }
  const first = features.map(scoreFirst);
  const context = contextOf(scene, first, bestContainer(outline, first));
  yield;
  const scores: number[] = [];
  for (const [at, line] of outline.lines.entries()) {
    scores.push(scoreSecond(secondFeatures(line, context, features[at] ?? [])));
    if (scores.length % LINES === 0) yield;
  }
  return scores;
}

/** A line scored higher is worth its words to a container that holds it, one scored lower costs them. */
const BREAK_EVEN = 0.4;
const KEEP = 0.5;

/** The lines of the story: those that score well enough, each long one once. */
export function bodyLines(scene: Scene, scores: readonly number[]): readonly Line[] {
  const said = new Set<string>();
  const body = scene.outline.lines.filter((line) => {
    const { index, text, words } = line;
    if ((scores[index] ?? 0) < KEEP || isNeverStory(line, scene)) return false;
    if (words < 8) return true;
    const again = said.has(text);
    said.add(text);
    return !again;
  });
  let end = body.length;
  while (end > 0 && isLoose(body[end - 1])) end--;
  return withSources(scene, body.slice(0, end));
}

/** How far below the story its own "Source:" line may stand. */
const BELOW = 5;

/** The story with the lines beside its paragraphs by which it gives its sources; a picture's credit is none of them. */
function withSources({ outline }: Scene, body: readonly Line[]): readonly Line[] {
  const [first, last] = [body[0], body.at(-1)];
  if (!first || !last) return body;
  const groups = new Set(body.filter(({ prose }) => prose).map(({ group }) => group));
  const sources = outline.lines
    .slice(first.index, last.index + 1 + BELOW)
    .filter(({ kind, group, text }) => kind === 'paragraph' && groups.has(group) && sourcesStart(text) !== null);
  if (sources.length === 0) return body;
  return [...new Set([...body, ...sources])].toSorted((a, b) => a.index - b.index);
}

/** At the end of a story: a heading that heads nothing, a tag, a signature. */
function isLoose(line: Line | undefined): boolean {
  if (!line || line.prose) return false;
  return (
    line.kind === 'heading' || (line.kind === 'paragraph' && line.words < 12 && !/[.!?…:]["'”’)\]]*$/.test(line.text))
  );
}

const OTHERS = bitOf('comments') | bitOf('consent');

// "By Anna Holm", "By Anna Holm and Tom Reed · 11 March, 7:30 a.m.": a byline has no full stop but that of an hour.
const BYLINE = /^(?:by|By|BY):? \p{Lu}(?:[^.!?]|\b[ap]\.m\.)*$/u;

/** What no score can make part of a story: the headline, bylines, teasers and notices, what readers or consent dialogs say. */
function isNeverStory({ index, container, text, words, boilerplate }: Line, { outline, titleAt }: Scene): boolean {
  if (index === titleAt || boilerplate) return true;
  if (words < 15 && BYLINE.test(text)) return true;
  return ((outline.around[container] ?? 0) & OTHERS) !== 0;
}

/** The container whose lines are worth most together; of equals, the innermost. One pass from the back. */
export function bestContainer({ containers, lines }: Outline, scores: readonly number[]): number {
  const worth = containers.map(() => 0);
  for (const { index, container, words } of lines) {
    worth[container] = (worth[container] ?? 0) + Math.min(words, 100) * ((scores[index] ?? 0) - BREAK_EVEN);
  }
  let best = 0;
  for (const { index, parent } of containers.toReversed()) {
    const own = worth[index] ?? 0;
    if (own > (worth[best] ?? 0)) best = index;
    if (parent >= 0) worth[parent] = (worth[parent] ?? 0) + own;
  }
  return best;
}

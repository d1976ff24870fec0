import type { Stretch } from './branch.ts';
import { contextOf, SECOND_FEATURES, type Context } from './context.ts';
import { PLACE, PLACE_NAMES, spotOf, STAYING_NAMES, stayingOf, type Scene, type Spot } from './features.ts';
import type { Line, Outline } from './outline.ts';
import type { Steps } from './slices.ts';
import { FIRST_WEIGHTS, SECOND_WEIGHTS } from './weights.ts';

/** One weight a feature, by its name; `bias` stands alone. */
export type Weights = Readonly<Record<string, number>>;

export const FIRST_NAMES = [...STAYING_NAMES, ...PLACE_NAMES];
export const SECOND_NAMES = [...Object.keys(SECOND_FEATURES), ...FIRST_NAMES];

const SECOND = Object.values(SECOND_FEATURES);

/** The features of a line by itself, in the order of FIRST_NAMES. */
export const featuresOf = (line: Line, scene: Scene): readonly number[] =>
  stayingOf(line, spotOf(line, scene.outline)).concat(PLACE.map((feature) => feature(line, scene)));

/** The features of a line among its scored neighbours, in the order of SECOND_NAMES. */
export const secondFeatures = (line: Line, context: Context, first: readonly number[]): readonly number[] =>
  SECOND.map((feature) => feature(line, context)).concat(first);

const rowOf = (names: readonly string[], weights: Weights): Float64Array =>
  Float64Array.from(names, (name) => weights[name] ?? 0);

const chanceOf = (sum: number): number => 1 / (1 + Math.exp(-sum));

function product(row: Float64Array, values: ArrayLike<number>, from = 0): number {
  let sum = 0;
  for (let at = 0; at < row.length; at++) sum += (row[at] ?? 0) * (values[from + at] ?? 0);
  return sum;
}

/** Turns features into the chance that a line belongs to the story. */
export function scorer(names: readonly string[], weights: Weights): (values: readonly number[]) => number {
  const row = rowOf(names, weights);
  return (values) => chanceOf((weights['bias'] ?? 0) + product(row, values));
}

/** What each part of a line's features adds to its two scores, in log-odds. */
const STAYING = { first: rowOf(STAYING_NAMES, FIRST_WEIGHTS), second: rowOf(STAYING_NAMES, SECOND_WEIGHTS) };
const PLACED = { first: rowOf(PLACE_NAMES, FIRST_WEIGHTS), second: rowOf(PLACE_NAMES, SECOND_WEIGHTS) };
const AMONG = Object.entries(SECOND_FEATURES)
  .map(([name, feature]) => ({ weight: SECOND_WEIGHTS[name] ?? 0, feature }))
  .filter(({ weight }) => weight !== 0);
const BIAS = { first: FIRST_WEIGHTS['bias'] ?? 0, second: SECOND_WEIGHTS['bias'] ?? 0 };

/** What a line's words and spot add to its scores. */
interface Staying extends Spot, Pick<Line, 'kind'> {
  readonly first: number;
  readonly second: number;
}

/** Most of the features, and the same as long as the words and the spot are. */
const known = new WeakMap<Stretch, Staying>();

function stayingIn(line: Line, outline: Outline): Staying {
  const { containers, around, insideArticle } = outline;
  const { stretch, kind, container } = line;
  const [before, place] = [known.get(stretch), containers[container]];
  const isSame =
    before?.kind === kind &&
    before.tag === place?.tag &&
    before.depth === place.depth &&
    before.hints === place.hints &&
    before.around === around[container] &&
    before.inArticle === insideArticle[container];
  if (isSame) return before;
  const spot = spotOf(line, outline);
  const values = stayingOf(line, spot);
  const { first, second } = STAYING;
  const staying = { ...spot, kind, first: product(first, values), second: product(second, values) };
  known.set(stretch, staying);
  return staying;
}

/** Lines that one step scores. */
const LINES = 64;

/** Scores every line of a page, from 0 to 1: by itself, then among its neighbours. Linear. */
export function* scoreSteps(scene: Scene): Steps<readonly number[]> {
  const { lines } = scene.outline;
  const looks = new Looks(scene);
  for (let from = 0; from < lines.length; from += LINES) {
    looks.look(from, Math.min(lines.length, from + LINES));
    yield;
  }
  const context = contextOf(scene, looks.first, bestContainer(scene.outline, looks.first));
  yield;
  const scores: number[] = [];
  for (let from = 0; from < lines.length; from += LINES) {
    looks.lookAgain(from, Math.min(lines.length, from + LINES), { context, scores });
    yield;
  }
  return scores;
}

/** The two looks at each line of a page, in order. */
class Looks {
  readonly first: number[] = [];
  readonly #scene: Scene;
  readonly #places: Float64Array;
  readonly #staying: Staying[] = [];

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#places = new Float64Array(scene.outline.lines.length * PLACE.length);
  }

  look(from: number, to: number): void {
    const { outline } = this.#scene;
    for (let at = from; at < to; at++) {
      const line = outline.lines[at];
      if (!line) return;
      const staying = stayingIn(line, outline);
      const start = at * PLACE.length;
      for (let place = 0; place < PLACE.length; place++)
        this.#places[start + place] = PLACE[place]?.(line, this.#scene) ?? 0;
      this.#staying.push(staying);
      this.first.push(chanceOf(BIAS.first + staying.first + product(PLACED.first, this.#places, start)));
    }
  }

  lookAgain(
    from: number,
    to: number,
    { context, scores }: { readonly context: Context; readonly scores: number[] },
  ): void {
    for (let at = from; at < to; at++) {
      const line = this.#scene.outline.lines[at];
      if (!line) return;
      let sum = BIAS.second + (this.#staying[at]?.second ?? 0);
      sum += product(PLACED.second, this.#places, at * PLACE.length);
      for (const { weight, feature } of AMONG) sum += weight * feature(line, context);
      scores.push(chanceOf(sum));
    }
  }
}

/** A line scored higher is worth its words to a container that holds it, one scored lower costs them. */
const BREAK_EVEN = 0.4;

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

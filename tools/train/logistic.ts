/** Rows of a sparse matrix: for row r, the columns and values stand from starts[r] to starts[r + 1]. */
export interface SparseRows {
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float64Array;
  readonly width: number;
}

export interface Task {
  readonly rows: SparseRows;
  /** 0 or 1 (or between), one a row. */
  readonly targets: Float64Array;
  /** How much a row counts; 0 leaves it out. */
  readonly weights: Float64Array;
  /** L2 penalty of each column; the bias, which has none, is not a column. */
  readonly penalties: Float64Array;
  /** Log-odds that each row has before anything is learned. */
  readonly offsets?: Float64Array;
}

export interface Fit {
  readonly bias: number;
  readonly weights: Float64Array;
}

/** Collects rows of [column, value] pairs. */
export function sparseRows(width: number, rows: readonly (readonly (readonly [number, number])[])[]): SparseRows {
  const total = rows.reduce((sum, row) => sum + row.length, 0);
  const [starts, columns, values] = [new Uint32Array(rows.length + 1), new Uint32Array(total), new Float64Array(total)];
  let at = 0;
  rows.forEach((row, index) => {
    for (const [column, value] of row) {
      columns[at] = column;
      values[at++] = value;
    }
    starts[index + 1] = at;
  });
  return { starts, columns, values, width };
}

/** Loss and gradient of the penalised logistic loss; the last place of `point` is the bias. */
function loss(
  { rows, targets, weights, penalties, offsets }: Task,
  point: Float64Array,
  gradient: Float64Array,
): number {
  const { starts, columns, values, width } = rows;
  let total = 0;
  for (let column = 0; column < width; column++) {
    total += 0.5 * penalties[column]! * point[column]! ** 2;
    gradient[column] = penalties[column]! * point[column]!;
  }
  gradient[width] = 0;
  for (let row = 0; row < targets.length; row++) {
    if (weights[row] === 0) continue;
    let logit = point[width]! + (offsets?.[row] ?? 0);
    for (let at = starts[row]!; at < starts[row + 1]!; at++) logit += point[columns[at]!]! * values[at]!;
    const probability = 1 / (1 + Math.exp(-logit));
    total += weights[row]! * (Math.max(logit, 0) - logit * targets[row]! + Math.log1p(Math.exp(-Math.abs(logit))));
    const slope = weights[row]! * (probability - targets[row]!);
    for (let at = starts[row]!; at < starts[row + 1]!; at++) gradient[columns[at]!]! += slope * values[at]!;
    gradient[width]! += slope;
  }
  return total;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, at) => sum + value * b[at]!, 0);

interface Step {
  readonly change: Float64Array;
  readonly turn: Float64Array;
  readonly rho: number;
}

/** The two-loop recursion of L-BFGS (Nocedal & Wright, Numerical Optimization, algorithm 7.4). */
function direction(gradient: Float64Array, steps: readonly Step[]): Float64Array {
  const result = gradient.slice();
  const alphas: number[] = [];
  for (const { change, turn, rho } of steps.toReversed()) {
    const alpha = rho * dot(change, result);
    alphas.push(alpha);
    for (let at = 0; at < result.length; at++) result[at]! -= alpha * turn[at]!;
  }
  const last = steps.at(-1);
  if (last) {
    const scale = 1 / (last.rho * dot(last.turn, last.turn));
    for (let at = 0; at < result.length; at++) result[at]! *= scale;
  }
  for (const { change, turn, rho } of steps) {
    const beta = rho * dot(turn, result);
    const alpha = alphas.pop()!;
    for (let at = 0; at < result.length; at++) result[at]! += change[at]! * (alpha - beta);
  }
  return result;
}

const MEMORY = 7;
const ROUNDS = 120;

/** Logistic regression with L2 penalty, by L-BFGS with a backtracking search. No chance in it: same task, same fit. */
export function fitLogistic(task: Task): Fit {
  const width = task.rows.width;
  let point = new Float64Array(width + 1);
  let gradient = new Float64Array(width + 1);
  let value = loss(task, point, gradient);
  const steps: Step[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const way = direction(gradient, steps);
    const slope = -dot(way, gradient);
    let size = round === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1;
    const nextGradient = new Float64Array(width + 1);
    let next = point;
    let nextValue = Infinity;
    for (let tries = 0; tries < 30 && nextValue > value + 1e-4 * size * slope; tries++, size /= 2) {
      next = point.map((place, at) => place - size * way[at]!);
      nextValue = loss(task, next, nextGradient);
    }
    if (!(nextValue < value)) break;
    const change = next.map((place, at) => place - point[at]!);
    const turn = nextGradient.map((place, at) => place - gradient[at]!);
    const curvature = dot(change, turn);
    if (curvature > 1e-12) steps.push({ change, turn, rho: 1 / curvature });
    if (steps.length > MEMORY) steps.shift();
    const gain = value - nextValue;
    [point, gradient, value] = [next, nextGradient, nextValue];
    if (gain < 1e-6 * Math.max(1, value)) break;
  }
  return { bias: point[width]!, weights: point.slice(0, width) };
}

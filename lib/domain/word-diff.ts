/** A run of words that two texts share, or that stands in one of them alone. */
export interface WordChange {
  readonly do: 'keep' | 'remove' | 'insert';
  /** As they stand: of `keep`, in the newer text. */
  readonly words: string;
}

/** One step of the way from one list to another: the numbers of what is kept, removed or inserted. */
export interface Step {
  readonly do: 'keep' | 'remove' | 'insert';
  readonly was: number;
  readonly now: number;
}

/**
 * What two readings of a sentence share and where they differ, word by word, in text order; of a place where both differ, what
 * was removed comes first. Typography (quotation marks, dashes, white space) is no difference. Without what is inserted it
 * is the older text, typography aside, and without what is removed the newer one.
 */
export function diffWords(was: string, now: string): readonly WordChange[] {
  const [before, after] = [tokensOf(was), tokensOf(now)];
  const steps = stepsBetween(before.map(keyOf), after.map(keyOf));
  const changes: WordChange[] = [];
  for (const run of readable(steps, after)) {
    const removed = run.flatMap((step) =>
      step.do === 'remove' || (run[0]?.do !== 'keep' && step.do === 'keep') ? [before[step.was] ?? ''] : [],
    );
    const standing = run.flatMap((step) => (step.do === 'remove' ? [] : [after[step.now] ?? '']));
    if (run[0]?.do === 'keep') changes.push({ do: 'keep', words: standing.join('') });
    else {
      if (removed.length > 0) changes.push({ do: 'remove', words: removed.join('') });
      if (standing.length > 0) changes.push({ do: 'insert', words: standing.join('') });
    }
  }
  return changes;
}

// A word with the space before it; "72,500", "re-election" and "didn't" are one.
const TOKEN = /\s*(?:[\p{L}\p{M}\p{N}]+(?:['’.,:-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}])|\s+$/gu;

const tokensOf = (text: string): readonly string[] => text.match(TOKEN) ?? [];

const keyOf = (token: string): string =>
  token
    .trim()
    .replace(/[‘’‚‛′´`ʼ]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-');

const hasWord = (token: string | undefined): boolean => token !== undefined && /[\p{L}\p{N}]/u.test(token);

/** Runs of steps that keep, and runs that change. A comma or a lone small word between two changes is part of them. */
function readable(steps: readonly Step[], after: readonly string[]): readonly (readonly Step[])[] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last && (last[0]?.do === 'keep') === (step.do === 'keep')) last.push(step);
    else runs.push([step]);
  }
  const joined: Step[][] = [];
  runs.forEach((run, at) => {
    const isBetween = at > 0 && at < runs.length - 1;
    const words = run.filter(({ now }) => hasWord(after[now])).length;
    const units = run.reduce((sum, { now }) => sum + (after[now]?.trim().length ?? 0), 0);
    const isSmall = run[0]?.do === 'keep' && isBetween && (words === 0 || (words === 1 && units <= 3));
    const last = joined.at(-1);
    if (last && last[0]?.do !== 'keep' && (isSmall || run[0]?.do !== 'keep')) last.push(...run);
    else joined.push(run);
  });
  return joined;
}

/** More cells than this are not filled: lists that long and that unlike are simply another. */
const MOST_CELLS = 4_000_000;

/**
 * The shortest way from one list to another that keeps what both have, in order (longest common subsequence). What both begin and end with
 * costs nothing; the rest costs the product of what is left of both.
 */
export function stepsBetween(was: readonly string[], now: readonly string[]): readonly Step[] {
  const shorter = Math.min(was.length, now.length);
  let head = 0;
  while (head < shorter && was[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && was.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const [rows, columns] = [was.length - head - tail, now.length - head - tail];
  const steps: Step[] = [];
  for (let at = 0; at < head; at++) steps.push({ do: 'keep', was: at, now: at });
  const width = columns + 1;
  const lengths = new Uint16Array(rows * columns > MOST_CELLS ? 0 : (rows + 1) * width);
  if (lengths.length > 0) {
    for (let row = rows - 1; row >= 0; row--)
      for (let column = columns - 1; column >= 0; column--) {
        const at = row * width + column;
        lengths[at] =
          was[head + row] === now[head + column]
            ? (lengths[at + width + 1] ?? 0) + 1
            : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
      }
  }
  let [row, column] = [0, 0];
  while (row < rows || column < columns) {
    const at = row * width + column;
    const isSame = lengths.length > 0 && row < rows && column < columns && was[head + row] === now[head + column];
    if (isSame) steps.push({ do: 'keep', was: head + row++, now: head + column++ });
    else if (row < rows && (column === columns || (lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)))
      steps.push({ do: 'remove', was: head + row++, now: head + column });
    else steps.push({ do: 'insert', was: head + row, now: head + column++ });
  }
  for (let at = tail; at > 0; at--) steps.push({ do: 'keep', was: was.length - at, now: now.length - at });
  return steps;
}

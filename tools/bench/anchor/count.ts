import type { Located } from '../../../lib/domain/located.ts';

/** How one kind of change went: how many quotes, how many as they must, what became of the others, and some of them. */
export interface Bar {
  readonly name: string;
  /** The share that must be right. */
  readonly must: number;
  count: number;
  right: number;
  readonly wrong: Map<string, number>;
  readonly examples: string[];
}

interface Verdict {
  readonly isRight: boolean;
  readonly became: string;
  readonly shown: string;
}

export class Bars {
  readonly all = new Map<string, Bar>();
  readonly #examples: number;

  /** So many of those that went wrong are kept to be shown. */
  constructor(examples: number) {
    this.#examples = examples;
  }

  count(name: string, must: number, { isRight, became, shown }: Verdict): void {
    const bar = this.all.get(name) ?? {
      name,
      must,
      count: 0,
      right: 0,
      wrong: new Map<string, number>(),
      examples: [],
    };
    this.all.set(name, bar);
    bar.count++;
    if (isRight) bar.right++;
    else {
      bar.wrong.set(became, (bar.wrong.get(became) ?? 0) + 1);
      if (bar.examples.length < this.#examples) bar.examples.push(`${became} | ${shown}`);
    }
  }
}

export const told = (found: Located): string => (found.state === 'gone' ? `gone: ${found.reason}` : found.state);

export const isMet = ({ count, right, must }: Bar): boolean => right >= count * must;

/** One line of a table. */
export function lineOf(bar: Bar): string {
  const { name, must, count, right, wrong } = bar;
  const share = `${((100 * right) / count).toFixed(2)} %`;
  const others = [...wrong].map(([became, times]) => `${times} ${became}`).join('; ');
  const verdict = isMet(bar) ? 'met' : 'NOT MET';
  return `${name.padEnd(30)}${String(right).padStart(7)} of${String(count).padStart(7)}${share.padStart(11)}  must ${must * 100} %  ${verdict.padEnd(8)}${others}`;
}

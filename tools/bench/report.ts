import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ARTIFACTS } from '../run.ts';
import type { Spread } from './rounds.ts';

/** One measured thing. `kind` says how its figures are written. */
export interface Figure {
  readonly what: string;
  readonly kind: 'speed' | 'ratio' | 'milliseconds' | 'bytes';
  readonly spread: Spread;
  readonly bar: Bar | null;
}

/** What a figure must reach or stay under, and would like to, in words. */
export interface Bar {
  readonly must: string;
  readonly aim: string;
  readonly met: boolean;
}

/** All that a run of the bench says; kept as JSON for the model card. */
export interface BenchReport {
  readonly origin: string;
  readonly rounds: number;
  readonly wordsARound: number;
  readonly figures: readonly Figure[];
  readonly leftOut: readonly string[];
}

const WRITERS: Readonly<Record<Figure['kind'], (value: number) => string>> = {
  speed: (value) => Math.round(value).toLocaleString('en'),
  ratio: (value) => value.toFixed(2),
  milliseconds: (value) => value.toFixed(0),
  bytes: (value) => Math.round(value).toLocaleString('en'),
};

const rowOf = ({ what, kind, spread: { median, low, high }, bar }: Figure): string => {
  const write = WRITERS[kind];
  const range = low === high ? '' : `${write(low)}–${write(high)}`;
  const judged = bar ? `${bar.must} | ${bar.aim} | ${bar.met ? 'yes' : 'no'}` : ' | | ';
  return `| ${what} | ${write(median)} | ${range} | ${judged} |`;
};

/** The report as Markdown. */
export const reportOf = ({ origin, rounds, wordsARound, figures, leftOut }: BenchReport): string =>
  `Read: ${origin}; ${rounds} rounds of ${wordsARound.toLocaleString('en')} words, no text twice, all in one process, by processor time.

| what | median | spread | must | aim | met |
| --- | ---: | --- | --- | --- | --- |
${figures.map(rowOf).join('\n')}

${leftOut.length === 0 ? 'Nothing was left out.' : `Left out: ${leftOut.join('; ')}.`}`;

const FILE = join(ARTIFACTS, 'bench.json');

/** Keeps the report for the model card. */
export function keepReport(report: BenchReport): void {
  mkdirSync(ARTIFACTS, { recursive: true });
  writeFileSync(FILE, JSON.stringify(report, null, 2));
}

/** The report of the last run. Throws where there was none. */
export const readReport = (): BenchReport => JSON.parse(readFileSync(FILE, 'utf8')) as BenchReport;

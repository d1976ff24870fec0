import type { Bar } from './figures.ts';

/** Twice as long as with a hundredth of the items: what does not grow with the store stays within it. */
const FLAT = 2;
/** A hundred times as many items may take a hundred times as long: no fewer a second, but for what a browser varies. */
const LINEAR = 1.25;

const BARS: readonly (readonly [beginning: string, bar: Bar])[] = [
  ['popup shows', { must: 150, aim: 60, growth: FLAT }],
  ['side panel shows', { must: 150, aim: 60, growth: FLAT }],
  ['library shows', { must: 500, aim: 200, growth: FLAT }],
  ['search', { must: 100, aim: 40, growth: FLAT }],
  ['save:', { must: 50, aim: 20, growth: FLAT }],
  ['verdict:', { must: 50, aim: 20, growth: FLAT }],
  ['undo:', { must: 50, aim: 20, growth: FLAT }],
  ['export all as backup', { must: 20_000, aim: 40_000, growth: LINEAR }],
  ['export all as CSV', { must: 20_000, aim: 40_000, growth: LINEAR }],
  ['export all as W3C', { must: 10_000, aim: 20_000, growth: LINEAR }],
  ['import the backup, all', { must: 5_000, aim: 10_000, growth: LINEAR }],
  ['memory of the library, the most', { must: 250, aim: 120 }],
];

/** What is demanded of a figure; undefined: nothing. */
export const barOf = (what: string): Bar | undefined => BARS.find(([beginning]) => what.startsWith(beginning))?.[1];

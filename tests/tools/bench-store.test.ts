import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { barOf } from '../../tools/bench/store/bars.ts';
import { figureOf, tableOf } from '../../tools/bench/store/figures.ts';
import { queriesOf } from '../../tools/bench/store/queries.ts';
import { notebookOf, type Sheet } from '../../tools/bench/store/notebook.ts';
import { AnnotationShape, ProjectShape } from '../../lib/shapes/annotation.ts';
import { KeptPageShape } from '../../lib/shapes/page.ts';
import { ChronicleShape } from '../../lib/shapes/version.ts';

const SIZE = { seed: 7, pages: 100, annotations: 2_000 };
const notebook = notebookOf(SIZE);
const sheets: readonly Sheet[] = [...notebook.sheets()];
const annotations = sheets.flatMap((sheet) => sheet.annotations);

const hashOf = (seed: number): string => {
  const hash = createHash('sha256');
  for (const sheet of notebookOf({ ...SIZE, seed }).sheets()) hash.update(JSON.stringify(sheet));
  return hash.digest('hex');
};

const share = (is: (annotation: (typeof annotations)[number]) => unknown): number =>
  annotations.filter(is).length / annotations.length;

describe('a generated notebook', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(hashOf(7)).toBe('9b208a4f08f7c0dcdd3bae9bcadcb93710ffbb4bb0a41842e1f7e0f0fc590703');
    expect(hashOf(8)).not.toBe(hashOf(7));
  });

  it('has as many pages and annotations as were asked for', () => {
    expect([sheets.length, annotations.length]).toEqual([SIZE.pages, SIZE.annotations]);
    expect(new Set(annotations.map(({ id }) => id)).size).toBe(SIZE.annotations);
    expect(new Set(sheets.map(({ page }) => page.id)).size).toBe(SIZE.pages);
  });

  it.each([
    { pages: 1, annotations: 0 },
    { pages: 3, annotations: 1 },
    { pages: 50, annotations: 1_000 },
  ])('keeps to any size: $pages pages, $annotations annotations', (size) => {
    const made = [...notebookOf({ seed: 1, ...size }).sheets()];
    expect(made).toHaveLength(size.pages);
    expect(made.reduce((sum, sheet) => sum + sheet.annotations.length, 0)).toBe(size.annotations);
  });

  it('may be kept: everything in it has the shape that is demanded of a file', () => {
    for (const { page, annotations: kept, chronicle } of sheets) {
      v.parse(KeptPageShape, page);
      v.parse(v.array(AnnotationShape), kept);
      if (chronicle) v.parse(ChronicleShape, chronicle);
      expect(kept.every(({ pageId }) => pageId === page.id)).toBe(true);
    }
    v.parse(v.array(ProjectShape), notebook.projects);
  });

  it('stands in page order, in quotes of 80 to 300 characters at most', () => {
    for (const { annotations: kept } of sheets) {
      const starts = kept.map(({ quote }) => quote.start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }
    const lengths = annotations.map(({ quote }) => quote.exact.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(300);
    expect(Math.min(...lengths)).toBeGreaterThan(60);
  });

  it('holds some of everything that an annotation can hold', () => {
    expect(share(({ note }) => note !== '')).toBeCloseTo(1 / 3, 1);
    expect(share(({ evidence }) => evidence.length > 0)).toBeCloseTo(0.5, 1);
    expect(share(({ verdicts }) => verdicts.length > 1)).toBeGreaterThan(0.2);
    for (const held of ['places', 'replies', 'due', 'projects', 'archiveUrl', 'correction', 'taken'] as const)
      expect([held, share((annotation) => annotation[held] !== undefined) > 0]).toEqual([held, true]);
    expect(new Set(annotations.map(({ status }) => status)).size).toBe(4);
    expect(new Set(annotations.map(({ source }) => source?.kind)).size).toBe(6);
    expect(sheets.some(({ chronicle }) => chronicle !== undefined)).toBe(true);
  });

  it('names few people often and most seldom, across pages', () => {
    const names = annotations.flatMap(({ source }) => (source?.kind === 'named_person' ? [source.name] : []));
    const times = [...Map.groupBy(names, (name) => name).values()].map(({ length }) => length);
    expect(Math.max(...times)).toBeGreaterThan(20);
    expect(times.filter((count) => count === 1).length).toBeGreaterThan(times.length / 3);
  });
});

const sized = (items: number, milliseconds: number, speed: number) => ({
  items,
  figures: [
    figureOf('save: seen', 'ms', [milliseconds, milliseconds + 10, milliseconds - 1]),
    figureOf('export all as CSV', 'items/s', [speed]),
    figureOf('of nothing demanded', 'MB', [1]),
  ],
});

describe('the table of the bench', () => {
  it('tells growth, and whether the largest size reaches its bar', () => {
    const table = tableOf([sized(1_000, 10, 90_000), sized(100_000, 30, 30_000)], barOf);
    expect(table.split('\n').slice(2)).toEqual([
      '| save: seen, ms | 10 (9.0–20) | 30 (29–40) | 3.0 × | ≤ 50 | ≤ 20 | must, but not flat |',
      '| export all as CSV, items/s | 90,000 | 30,000 | 3.0 × | ≥ 20,000 | ≥ 40,000 | must, but not flat |',
      '| of nothing demanded, MB | 1.0 | 1.0 | 1.0 × |  |  |  |',
    ]);
  });

  it.each([
    { milliseconds: 20, says: 'aim' },
    { milliseconds: 50, says: 'must' },
    { milliseconds: 51, says: 'no' },
  ])('says "$says" of $milliseconds ms', ({ milliseconds, says }) => {
    const [row] = tableOf([sized(100_000, milliseconds, 1)], barOf)
      .split('\n')
      .slice(2);
    expect(row).toMatch(new RegExp(`\\| ${says} \\|$`));
  });
});

it('says so where nothing came, and calls no bar reached', () => {
  const figures = [figureOf('search as you type: a phrase', 'ms', [])];
  const table = tableOf([{ items: 1_000, figures }], barOf);
  expect(table).toContain('| search as you type: a phrase, ms | nothing came |  | ≤ 100 | ≤ 40 | no |');
});

it('searches for what stands in the notebook', () => {
  const [rare, beginning, phrase] = queriesOf(notebook).map(({ text }) => text);
  const quotes = annotations.map(({ quote }) => quote.exact);
  expect(quotes.filter((quote) => quote.includes(rare ?? '')).length).toBeLessThan(5);
  expect(quotes.filter((quote) => quote.includes(beginning ?? '')).length).toBeGreaterThan(100);
  expect(quotes[0]).toContain(phrase?.slice(1, -1));
});

/**
 * Files too large to be held, made as they are read: what is kept of them at a time stays small, whatever they hold. With
 * CLAIMLIGHT_LARGE=1000 a gigabyte of annotations is read (a minute); else a hundred megabytes.
 */
import { describe, expect, test } from 'vitest';
import type { Notebook } from '../../lib/domain/annotation.ts';
import { readThrough } from '../../lib/formats/read.ts';
import { example } from './example.ts';

const MEGABYTE = 1_000_000;
const LARGE = Number(process.env['CLAIMLIGHT_LARGE'] ?? 100);

/** How much of a file was asked for, in megabytes. */
interface Given {
  megabytes: number;
}

/** A beginning, then the same again and again. */
async function* repeating(head: string, unit: string, given: Given): AsyncGenerator<string> {
  yield head;
  const piece = unit.repeat(Math.ceil(MEGABYTE / unit.length));
  for (given.megabytes = 0; given.megabytes < 1000; given.megabytes++) yield piece;
}

const BACKUP = '{"claimlight":"backup","schemaVersion":2,';
const [page] = example.pages;
const [one] = example.annotations;

async function* annotations(megabytes: number): AsyncGenerator<string> {
  yield `${BACKUP}"items":[\n${JSON.stringify({ page })},\n`;
  let written = 0;
  for (let megabyte = 0; megabyte < megabytes; megabyte++) {
    const lines: string[] = [];
    for (let units = 0; units < MEGABYTE; units += lines.at(-1)?.length ?? 0)
      lines.push(`${JSON.stringify({ annotation: { ...one, id: `id-${written++}` } })},\n`);
    yield lines.join('');
  }
  yield `${JSON.stringify({ end: { pages: 1, annotations: written } })}]}\n`;
}

const heap = (): number => process.memoryUsage().heapUsed / MEGABYTE;

test(`of ${LARGE} megabytes of annotations no more than some thousand are held at a time`, async () => {
  const sizes: number[] = [];
  const before = heap();
  let most = 0;
  const outcome = await readThrough(annotations(LARGE), (piece: Notebook) => {
    sizes.push(piece.annotations.length);
    most = Math.max(most, heap() - before);
  });
  expect(outcome).toMatchObject({ state: 'read', problems: [], more: 0 });
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(LARGE * 500);
  // A thousand, and as many as stand in one piece of the file.
  expect(Math.max(...sizes)).toBeLessThan(3000);
  // Of a gigabyte mostly the identities; garbage that nobody collected yet is counted too.
  expect(most).toBeLessThan(600);
});

describe('a gigabyte of junk', () => {
  test.each([
    ['items that are none', `${BACKUP}"items":[\n`, '{"x":1},\n', /^5,000 of its entries .* line 2: it is nothing/],
    ['annotations of nothing', '{"@context":"http://www.w3.org/ns/anno.jsonld","items":[', '{"a":1},', /^5,000 of its/],
    ['rows of nothing', '{"total":1,"rows":[', '{"a":1},', /^5,000 of its/],
    ['rows of too few cells', 'id,url,quote\n', 'a,b\n', /^5,000 of its entries .* line 2: .*3 cells/],
  ])('%s: is not read to its end', async (_name, head, unit, reason) => {
    const given: Given = { megabytes: 0 };
    const outcome = await readThrough(repeating(head, unit, given), () => {});
    expect(outcome.state === 'refused' && outcome.reason).toMatch(reason);
    expect(given.megabytes).toBeLessThan(20);
  });

  test.each([
    ['one endless string', `${BACKUP}"items":[\n{"page":{"id":"`, 'a', /line 2: the file was cut off/],
    ['brackets', `${BACKUP}"items":[\n`, '[', /line 2: the file was cut off/],
    ['members', BACKUP, '"a":1,', /damaged/],
    ['members of an annotation', '{"@context":"http://www.w3.org/ns/anno.jsonld",', '"a":1,', /holds no Web Ann/],
    ['a quotation mark left open', 'id,url,quote\n"', 'a', /one row longer than any/],
  ])('%s: is held nowhere', async (_name, head, unit, reason) => {
    const before = heap();
    const outcome = await readThrough(repeating(head, unit, { megabytes: 0 }), () => {});
    expect(outcome.state === 'refused' && outcome.reason).toMatch(reason);
    expect(heap() - before).toBeLessThan(300);
  });
});

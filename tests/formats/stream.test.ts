/** Files as they come: in pieces, cut off, in other encodings, called off. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Notebook } from '../../lib/domain/annotation.ts';
import { headOf, sheetsOf } from '../../lib/domain/sheet.ts';
import { backup } from '../../lib/formats/backup.ts';
import { csv } from '../../lib/formats/csv.ts';
import type { Format } from '../../lib/formats/format.ts';
import { readNotebook, readThrough } from '../../lib/formats/read.ts';
import { textOf } from '../../lib/formats/text.ts';
import { w3c } from '../../lib/formats/w3c.ts';
import { writeAll, written } from '../../lib/formats/write.ts';
import { wholeNotebook } from '../shapes/notebooks.ts';
import { example } from './example.ts';

async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

async function* failing(): AsyncGenerator<string> {
  yield writeAll(backup, example).file.slice(0, -200);
  throw new Error('the disk is gone');
}

async function all<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

const inPieces = (text: string, length: number): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / length) }, (_, nth) => text.slice(nth * length, (nth + 1) * length));

const READ = [backup, w3c, csv] as const;

describe('in pieces', () => {
  test.each(READ)('$name reads the same, however it is cut', async (format) => {
    await fc.assert(
      fc.asyncProperty(wholeNotebook, fc.integer({ min: 1, max: 40 }), async (given, length) => {
        const { file } = writeAll(format, given);
        expect(await readNotebook(each(inPieces(file, length)), format)).toEqual(await readNotebook(file, format));
      }),
      { numRuns: 100 },
    );
  });

  test('sheets are written as they come, and progress is told', async () => {
    const told: number[] = [];
    const batches = each([...sheetsOf(example)].map((sheet) => [sheet]));
    const pieces = written(backup.begin(headOf(example)), batches, { onProgress: (count) => void told.push(count) });
    expect((await all(pieces)).join('')).toBe(writeAll(backup, example).file);
    expect(told).toEqual([2]);
  });

  test('a file that is called off is left', async () => {
    const stop = new AbortController();
    const pieces = written(csv.begin(headOf(example)), each([[], []]), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(all(pieces)).rejects.toThrow('abort');
    const reading = readThrough(each(['id,url,quote\n', 'x']), () => {}, { signal: stop.signal });
    await expect(reading).rejects.toThrow('abort');
  });
});

/** Where an annotation ends in a file of ours: at its line's end, without what stands between it and the next. */
const endIn = (file: string, id: string, format: Format): number => {
  const from = file.indexOf(id, file.indexOf(`"${id}"`));
  const line = file.slice(0, file.indexOf(format === csv ? '\r\n' : '\n', from));
  return (format === w3c ? line.replace(/(\]\})?,$/, '') : line.replace(/\},$/, '}')).length;
};

describe('cut off', () => {
  const small: Notebook = { pages: example.pages, annotations: example.annotations.slice(1) };

  test.each(READ)('$name: after every unit what was whole is taken, and what is missing is said', async (format) => {
    const { file } = writeAll(format, small);
    for (let length = 0; length < file.trimEnd().length; length++) {
      const reading = await readNotebook(file.slice(0, length), format);
      const pages = reading.state === 'read' ? reading.notebook.pages : [];
      const said = reading.state === 'read' ? reading.problems.at(-1)?.reason : reading.reason;
      expect(JSON.stringify(small.pages)).toContain(JSON.stringify(pages.map(({ id }) => id)).slice(1, -1));
      // A table cut off at the end of a row is a whole table.
      expect(said ?? (format === csv ? 'cut off' : '')).toMatch(
        /cut off|holds|expected|no columns|read|table|damaged|not a backup/,
      );
    }
  });

  test.each(READ)('$name: after every unit exactly the annotations that were whole are taken', async (format) => {
    const { file } = writeAll(format, example);
    const ends = example.annotations.map(({ id }) => endIn(file, id, format));
    expect(ends.every((end) => end > 100)).toBe(true);
    for (let length = 0; length < file.trimEnd().length; length++) {
      const reading = await readNotebook(file.slice(0, length), format);
      const taken = reading.state === 'read' ? reading.notebook.annotations.length : 0;
      const problems = reading.state === 'read' ? reading.problems.length : 1;
      expect({ length, taken }).toEqual({ length, taken: ends.filter((end) => end <= length).length });
      // A table that ends with a row, or with its head, is a whole table.
      const last = ends.findLast((end) => end <= length) ?? file.indexOf('\r\n');
      const isTable = format === csv && file.slice(last, length).trim() === '';
      expect({ length, isSaid: problems > 0 || isTable }).toEqual({ length, isSaid: true });
    }
  });

  test('a table of wrong rows is counted, not remembered, and given up where fewer are right', async () => {
    const rows = (async function* () {
      yield 'id,url,quote,verdict\r\n';
      for (let nth = 0; nth < 3000; nth++) yield `a${nth},https://a.example/,x,wrong\r\n`;
      for (let nth = 0; nth < 200; nth++) yield 'a,https://a.example/,x,never\r\n'.repeat(1000);
    })();
    const handed: Notebook[] = [];
    const outcome = await readThrough(rows, (piece) => void handed.push(piece));
    const problems = outcome.state === 'read' ? outcome.problems : [];
    expect(outcome).toMatchObject({ state: 'read', more: 4000 });
    expect(problems).toHaveLength(1001);
    expect(problems[0]).toEqual({
      where: 'file',
      reason:
        '5,000 of its entries cannot be read, more than can be, so the rest was not looked at. The first, line 3002: its verdict is “never”, which is none that is known.',
    });
    expect(handed.flatMap(({ annotations }) => annotations)).toHaveLength(3000);
  });

  test('a torn line of a backup costs that line only', async () => {
    const [head, page, , second, ...rest] = writeAll(backup, example).file.split('\n');
    const torn = [head, page, '{"annotation":{"id":"torn', second, ...rest].join('\n');
    const reading = await readNotebook(torn);
    expect(reading.state === 'read' && reading.notebook.annotations.map(({ id }) => id)).toEqual([
      example.annotations[1]?.id,
    ]);
    expect(reading).toMatchObject({ problems: [{ where: 'line 3', reason: expect.stringContaining('torn') }, {}] });
  });

  test('a source that fails in the middle is said, and nothing is thrown', async () => {
    const outcome = await readThrough(failing(), () => {});
    expect(outcome).toMatchObject({ state: 'read', brokeOff: true });
  });
});

describe('encodings', () => {
  const text = 'id,url,quote\r\na,https://a.example/,Wörter 😀\r\n';
  const utf16 = (mark: string) => Buffer.from(mark + text, 'utf16le');

  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with its mark', utf16('\uFEFF')],
    ['UTF-16 without', utf16('')],
    ['UTF-16, the greater byte first', utf16('\uFEFF').swap16()],
  ])('%s is read, byte by byte, too', async (_name, bytes) => {
    for (const size of [1, 3, 1000]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, at * size + size),
      );
      const reading = await readNotebook(textOf(each(chunks)));
      expect(reading).toMatchObject({
        state: 'read',
        problems: [],
        notebook: { annotations: [{ quote: { exact: 'Wörter 😀' } }] },
      });
    }
  });

  test('Latin-1 is not guessed', async () => {
    const reading = await readNotebook(textOf(each([Buffer.from(text, 'latin1')])));
    expect(reading).toMatchObject({ state: 'refused', reason: expect.stringContaining('no text in UTF-8') });
  });
});

test('of many problems a thousand are told and the rest counted', async () => {
  const rows = Array.from({ length: 1500 }, () => 'a,b').join('\n');
  const file = `id,url,quote\na,https://a.example/,Words\n${rows}`;
  const outcome = await readThrough(each([file]), () => {});
  expect(outcome).toMatchObject({ state: 'read', more: 500 });
  expect(outcome.state === 'read' && outcome.problems.length).toBe(1000);
});

test('script in every field stays words', async () => {
  const script = '<img src=x onerror=alert(1)>';
  const [page] = example.pages;
  const [one] = example.annotations;
  const given: Notebook = {
    pages: [{ ...page!, title: script, publisher: script }],
    annotations: [{ ...one!, note: script, tags: [script], quote: { ...one!.quote, exact: script } }],
  };
  for (const format of [backup, w3c])
    expect(await readNotebook(writeAll(format, given).file)).toMatchObject({ notebook: given, problems: [] });
  const evil = writeAll(backup, example).file.replace('https://gauge.example/level?d=1', 'javascript:alert(1)');
  expect(await readNotebook(evil)).toMatchObject({ problems: [{ where: 'line 3' }] });
});

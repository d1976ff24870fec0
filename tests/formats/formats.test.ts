import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictOf, type Annotation, type KeptPage, type Notebook } from '../../lib/domain/annotation.ts';
import type { Format } from '../../lib/formats/format.ts';
import { backup } from '../../lib/formats/backup.ts';
import { csv } from '../../lib/formats/csv.ts';
import { type Row, Rows, type Separator, SEPARATORS, writeRow } from '../../lib/formats/csv-rows.ts';
import { FORMATS, formatNamed, formatOf } from '../../lib/formats/list.ts';
import { type Reading, readNotebook } from '../../lib/formats/read.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { hypothesis } from '../../lib/formats/hypothesis.ts';
import { markdown } from '../../lib/formats/markdown.ts';
import { w3c } from '../../lib/formats/w3c.ts';
import { sayIfKnown } from '../../lib/words/say.ts';
import { notebook, NOTEBOOKS, text, wholeNotebook } from '../shapes/notebooks.ts';
import { example } from './example.ts';

const written = (format: Format, given: Notebook): string => writeAll(format, given).file;
/** As a spreadsheet writes a table where the comma stands in numbers, or as "Unicode text": whatever needs marks has them. */
const separated = (rows: readonly (readonly string[])[], separator: Separator): string =>
  rows
    .map((cells) =>
      cells
        .map((cell) => (cell.includes(separator) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(separator),
    )
    .map((line) => `${line}\r\n`)
    .join('');

/** What is written with a mark before it. */
const FORMULA = /^'*[=+\-@\t\r]/;

const lostBy = (format: Format, given: Notebook): readonly string[] => writeAll(format, given).lost;

const rowsOf = (table: string): readonly Row[] => {
  const rows = new Rows();
  return [...rows.take(table), ...rows.end()];
};

async function readBack(format: Format, file: string): Promise<Notebook> {
  const reading = await readNotebook(file);
  expect(formatOf(file.slice(0, 4000))?.name).toBe(format.name);
  expect(reading).toMatchObject({ state: 'read', problems: [] });
  return reading.state === 'read' ? reading.notebook : { pages: [], annotations: [] };
}

const refusal = (reading: Reading): string => (reading.state === 'refused' ? reading.reason : '');

/** What a row of a table holds of an annotation. */
const heldIn =
  ({ projects = [] }: Notebook) =>
  (annotation: Annotation) => ({
    id: annotation.id,
    pageId: annotation.pageId,
    exact: annotation.quote.exact,
    type: annotation.finding?.type,
    flags: annotation.finding?.flags,
    score: annotation.finding?.score,
    kind: annotation.source?.kind,
    name: annotation.source?.name,
    corrected: annotation.correction?.source,
    role: annotation.source?.role || null,
    cue: annotation.source?.cue || null,
    rung: annotation.source?.rung,
    verdict: verdictOf(annotation),
    judged: annotation.verdicts.at(-1)?.at,
    reason: annotation.verdicts.at(-1)?.reason,
    note: annotation.note,
    tags: annotation.tags,
    status: annotation.status,
    due: annotation.due,
    archiveUrl: annotation.archiveUrl,
    projects: annotation.projects?.map((id) => projects.find((project) => project.id === id)?.name),
  });

const heldOfPage = ({ id, title, publisher, published, lastSeen, textHash }: KeptPage) =>
  JSON.stringify([id, title, publisher ?? '', published ?? '', lastSeen, textHash]);

describe.each(NOTEBOOKS)('what goes out comes back, of $numRuns $size notebooks', ({ notebooks, numRuns }) => {
  test('backup: everything', async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, async (given) => {
        expect(await readBack(backup, written(backup, given))).toEqual(given);
        expect(lostBy(backup, given)).toEqual([]);
      }),
      { numRuns },
    );
  });

  test('w3c: all but how pages read over time, what the reader said of them, and searches', async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, async (whole) => {
        const { chronicles: _, pageWords: _words, searches: _searches, ...given } = whole;
        expect(await readBack(w3c, written(w3c, whole))).toEqual(given);
        expect(lostBy(w3c, given)).toEqual([]);
      }),
      { numRuns },
    );
  });

  test('csv: what has a column', async () => {
    await fc.assert(
      fc.asyncProperty(notebooks, async (given) => {
        const back = await readBack(csv, written(csv, given));
        expect(back.annotations.map(heldIn(back))).toEqual(given.annotations.map(heldIn(given)));
        const used = given.pages.filter(({ id }) => given.annotations.some(({ pageId }) => pageId === id));
        expect(back.pages.map(heldOfPage).toSorted()).toEqual(used.map(heldOfPage).toSorted());
        expect(await readBack(csv, written(csv, back))).toEqual(back);
      }),
      { numRuns },
    );
  });
});

test('csv: any cells whatever', () => {
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 5 }), { maxLength: 5 }), (rows) => {
      expect(rowsOf(rows.map(writeRow).join('')).map(({ cells }) => cells)).toEqual(rows);
    }),
    { numRuns: 1000 },
  );
});

describe('csv', () => {
  const [header, row] = rowsOf(written(csv, example)).map(({ cells }) => cells);

  test('has the columns that are public', () => {
    expect(header?.join(', ')).toBe(
      'id, url, title, outlet, published, retrieved, quote, type, flags, score, source kind, source name, source role, cue, rung, evidence count, verdict, verdict date, reason, note, tags, archive URL, text hash, status, due, projects, replies, source corrected, source as read',
    );
    expect(row).toContain('mostly_wrong');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', "'=1", "''=1"])(
    '%j is no formula to a spreadsheet',
    (cell) => {
      const line = writeRow([cell, 'b']);
      expect(line.replace(/^"/, '')).toMatch(/^'/);
      expect(rowsOf(line)[0]?.cells).toEqual([cell, 'b']);
    },
  );

  test.each(["it's", "'quoted'", 'a=b', '1-2', '', ' =1'])('%j is written as it is', (cell) => {
    expect(writeRow([cell, 'b'])).toBe(`${cell},b\r\n`);
  });

  test('a byte order mark, bare line feeds and unknown columns are no hindrance', async () => {
    const reading = await readNotebook(
      '\uFEFFid,colour,url,quote\na1,red,https://a.example/,Words\n\na2,blue,https://a.example/,"More\nwords"\n',
    );
    expect(reading).toMatchObject({
      state: 'read',
      problems: [],
      notebook: {
        pages: [{ id: 'https://a.example/' }],
        annotations: [{ quote: { exact: 'Words' } }, { quote: { exact: 'More\nwords' } }],
      },
    });
  });

  test.each(SEPARATORS)('cells separated by %j are read as those separated by commas', async (separator) => {
    await fc.assert(
      fc.asyncProperty(wholeNotebook, async (given) => {
        const file = written(csv, given);
        // Cells as they stand in the file: what is neutralised stays so.
        const cells = rowsOf(file).map((one) => one.cells.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell)));
        expect(await readBack(csv, separated(cells, separator))).toEqual(await readBack(csv, file));
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['id;url;quote;type;score;due', 'a;https://a.example/;x;event;0,83;12.3.2026'],
    ['id\turl\tquote\ttype\tscore\tdue', 'a\thttps://a.example/\tx\tevent\t0.83\t2026-03-12'],
  ])('numbers and days as a spreadsheet writes them: %s', async (head, line) => {
    expect(await readNotebook(`${head}\r\n${line}\r\n`)).toMatchObject({
      problems: [],
      notebook: { annotations: [{ finding: { score: 0.83 }, due: '2026-03-12', quote: { exact: 'x' } }] },
    });
  });

  test.each(['id;url\nquote;x\n', 'id|url|quote\na|b|c\n', ';;;\n'])('%j is no table of ours', async (file) => {
    expect(refusal(await readNotebook(file))).toMatch(/no file that Claimlight can read/);
  });

  test('lines that cannot be read are listed, the others taken', async () => {
    const file =
      'id,url,quote,verdict\na1,https://a.example/,one,wrong\na2,https://a.example/,two,true\na3,https://a.example/\na1,https://a.example/,again,\na5,javascript:alert(1),x,\na6,https://a.example/,"cut';
    const reading = await readNotebook(file);
    expect(reading.state === 'read' && reading.notebook.annotations.map(({ id }) => id)).toEqual(['a1']);
    expect(reading.state === 'read' && reading.problems.map(({ where }) => where).toSorted()).toEqual([
      'line 3',
      'line 4',
      'line 5',
      'line 6',
      'line 6',
      'line 7',
    ]);
  });

  test('says what it leaves behind', () => {
    expect(lostBy(csv, example).join('\n')).toMatch(/earlier verdicts[\s\S]*evidence/);
    expect(lostBy(csv, { pages: [], annotations: [] })).toEqual([]);
  });
});

describe('backup', () => {
  test('says how many it holds, one to a line', () => {
    const lines = written(backup, example).split('\n');
    expect(lines[0]).toBe('{"claimlight":"backup","schemaVersion":2,"items":[');
    expect(lines.slice(-2)).toEqual(['{"end":{"pages":1,"annotations":2}}]}', '']);
    expect(lines).toHaveLength(1 + 3 + 2);
  });

  test.each([
    ['a newer one', '{"claimlight":"backup","schemaVersion":3,"items":[]}', /newer Claimlight \(form 3.*Update/],
    ['one of no known form', '{"schemaVersion":0,"pages":[],"annotations":[]}', /damaged/],
    ['one without annotations', '{"schemaVersion":1,"pages":[]}', /damaged/],
    ['a version that is no number', '{"schemaVersion":"1"}', /not a backup/],
    ['one cut off in its first line', '{"claimlight":"backup","schemaVersion":2,"ite', /damaged/],
    ['nothing of which can be read', '{"schemaVersion":1,"pages":[{}],"annotations":[]}', /Nothing in this file/],
  ])('%s is refused', async (_name, file, reason) => {
    expect(refusal(await readNotebook(file))).toMatch(reason);
  });

  test('what cannot be read is listed, the rest taken', async () => {
    const [page] = example.pages;
    const [one, two] = example.annotations;
    const file = JSON.stringify({
      schemaVersion: 1,
      counts: { pages: 1, annotations: 9 },
      pages: [page, page],
      annotations: [one, { ...two, verdicts: 'wrong' }, { ...two, id: 'x', pageId: 'elsewhere' }, null, one],
    });
    const reading = await readNotebook(file);
    expect(reading.state === 'read' && reading.notebook).toEqual({ pages: [page], annotations: [one] });
    expect(reading.state === 'read' && reading.problems.map(({ where }) => where)).toEqual([
      ...Array.from({ length: 5 }, () => 'line 1'),
      'file',
    ]);
  });

  test.each([
    [{ pageId: undefined }, 'its page is missing'],
    [{ quote: 'words' }, 'its quote cannot be read'],
    [
      { verdicts: [{ verdict: 'true', reason: '', at: '2026-03-01T00:00:00.000Z' }] },
      'its verdict is “true”, which is none that is known',
    ],
    [{ updated: 'today' }, 'its time of change is not a time such as 2026-03-12T09:30:00.000Z'],
    [{ note: 'x'.repeat(1_000_001) }, 'its note is too long'],
    [{ secret: 1, tags: undefined }, 'its list of tags is missing'],
  ])('what is wrong is said in plain words: %#', async (change, reason) => {
    const { pages, annotations } = example;
    const file = JSON.stringify({ schemaVersion: 1, pages, annotations: [{ ...annotations[0], ...change }] });
    expect(await readNotebook(file)).toMatchObject({ problems: [{ where: 'line 1', reason }] });
  });

  test('brackets within words are no nesting, a hundred brackets around nothing are', async () => {
    const [page] = example.pages;
    const bracketed = { pages: [{ ...page!, title: `\\"${'['.repeat(100)}` }], annotations: [] };
    expect(await readBack(backup, written(backup, bracketed))).toEqual(bracketed);
    const nested = `{"schemaVersion":2,"items":[{"page":${'['.repeat(100)}${']'.repeat(100)}}]}`;
    expect(refusal(await readNotebook(nested))).toContain('nested too deep');
  });

  test('keys of the prototype are no keys of ours', async () => {
    const file = written(backup, example).replace(
      '"note":',
      '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"note":',
    );
    expect(await readBack(backup, file)).toEqual(example);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('a file from anywhere', () => {
  const nested = '['.repeat(10_000_000);
  test.each([
    ['nothing', ''],
    ['a word', 'hello'],
    ['a picture', '\u0089PNG\r\n\u001A\n\u0000\u0000'],
    ['a page', '<!doctype html><title>x</title>'],
    ['a list of numbers', '[1,2,3]'],
    ['ten million nested arrays', nested],
    ['the same as a backup', `{"schemaVersion":1,"pages":${nested}`],
    ['the same as annotations', `{"@context":"http://www.w3.org/ns/anno.jsonld","items":${nested}`],
    ['a table of somebody else', 'name,age\nAda,36\n'],
    ['the same as rows', `{"total":1,"rows":${nested}`],
    ['annotations without annotations', '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Person"}'],
  ])('%s is refused with a sentence', async (_name, file) => {
    expect(refusal(await readNotebook(file))).toMatch(/^[A-Z].*\.$/);
  });

  test('whatever it holds, reading never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.string().map((tail) => `id,url,quote\n${tail}`),
        ),
        async (file) => {
          for (const format of FORMATS) expect(await readNotebook(file, format)).toHaveProperty('state');
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a file of ours with a piece changed or lost never throws', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(backup, w3c, csv, hypothesis),
        fc.nat(5000),
        fc.nat(50),
        fc.string({ maxLength: 5 }),
        async (format, at, length, put) => {
          const file = written(format, example);
          const from = at % file.length;
          expect(await readNotebook(file.slice(0, from) + put + file.slice(from + length))).toHaveProperty('state');
        },
      ),
      { numRuns: 500 },
    );
  });

  test('a wide table and a wide list take time in proportion', async () => {
    expect(await readNotebook(`id,url,quote${',x'.repeat(1_000_000)}`)).toMatchObject({ state: 'read' });
    expect(refusal(await readNotebook(`id,url,quote\n${'"",'.repeat(1_000_000)}`))).toMatch(/Nothing/);
  });
});

describe('markdown', () => {
  test('is what a reporter pastes', async () => {
    await expect(written(markdown, example)).toMatchFileSnapshot('example.md');
  });

  test('page text is never markup, in any notebook', () => {
    fc.assert(
      fc.property(notebook, (given) => {
        expect(written(markdown, given)).not.toMatch(/(?<!\\)<(?!https?:)/);
      }),
    );
  });

  test.each([
    ['one line', ' one line'],
    ['*own* marks, `code`, [a link](https://a.example/)', ' *own* marks, `code`, [a link](https://a.example/)'],
    ['two\nlines', '\n\n  two\n  lines'],
    ['a paragraph\n\nand another', '\n\n  a paragraph\n\n  and another'],
    ['a\r\n \r\n\r\nb', '\n\n  a\n\n\n  b'],
    ['\n\n a \n', '\n\n   a'],
    ['- one\n  - two', '\n\n  - one\n    - two'],
    ['# A heading', '\n\n  # A heading'],
    ['<script>alert(1)</script>', ' \\<script>alert(1)\\</script>'],
    ['\\<b> \\\\<b>', ' \\<b> \\\\\\<b>'],
    ['see <https://a.example/>', ' see <https://a.example/>'],
    ['mine[^1], not[^x]', ' mine\\[^1], not[^x]'],
  ])('a note %j stands in its item as %j', (note, item) => {
    const [one] = example.annotations;
    const file = written(markdown, { pages: example.pages, annotations: [{ ...one!, note }] });
    expect(file).toContain(`* Note:${item}\n* Tags:`);
  });

  test('whatever a note holds, every further line of it is indented', () => {
    fc.assert(
      fc.property(text, (note) => {
        const [one] = example.annotations;
        const file = written(markdown, { pages: example.pages, annotations: [{ ...one!, note, tags: ['end'] }] });
        const item = file.slice(file.indexOf('* Verdict'), file.lastIndexOf('* Tags'));
        const [, ...more] = item.slice(item.indexOf('\n') + 1, -1).split('\n');
        expect(more.every((line) => line === '' || line.startsWith('  '))).toBe(true);
      }),
    );
  });

  test('is not read', () => {
    expect(markdown.reader).toBeNull();
  });
});

test('every format has a name, an ending and words for the menu of its own', () => {
  expect(new Set(FORMATS.map(({ name }) => sayIfKnown(`export_${name}_label`)).filter(Boolean)).size).toBe(
    FORMATS.length,
  );
  for (const key of ['name', 'extension'] as const)
    expect(new Set(FORMATS.map((format) => format[key])).size).toBe(FORMATS.length);
  expect(formatNamed('backup')).toBe(backup);
  expect(formatNamed('constructor')).toBeNull();
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation, Notebook } from '../../lib/domain/annotation.ts';
import { hypothesis } from '../../lib/formats/hypothesis.ts';
import { formatOf } from '../../lib/formats/list.ts';
import { readNotebook, type Reading } from '../../lib/formats/read.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { mergeAnnotations } from '../../lib/store/merge.ts';
import { NOTEBOOKS, wholeNotebook } from '../shapes/notebooks.ts';
import { example } from './example.ts';

const written = (given: Notebook): string => writeAll(hypothesis, given).file;

const notebookIn = (reading: Reading): Notebook =>
  reading.state === 'read' ? reading.notebook : { pages: [], annotations: [] };

/** What both sides can hold of an annotation. */
const heldIn = ({ id, pageId, quote, note, tags, created, updated }: Annotation) => {
  const { exact, prefix, suffix, start, end } = quote;
  return { id, pageId, exact, prefix, suffix, start, end, note, tags, created, updated };
};

/** A row as the interface of Hypothesis gives it. */
const ROW = {
  id: 'k3J9xPq1Ee6yW4vN',
  created: '2026-03-02T09:00:00.123456+00:00',
  updated: '2026-03-03T10:30:00.000000+00:00',
  user: 'acct:brook@notes.example',
  uri: 'https://valley.example/dam',
  text: 'Ask for the **2024** figures.',
  tags: ['water'],
  group: '__world__',
  permissions: { read: ['group:__world__'] },
  document: { title: ['The dam holds'] },
  links: { html: 'https://notes.example/a/k3J9xPq1Ee6yW4vN' },
  target: [
    {
      source: 'https://valley.example/dam',
      selector: [
        { type: 'RangeSelector', startContainer: '/p[2]', startOffset: 0, endContainer: '/p[2]', endOffset: 17 },
        { type: 'TextPositionSelector', start: 120, end: 137 },
        { type: 'TextQuoteSelector', exact: 'The dam lost much', prefix: 'decades. ', suffix: ' of its' },
      ],
    },
  ],
};

test.each(NOTEBOOKS)(
  'what both sides can hold comes back, of $numRuns $size notebooks',
  async ({ notebooks, numRuns }) => {
    await fc.assert(
      fc.asyncProperty(notebooks, async (given) => {
        const file = written(given);
        const reading = await readNotebook(file);
        expect(reading).toMatchObject(
          given.annotations.length === 0 ? { problems: [] } : { state: 'read', problems: [] },
        );
        const back = notebookIn(reading);
        expect(back.annotations.map(heldIn)).toEqual(given.annotations.map(heldIn));
        const titles = new Map(given.pages.map(({ id, title }) => [id, title]));
        for (const { id, title } of back.pages) expect(title).toBe(titles.get(id));
        // Read back and written again it is the same file, and nothing of it is lost any more.
        const again = writeAll(hypothesis, back);
        expect(again.file).toBe(file);
        expect(again.lost.filter((line) => !line.includes('only its') && !line.includes('only their'))).toEqual([]);
      }),
      { numRuns },
    );
  },
);

test('brought in again where it came from, it changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(wholeNotebook, async (given) => {
      const back = notebookIn(await readNotebook(written(given)));
      const here = new Map(given.annotations.map((one) => [one.id, one]));
      for (const one of back.annotations) expect(mergeAnnotations(here.get(one.id)!, one)).toEqual(here.get(one.id));
    }),
    { numRuns: 50 },
  );
});

describe('what is written', () => {
  test('is what the interface gives for a search', () => {
    const { rows, total } = JSON.parse(written(example)) as { rows: readonly (typeof ROW)[]; total: number };
    expect(total).toBe(2);
    expect(Object.keys(rows[0]!)).toEqual(['id', 'created', 'updated', 'uri', 'text', 'tags', 'document', 'target']);
    expect(rows[0]).toMatchObject({
      uri: 'https://valley.example/dam',
      tags: ['water', 'two words'],
      document: { title: [example.pages[0]?.title] },
      target: [{ selector: [{ type: 'TextQuoteSelector' }, { type: 'TextPositionSelector', start: 120, end: 182 }] }],
    });
  });

  test('what is left behind is said', () => {
    expect(writeAll(hypothesis, example).lost).toEqual([
      '1 page: only its address and title',
      '1 annotation without its verdicts',
      '1 annotation without its evidence',
      '1 annotation without what was found in it and who is given as its source',
      '1 annotation without its status, due day, projects, replies and archived copy',
    ]);
  });
});

describe('what is read', () => {
  test.each([
    ['what a search gives', { total: 1, rows: [ROW] }],
    ['the same with its rows first', { rows: [ROW], total: 1 }],
    ['a plain list', [ROW]],
    ['what the program itself saves', { export_date: '2026-04-01', export_userid: 'brook', annotations: [ROW] }],
  ])('%s', async (_name, value) => {
    const file = JSON.stringify(value);
    expect(formatOf(file)).toBe(hypothesis);
    const { pages, annotations } = notebookIn(await readNotebook(file));
    expect(pages).toMatchObject([{ id: ROW.uri, title: 'The dam holds' }]);
    expect(annotations).toMatchObject([
      {
        id: ROW.id,
        pageId: ROW.uri,
        quote: { exact: 'The dam lost much', prefix: 'decades. ', suffix: ' of its', start: 120, end: 137 },
        note: ROW.text,
        tags: ['water'],
        created: '2026-03-02T09:00:00.123Z',
        updated: '2026-03-03T10:30:00.000Z',
      },
    ]);
  });

  test('a title that is no list, and none at all, are no hindrance', async () => {
    const rows = [
      { ...ROW, uri: 'https://a.example/', document: { title: 'Words' } },
      { ...ROW, id: 'b', uri: 'https://b.example/', document: null },
      { ...ROW, id: 'c', uri: 'https://c.example/', document: { title: ['x'.repeat(5000)] } },
    ];
    const { pages } = notebookIn(await readNotebook(JSON.stringify(rows)));
    expect(pages.map(({ title }) => title.slice(0, 5))).toEqual(['Words', '', 'xxxxx']);
  });

  test.each([
    ['a note on the whole page', { target: [{ source: ROW.uri }] }, /quotes no words/],
    ['a reply', { references: ['k3J9xPq1Ee6yW4vN'], target: [{ source: ROW.uri, selector: [] }] }, /quotes no words/],
    ['a row without address', { uri: undefined, target: [] }, /no target/],
    ['an address that runs', { uri: 'javascript:alert(1)' }, /http/],
    ['no identity', { id: undefined }, /identity is missing/],
    ['tags that are no words', { tags: [{}] }, /tags/],
    [
      'a position that is none',
      { target: [{ selector: [ROW.target[0]!.selector[2], { type: 'TextPositionSelector', start: 9, end: 1 }] }] },
      /quote/,
    ],
  ])('%s is listed, the rest is taken', async (_name, change, reason) => {
    const reading = await readNotebook(
      JSON.stringify({
        rows: [
          { ...ROW, id: 'other' },
          { ...ROW, id: 'bad', ...change },
        ],
      }),
    );
    expect(reading).toMatchObject({
      state: 'read',
      problems: expect.arrayContaining([{ where: 'line 1, 2', reason: expect.stringMatching(reason) }]),
    });
    expect(notebookIn(reading).annotations.map(({ id }) => id)).toEqual(['other']);
  });

  test.each([
    ['a list of other things', '[{"uri":1,"name":"Ada"}]', /Nothing in this file/],
    ['a table of numbers', '{"rows":[1,2,3],"total":3}', /Nothing in this file/],
    ['rows that are no list', '{"rows":{"a":1}}', /no file that Claimlight can read/],
    ['ten million nested lists', `{"rows":${'['.repeat(10_000_000)}`, /Nothing in this file/],
  ])('%s: refused', async (_name, file, reason) => {
    const reading = await readNotebook(file);
    expect(reading.state === 'refused' ? reading.reason : reading).toMatch(reason);
  });
});

/** Where the machine took somebody else for the source and the reader said who it is: the reader's word comes first, in every format. */
import { describe, expect, test } from 'vitest';
import type { Correction } from '../../lib/domain/correction.ts';
import type { Annotation, Notebook } from '../../lib/domain/annotation.ts';
import { csv } from '../../lib/formats/csv.ts';
import { html } from '../../lib/formats/html.ts';
import { FORMATS, formatNamed } from '../../lib/formats/list.ts';
import { markdown } from '../../lib/formats/markdown.ts';
import { readNotebook } from '../../lib/formats/read.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { example } from './example.ts';

const MACHINE = 'Old Sea Captain';
const READER = 'Vera Lindqvist';

const [page] = example.pages;
const [one] = example.annotations;

function notebookWith(said: Partial<Correction>, source: Partial<NonNullable<Annotation['source']>> | null = {}) {
  const annotation: Annotation = {
    ...one!,
    quote: { ...one!.quote, exact: 'The gauge was moved.' },
    note: '',
    evidence: [],
    source: source && { ...one!.source!, kind: 'named_person', name: MACHINE, ...source },
    correction: { ...said, passage: 'The gauge was moved.', at: 0 },
  };
  return { pages: [page!], annotations: [annotation] } satisfies Notebook;
}

const corrected = notebookWith({ source: READER });

/** What each format says: the reader's word before the machine's, the reader's alone, or nothing of sources at all. */
const SAID: Readonly<Record<string, 'first' | 'alone' | 'none' | 'whole'>> = {
  markdown: 'first',
  html: 'first',
  csv: 'first',
  w3c: 'first',
  hypothesis: 'none',
  claimreview: 'alone',
  csl: 'none',
  ris: 'none',
  labels: 'alone',
  // Our own form: each thing under its name, whatever the order.
  backup: 'whole',
};

describe('a corrected source', () => {
  test('is spoken of in every format there is', () => {
    expect(Object.keys(SAID).toSorted()).toEqual(FORMATS.map(({ name }) => name).toSorted());
  });

  test.each(Object.entries(SAID))('%s: the word of the reader is %s', (name, said) => {
    const { file } = writeAll(formatNamed(name)!, corrected);
    const [reader, machine] = [file.indexOf(READER), file.indexOf(MACHINE)];
    expect({ reader: reader >= 0, machine: machine >= 0 }).toEqual({
      reader: said !== 'none',
      machine: said === 'first' || said === 'whole',
    });
    expect(said !== 'first' || reader < machine).toBe(true);
  });
});

const rowsOf = (notebook: Notebook) => {
  const [header = '', row = ''] = writeAll(csv, notebook).file.split('\r\n');
  const cells = row.split(',');
  const at = (name: string) => cells[header.split(',').indexOf(name)];
  return { name: at('source name'), corrected: at('source corrected'), read: at('source as read') };
};

describe('in a table', () => {
  test.each([
    ['another name', corrected, { name: READER, corrected: 'yes', read: MACHINE }],
    ['nobody', notebookWith({ source: '' }), { name: '', corrected: 'yes', read: MACHINE }],
    [
      'somebody where nobody was found',
      notebookWith({ source: READER }, null),
      { name: READER, corrected: 'yes', read: '' },
    ],
    ['nothing', notebookWith({ name: 'none' }), { name: MACHINE, corrected: '', read: '' }],
  ])('the reader says: %s', async (_name, notebook, row) => {
    expect(rowsOf(notebook)).toEqual(row);
    const reading = await readNotebook(writeAll(csv, notebook).file);
    const [back] = reading.state === 'read' ? reading.notebook.annotations : [];
    const [given] = notebook.annotations;
    expect({ name: back?.source?.name, said: back?.correction?.source }).toEqual({
      name: given?.source?.name,
      said: given?.correction?.source,
    });
  });

  test.each([
    ['id,url,quote,source kind,source name,rung', 'a,https://a.example/,x,unnamed,Ole,5', undefined],
    ['id,url,quote,source name,source corrected', 'a,https://a.example/,x,Ole,Yes', 'Ole'],
    ['id,url,quote,source name,source corrected', 'a,https://a.example/,x,Ole,', undefined],
  ])('%s: %s', async (header, row, said) => {
    const reading = await readNotebook(`${header}\n${row}\n`);
    expect(reading).toMatchObject({ state: 'read', problems: [] });
    expect(reading.state === 'read' && reading.notebook.annotations[0]?.correction?.source).toBe(said);
  });

  test('a cell that says neither yes nor nothing is listed', async () => {
    const reading = await readNotebook(
      'id,url,quote,source name,source corrected\na,https://a.example/,x,Ole,perhaps\nb,https://a.example/,y,Ole,yes\n',
    );
    expect(reading).toMatchObject({ state: 'read', problems: [{ where: 'line 2' }] });
  });
});

describe('for reading', () => {
  test.each([
    [corrected, `* Source: ${READER} (corrected by hand)\n* Read by the machine as: ${MACHINE}, “said”\n`],
    [
      notebookWith({ source: '' }),
      `* Source: nobody is given (corrected by hand)\n* Read by the machine as: ${MACHINE}`,
    ],
    [notebookWith({ source: READER }, null), `* Source: ${READER} (corrected by hand)\n* Verdict`],
    [
      notebookWith({ name: 'person' }),
      `* Source: ${MACHINE}, “said”\n* Corrected: these words are the name of a person\n`,
    ],
  ])('Markdown %#', (notebook, words) => {
    expect(writeAll(markdown, notebook).file).toContain(words);
  });

  test('HTML', () => {
    const { file } = writeAll(html, corrected);
    expect(file).toMatch(
      new RegExp(`<dt>Source</dt><dd dir="auto">${READER} \\(corrected by hand\\)</dd></div><div><dt>Read by`),
    );
    expect(file).not.toContain('Corrected<');
  });
});

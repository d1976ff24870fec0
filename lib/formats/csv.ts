import {
  UNDATED,
  verdictOf,
  type Annotation,
  type KeptFinding,
  type KeptPage,
  type KeptSource,
  type Notebook,
} from '../domain/annotation.ts';
import type { Format, Problem, Reading } from './format.ts';
import { readRows, writeRow, type Row } from './csv-rows.ts';
import { withoutMark } from './json.ts';
import { takeNotebook, type Found } from './take.ts';
import { sayCount } from '../words/say.ts';

type Cells = Readonly<Record<Column, string>>;

/** What each column holds of an annotation and its page. The names and their order are public. */
const COLUMNS = {
  id: ({ id }) => id,
  url: (_, page) => page.id,
  title: (_, page) => page.title,
  outlet: (_, page) => page.publisher ?? '',
  published: (_, page) => page.published ?? '',
  retrieved: (_, page) => page.lastSeen,
  quote: ({ quote }) => quote.exact,
  type: ({ finding }) => finding?.type ?? '',
  flags: ({ finding }) => joined(finding?.flags ?? []),
  score: ({ finding }) => finding?.score.toString() ?? '',
  'source kind': ({ source }) => source?.kind ?? '',
  'source name': ({ source }) => source?.name ?? '',
  'source role': ({ source }) => source?.role ?? '',
  cue: ({ source }) => source?.cue ?? '',
  rung: ({ source }) => source?.rung.toString() ?? '',
  'evidence count': ({ evidence }) => evidence.length.toString(),
  verdict: verdictOf,
  'verdict date': ({ verdicts }) => verdicts.at(-1)?.at ?? '',
  reason: ({ verdicts }) => verdicts.at(-1)?.reason ?? '',
  note: ({ note }) => note,
  tags: ({ tags }) => joined(tags),
  // Nothing is archived yet; the column is there so that tables made now fit tables made later.
  'archive URL': () => '',
  'text hash': (_, page) => page.textHash,
} as const satisfies Record<string, (annotation: Annotation, page: KeptPage) => string>;

type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as readonly Column[];
/** Without these a table is none of ours. */
const NEEDED: readonly Column[] = ['id', 'url', 'quote'];

/** One row an annotation, for spreadsheets (RFC 4180, UTF-8). Page text never becomes a formula: csv-rows.ts. */
export const csv: Format = {
  name: 'csv',
  label: 'CSV table',
  extension: 'csv',
  mime: 'text/csv',
  *write({ pages, annotations }: Notebook) {
    const pageOf = new Map(pages.map((page) => [page.id, page]));
    yield writeRow(NAMES);
    for (const annotation of annotations) {
      const page = pageOf.get(annotation.pageId);
      if (page) yield writeRow(NAMES.map((name) => COLUMNS[name](annotation, page)));
    }
  },
  cannotHold,
  reader: {
    recognises: (beginning) => NEEDED.every((name) => headerOf(beginning).includes(name)),
    read: readCsv,
  },
};

// Lists in one cell: "; " between items, and a backslash before a semicolon or backslash within one.
const joined = (items: readonly string[]): string => items.map((item) => item.replace(/[\\;]/g, '\\$&')).join('; ');

const parted = (cell: string): readonly string[] =>
  cell === '' ? [] : (cell.match(/(?:[^\\;]|\\.)+/gsu) ?? []).map((item) => item.trim().replace(/\\([\\;])/g, '$1'));

const headerOf = (text: string): readonly string[] => {
  const [first] = readRows(withoutMark(text).slice(0, 2000));
  return first?.cells ?? [];
};

function readCsv(text: string): Reading {
  const [header, ...rows] = readRows(withoutMark(text));
  if (!header || !NEEDED.every((name) => header.cells.includes(name)))
    return { state: 'refused', reason: `This table has no columns ${NEEDED.join(', ')}: it is none of ours.` };
  const pages = new Map<string, Found>();
  const annotations: Found[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const where = `line ${row.line}`;
    const reason = whyUnreadable(row, header.cells.length);
    if (reason) {
      problems.push({ where, reason });
      continue;
    }
    const cells = cellsOf(header.cells, row.cells);
    if (!pages.has(cells.url)) pages.set(cells.url, { where, value: pageIn(cells) });
    annotations.push({ where, value: annotationIn(cells) });
  }
  return takeNotebook([...pages.values()], annotations, problems);
}

function whyUnreadable({ cells, cutOff }: Row, expected: number): string | null {
  if (cutOff) return 'the file was cut off: a quotation mark is opened and never closed';
  return cells.length === expected ? null : `${expected} cells expected, found ${cells.length}`;
}

function cellsOf(header: readonly string[], cells: readonly string[]): Cells {
  const byName = new Map(header.map((name, index) => [name, cells[index] ?? '']));
  return Object.fromEntries(NAMES.map((name) => [name, byName.get(name) ?? ''])) as Cells;
}

// A table of somebody else may lack the time: the beginning of time is older than anything kept, so it wins over nothing.
const timeIn = (cell: string): string => {
  const time = Date.parse(cell);
  return new Date(Number.isFinite(time) ? time : 0).toISOString();
};

const orNull = (cell: string): string | null => (cell === '' ? null : cell);

const pageIn = (cells: Cells): KeptPage => ({
  id: cells.url,
  url: cells.url,
  title: cells.title,
  publisher: orNull(cells.outlet),
  byline: [],
  published: orNull(cells.published),
  modified: null,
  language: null,
  reviews: [],
  words: 0,
  textHash: cells['text hash'],
  firstSeen: timeIn(cells.retrieved),
  lastSeen: timeIn(cells.retrieved),
});

/** An annotation as far as a row tells, which is no time of change; shapes find a wrong word in a cell afterwards. */
function annotationIn(cells: Cells): unknown {
  const at = timeIn(cells['verdict date'] || cells.retrieved);
  const judged = cells.verdict !== '' && (cells.verdict !== 'unchecked' || cells['verdict date'] !== '');
  return {
    id: cells.id,
    pageId: cells.url,
    quote: { exact: cells.quote, prefix: '', suffix: '', start: 0, end: cells.quote.length },
    finding: cells.type === '' ? null : findingIn(cells),
    source: cells['source kind'] === '' ? null : sourceIn(cells),
    verdicts: judged ? [{ verdict: cells.verdict, reason: cells.reason, at }] : [],
    note: cells.note,
    tags: parted(cells.tags),
    evidence: [],
    status: judged && cells.verdict !== 'unchecked' ? 'done' : 'to_check',
    created: at,
    updated: UNDATED,
  };
}

const findingIn = (cells: Cells): Readonly<Record<Exclude<keyof KeptFinding, 'dates' | 'about'>, unknown>> => ({
  detector: '',
  type: cells.type,
  flags: parted(cells.flags),
  score: Number(cells.score || 'none'),
  why: [],
});

/** What has no column is left out: it may be absent. */
type Tabled = Exclude<keyof KeptSource, 'affiliation' | 'relayedBy' | 'anonymityReason'>;

const sourceIn = (cells: Cells): Readonly<Record<Tabled, unknown>> => ({
  kind: cells['source kind'],
  name: cells['source name'],
  role: orNull(cells['source role']),
  rung: Number(cells.rung || 'none'),
  cue: orNull(cells.cue),
  quote: 'indirect',
  secondHand: false,
});

/** A table has one line for each annotation: what has no column stays behind. */
function cannotHold({ pages, annotations, chronicles = [], pageWords = [] }: Notebook): readonly string[] {
  const used = new Set(annotations.map(({ pageId }) => pageId));
  const lost: readonly (readonly [number, 'page' | 'annotation' | 'finding' | 'source', string])[] = [
    [pages.filter(({ id }) => !used.has(id)).length, 'page', 'without annotations'],
    [
      annotations.filter(({ verdicts }) => verdicts.length > 1).length,
      'annotation',
      'with earlier verdicts than the last',
    ],
    [annotations.filter(({ evidence }) => evidence.length > 0).length, 'annotation', 'with evidence: only its number'],
    [annotations.length, 'annotation', 'without context and position of the quote, status and times of change'],
    [
      annotations.filter(({ taken }) => taken).length,
      'annotation',
      'without when and of which text its words were taken',
    ],
    [
      annotations.filter(({ places }) => places).length,
      'annotation',
      'without where it stood before it was put on other words',
    ],
    [annotations.filter(({ finding }) => finding).length, 'finding', 'without detector and reasons'],
    [
      annotations.filter(({ source }) => source).length,
      'source',
      'without form of the quotation, affiliation, who relays it and why it is unnamed',
    ],
    [annotations.filter(({ correction }) => correction).length, 'annotation', 'without what the reader corrected'],
    [chronicles.length, 'page', 'without how they read over time'],
    [pageWords.length, 'page', 'without the reader’s word on which it is'],
    [used.size, 'page', 'without authors, language, reviews and length'],
  ];
  return lost.flatMap(([count, noun, what]) =>
    count === 0 ? [] : [`csv: ${sayCount(`count_${noun}`, count)} ${what}`],
  );
}

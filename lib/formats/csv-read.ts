import { UNDATED, type KeptFinding, type KeptPage, type KeptSource, type Project } from '../domain/annotation.ts';
import type { Correction } from '../domain/correction.ts';
import { sayCount, say } from '../words/say.ts';
import { type Cells, isOurs, NAMES, NEEDED, parted, YES } from './csv-columns.ts';
import { type Row, Rows, type Separator, SEPARATORS } from './csv-rows.ts';
import type { Item, ReadingOn } from './format.ts';

/** So much of a table is looked at to know what stands between its cells, in UTF-16 code units. */
export const HEADER = 4000;

/** What stands between the cells of a table that begins so; null where it is none of ours. */
export const separatorIn = (beginning: string): Separator | null =>
  SEPARATORS.find((separator) => {
    const rows = new Rows(separator);
    const [first] = [...rows.take(beginning), ...rows.end()];
    return first !== undefined && isOurs(first.cells);
  }) ?? null;

/** Reads a table row by row: each is an annotation and tells of its page and projects. */
export class CsvReader implements ReadingOn {
  /** Null until enough is there to know what stands between cells; until then it is held. */
  #rows: Rows | null = null;
  #held = '';
  #header: readonly string[] | null = null;
  #isRefused = false;

  take(chunk: string): readonly Item[] {
    if (this.#rows) return this.#rows.take(chunk).flatMap((row) => this.#itemsOf(row));
    this.#held += chunk;
    return this.#held.length < HEADER ? [] : this.#begin().flatMap((row) => this.#itemsOf(row));
  }

  end(): readonly Item[] {
    const rows = [...(this.#rows ? [] : this.#begin()), ...(this.#rows?.end() ?? [])];
    const items = rows.flatMap((row) => this.#itemsOf(row));
    return this.#header || this.#isRefused ? items : this.#refuse();
  }

  #begin(): readonly Row[] {
    const held = this.#held;
    this.#held = '';
    this.#rows = new Rows(separatorIn(held.slice(0, HEADER)) ?? ',');
    return this.#rows.take(held);
  }

  #refuse(): readonly Item[] {
    this.#isRefused = true;
    return [{ kind: 'refused', reason: say('refused_no_table', { columns: NEEDED.join(', ') }) }];
  }

  #itemsOf(row: Row): readonly Item[] {
    if (this.#isRefused) return [];
    if (!this.#header) {
      if (row.trouble === 'too_long' || !isOurs(row.cells)) return this.#refuse();
      this.#header = row.cells;
      return [];
    }
    const where = say('where_line', { line: row.line });
    const reason = whyUnreadable(row, this.#header.length);
    if (reason !== null) return [{ kind: 'problem', where, reason }];
    const cells = cellsIn(this.#header, row.cells);
    const projects = parted(cells.projects).map(projectNamed);
    return [
      { kind: 'page', where, value: pageIn(cells), isTold: true },
      ...projects.map((value) => ({ kind: 'project', where, value, isTold: true }) as const),
      { kind: 'annotation', where, value: annotationIn(cells, projects) },
    ];
  }
}

function whyUnreadable({ cells, trouble }: Row, expected: number): string | null {
  if (trouble === 'cut_off') return say('problem_open_mark');
  if (trouble === 'too_long') return say('problem_row_too_long');
  return cells.length === expected
    ? null
    : say('problem_cells', { expected: sayCount('count_cell', expected), found: cells.length });
}

function cellsIn(header: readonly string[], cells: readonly string[]): Cells {
  const byName = new Map(header.map((name, index) => [name, cells[index] ?? '']));
  return Object.fromEntries(NAMES.map((name) => [name, byName.get(name) ?? ''])) as Cells;
}

// A table of somebody else may lack the time: the beginning of time is older than anything kept, so it wins over nothing.
const timeIn = (cell: string): string => {
  const time = Date.parse(cell);
  return new Date(Number.isFinite(time) ? time : 0).toISOString();
};

/** "12.3.2026", as some spreadsheets write the day that they read, is 2026-03-12. */
function dayIn(cell: string): string {
  const [, day = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(cell) ?? [];
  return year === undefined ? cell : [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}

const orNull = (cell: string): string | null => (cell === '' ? null : cell);

/** A table knows projects by their names only: whoever takes it in looks for one of that name. */
const projectNamed = (name: string): Project => ({
  id: `name:${name}`,
  name,
  note: '',
  created: UNDATED,
  updated: UNDATED,
});

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
function annotationIn(cells: Cells, projects: readonly Project[]): unknown {
  const at = timeIn(cells['verdict date'] || cells.retrieved);
  const judged = cells.verdict !== '' && (cells.verdict !== 'unchecked' || cells['verdict date'] !== '');
  return {
    id: cells.id,
    pageId: cells.url,
    quote: { exact: cells.quote, prefix: '', suffix: '', start: 0, end: cells.quote.length },
    finding: cells.type === '' ? null : findingIn(cells),
    source: cells['source kind'] === '' ? null : sourceIn(cells),
    ...(cells['source corrected'] !== '' && { correction: correctionIn(cells) }),
    verdicts: judged ? [{ verdict: cells.verdict, reason: cells.reason, at }] : [],
    note: cells.note,
    tags: parted(cells.tags),
    evidence: [],
    ...(cells.due !== '' && { due: dayIn(cells.due) }),
    ...(cells['archive URL'] !== '' && { archiveUrl: cells['archive URL'] }),
    ...(projects.length > 0 && { projects: projects.map(({ id }) => id) }),
    status: cells.status || (judged && cells.verdict !== 'unchecked' ? 'done' : 'to_check'),
    created: at,
    updated: UNDATED,
  };
}

const findingIn = (cells: Cells): Readonly<Record<Exclude<keyof KeptFinding, 'dates' | 'about'>, unknown>> => ({
  detector: '',
  type: cells.type,
  flags: parted(cells.flags),
  // "0,83": so a spreadsheet writes it that separates cells by semicolons.
  score: Number(cells.score.replace(',', '.') || 'none'),
  why: [],
});

/** The quote alone stands for the paragraph, which has no column. A cell that says neither yes nor nothing is no correction. */
const correctionIn = (cells: Cells): Correction | string =>
  cells['source corrected'].trim().toLowerCase() === YES
    ? { source: cells['source name'], passage: cells.quote, at: 0 }
    : cells['source corrected'];

/** What has no column is left out: it may be absent. */
type Tabled = Exclude<keyof KeptSource, 'affiliation' | 'relayedBy' | 'anonymityReason'>;

const sourceIn = (cells: Cells): Readonly<Record<Tabled, unknown>> => ({
  kind: cells['source kind'],
  name: cells[cells['source corrected'] === '' ? 'source name' : 'source as read'],
  role: orNull(cells['source role']),
  rung: Number(cells.rung || 'none'),
  cue: orNull(cells.cue),
  quote: 'indirect',
  secondHand: false,
});

/** What stands between cells. Where the comma stands in numbers, spreadsheets write semicolons; "Unicode text" has tabs. */
export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** One row of a file, and the line (from 1) on which it begins. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** Its last cell opens a quotation mark that is never closed: the file was cut off there. Or it is longer than any of ours. */
  readonly trouble: 'cut_off' | 'too_long' | null;
}

// A cell that begins so is a formula to a spreadsheet. A quotation mark before it makes it text; one that stands there
// already gets a second, so that reading undoes exactly what writing did: "=1" → "'=1" → "=1", "'=1" → "''=1" → "'=1".
const FORMULA = /^'*[=+\-@\t\r]/;
const NEUTRALISED = /^'+[=+\-@\t\r]/;

const neutralised = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
const restored = (cell: string): string => (NEUTRALISED.test(cell) ? cell.slice(1) : cell);

/** One row as RFC 4180 writes it, with its line end. */
export const writeRow = (cells: readonly string[]): string => `${cells.map(writeCell).join(',')}\r\n`;

function writeCell(cell: string): string {
  const text = neutralised(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The longest row, in UTF-16 code units: a mark that is never closed makes one row of all that follows. */
const LONGEST = 16_000_000;

/**
 * The rows of a file as RFC 4180 reads them, as it comes; bare line feeds end rows too, and empty lines are passed over.
 * Linear: a row that is not whole yet is looked at again only when there is twice as much of it.
 */
export class Rows {
  readonly #separator: Separator;
  #rest = '';
  #line = 1;
  #enough = 0;
  #isOver = false;

  constructor(separator: Separator = ',') {
    this.#separator = separator;
  }

  take(chunk: string): readonly Row[] {
    if (this.#isOver) return [];
    this.#rest += chunk;
    if (this.#rest.length < this.#enough) return [];
    const rows = this.#read(false);
    this.#enough = this.#rest.length * 2;
    if (this.#rest.length <= LONGEST) return rows;
    this.#isOver = true;
    return [...rows, { line: this.#line, cells: [], trouble: 'too_long' }];
  }

  end(): readonly Row[] {
    return this.#isOver ? [] : this.#read(true);
  }

  /** The rows that have their line end, and at the end of the file also one without. */
  #read(isEnd: boolean): readonly Row[] {
    const text = this.#rest;
    const rows: Row[] = [];
    let at = 0;
    while (at < text.length) {
      const row = rowAt(text, at, this.#separator);
      if (!isEnd && row.end > text.length) break;
      const { cells, isCutOff } = row;
      if (cells.length > 1 || cells[0] !== '' || isCutOff)
        rows.push({ line: this.#line, cells, trouble: isCutOff ? 'cut_off' : null });
      this.#line += lineFeeds(text, at, row.end);
      at = row.end;
    }
    this.#rest = text.slice(at);
    return rows;
  }
}

/** One row and where the next begins: beyond the end of the text where it has no line end. */
function rowAt(text: string, start: number, separator: Separator) {
  let at = start;
  let isCutOff = false;
  const cells: string[] = [];
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at, separator) : bareCell(text, at, separator);
    cells.push(restored(cell.value));
    at = cell.end;
    isCutOff ||= cell.cutOff;
    if (text[at] !== separator) break;
    at++;
  }
  if (text[at] === '\r' && text[at + 1] === '\n') at++;
  return { cells, isCutOff, end: at + 1 };
}

interface Cell {
  readonly value: string;
  readonly end: number;
  readonly cutOff: boolean;
}

/** `"a ""b"" c"`, and whatever stands between its closing mark and the next separator or line end (some write such). */
function quotedCell(text: string, start: number, separator: Separator): Cell {
  let at = start + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return { value: text.slice(start + 1).replaceAll('""', '"'), end: text.length, cutOff: true };
    if (text[mark + 1] !== '"') {
      const rest = bareCell(text, mark + 1, separator);
      return { value: text.slice(start + 1, mark).replaceAll('""', '"') + rest.value, end: rest.end, cutOff: false };
    }
    at = mark + 2;
  }
}

function bareCell(text: string, start: number, separator: Separator): Cell {
  let end = start;
  while (
    end < text.length &&
    text[end] !== separator &&
    text[end] !== '\n' &&
    !(text[end] === '\r' && text[end + 1] === '\n')
  )
    end++;
  return { value: text.slice(start, end), end, cutOff: false };
}

function lineFeeds(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 10) count++;
  return count;
}

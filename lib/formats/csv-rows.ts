/** One row of a file, and the line (from 1) on which it begins. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** Its last cell opens a quotation mark that is never closed: the file was cut off there. */
  readonly cutOff: boolean;
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

/** The rows of a file as RFC 4180 reads them; bare line feeds end rows too, and empty lines are passed over. Linear. */
export function* readRows(text: string): Generator<Row> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const began = line;
    const cells: string[] = [];
    let cutOff = false;
    for (;;) {
      const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at);
      cells.push(restored(cell.value));
      line += lineFeeds(text, at, cell.end);
      at = cell.end;
      cutOff ||= cell.cutOff;
      if (text[at] !== ',') break;
      at++;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    line++;
    if (cells.length > 1 || cells[0] !== '' || cutOff) yield { line: began, cells, cutOff };
  }
}

interface Cell {
  readonly value: string;
  readonly end: number;
  readonly cutOff: boolean;
}

/** `"a ""b"" c"`, and whatever stands between its closing mark and the next comma or line end (some write such). */
function quotedCell(text: string, start: number): Cell {
  let at = start + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return { value: text.slice(start + 1).replaceAll('""', '"'), end: text.length, cutOff: true };
    if (text[mark + 1] !== '"') {
      const rest = bareCell(text, mark + 1);
      return { value: text.slice(start + 1, mark).replaceAll('""', '"') + rest.value, end: rest.end, cutOff: false };
    }
    at = mark + 2;
  }
}

function bareCell(text: string, start: number): Cell {
  let end = start;
  while (
    end < text.length &&
    text[end] !== ',' &&
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

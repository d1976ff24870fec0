/** How long the browser may take to fetch a file from memory, if it asks the person where to put it. */
const KEPT_FOR = 60_000;

/** Excel on Windows takes a table for Latin-1, and “ for garbage, unless this stands before it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What is put into a file: its pieces, and before those of a table the mark that says UTF-8. */
export const contentsOf = (mime: string, pieces: Iterable<string>): readonly string[] =>
  mime === 'text/csv' ? [BYTE_ORDER_MARK, ...pieces] : [...pieces];

/** Hands a file to the browser, which saves it as it saves every download. */
export const download = (name: string, mime: string, pieces: Iterable<string>): void =>
  downloadBlob(name, new Blob([...contentsOf(mime, pieces)], { type: mime }));

/** The same with what is a file already. The price: its memory is held for a minute. */
export function downloadBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR);
}

/** "claimlight-example.com-2026-03-12.csv": letters, digits, full stops and hyphens only, whatever the page is called. */
export const fileName = (about: string, day: string, extension: string): string =>
  `claimlight-${about.replace(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 60)}-${day.slice(0, 10)}.${extension}`;

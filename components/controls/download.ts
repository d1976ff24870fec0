/** How long the browser may take to fetch a file from memory, if it asks the person where to put it. */
const KEPT_FOR = 60_000;

/** Excel on Windows takes a table for Latin-1, and “ for garbage, unless this stands before it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Text is handed to the browser, which may lay it on its disk, in pieces of so many UTF-16 code units. */
const PIECE = 4_000_000;

/** Gathers a file of any length; before a table it puts the mark that says UTF-8. */
export async function gather(mime: string, pieces: AsyncIterable<string>): Promise<Blob> {
  const blobs: Blob[] = [];
  let waiting: string[] = mime === 'text/csv' ? [BYTE_ORDER_MARK] : [];
  let length = 0;
  for await (const piece of pieces) {
    waiting.push(piece);
    length += piece.length;
    if (length < PIECE) continue;
    blobs.push(new Blob(waiting));
    waiting = [];
    length = 0;
  }
  return new Blob([...blobs, ...waiting], { type: mime });
}

/** Hands a file to the browser, which saves it as it saves every download. The price: its memory is held for a minute. */
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

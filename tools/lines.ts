/**
 * The lines of a byte stream, one at a time: only \n ends a line (JSON strings may hold U+2028), a last line needs none.
 * Memory is that of the longest line.
 */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of bytes) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n');
    for (const piece of pieces.slice(0, -1)) {
      yield [...parts, piece].join('').replace(/\r$/, '');
      parts = [];
    }
    parts.push(pieces.at(-1) ?? '');
  }
  const rest = parts.join('') + decoder.decode();
  if (rest !== '') yield rest;
}

/** Writes one line and waits while the reader is slower than we are. */
export async function writeLine(to: NodeJS.WritableStream, line: string): Promise<void> {
  if (!to.write(`${line}\n`)) await new Promise<void>((go) => to.once('drain', () => go()));
}

import { NoText } from './read.ts';

/**
 * The text of a file as it comes: UTF-8 with or without its mark, or UTF-16, which spreadsheets write ("Unicode text").
 * Throws NoText where the bytes are none: a picture, or a table in an old encoding whose accents would be guessed.
 */
export async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let held = new Uint8Array();
  for await (const chunk of bytes) {
    const given: Uint8Array = held.length === 0 ? chunk : joined(held, chunk);
    held = new Uint8Array();
    if (decoder === null && given.length < 4) {
      held = given.slice();
      continue;
    }
    decoder ??= new TextDecoder(encodingOf(given), { fatal: true });
    yield decoded(decoder, given);
  }
  decoder ??= new TextDecoder(encodingOf(held), { fatal: true });
  yield decoded(decoder, held) + decoded(decoder);
}

function decoded(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new NoText('These bytes are no text.');
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** By its mark; without one, by the nought that every second byte of plain letters is in UTF-16. */
function encodingOf([first = 1, second = 1]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'utf-16be' : 'utf-8';
}

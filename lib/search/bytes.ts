/** Bytes that grow as they are written; numbers stand in them as varints (LEB128): seven bits a byte, the lowest first. */
export class GrowingBytes {
  #bytes = new Uint8Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** A whole number from 0 up to 2³¹ - 1. */
  push(value: number): void {
    if (this.#length + 5 > this.#bytes.length) this.#grow();
    this.#length = writeNumber(this.#bytes, this.#length, value);
  }

  /** The bytes written so far, in a piece of memory of their own size. */
  done(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #grow(): void {
    const wider = new Uint8Array(Math.ceil(this.#bytes.length * 1.5));
    wider.set(this.#bytes);
    this.#bytes = wider;
  }
}

/** Writes a number at a place; the answer is the place after it. */
export function writeNumber(bytes: Uint8Array, at: number, value: number): number {
  let [rest, to] = [value, at];
  while (rest >= 0x80) {
    bytes[to++] = (rest & 0x7f) | 0x80;
    rest >>>= 7;
  }
  bytes[to++] = rest;
  return to;
}

/** A number as it stands among others. */
export function bytesOf(value: number): Uint8Array {
  const bytes = new Uint8Array(widthOf(value));
  writeNumber(bytes, 0, value);
  return bytes;
}

/** How many bytes a number takes. */
export function widthOf(value: number): number {
  if (value < 0x80) return 1;
  if (value < 0x4000) return 2;
  if (value < 0x20_0000) return 3;
  return value < 0x1000_0000 ? 4 : 5;
}

/** Reads numbers one after the other. Reading past the end gives 0. */
export class NumberReader {
  at: number;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  next(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.at++] ?? 0;
    let value = byte & 0x7f;
    for (let shift = 7; byte >= 0x80; shift += 7) {
      byte = bytes[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
    }
    return value;
  }
}

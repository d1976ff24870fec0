/** Reads a file of bytes from front to back. Everything throws at the end of the file. */
export interface ByteReader {
  readonly byte: () => number;
  /** Four bytes, the highest first; unsigned. */
  readonly word: () => number;
  /** An unsigned number in groups of seven bits, the lowest first; at most 32 bits. */
  readonly varint: () => number;
  readonly bytes: (count: number) => Uint8Array;
  readonly atEnd: () => boolean;
}

export function createByteReader(file: Uint8Array): ByteReader {
  let at = 0;
  const byte = (): number => {
    const value = file[at++];
    if (value === undefined) throw new Error('The model file ends too early.');
    return value;
  };
  return {
    byte,
    word: () => ((byte() << 24) | (byte() << 16) | (byte() << 8) | byte()) >>> 0,
    varint: () => {
      let [value, shift] = [0, 0];
      for (;;) {
        const next = byte();
        value |= (next & 127) << shift;
        if (next < 128) return value >>> 0;
        shift += 7;
      }
    },
    bytes: (count) => {
      if (at + count > file.length) throw new Error('The model file ends too early.');
      at += count;
      return file.slice(at - count, at);
    },
    atEnd: () => at === file.length,
  };
}

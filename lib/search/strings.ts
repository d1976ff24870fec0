/** Many strings in two pieces of memory: string `i` is the units `[starts[i], starts[i + 1])`. */
export interface Strings {
  readonly starts: Uint32Array;
  /** Code units; a byte each where all of them are below 256. */
  readonly units: Uint8Array | Uint16Array;
}

export function packStrings(strings: readonly string[]): Strings {
  const starts = new Uint32Array(strings.length + 1);
  let length = 0;
  let widest = 0;
  strings.forEach((text, index) => {
    for (let at = 0; at < text.length; at++) widest = Math.max(widest, text.charCodeAt(at));
    length += text.length;
    starts[index + 1] = length;
  });
  const units = widest < 256 ? new Uint8Array(length) : new Uint16Array(length);
  strings.forEach((text, index) => {
    const from = starts[index] ?? 0;
    for (let at = 0; at < text.length; at++) units[from + at] = text.charCodeAt(at);
  });
  return { starts, units };
}

/** Units that are turned into a string at once: a call takes only so many arguments. */
const PIECE = 4096;

export function stringAt({ starts, units }: Strings, index: number): string {
  const [from, to] = [starts[index] ?? 0, starts[index + 1] ?? 0];
  if (to - from <= PIECE) return String.fromCharCode(...units.subarray(from, to));
  let text = '';
  for (let at = from; at < to; at += PIECE)
    text += String.fromCharCode(...units.subarray(at, Math.min(to, at + PIECE)));
  return text;
}

/** Below 0 where string `index` comes before `other` in the order of code units, 0 where they are the same. */
export function compareAt({ starts, units }: Strings, index: number, other: string): number {
  const [from, to] = [starts[index] ?? 0, starts[index + 1] ?? 0];
  const shared = Math.min(to - from, other.length);
  for (let at = 0; at < shared; at++) {
    const difference = (units[from + at] ?? 0) - other.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return to - from - other.length;
}

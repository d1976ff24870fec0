/** 32-bit fingerprints of words and features. FNV-1a over code units, then a finisher (as in MurmurHash3). */
export function hashText(text: string): number {
  return hashPart(text, 0, text.length);
}

/** The fingerprint of `text.slice(from, to)`, without cutting it. */
export function hashPart(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return finish(hash);
}

/** The fingerprint of a feature: a template's number and what stands in it. */
export const feature = (template: number, value: number): number =>
  finish(Math.imul(value, 0x9e3779b1) ^ Math.imul(template + 1, 0x85ebca77));

/** The fingerprint of a feature made of small numbers (codes.ts). */
export const printOfCode = (code: number): number => feature(CODED, code);

/** The template of all features that have codes. */
const CODED = 100;

export const pair = (first: number, second: number): number => finish(Math.imul(first, 0x2c1b3c6d) + second);

function finish(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

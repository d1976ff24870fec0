import type { Token } from '../../text/tokens.ts';
import { MAGNITUDES, NUMBER_WORDS } from '../lists/measures.ts';

/** A figure or a range of two, with its words of size, and the index after its last token. */
export interface Figure {
  readonly value: number;
  /** The second figure of a range, else null. */
  readonly upTo: number | null;
  readonly end: number;
  /** Counts something without a unit: "half a million", "two dozen". */
  readonly isCount?: boolean;
}

interface Single {
  readonly value: number;
  /** 1, or what the words of size come to. */
  readonly size: number;
  readonly end: number;
}

/** "5-7 million", "5 to 7", "between 5 and 7": a range; else as `readFigure`. */
export function readRange(tokens: readonly Token[], at: number): Figure | null {
  const half = readHalf(tokens, at);
  if (half) return half;
  const first = readFigure(tokens, at);
  if (!first) return null;
  const plain = { value: first.value, upTo: null, end: first.end };
  if (tokens[first.end - 1]?.text === 'dozen') return { ...plain, isCount: true };
  const link = tokens[first.end]?.text ?? '';
  const before = tokens[at - 1]?.text.toLowerCase();
  // "rose from 5 to 7 per cent" is a change, no range.
  const isLink =
    /^[-–]$/.test(link) || (link === 'to' && before !== 'from') || (link === 'and' && before === 'between');
  const second = isLink ? readFigure(tokens, first.end + 1) : null;
  if (!second) return plain;
  // "5-7 million": the word of size is for both.
  const from = first.size === 1 ? first.value * second.size : first.value;
  return second.value > from ? { value: from, upTo: second.value, end: second.end } : plain;
}

/** "half a million", "half a dozen". */
function readHalf(tokens: readonly Token[], at: number): Figure | null {
  if (tokens[at]?.text.toLowerCase() !== 'half' || tokens[at + 1]?.text !== 'a') return null;
  const factor = MAGNITUDES.get(tokens[at + 2]?.text ?? '');
  return factor === undefined || (tokens[at + 2]?.text.length ?? 0) < 3
    ? null
    : { value: factor / 2, upTo: null, end: at + 3, isCount: true };
}

/** A figure and its words of size: "4.2 billion", "100m", "600-plus billion", "two million", "5". */
function readFigure(tokens: readonly Token[], at: number): Single | null {
  const first = tokens[at];
  if (!first) return null;
  let [value, size] = [readNumber(first), 1];
  if (value === undefined || Number.isNaN(value)) return null;
  let end = at + 1;
  // "100 000": thousands parted by a space.
  while (/^\d{1,3}$/.test(first.text) && end < at + 4 && /^\d{3}$/.test(tokens[end]?.text ?? '')) {
    value = value * 1000 + Number(tokens[end]?.text);
    end++;
  }
  for (let sizes = 0; sizes < 2; sizes++) {
    const factor = MAGNITUDES.get(tokens[end]?.text ?? '');
    const touches = tokens[end]?.start === tokens[end - 1]?.end;
    if (factor === undefined || ((tokens[end]?.text.length ?? 0) < 3 && !touches)) break;
    size *= factor;
    end++;
  }
  return { value: rounded(value * size), size: size === 1 ? factorIn(first) : size, end };
}

function readNumber({ kind, text }: Token): number | undefined {
  if (kind === 'word') return NUMBER_WORDS.get(text.toLowerCase());
  if (kind !== 'number') return undefined;
  const parts = /^([\p{Nd}.,]+)([a-z]{0,8})$/u.exec(text);
  const factor = parts?.[2] ? MAGNITUDES.get(parts[2]) : 1;
  return parts && factor !== undefined ? toNumber(parts[1] ?? '') * factor : undefined;
}

/** The word of size that is written in one with its figure: "7m". */
const factorIn = ({ text }: Token): number => MAGNITUDES.get(/[a-z]+$/.exec(text)?.[0] ?? '') ?? 1;

/** 4.35 × 1,000,000 is 4,350,000, not 4,349,999.9999999995. */
const rounded = (value: number): number => Number(value.toPrecision(12));

/** "12,500.5" → 12500.5; "1.25" → 1.25; "3,5" (a decimal comma) → 3.5. */
export function toNumber(figure: string): number {
  if (/^\d+,\d{1,2}$/.test(figure)) return Number(figure.replace(',', '.'));
  return Number(figure.replaceAll(',', ''));
}

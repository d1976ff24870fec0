import type { EntityType } from '../../domain/finding.ts';
import type { Span } from '../../domain/span.ts';
import type { Token } from '../../text/tokens.ts';
import {
  CURRENCY_LETTERS,
  CURRENCY_NAMES,
  CURRENCY_SIGNS,
  LOOSE_MAGNITUDES,
  MAGNITUDES,
  NUMBER_WORDS,
  UNITS,
} from '../lists/measures.ts';
import { readDate } from './dates.ts';

/** A date, sum, share or quantity, with its value and unit where they can be told: "$4.2 billion" is 4.2e9 USD. */
export interface Amount extends Span {
  readonly type: Extract<EntityType, 'date' | 'money' | 'percent' | 'quantity'>;
  /** Null where the text gives no figure ("millions of dollars") and for dates. */
  readonly value: number | null;
  /** A currency's code or name, "%" or the unit as written; null for dates. */
  readonly unit: string | null;
}

/** What a rule read: the amount without its place, and the index after its last token. */
interface Reading {
  readonly type: Amount['type'];
  readonly value: number | null;
  readonly unit: string | null;
  readonly end: number;
}

type Rule = (tokens: readonly Token[], at: number) => Reading | null;

/** Tried in this order at every token. Each looks a bounded number of tokens ahead: the whole is linear. */
const RULES: readonly Rule[] = [signedMoney, looseMoney, date, countedThing];

/** The amounts of a sentence's tokens, in order, never overlapping. */
export function findAmounts(tokens: readonly Token[]): readonly Amount[] {
  const found: Amount[] = [];
  for (let at = 0; at < tokens.length;) {
    const first = tokens[at];
    const reading = first && mayBegin(first) ? firstReading(tokens, at) : null;
    const last = reading && tokens[reading.end - 1];
    if (!first || !reading || !last) {
      at++;
      continue;
    }
    found.push({ start: first.start, end: last.end, type: reading.type, value: reading.value, unit: reading.unit });
    at = reading.end;
  }
  return found;
}

function firstReading(tokens: readonly Token[], at: number): Reading | null {
  for (const rule of RULES) {
    const reading = rule(tokens, at);
    if (reading) return reading;
  }
  return null;
}

/** Most words begin no amount: a figure, a sign, a capital, a number in words does. */
function mayBegin({ kind, text }: Token): boolean {
  if (kind !== 'word') return kind === 'number' || CURRENCY_SIGNS.has(text);
  const code = text.charCodeAt(0);
  return (code >= 65 && code <= 90) || NUMBER_WORDS.has(text) || LOOSE_MAGNITUDES.has(text);
}

function date(tokens: readonly Token[], at: number): Reading | null {
  const end = readDate(tokens, at);
  return end === null ? null : { type: 'date', value: null, unit: null, end };
}

/** "US$4.2 billion", "$100m", "€5", "Rs 900 million", "ZAR30 million". */
function signedMoney(tokens: readonly Token[], at: number): Reading | null {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (!first || !second) return null;
  let unit = CURRENCY_SIGNS.get(first.text);
  let next = at + 1;
  if (first.kind === 'word') {
    unit = CURRENCY_LETTERS.get(first.text);
    if (unit === undefined) return null;
    if (CURRENCY_SIGNS.has(second.text)) next++;
    else if (tokens[next]?.text === '.') next++;
  }
  if (unit === undefined) return null;
  const figure = readFigure(tokens, next);
  if (
    !figure ||
    (first.text.length === 1 && first.kind === 'word' && next === at + 1 && !isRand(tokens, at, figure.value))
  )
    return null;
  // "$4.9 billion dollars"
  const isDoubled = CURRENCY_NAMES.has(tokens[figure.end]?.text.toLowerCase() ?? '');
  return { type: 'money', value: figure.value, unit, end: isDoubled ? figure.end + 1 : figure.end };
}

// "R50,000" is a sum; "A 5-year-old", "A1", "N10", "P 3" are not: one letter is a currency only on a figure of some size.
function isRand(tokens: readonly Token[], at: number, value: number): boolean {
  const [letter, figure] = [tokens[at], tokens[at + 1]];
  return letter?.end === figure?.start && (letter?.text === 'R' ? value >= 20 : value >= 1000);
}

/** "millions of dollars", "hundreds of thousands of euros". */
function looseMoney(tokens: readonly Token[], at: number): Reading | null {
  let next = at;
  while (LOOSE_MAGNITUDES.has(tokens[next]?.text ?? '') && tokens[next + 1]?.text === 'of' && next < at + 4) next += 2;
  const unit = tokens[next]?.text.toLowerCase() ?? '';
  return next > at && CURRENCY_NAMES.has(unit) ? { type: 'money', value: null, unit, end: next + 1 } : null;
}

/** "Singapore dollars", "Hong Kong dollars", "US dollars": a currency after the name of one or two words that it is of. */
function foreignCurrency(tokens: readonly Token[], at: number): { readonly unit: string; readonly end: number } | null {
  for (const end of [at + 1, at + 2]) {
    const words = tokens.slice(at, end + 1).map(({ text }) => text);
    const currency = words.pop()?.toLowerCase() ?? '';
    if (!words.every((word) => /^\p{Lu}/u.test(word))) return null;
    if (CURRENCY_NAMES.has(currency)) return { unit: [...words, currency].join(' ').toLowerCase(), end: end + 1 };
  }
  return null;
}

/** "150,000 yuan", "12 per cent", "20 kilometres", "two million barrels". */
function countedThing(tokens: readonly Token[], at: number): Reading | null {
  const coded = /^([\d.,]+)([A-Z]{3})$/.exec(tokens[at]?.text ?? '');
  if (coded && CURRENCY_LETTERS.has(coded[2] ?? ''))
    return { type: 'money', value: toNumber(coded[1] ?? ''), unit: coded[2] ?? '', end: at + 1 };
  const figure = readFigure(tokens, at);
  if (!figure) return null;
  let next = figure.end;
  if (tokens[next]?.text === '-') next++;
  const unit = tokens[next]?.text.toLowerCase() ?? '';
  const { value } = figure;
  if (unit === '%' || unit === 'percent' || unit === 'pc') return { type: 'percent', value, unit: '%', end: next + 1 };
  if (unit === 'per' && tokens[next + 1]?.text === 'cent') return { type: 'percent', value, unit: '%', end: next + 2 };
  if (unit === 'percentage' && /^points?$/.test(tokens[next + 1]?.text ?? ''))
    return { type: 'percent', value, unit: 'percentage points', end: next + 2 };
  if (CURRENCY_NAMES.has(unit) && unit !== 'real') return { type: 'money', value, unit, end: next + 1 };
  const foreign = foreignCurrency(tokens, next);
  if (foreign) return { type: 'money', value, ...foreign };
  if (CURRENCY_LETTERS.has(tokens[next]?.text ?? '') && unit.length === 3)
    return { type: 'money', value, unit: tokens[next]?.text ?? '', end: next + 1 };
  // "20 square kilometres"
  const isPower = unit === 'square' || unit === 'cubic';
  const named = tokens[next + 1]?.text.toLowerCase() ?? '';
  if (isPower && UNITS.has(named)) return { type: 'quantity', value, unit: `${unit} ${named}`, end: next + 2 };
  return UNITS.has(unit) ? { type: 'quantity', value, unit, end: next + 1 } : null;
}

/** A figure and its words of size: "4.2 billion", "100m", "600-plus billion", "two million", "5". */
function readFigure(tokens: readonly Token[], at: number): { readonly value: number; readonly end: number } | null {
  const first = tokens[at];
  if (!first) return null;
  let value: number | undefined;
  if (first.kind === 'number') {
    const parts = /^([\p{Nd}.,]+)([a-z]{0,8})$/u.exec(first.text);
    const factor = parts?.[2] ? MAGNITUDES.get(parts[2]) : 1;
    value = parts && factor !== undefined ? toNumber(parts[1] ?? '') * factor : undefined;
  } else if (first.kind === 'word') value = NUMBER_WORDS.get(first.text.toLowerCase());
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
    value *= factor;
    end++;
  }
  return { value, end };
}

/** "12,500.5" → 12500.5; "1.25" → 1.25; "3,5" (a decimal comma) → 3.5. */
function toNumber(figure: string): number {
  if (/^\d+,\d{1,2}$/.test(figure)) return Number(figure.replace(',', '.'));
  return Number(figure.replaceAll(',', ''));
}

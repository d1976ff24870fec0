import type { DateValue, EntityType, Measure } from '../../domain/finding.ts';
import type { Span } from '../../domain/span.ts';
import type { Token } from '../../text/tokens.ts';
import { MONTHS, WEEKDAYS } from '../lists/calendar.ts';
import {
  CURRENCY_CODES,
  CURRENCY_LETTERS,
  CURRENCY_NAMES,
  CURRENCY_SIGNS,
  FRACTIONS,
  LOOSE_MAGNITUDES,
  NUMBER_WORDS,
  UNIT_SIGNS,
  UNITS,
} from '../lists/measures.ts';
import { readDate } from './dates.ts';
import { readRange, toNumber, type Figure } from './figures.ts';

/** A date, sum, share or quantity, with what it comes to: "$4.2 billion" is 4.2e9 USD. */
export interface Amount extends Span {
  readonly type: Extract<EntityType, 'date' | 'money' | 'percent' | 'quantity'>;
  /** Null where the text does not tell: "Monday". */
  readonly value: Measure | DateValue | null;
}

/** What a rule read: the amount without its place, and the index after its last token. */
interface Reading extends Pick<Amount, 'type' | 'value'> {
  readonly end: number;
}

type Rule = (tokens: readonly Token[], at: number) => Reading | null;

/** Tried in this order at every token. Each looks a bounded number of tokens ahead: the whole is linear. */
const RULES: readonly Rule[] = [signedMoney, looseAmount, date, share, countedThing];

/** Those that may begin with a figure. */
const FIGURE_RULES: readonly Rule[] = [date, countedThing];

/** The amounts of a sentence's tokens, in order, never overlapping. `openers`: the tokens that may begin one, rising. */
export function findAmounts(
  tokens: readonly Token[],
  openers: readonly number[] = openersAmong(tokens),
): readonly Amount[] {
  const found: Amount[] = [];
  let end = 0;
  for (const at of openers) {
    const first = tokens[at];
    const reading = first && at >= end ? firstReading(tokens, at) : null;
    const last = reading && tokens[reading.end - 1];
    if (!first || !reading || !last) continue;
    found.push({ start: first.start, end: last.end, type: reading.type, value: reading.value });
    ({ end } = reading);
  }
  return found;
}

const openersAmong = (tokens: readonly Token[]): readonly number[] =>
  tokens.flatMap(({ text }, at) => (mayOpenAmount(text) ? [at] : []));

function firstReading(tokens: readonly Token[], at: number): Reading | null {
  for (const rule of /^\d/.test(tokens[at]?.text ?? '') ? FIGURE_RULES : RULES) {
    const reading = rule(tokens, at);
    if (reading) return reading;
  }
  return null;
}

/** Most words begin no amount: a figure, a sign, a day or month, a currency's letters, a number in words does. */
export function mayOpenAmount(text: string): boolean {
  if (/^\p{N}/u.test(text) || CURRENCY_SIGNS.has(text)) return true;
  if (NUMBER_WORDS.has(text) || LOOSE_MAGNITUDES.has(text) || text === 'half') return true;
  const hyphen = text.indexOf('-');
  if (hyphen > 0 && FRACTIONS.has(text.slice(hyphen + 1))) return true;
  return /^[A-Z]/.test(text) && mayOpenWithCapital(text);
}

/** The words of letters alone that may open an amount. */
export const AMOUNT_WORDS: readonly string[] = [
  ...[...NUMBER_WORDS.keys(), 'half'].flatMap((word) => [word, capitalised(word), word.toUpperCase()]),
  ...LOOSE_MAGNITUDES.keys(),
  ...CURRENCY_LETTERS.keys(),
  ...[...WEEKDAYS].flatMap((day) => [day, `${day}s`]),
  ...MONTHS,
].filter(mayOpenAmount);

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function mayOpenWithCapital(text: string): boolean {
  const small = text.toLowerCase();
  const isDay = WEEKDAYS.has(text) || (text.endsWith('days') && WEEKDAYS.has(text.slice(0, -1)));
  return isDay || MONTHS.has(text) || CURRENCY_LETTERS.has(text) || NUMBER_WORDS.has(small) || small === 'half';
}

const measure = (type: Amount['type'], { value, upTo, end }: Figure, unit: string | null): Reading => ({
  type,
  value: { amount: value, upTo, unit, rough: false },
  end,
});

function date(tokens: readonly Token[], at: number): Reading | null {
  const read = readDate(tokens, at);
  return read && { type: 'date', value: read.value, end: read.end };
}

/** "US$4.2 billion", "$100m", "€5", "Rs 900 million", "ZAR30 million", "$5-7 million". */
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
  const figure = readRange(tokens, next);
  if (
    !figure ||
    (first.text.length === 1 && first.kind === 'word' && next === at + 1 && !isRand(tokens, at, figure.value))
  )
    return null;
  // "$4.9 billion dollars"
  const isDoubled = CURRENCY_NAMES.has(tokens[figure.end]?.text.toLowerCase() ?? '');
  return measure('money', isDoubled ? { ...figure, end: figure.end + 1 } : figure, unit);
}

// "R50,000" is a sum; "A 5-year-old", "A1", "N10", "P 3" are not: one letter is a currency only on a figure of some size.
function isRand(tokens: readonly Token[], at: number, value: number): boolean {
  const [letter, figure] = [tokens[at], tokens[at + 1]];
  return letter?.end === figure?.start && (letter?.text === 'R' ? value >= 20 : value >= 1000);
}

/** "millions of dollars", "hundreds of thousands of euros", "dozens of people": at least so much. */
function looseAmount(tokens: readonly Token[], at: number): Reading | null {
  let [next, amount] = [at, 1];
  for (; next < at + 4; next += 2) {
    const size = LOOSE_MAGNITUDES.get(tokens[next]?.text ?? '');
    if (size === undefined || tokens[next + 1]?.text !== 'of') break;
    amount *= size;
  }
  if (next === at) return null;
  const name = tokens[next]?.text.toLowerCase() ?? '';
  const rough = (unit: string | null): Measure => ({ amount, upTo: null, unit, rough: true });
  if (CURRENCY_NAMES.has(name)) return { type: 'money', value: rough(currencyOf(name)), end: next + 1 };
  if (UNITS.has(name)) return { type: 'quantity', value: rough(unitOf(name)), end: next + 1 };
  // "dozens ‸of people"
  return { type: 'quantity', value: rough(null), end: next - 1 };
}

/** "two thirds", "three-quarters": a share of something. */
function share(tokens: readonly Token[], at: number): Reading | null {
  const parts = (tokens[at]?.text.toLowerCase() ?? '').split('-');
  const isOne = parts.length === 2;
  const whole = FRACTIONS.get((isOne ? parts[1] : tokens[at + 1]?.text) ?? '');
  const count = NUMBER_WORDS.get(parts[0] ?? '');
  if (whole === undefined || count === undefined || parts.length > 2 || count >= whole) return null;
  const value = Math.round((count / whole) * 10_000) / 100;
  return measure('percent', { value, upTo: null, end: isOne ? at + 1 : at + 2 }, '%');
}

/** "Singapore dollars", "Hong Kong dollars", "US dollars": a currency after the name of one or two words that it is of. */
function foreignCurrency(tokens: readonly Token[], at: number): { readonly unit: string; readonly end: number } | null {
  for (const end of [at + 1, at + 2]) {
    const words = tokens.slice(at, end + 1).map(({ text }) => text);
    const currency = words.pop()?.toLowerCase() ?? '';
    if (!words.every((word) => /^\p{Lu}/u.test(word))) return null;
    if (CURRENCY_NAMES.has(currency))
      return { unit: currencyOf([...words, currency].join(' ').toLowerCase()), end: end + 1 };
  }
  return null;
}

/** "150,000 yuan", "12 per cent", "20 kilometres", "two million barrels", "5 to 7 days", "half a million", "20,000-strong". */
function countedThing(tokens: readonly Token[], at: number): Reading | null {
  const coded = /^([\d.,]+)([A-Z]{3})$/.exec(tokens[at]?.text ?? '');
  const code = CURRENCY_LETTERS.get(coded?.[2] ?? '');
  if (coded && code !== undefined)
    return measure('money', { value: toNumber(coded[1] ?? ''), upTo: null, end: at + 1 }, code);
  const figure = readRange(tokens, at);
  if (!figure) return null;
  const next = tokens[figure.end]?.text === '-' ? figure.end + 1 : figure.end;
  return (
    percentOf(tokens, next, figure) ??
    moneyOf(tokens, next, figure) ??
    quantityOf(tokens, next, figure) ??
    (figure.isCount ? measure('quantity', figure, null) : null)
  );
}

function percentOf(tokens: readonly Token[], next: number, figure: Figure): Reading | null {
  const [unit, after] = [tokens[next]?.text.toLowerCase(), tokens[next + 1]?.text];
  if (unit === '%' || unit === 'percent' || unit === 'pc') return measure('percent', { ...figure, end: next + 1 }, '%');
  if (unit === 'per' && after === 'cent') return measure('percent', { ...figure, end: next + 2 }, '%');
  return unit === 'percentage' && /^points?$/.test(after ?? '')
    ? measure('percent', { ...figure, end: next + 2 }, 'percentage points')
    : null;
}

function moneyOf(tokens: readonly Token[], next: number, figure: Figure): Reading | null {
  const written = tokens[next]?.text ?? '';
  const unit = written.toLowerCase();
  if (CURRENCY_NAMES.has(unit) && unit !== 'real')
    return measure('money', { ...figure, end: next + 1 }, currencyOf(unit));
  const foreign = foreignCurrency(tokens, next);
  if (foreign) return measure('money', { ...figure, end: foreign.end }, foreign.unit);
  const code = written.length === 3 ? CURRENCY_LETTERS.get(written) : undefined;
  return code === undefined ? null : measure('money', { ...figure, end: next + 1 }, code);
}

function quantityOf(tokens: readonly Token[], next: number, figure: Figure): Reading | null {
  const written = tokens[next]?.text ?? '';
  const unit = written.toLowerCase();
  const after = tokens[next + 1]?.text ?? '';
  // "20 square kilometres"
  if ((unit === 'square' || unit === 'cubic') && UNITS.has(after.toLowerCase()))
    return measure('quantity', { ...figure, end: next + 2 }, `${unit} ${unitOf(after.toLowerCase())}`);
  if (UNITS.has(unit)) return measure('quantity', { ...figure, end: next + 1 }, unitOf(unit));
  // "35 C", "35°C"
  const isDegree = written === '°';
  const scale = isDegree ? after : written;
  if ((scale === 'C' || scale === 'F') && (isDegree || tokens[next - 1]?.kind === 'number'))
    return measure('quantity', { ...figure, end: isDegree ? next + 2 : next + 1 }, `°${scale}`);
  // "a 20,000-strong force"
  return unit === 'strong' && tokens[next - 1]?.text === '-'
    ? measure('quantity', { ...figure, end: next + 1 }, null)
    : null;
}

const currencyOf = (name: string): string => CURRENCY_CODES.get(name) ?? name.replace(/s$/, '');
const unitOf = (name: string): string => UNIT_SIGNS.get(name) ?? name.replace(/s$/, '');

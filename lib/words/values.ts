import type { DateValue, Measure } from '../domain/finding.ts';
import { language, numberWords, say } from './say.ts';

/** A score as a reader sees it: "0.83". It is an estimate, so it is never shown as certain: 0.01 to 0.99. */
export const scoreWords = (score: number): string =>
  numberWords(Math.min(0.99, Math.max(0.01, score)), { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** What a date or figure comes to: "5,000,000 to 7,000,000 EUR", "at least 1,000,000 USD", "2019-07-14 to 2019-07-16". */
export function valueWords(value: Measure | DateValue): string {
  if ('date' in value) return rangeWords(value.date, value.until);
  const { amount, upTo, unit, rough } = value;
  const figures = rangeWords(figureWords(amount), upTo === null ? null : figureWords(upTo));
  const figure = unit === null ? figures : `${figures} ${unit}`;
  return rough ? say('value_at_least', { figure }) : figure;
}

const rangeWords = (from: string, upto: string | null): string =>
  upto === null ? from : say('value_range', { from, upto });

/** "1,234,567.5": six places at most. */
const figureWords = (figure: number): string => numberWords(figure, { maximumFractionDigits: 6 });

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const FORMS = {
  day: DAY,
  dayAnywhere: { ...DAY, timeZone: 'UTC' },
  hour: { hour: '2-digit', minute: '2-digit' },
} as const;

/** To make one takes longer than to draw a line of a list: they are made once, for each language that is spoken. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(form: keyof typeof FORMS): Intl.DateTimeFormat {
  const { tag } = language();
  const key = `${tag} ${form}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(tag, FORMS[form]);
  formats.set(key, known);
  return known;
}

/** "8 May 2020" in the reader's time zone (a date without a time is that date everywhere); null: no date can be read. */
export function dayWords(iso: string): string | null {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return null;
  return formatOf(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? 'dayAnywhere' : 'day').format(date);
}

/** The day that it is where the reader is, or some days later: "2026-11-26". */
export function dayHere(now: Date, later = 0): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + later);
  const parts = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return [String(day.getFullYear()).padStart(4, '0'), ...parts].join('-');
}

/** "3 May 2026"; of today the hour: "14:03 today". */
export function whenWords(iso: string): string {
  const day = dayWords(iso) ?? iso;
  if (day !== dayWords(new Date().toISOString())) return day;
  return say('day_today', { time: formatOf('hour').format(new Date(iso)) });
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "3.4 MB"; a thousand at each step, as disks are sold. */
export function sizeWords(bytes: number): string {
  let size = bytes;
  let step = 0;
  while (size >= 1000 && step < UNITS.length - 1) {
    size /= 1000;
    step++;
  }
  const digits = step > 0 && size < 10 ? 1 : 0;
  return numberWords(size, {
    style: 'unit',
    unit: UNITS[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

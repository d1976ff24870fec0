import type { CountKey, CountSlot, Given, Key, Slot } from './catalogue.ts';

/** The part of a browser that knows its language and our catalogues (`browser.i18n`). */
export interface Interpreter {
  /** Empty where there is no such text. (A browser's types know keys of their own: `never` lets any key type through.) */
  readonly getMessage: (key: never, values: string[]) => string;
  readonly getUILanguage: () => string;
}

export interface Language {
  /** Of the texts that are shown, with the region of the browser where it has one: "de", "en-GB". */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
}

interface Speech extends Language {
  readonly interpreter: Interpreter;
  /** What the reader says instead, by keys; empty where nothing. */
  own: Readonly<Record<string, string>>;
  /** Each text as it was first looked up, with marks where its values go. */
  readonly texts: Map<string, string>;
  /** Texts cut at their marks: words, and the numbers of values. */
  readonly cuts: Map<string, readonly (string | number)[]>;
  /** Made when first asked for. */
  numbers: Intl.NumberFormat | null;
  plurals: Intl.PluralRules | null;
}

/** They stand for the values of a text until these are put in. No text of ours and no name of a value has them. */
const MARKS = Array.from({ length: 9 }, (_, index) => String.fromCharCode(0xe000 + index));
const MARK = /([\ue000-\ue008])/;

let speech: Speech | null = null;

/** Called once, first of all, by whatever starts: every text is said in the language of its browser from then on. */
export function speakWith(interpreter: Interpreter): void {
  const own = lookUp(interpreter, 'language_tag');
  const shown = interpreter.getUILanguage();
  // A browser in a language that we do not speak shows English: then days and numbers are English too.
  const tag = shown.split('-')[0] === own.split('-')[0] ? shown : own;
  speech = {
    interpreter,
    tag,
    direction: lookUp(interpreter, 'language_direction') === 'rtl' ? 'rtl' : 'ltr',
    own: {},
    texts: new Map(),
    cuts: new Map(),
    numbers: null,
    plurals: null,
  };
}

/** Puts the reader's own words in the place of some texts; empty ones in the place of none. */
export function sayInstead(own: Readonly<Record<string, string>>): void {
  spoken().own = own;
}

/** The text itself, whatever the reader says instead. */
export const sayPlain = (key: Key): string => plain(key) || key;

const lookUp = (interpreter: Interpreter, key: string): string => interpreter.getMessage(key as never, MARKS);

function spoken(): Speech {
  if (speech === null) throw new Error('No language is spoken yet: call speakWith before anything is said.');
  return speech;
}

/** What is spoken. */
export const language = (): Language => spoken();

/** `say('popup_reload')`, `say('library_erase_amount', { pages, notes })`: one text, with its values put in. */
export const say = <K extends Key>(key: K, ...[values]: Given<Slot<K>, string | number>): string =>
  values ? filled(textOf(key), values).join('') : textOf(key);

/**
 * The same in pieces, for a text with more than words in it: `sayWith('import_taken', { file: <bdi>{name}</bdi> })`.
 * The order is the language's.
 */
export const sayWith = <K extends Key, Values extends Readonly<Record<Slot<K>, unknown>>>(
  key: K,
  values: Values,
): readonly (string | Values[Slot<K>])[] => filled(textOf(key), values as Readonly<Record<string, Values[Slot<K>]>>);

/** A text that depends on a number: `sayCount('count_page', 3)` is "3 pages". Its form is chosen as the language has it. */
export const sayCount = <K extends CountKey>(
  key: K,
  count: number,
  ...[values]: Given<CountSlot<K>, string | number>
): string => filled(textFor(key, count), { count: numberWords(count), ...values }).join('');

function textFor(key: string, count: number): string {
  const now = spoken();
  now.plurals ??= new Intl.PluralRules(now.tag);
  const form = now.plurals.select(count);
  return sayIfKnown(`${key}_${form}`) ?? textOf(`${key}_other`);
}

/** For keys that are made of what was kept: null where there is no such text. */
export const sayIfKnown = (key: string): string | null => lookedUp(key) || null;

/** "1,234,567" */
export function numberWords(value: number, options?: Intl.NumberFormatOptions): string {
  const now = spoken();
  if (options) return new Intl.NumberFormat(now.tag, options).format(value);
  // One is made for all: it costs a thousand times what it does.
  now.numbers ??= new Intl.NumberFormat(now.tag);
  return now.numbers.format(value);
}

/**
 * A text with marks. Where an extension was updated under an open page, its browser tells nothing any more: then what was
 * said before is known still, and anything else is told by its key, "verdict_mixed" as "mixed". Plain, and better than silence.
 */
const textOf = (key: string): string => lookedUp(key) || key.replace(/^[a-z]+_/, '').replaceAll('_', ' ');

const lookedUp = (key: string): string => spoken().own[key] || plain(key);

function plain(key: string): string {
  const { interpreter, texts } = spoken();
  const known = texts.get(key);
  if (known !== undefined) return known;
  try {
    const found = lookUp(interpreter, key);
    texts.set(key, found);
    return found;
  } catch {
    return '';
  }
}

/** Values are numbered by the alphabet of their names, in every catalogue: so nothing but their names need be known here. */
function filled<Value>(text: string, values: Readonly<Record<string, Value>>): readonly (string | Value)[] {
  const names = Object.keys(values).toSorted();
  return cut(text)
    .map((part) => {
      const name = typeof part === 'number' ? names[part] : undefined;
      return name === undefined ? String(part) : (values[name] as Value);
    })
    .filter((part) => part !== '');
}

function cut(text: string): readonly (string | number)[] {
  const { cuts } = spoken();
  const known = cuts.get(text);
  if (known) return known;
  const parts = text
    .split(MARK)
    .filter((part) => part !== '')
    .map((part) => (MARK.test(part) ? part.charCodeAt(0) - 0xe000 : part));
  cuts.set(text, parts);
  return parts;
}

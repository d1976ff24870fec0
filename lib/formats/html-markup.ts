/** Markup that came about by `markup` alone: whatever was put into it is text in it. */
export class Markup {
  readonly #text: string;

  /** For `markup`, whose template is ours. */
  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

type Value = string | number | Markup | null | readonly (string | Markup | null)[];

/** markup`<p>${words}</p>`: words are escaped, markup stands as it is, null is nothing. Attributes stand in double quotes. */
export const markup = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup =>
  new Markup(parts.map((part, index) => part + textOf(values[index] ?? null)).join(''));

function textOf(value: Value): string {
  if (value === null) return '';
  if (value instanceof Markup) return value.toString();
  return typeof value === 'object' ? value.map(textOf).join('') : escaped(String(value));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// A character that no document may hold (a control character, half a pair) is shown as one that could not be.
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

const OPENS_A_DOCUMENT = new Set(['http:', 'https:', 'file:']);

/** Words that lead to an address; the words alone where it opens no document ("javascript:…"). */
export function linked(url: string, words: string | Markup = url): Markup {
  if (!URL.canParse(url)) return markup`${words}`;
  const { href, protocol } = new URL(url);
  return OPENS_A_DOCUMENT.has(protocol)
    ? markup`<a href="${href}" rel="noopener noreferrer">${words}</a>`
    : markup`${words}`;
}

/** "2026-03-03 09:00 UTC": a report is read anywhere. */
export const timed = (iso: string): Markup =>
  markup`<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC</time>`;

/** Items with something between them; what is null or empty is left out. */
export function between(separator: string, items: readonly (string | Markup | null)[]): Markup {
  const left = items.filter((item) => item !== null && String(item) !== '');
  return markup`${left.flatMap((item, index) => (index === 0 ? [item] : [separator, item]))}`;
}

export type Fact = readonly [name: string, value: string | Markup | null];

/** A list of facts, each under its name; those that are null or empty are left out. */
export function facts(rows: readonly Fact[]): Markup | null {
  const known = rows.filter(([, value]) => value !== null && String(value) !== '');
  return known.length === 0
    ? null
    : markup`<dl>${known.map(([name, value]) => markup`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>`)}</dl>\n`;
}

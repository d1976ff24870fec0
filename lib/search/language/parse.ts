import { wordsOf } from '../words.ts';
import { fieldOf, type FieldName, type Reads } from './fields.ts';
import type { Names, Problem, Query, Term, Value } from './query.ts';
import { LONGEST_PHRASE, readValue, type Typed } from './values.ts';

/** Of a longer query the rest is not read. */
export const LONGEST_QUERY = 2000;

const QUOTES = '"“”„';
const FIELD = /[a-z]+:/iy;
const BARE = new RegExp(`[^\\s${QUOTES}]+`, 'uy');
const BARE_VALUE = new RegExp(`[^\\s,${QUOTES}]+`, 'uy');
const SPACES = /\s*/y;

/**
 * Reads what was typed into a search box. Never throws; what cannot be taken as it was typed is a problem with a hint
 * (lib/words/search.ts), and everything else still counts.
 *
 * - `tunnel cost`: both words, anywhere; the last one may go on, since it is being typed. `tun*` may go on anywhere.
 * - `"tunnel cost"`: these words one after the other. `-word`, `-"a phrase"`, `-field:value`: not that.
 * - `field:value`, `field:"two words"`, `field:one,other` (either). The fields are in fields.ts.
 *
 * Accents and case never matter. Verdicts, statuses and the like are called by their keys, or by the names handed in. Linear in
 * the text.
 */
export function parseQuery(text: string, names: Names = {}): Query {
  return new Reader(text, names).read();
}

class Reader {
  readonly #text: string;
  readonly #names: Names;
  readonly #terms: Term[] = [];
  readonly #problems: Problem[] = [];
  #at = 0;

  constructor(text: string, names: Names) {
    this.#names = names;
    this.#text = text.slice(0, LONGEST_QUERY);
    if (text.length > LONGEST_QUERY) this.#problems.push({ about: 'too_long', field: '', value: '' });
  }

  read(): Query {
    for (this.#take(SPACES); this.#at < this.#text.length; this.#take(SPACES)) this.#readTerm();
    return { terms: this.#terms, problems: this.#problems };
  }

  #readTerm(): void {
    const not = /^-[^\s-]/.test(this.#text.slice(this.#at, this.#at + 2));
    if (not) this.#at++;
    const from = this.#at;
    const name = this.#take(FIELD).slice(0, -1);
    const field = name === '' ? undefined : fieldOf(name);
    if (field) return this.#readField(field.name, field.reads, not);
    this.#at = from;
    const { text, prefix } = this.#readTyped(BARE);
    const words = wordsOf(text).slice(0, LONGEST_PHRASE);
    if (words.length > 0) this.#terms.push({ in: 'text', not, words, prefix });
    // An address is not a field that somebody forgot the name of.
    if (name !== '' && !/^\w+:\/\//.test(text))
      this.#problems.push({ about: 'no_such_field', field: name, value: text });
  }

  #readField(name: FieldName, reads: Reads, not: boolean): void {
    const found = new Map<string, Value>();
    let unfinished: Problem | null = null;
    do {
      const typed = this.#readTyped(BARE_VALUE);
      const { values, problem } = readValue(reads, typed, this.#names[name] ?? {});
      for (const value of values ?? []) found.set(JSON.stringify(value), value);
      const told = problem && { about: problem, field: name, value: typed.text };
      if (told && values) this.#problems.push(told);
      else if (told) unfinished ??= told;
    } while (this.#takeComma());
    if (found.size > 0) this.#terms.push({ in: name, not, either: [...found.values()] });
    else if (unfinished) this.#problems.push(unfinished);
  }

  /** Something in quotes or up to the next space. It may go on if it ends with a star or ends the text. */
  #readTyped(bare: RegExp): Typed {
    const isQuoted = this.#isQuote(this.#at);
    const text = isQuoted ? this.#readQuoted() : this.#take(bare);
    const isClosed = isQuoted && this.#isQuote(this.#at - 1);
    const star = isQuoted ? this.#text[this.#at] === '*' : text.endsWith('*');
    if (isClosed && this.#text[this.#at] === '*') this.#at++;
    return { text, prefix: star || (!isClosed && this.#at === this.#text.length) };
  }

  /** What stands between two quotation marks; up to the end where the second was not typed yet. */
  #readQuoted(): string {
    const from = this.#at + 1;
    let to = from;
    while (to < this.#text.length && !this.#isQuote(to)) to++;
    this.#at = Math.min(this.#text.length, to + 1);
    return this.#text.slice(from, to);
  }

  #isQuote(at: number): boolean {
    const unit = this.#text[at];
    return unit !== undefined && QUOTES.includes(unit);
  }

  #takeComma(): boolean {
    if (this.#text[this.#at] !== ',') return false;
    this.#at++;
    return true;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [taken = ''] = pattern.exec(this.#text) ?? [];
    this.#at += taken.length;
    return taken;
  }
}

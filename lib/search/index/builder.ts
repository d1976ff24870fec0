import type { KeptPage } from '../../domain/annotation.ts';
import { GrowingBytes, NumberReader, widthOf, writeNumber } from '../bytes.ts';
import { dayIn } from '../days.ts';
import { nameKey } from '../language/values.ts';
import { orderOf } from '../order.ts';
import { packStrings, stringAt } from '../strings.ts';
import { fold, wordsOf } from '../words.ts';
import {
  datesOf,
  type Entry,
  numbersOf,
  PARTS,
  type Pieces,
  piecesOf,
  piecesOfPage,
  siteOf,
  sourceOf,
} from './entry.ts';
import {
  BREAK,
  type Columns,
  FIRST_WORD,
  hashOf,
  idAt,
  type Lists,
  type NameEntry,
  type Packed,
  type PageEntry,
  type Segment,
  valuesAt,
} from './segment.ts';
import { Table } from './table.ts';

/** How wide the numbers of a column are. */
const WIDTHS = {
  page: Uint32Array,
  source: Uint32Array,
  /** Words of the item: a long one counts as this much at most. */
  length: Uint16Array,
  start: Uint32Array,
  updated: Float64Array,
  created: Float64Array,
  verdict: Uint8Array,
  status: Uint8Array,
  type: Uint8Array,
  kind: Uint8Array,
  rung: Uint8Array,
  flags: Uint16Array,
  stances: Uint8Array,
  ratings: Uint8Array,
  haves: Uint16Array,
  due: Uint32Array,
  evidence: Uint16Array,
  judged: Uint32Array,
} as const;
type ColumnName = keyof typeof WIDTHS;
const COLUMN_NAMES = Object.keys(WIDTHS) as readonly ColumnName[];

const LONGEST = 0xffff;

class GrowingLists {
  readonly #starts = [0];
  readonly #items: number[] = [];

  add(values: Iterable<number>): void {
    for (const value of values) this.#items.push(value);
    this.#starts.push(this.#items.length);
  }

  done = (): Lists => ({ starts: Uint32Array.from(this.#starts), items: Uint32Array.from(this.#items) });
}

/** Where the tables of a segment that is taken over are in the new one. */
interface Moved {
  readonly segment: Segment;
  /** For each word its number in the new segment plus one; 0: not met yet. */
  readonly words: Uint32Array;
}

/** Builds a segment, item by item; all of a page one after the other is quickest. */
export class SegmentBuilder {
  readonly #ids: string[] = [];
  readonly #columns = Object.fromEntries(COLUMN_NAMES.map((name) => [name, []])) as unknown as Record<
    ColumnName,
    number[]
  >;
  readonly #tags = new GrowingLists();
  readonly #projects = new GrowingLists();
  readonly #spoken = new GrowingLists();
  readonly #pages = new Table<PageEntry>();
  readonly #sources = new Table<NameEntry>();
  readonly #tagNames = new Table<NameEntry>();
  readonly #projectIds = new Table<string>();
  readonly #words = new Table<string>();
  readonly #texts = new GrowingBytes();
  readonly #textStarts = [0];
  #lastPage: { readonly page: KeptPage; readonly tokens: readonly number[] } | null = null;
  #moved: Moved | null = null;

  get size(): number {
    return this.#ids.length;
  }

  add({ page, annotation }: Entry): void {
    const source = sourceOf(annotation);
    const pieces = piecesOf(annotation);
    let length = 0;
    for (const [part, name] of PARTS.entries()) {
      const tokens = name === 'page' ? this.#tokensOfPage(page) : this.#tokensOf(part, pieces[name]);
      for (const token of tokens) this.#texts.push(token);
      length += tokens.length;
    }
    this.#push(annotation.id, {
      ...numbersOf(annotation),
      page: this.#pages.at(page.id, () => pageEntry(page)),
      source: source ? 1 + this.#sources.at(nameKey(source.name), (key) => ({ key, label: source.name })) : 0,
      length: Math.min(LONGEST, length),
    });
    this.#tags.add(
      new Set(annotation.tags.map((label) => this.#tagNames.at(nameKey(label), (key) => ({ key, label })))),
    );
    this.#projects.add(new Set((annotation.projects ?? []).map((id) => this.#projectIds.at(id, () => id))));
    this.#spoken.add(datesOf(annotation));
  }

  /** Takes an item over from another segment as it is. */
  take(segment: Segment, item: number): void {
    const { columns, pages, sources, tagNames, projectIds } = segment;
    this.#takeText(segment, item);
    const page = pages[columns.page[item] ?? 0];
    const source = sources[(columns.source[item] ?? 0) - 1];
    if (page === undefined) return;
    const numbers = Object.fromEntries(COLUMN_NAMES.map((name) => [name, columns[name][item] ?? 0]));
    this.#push(idAt(segment, item), {
      ...(numbers as Record<ColumnName, number>),
      page: this.#pages.at(page.id, () => page),
      source: source ? 1 + this.#sources.at(source.key, () => source) : 0,
    });
    this.#tags.add(
      [...valuesAt(segment.tags, item)].map((at) => {
        const name = tagNames[at] ?? { key: '', label: '' };
        return this.#tagNames.at(name.key, () => name);
      }),
    );
    this.#projects.add(
      [...valuesAt(segment.projects, item)].map((at) => this.#projectIds.at(projectIds[at] ?? '', (id) => id)),
    );
    this.#spoken.add(valuesAt(segment.spoken, item));
  }

  finish(): Segment {
    const texts = { starts: Uint32Array.from(this.#textStarts), bytes: this.#texts.done() };
    const words = this.#words.values;
    const hashes = Float64Array.from(this.#ids, hashOf);
    const hashed = orderOf(hashes);
    const columns = Object.fromEntries(COLUMN_NAMES.map((name) => [name, WIDTHS[name].from(this.#columns[name])]));
    return {
      size: this.size,
      ids: packStrings(this.#ids),
      hashes: Uint32Array.from(hashed, (at) => hashes[at] ?? 0),
      hashed,
      columns: columns as unknown as Columns,
      tags: this.#tags.done(),
      projects: this.#projects.done(),
      spoken: this.#spoken.done(),
      pages: this.#pages.values,
      sources: this.#sources.values,
      tagNames: this.#tagNames.values,
      projectIds: this.#projectIds.values,
      words: packStrings(words),
      sorted: Uint32Array.from(words.toSorted(byUnits), (word) => this.#words.at(word, () => word)),
      texts,
      postings: postingsOf(texts, words.length),
    };
  }

  #push(id: string, numbers: Readonly<Record<ColumnName, number>>): void {
    this.#ids.push(id);
    for (const name of COLUMN_NAMES) this.#columns[name].push(numbers[name]);
    this.#textStarts.push(this.#texts.length);
  }

  #tokensOfPage(page: KeptPage): readonly number[] {
    if (this.#lastPage?.page !== page)
      this.#lastPage = { page, tokens: this.#tokensOf(PARTS.indexOf('page'), piecesOfPage(page)) };
    return this.#lastPage.tokens;
  }

  #tokensOf(part: number, pieces: Pieces): readonly number[] {
    const tokens: number[] = [];
    for (const piece of pieces) {
      const words = wordsOf(piece);
      if (words.length === 0) continue;
      tokens.push(tokens.length === 0 ? part + 1 : BREAK);
      for (const word of words) tokens.push(FIRST_WORD + this.#words.at(word, copied));
    }
    return tokens;
  }

  #takeText(segment: Segment, item: number): void {
    if (this.#moved?.segment !== segment)
      this.#moved = { segment, words: new Uint32Array(segment.words.starts.length - 1) };
    const { words } = this.#moved;
    const { starts, bytes } = segment.texts;
    const end = starts[item + 1] ?? 0;
    for (const reader = new NumberReader(bytes, starts[item] ?? 0); reader.at < end;) {
      const token = reader.next();
      if (token < FIRST_WORD) {
        this.#texts.push(token);
        continue;
      }
      const word = token - FIRST_WORD;
      words[word] ||= 1 + this.#words.at(stringAt(segment.words, word), (text) => text);
      this.#texts.push(FIRST_WORD + (words[word] ?? 1) - 1);
    }
  }
}

/** A copy of its letters: a part of a text would keep all of it. */
const copied = (word: string): string => word.split('').join('');

const byUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const pageEntry = ({ id, title, publisher, url, language, published, firstSeen, lastSeen }: KeptPage): PageEntry => ({
  id,
  title,
  outlet: publisher ?? '',
  site: siteOf(url),
  language: fold(language ?? ''),
  published: dayIn(published) || dayIn(firstSeen),
  seen: dayIn(lastSeen),
  seenAt: Math.max(0, Date.parse(lastSeen) || 0),
});

/** For each word and part, the items it stands in. Two passes over the texts: the first one counts the bytes. */
function postingsOf({ starts: textStarts, bytes: texts }: Packed, words: number): Packed {
  const runs = words * PARTS.length;
  const starts = new Uint32Array(runs + 1);
  eachPosting(textStarts, texts, runs, (run, gap) => {
    starts[run + 1] = (starts[run + 1] ?? 0) + widthOf(gap);
  });
  for (let run = 0; run < runs; run++) starts[run + 1] = (starts[run + 1] ?? 0) + (starts[run] ?? 0);
  const ends = starts.slice();
  const bytes = new Uint8Array(starts[runs] ?? 0);
  eachPosting(textStarts, texts, runs, (run, gap) => {
    ends[run] = writeNumber(bytes, ends[run] ?? 0, gap);
  });
  return { starts, bytes };
}

// oxlint-disable-next-line max-params -- called twice, for each of some ten million words: an object would be made for nothing
function eachPosting(
  starts: Uint32Array,
  texts: Uint8Array,
  runs: number,
  post: (run: number, gap: number) => void,
): void {
  /** The item after the last one that a run was posted for. */
  const next = new Uint32Array(runs);
  const reader = new NumberReader(texts, 0);
  for (let item = 0; item < starts.length - 1; item++) {
    const end = starts[item + 1] ?? 0;
    for (let part = 0; reader.at < end;) {
      const token = reader.next();
      if (token < FIRST_WORD) {
        if (token !== BREAK) part = token - 1;
        continue;
      }
      const run = (token - FIRST_WORD) * PARTS.length + part;
      const known = next[run] ?? 0;
      if (known === item + 1) continue;
      post(run, item + 1 - known);
      next[run] = item + 1;
    }
  }
}

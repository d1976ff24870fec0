import type { Notebook } from '../domain/annotation.ts';
import type { SettingsInFile } from '../domain/settings.ts';
import { say } from '../words/say.ts';
import type { Format, Problem } from './format.ts';
import { formatOf, readable } from './list.ts';
import { Taker } from './take.ts';

/** What came of reading a file to its end. */
export type Outcome =
  | {
      readonly state: 'read';
      readonly format: Format;
      /** Why it was read no further, if it was not; then what was not taken, in the order of the file; of `more` only the number is known. */
      readonly problems: readonly Problem[];
      readonly more: number;
      /** It could not be read to its end: gone, changed meanwhile, or no text from some place on. */
      readonly brokeOff: boolean;
      /** Null where the file holds none. */
      readonly settings: Partial<SettingsInFile> | null;
    }
  /** Nothing could be taken; `reason` is a sentence for the person who gave the file. */
  | { readonly state: 'refused'; readonly reason: string };

/** Is handed what was read, in small notebooks: each annotation on a page of this one or of one before it. */
export type Sink = (piece: Notebook) => Promise<void> | void;

interface Options {
  /** Null: by the look of its beginning. */
  readonly from?: Format | null;
  readonly signal?: AbortSignal;
}

/** How much of a file is looked at to know its format, in UTF-16 code units. */
const BEGINNING = 4000;
/** Items handed on at a time: large enough for the store to be quick, small enough to stay light. */
const BATCH = 1000;

/** Read at a time, in UTF-16 code units: of junk no more is looked at than it takes to know it. */
const PIECE = 65_536;

/**
 * Reads a file of whichever format it has, in the memory of its largest item. Whatever the file, nothing is thrown: only what
 * the sink throws, and the signal's reason when it is called off. Nothing is written anywhere: that is the sink's matter.
 */
export async function readThrough(
  chunks: AsyncIterable<string>,
  sink: Sink,
  { from = null, signal }: Options = {},
): Promise<Outcome> {
  const source = new Source(chunks, signal);
  const beginning = await source.beginning(BEGINNING);
  const format = from ?? formatOf(beginning);
  if (!format?.reader) return { state: 'refused', reason: whyUnknown(source.trouble) };
  const reading = format.reader.begin();
  const taker = new Taker();
  for (let chunk: string | null = beginning; chunk !== null; chunk = await source.next()) {
    for (let at = 0; at < chunk.length && taker.refusal === null; at += PIECE) {
      taker.take(reading.take(chunk.slice(at, at + PIECE)));
      if (taker.waiting >= BATCH) await sink(taker.handOn());
    }
    if (taker.refusal !== null) break;
  }
  if (taker.refusal === null) taker.take(reading.end());
  if (source.trouble !== null) taker.tell({ where: say('where_file'), reason: source.trouble });
  return ended(format, taker, { sink, brokeOff: source.trouble !== null });
}

const whyUnknown = (trouble: string | null): string =>
  trouble === null
    ? say('refused_unknown', { formats: readable() })
    : say('refused_nothing', { where: say('where_file'), reason: trouble });

async function ended(
  format: Format,
  taker: Taker,
  { sink, brokeOff }: { readonly sink: Sink; readonly brokeOff: boolean },
): Promise<Outcome> {
  const [first] = taker.problems;
  if (taker.isEmpty && (taker.refusal !== null || first))
    return {
      state: 'refused',
      reason: taker.refusal ?? say('refused_nothing', { where: first?.where ?? '', reason: first?.reason ?? '' }),
    };
  if (taker.waiting > 0) await sink(taker.handOn());
  const { problems: told, more, settings, refusal } = taker;
  // What ended it first: of many problems only the first are looked at.
  const problems = refusal === null ? told : [{ where: say('where_file'), reason: refusal }, ...told];
  return { state: 'read', format, problems, more, brokeOff, settings };
}

/** The pieces of a file, until it ends or can be read no further. */
class Source {
  /** Why it could not be read to its end. */
  trouble: string | null = null;
  readonly #chunks: AsyncIterator<string>;
  readonly #signal: AbortSignal | undefined;

  constructor(chunks: AsyncIterable<string>, signal: AbortSignal | undefined) {
    this.#chunks = chunks[Symbol.asyncIterator]();
    this.#signal = signal;
  }

  async beginning(length: number): Promise<string> {
    let text = '';
    while (text.length < length) {
      const chunk = await this.next();
      if (chunk === null) break;
      text += chunk;
    }
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  }

  async next(): Promise<string | null> {
    this.#signal?.throwIfAborted();
    if (this.trouble !== null) return null;
    try {
      const { done, value } = await this.#chunks.next();
      return done ? null : value;
    } catch (error) {
      this.#signal?.throwIfAborted();
      this.trouble = error instanceof NoText ? say('problem_no_text') : say('problem_not_readable');
      return null;
    }
  }
}

/** Thrown by whoever turns bytes into text (text.ts) where they are none. */
export class NoText extends Error {}

export type Reading =
  | { readonly state: 'read'; readonly notebook: Notebook; readonly problems: readonly Problem[] }
  | { readonly state: 'refused'; readonly reason: string };

/** Reads a file that is there whole into one notebook: for command lines and small files. */
export async function readNotebook(file: string | AsyncIterable<string>, from: Format | null = null): Promise<Reading> {
  const pieces: Notebook[] = [];
  const chunks = typeof file === 'string' ? inOnePiece(file) : file;
  const outcome = await readThrough(chunks, (piece) => void pieces.push(piece), { from });
  if (outcome.state === 'refused') return outcome;
  return { state: 'read', notebook: asOne(pieces), problems: outcome.problems };
}

async function* inOnePiece(text: string): AsyncGenerator<string> {
  yield text;
}

/** Small notebooks as one. */
export function asOne(pieces: readonly Notebook[]): Notebook {
  const all = <K extends keyof Notebook>(key: K) => pieces.flatMap((piece) => [...(piece[key] ?? [])]);
  const rest = (['chronicles', 'pageWords', 'projects', 'searches'] as const).flatMap((key) => {
    const items = all(key);
    return items.length === 0 ? [] : [[key, items] as const];
  });
  return { pages: all('pages'), annotations: all('annotations'), ...Object.fromEntries(rest) } as Notebook;
}

import { say } from '../words/say.ts';

/** How deep arrays and objects of one item may be nested: ours are nested ten deep. */
const DEEPEST = 64;
/** The longest item, in UTF-16 code units; the longest that the store takes is a third of it. */
const LONGEST = 32_000_000;

/** Members outside of lists: ours have ten. */
const MOST_MEMBERS = 1000;

/** What was cut out of a file. `path` is that of the list it stands in, or the key of a member: "first.items", "@context". */
export type Cut =
  | {
      readonly state: 'item';
      readonly path: string;
      readonly line: number;
      readonly nth: number;
      readonly value: unknown;
      readonly units: number;
    }
  /** One item that cannot be read; what follows it can. */
  | {
      readonly state: 'bad';
      readonly path: string;
      readonly line: number;
      readonly nth: number;
      readonly reason: string;
    }
  /** A list that was asked for begins. */
  | { readonly state: 'opened'; readonly path: string }
  /** Nothing can be read from here on. */
  | { readonly state: 'broken'; readonly line: number; readonly reason: string };

interface Frame {
  readonly isList: boolean;
  readonly path: string;
  count: number;
}

type Mode = 'between' | 'colon' | 'value' | 'key' | 'within' | 'over';

const [TAB, LINE_FEED, RETURN, SPACE, QUOTE, COMMA, COLON, BACKSLASH] = [9, 10, 13, 32, 34, 44, 58, 92];
const [OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [91, 93, 123, 125];

/**
 * Cuts JSON into the items of some lists as it comes, and parses each by itself; all else at the top is cut out member by
 * member. So a file of any size is read in the memory of its longest item, and one bad item costs no more than itself:
 * its end is found by counting brackets, and a line end within a string (which JSON forbids) gives a torn line up. Nothing
 * recurses: ten million nested arrays are counted, not built. `__proto__` is a plain key to JSON.parse.
 */
export class JsonCuts {
  readonly #lists: ReadonlySet<string>;
  readonly #frames: Frame[] = [];
  #cuts: Cut[] = [];
  #mode: Mode = 'value';
  #key = '';
  #line = 1;
  /** The item that is being read: where it began, its pieces, and how deep it stands open. */
  #began = 1;
  #pieces: string[] = [];
  #units = 0;
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  #trouble: string | null = null;

  /** `lists`: the paths of the lists whose items are wanted one by one; the list at the root is "". */
  constructor(lists: readonly string[]) {
    this.#lists = new Set(lists);
  }

  take(chunk: string): readonly Cut[] {
    let at = 0;
    while (at < chunk.length && this.#mode !== 'over')
      at = this.#mode === 'within' || this.#mode === 'key' ? this.#within(chunk, at) : this.#between(chunk, at);
    return this.#given();
  }

  end(): readonly Cut[] {
    if (this.#mode === 'within' && this.#frames.length === 0 && this.#depth === 0 && !this.#inString) this.#finish('');
    if (this.#mode !== 'over' && (this.#frames.length > 0 || this.#mode !== 'between'))
      this.#break(say('problem_cut_off'), this.#mode === 'within' ? this.#began : this.#line);
    return this.#given();
  }

  #given(): readonly Cut[] {
    const cuts = this.#cuts;
    this.#cuts = [];
    return cuts;
  }

  #break(reason: string, line = this.#line): void {
    this.#cuts.push({ state: 'broken', line, reason });
    this.#mode = 'over';
  }

  /** One character that stands between items. Gives where to go on. */
  #between(chunk: string, at: number): number {
    const code = chunk.charCodeAt(at);
    if (code === LINE_FEED) this.#line++;
    if (code === LINE_FEED || code === SPACE || code === TAB || code === RETURN) return at + 1;
    const frame = this.#frames.at(-1);
    if (this.#mode === 'colon') {
      if (code === COLON) this.#mode = 'value';
      else this.#break(say('problem_no_json'));
      return at + 1;
    }
    if (this.#mode === 'value') return this.#begin(code, at);
    if (!frame) this.#break(say('problem_after_end'));
    else if (code === (frame.isList ? CLOSE_LIST : CLOSE)) this.#frames.pop();
    else if (code !== COMMA) return this.#next(frame, code, at);
    return at + 1;
  }

  #next(frame: Frame, code: number, at: number): number {
    if (frame.isList) return this.#begin(code, at);
    if (code === QUOTE) this.#open('key');
    else this.#break(say('problem_no_json'));
    return at;
  }

  /** A value begins: a list or an object that is gone into, or an item. */
  #begin(code: number, at: number): number {
    const frame = this.#frames.at(-1);
    const path = this.#path();
    this.#mode = 'between';
    if (frame?.isList !== true) {
      if (code === OPEN_LIST && this.#lists.has(path)) {
        this.#frames.push({ isList: true, path, count: 0 });
        this.#cuts.push({ state: 'opened', path });
        return at + 1;
      }
      if (code === OPEN && (!frame || [...this.#lists].some((list) => list.startsWith(`${path}.`)))) {
        this.#frames.push({ isList: false, path, count: 0 });
        return at + 1;
      }
    }
    if (code === CLOSE || code === CLOSE_LIST || code === COMMA || code === COLON) this.#break(say('problem_no_json'));
    else this.#open('within');
    return at;
  }

  #path(): string {
    const frame = this.#frames.at(-1);
    if (!frame || frame.isList) return frame?.path ?? '';
    return frame.path === '' ? this.#key : `${frame.path}.${this.#key}`;
  }

  #open(mode: 'key' | 'within'): void {
    this.#mode = mode;
    this.#began = this.#line;
    this.#pieces = [];
    this.#units = 0;
    this.#depth = 0;
    this.#inString = false;
    this.#isEscaped = false;
    this.#trouble = null;
  }

  /** Reads on within an item, as far as the chunk goes. Gives where to go on. */
  #within(chunk: string, start: number): number {
    let [at, depth, inString, isEscaped] = [start, this.#depth, this.#inString, this.#isEscaped];
    let isOver = false;
    for (; at < chunk.length && !isOver; at++) {
      const code = chunk.charCodeAt(at);
      if (inString) {
        if (isEscaped) isEscaped = false;
        else if (code === BACKSLASH) isEscaped = true;
        else if (code === QUOTE) {
          inString = false;
          isOver = depth === 0;
        } else if (code === LINE_FEED) return this.#tear(at);
      } else if (code === QUOTE) inString = true;
      else if (code === OPEN || code === OPEN_LIST) {
        if (++depth === DEEPEST) this.#drop(say('problem_too_deep'));
      } else if (code === CLOSE || code === CLOSE_LIST) {
        if (depth === 0) break;
        isOver = --depth === 0;
      } else if (code === LINE_FEED || code === COMMA || code === SPACE || code === RETURN || code === COLON) {
        if (depth === 0) break;
        if (code === LINE_FEED) this.#line++;
      }
    }
    [this.#depth, this.#inString, this.#isEscaped] = [depth, inString, isEscaped];
    if (!isOver && at === chunk.length) this.#hold(chunk.slice(start));
    else this.#finish(chunk.slice(start, at));
    return at;
  }

  #hold(piece: string): void {
    this.#units += piece.length;
    if (this.#units > LONGEST) this.#drop(say('problem_too_long'));
    if (this.#trouble === null) this.#pieces.push(piece);
  }

  #drop(reason: string): void {
    this.#trouble ??= reason;
    this.#pieces = [];
  }

  /** A line end within a string: what was begun is torn, and the next line is the next item. */
  #tear(at: number): number {
    this.#drop(say('problem_torn'));
    this.#finish('');
    this.#line++;
    return at + 1;
  }

  #finish(piece: string): void {
    this.#hold(piece);
    const value = this.#trouble === null ? parsed(this.#pieces.join('')) : undefined;
    this.#pieces = [];
    const reason = this.#trouble ?? (value === undefined ? say('problem_not_whole') : null);
    if (this.#mode === 'key') {
      if (typeof value !== 'string') return this.#break(say('problem_no_json'));
      this.#key = value;
      this.#mode = 'colon';
      return;
    }
    const frame = this.#frames.at(-1);
    const nth = frame ? ++frame.count : 1;
    if (frame?.isList === false && nth > MOST_MEMBERS) return this.#break(say('problem_too_many_members'));
    const place = { path: this.#path(), line: this.#began, nth };
    this.#mode = 'between';
    this.#cuts.push(
      reason === null ? { state: 'item', ...place, value, units: this.#units } : { state: 'bad', ...place, reason },
    );
  }
}

/** Undefined where it is no JSON, which no JSON is. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Is it an object with keys, whatever they hold? */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

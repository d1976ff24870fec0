import type { Token } from '../../text/tokens.ts';
import { fnv1a, FNV_PRIME } from '../hash.ts';
import type { Cue, PhraseCue, SentenceView } from './cue.ts';

/** What a sentence looks like to the linear model. */
export interface Features {
  /** One strength for each cue, in the order of the list. */
  readonly cues: Float64Array;
  /** Hashes of the single words and pairs of neighbours, each once. */
  readonly grams: Uint32Array;
  /** For each hash, the index of the token it stands at; for a pair the complement (~) of that of its second word. */
  readonly at: Int32Array;
}

/** The words as the model counts them: lower case, numbers by their shape, marks that say nothing left out. */
function shapeOf(token: Token, word: string): string | null {
  if (token.kind === 'number') {
    if (/^(?:1[5-9]|20)\d\d$/.test(token.text)) return '#year';
    return `#${token.text.replace(/\d/g, '0').replace(/0{3,}/g, '00+')}`;
  }
  if (token.text === ',' || token.text === '.') return null;
  if (token.kind === 'punctuation') return /["“”?!%:;—–\p{Sc}(]/u.test(token.text) ? word : null;
  return word;
}

/** A finder of every phrase of every cue in one walk over the words: the price does not grow with the lists. */
class PhraseIndex {
  readonly #byFirst = new Map<string, { readonly rest: readonly string[]; readonly cue: number }[]>();

  constructor(cues: readonly Cue[]) {
    cues.forEach((cue, index) => {
      if (!('phrases' in cue)) return;
      for (const phrase of new Set((cue satisfies PhraseCue).phrases)) {
        const [head, ...rest] = phrase.split(' ');
        if (head === undefined) continue;
        const entries = this.#byFirst.get(head) ?? [];
        entries.push({ rest, cue: index });
        this.#byFirst.set(head, entries);
      }
    });
  }

  /** Adds the number of places where each cue's phrases stand to `counts`. */
  count(words: readonly string[], counts: Float64Array): void {
    for (let at = 0; at < words.length; at++) {
      const entries = this.#byFirst.get(words[at] ?? '');
      if (!entries) continue;
      for (const { rest, cue } of entries) if (startsWith(words, at + 1, rest)) counts[cue] = (counts[cue] ?? 0) + 1;
    }
  }
}

function startsWith(words: readonly string[], at: number, rest: readonly string[]): boolean {
  for (let offset = 0; offset < rest.length; offset++) if (words[at + offset] !== rest[offset]) return false;
  return true;
}

/** Seeing a thing twice says more than once, but not twice as much. */
const dampened = (count: number): number => (count <= 1 ? count : Math.min(2, 1 + (count - 1) / 2));

/** Reads sentences into features for one list of cues. */
export function featureReader(cues: readonly Cue[]): (view: SentenceView) => Features {
  const index = new PhraseIndex(cues);
  return (view) => {
    const strengths = new Float64Array(cues.length);
    index.count(view.words, strengths);
    for (let at = 0; at < cues.length; at++) {
      const cue = cues[at];
      if (cue) strengths[at] = 'phrases' in cue ? dampened(strengths[at] ?? 0) : cue.strength(view);
    }
    return { cues: strengths, ...gramsOf(view) };
  };
}

const START = fnv1a('^');
const PAIR = 0x5bd1e995;

function gramsOf({ tokens, words }: SentenceView): Omit<Features, 'cues'> {
  seen.empty(2 * tokens.length);
  if (grams.length < 2 * tokens.length)
    [grams, at] = [new Uint32Array(4 * tokens.length), new Int32Array(4 * tokens.length)];
  let count = 0;
  const add = (gram: number, place: number): void => {
    if (!seen.add(gram)) return;
    grams[count] = gram;
    at[count++] = place;
  };
  let before = START;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    const shape = token && shapeOf(token, words[index] ?? '');
    if (shape === undefined || shape === null) continue;
    const single = fnv1a(shape);
    add(single, index);
    add(fnv1a(shape, Math.imul(before, FNV_PRIME) ^ PAIR), ~index);
    before = single;
  }
  return { grams: grams.slice(0, count), at: at.slice(0, count) };
}

/** Hashes met in one sentence. A set of numbers would make an object of nearly each. */
class HashSet {
  #slots = new Uint32Array(512);
  #mask = 0;
  #hasZero = false;

  /** Empties it and makes room for so many. */
  empty(most: number): void {
    const size = 4 << Math.ceil(Math.log2(most + 1));
    if (this.#slots.length < size) this.#slots = new Uint32Array(size);
    else this.#slots.fill(0, 0, size);
    this.#mask = size - 1;
    this.#hasZero = false;
  }

  /** False where it is there already. */
  add(hash: number): boolean {
    if (hash === 0) {
      const isNew = !this.#hasZero;
      this.#hasZero = true;
      return isNew;
    }
    const [slots, mask] = [this.#slots, this.#mask];
    let slot = hash & mask;
    while (slots[slot] !== 0) {
      if (slots[slot] === hash) return false;
      slot = (slot + 1) & mask;
    }
    slots[slot] = hash;
    return true;
  }
}

/** Room to work in, for one sentence after the other. */
const seen = new HashSet();
let grams = new Uint32Array(512);
let at = new Int32Array(512);

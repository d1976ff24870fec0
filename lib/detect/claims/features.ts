import type { Token } from '../../text/tokens.ts';
import { fnv1a, FNV_PRIME } from '../hash.ts';
import type { Cue, PhraseCue, SentenceView } from './cue.ts';

/** What a sentence looks like to the linear model. */
export interface Features {
  /** One strength for each cue, in the order of the list. */
  readonly cues: Float64Array;
  /** Hashes of the single words and pairs of neighbours, each once. */
  readonly grams: readonly number[];
  /** For each hash, the index of the token it stands at; for a pair the complement (~) of that of its second word. */
  readonly at: readonly number[];
}

/** The words as the model counts them: lower case, numbers by their shape, marks that say nothing left out. */
function shapeOf(token: Token, word: string): string | null {
  if (token.kind === 'number') {
    if (/^(?:1[5-9]|20)\d\d$/.test(token.text)) return '#year';
    return `#${token.text.replace(/\d/g, '0').replace(/0{3,}/g, '00+')}`;
  }
  if (token.kind === 'punctuation') return /["“”?!%:;—–\p{Sc}(]/u.test(token.text) ? word : null;
  return word;
}

/** Lower case with straight apostrophes: "Don’t" is "don't". */
export function plain({ text }: Token): string {
  const lower = text.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
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

function gramsOf(view: SentenceView): { readonly grams: readonly number[]; readonly at: readonly number[] } {
  const seen = new Set<number>();
  const [grams, at]: [number[], number[]] = [[], []];
  const add = (gram: number, place: number): void => {
    const before = seen.size;
    if (seen.add(gram).size === before) return;
    grams.push(gram);
    at.push(place);
  };
  let before = START;
  for (let index = 0; index < view.tokens.length; index++) {
    const token = view.tokens[index];
    const shape = token && shapeOf(token, view.words[index] ?? '');
    if (shape === undefined || shape === null) continue;
    const single = fnv1a(shape);
    add(single, index);
    add(fnv1a(shape, Math.imul(before, FNV_PRIME) ^ PAIR), ~index);
    before = single;
  }
  return { grams, at };
}

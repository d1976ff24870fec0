import type { Stretch } from './branch.ts';
import { isArticleItem, itemSteps, wordsOf, type Item } from './json-ld.ts';
import { isSameList } from './branch.ts';
import type { Line } from './outline.ts';
import { runToEnd, type Steps } from './slices.ts';

/** A shorter `articleBody` is a summary: no guide to the story. */
const SHORTEST_GUIDE = 400;
const LONGEST_GUIDE = 500_000;
/** Code units whose 4-grams one step takes. */
const UNITS = 20_000;
/** Lines that one step compares. */
const LINES = 64;

/** Word 4-grams of a text, letters and digits only, case folded. */
export function gramsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(3).map((word, at) => `${words[at]} ${words[at + 1]} ${words[at + 2]} ${word}`);
}

/** Share of a text's word 4-grams that stand in a set. */
function overlapWith(grams: ReadonlySet<string>, text: string): number {
  const found = gramsOf(text);
  let hits = 0;
  for (const gram of found) if (grams.has(gram)) hits++;
  return found.length > 0 ? hits / found.length : 0;
}

/** The bodies of the articles that a page carries in its JSON-LD, without their markup. */
export const bodiesIn = (items: readonly Item[]): readonly string[] =>
  items
    .filter(isArticleItem)
    .map((item) => wordsOf(item['articleBody']) ?? '')
    .filter((text) => text.length >= SHORTEST_GUIDE)
    .map((text) => text.slice(0, LONGEST_GUIDE).replace(/<[^<>]{0,2000}>/g, ' '));

/** What a page says of itself, worked out once for as long as it says the same. */
export class Sayings {
  #scripts: readonly string[] = [];
  #items: readonly Item[] = [];
  #bodies: readonly string[] = [];
  #grams: ReadonlySet<string> = new Set();
  #shares = new WeakMap<Stretch, number>();

  /** The JSON-LD objects of some scripts. */
  *items(scripts: readonly string[]): Steps<readonly Item[]> {
    if (isSameList(scripts, this.#scripts)) return this.#items;
    this.#items = yield* itemSteps(scripts);
    this.#scripts = scripts;
    return this.#items;
  }

  /** How many 4-grams the bodies in some JSON-LD have, and the share of each line's that stand among them. */
  *guide(items: readonly Item[], lines: readonly Line[]): Steps<{ size: number; shares: readonly number[] }> {
    const bodies = bodiesIn(items);
    if (!isSameList(bodies, this.#bodies)) {
      const grams = new Set<string>();
      for (const body of bodies) yield* addGrams(body, grams);
      [this.#bodies, this.#grams, this.#shares] = [bodies, grams, new WeakMap()];
    }
    const [grams, known] = [this.#grams, this.#shares];
    if (grams.size === 0) return { size: 0, shares: [] };
    const shares: number[] = [];
    for (const { stretch } of lines) {
      const share = known.get(stretch) ?? overlapWith(grams, stretch.text);
      known.set(stretch, share);
      shares.push(share);
      if (shares.length % LINES === 0) yield;
    }
    return { size: grams.size, shares };
  }
}

/** Adds the 4-grams of a text, piece by piece; a piece begins with the three words before it. */
function* addGrams(text: string, grams: Set<string>): Steps<void> {
  let before = '';
  for (let from = 0; from < text.length;) {
    const cut = text.indexOf(' ', from + UNITS);
    const end = cut < 0 ? text.length : cut;
    const piece = `${before} ${text.slice(from, end)}`;
    for (const gram of gramsOf(piece)) grams.add(gram);
    before = (piece.match(/[\p{L}\p{N}]+/gu) ?? []).slice(-3).join(' ');
    from = end;
    yield;
  }
}

/** All at once, and forgotten. */
export const guideOf = (items: readonly Item[], lines: readonly Line[]) => runToEnd(new Sayings().guide(items, lines));

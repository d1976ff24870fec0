/** A word, number or mark as it is written: the same object wherever it stands in a text. */
export interface Spelling {
  readonly text: string;
  /** In lower case, its curly apostrophes made straight: "Don’t" is "don't". */
  readonly lower: string;
  /** Does it outlive the text? */
  readonly lasts: boolean;
  /** What readers note of it, each at its own place (`WordNotes`). */
  readonly notes: unknown[];
}

export const spellingOf = (text: string, lasts = false): Spelling => ({
  text,
  lower: lowered(text),
  lasts,
  notes: [undefined, undefined, undefined],
});

function lowered(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

let places = 0;

/** What one reader makes of words, noted with each: gone with the word, kept with it. */
export class WordNotes<Note> {
  private readonly place = places++;

  of(word: Spelling): Note | undefined {
    return word.notes[this.place] as Note | undefined;
  }

  add(word: Spelling, note: Note): Note {
    word.notes[this.place] = note;
    return note;
  }
}

/** Words kept from text to text, at most. */
export const MOST_KEPT = 32_768;
const SLOTS = 2 * MOST_KEPT;

/**
 * Common words, kept from text to text since nineteen in twenty words of the next text are among them. All other words are forgotten
 * with their text. A word is found by its letters where they stand: nothing is cut out of the text. Open addressing, a
 * half full at most; a slot is a hash and 1 + the word's number.
 */
export class WordMemory {
  private readonly slots = new Int32Array(2 * SLOTS);
  private readonly words: Spelling[] = [];
  private readonly isCommon: (lower: string) => boolean;

  /** `isCommon` is asked of words in lower case. */
  constructor(isCommon: (lower: string) => boolean) {
    this.isCommon = isCommon;
  }

  get size(): number {
    return this.words.length;
  }

  /** The word at `[start, end)`, if it is kept. */
  find(text: string, start: number, end: number): Spelling | undefined {
    const { slots, words } = this;
    const hash = hashOf(text, start, end);
    for (let slot = hash & (SLOTS - 1); ; slot = (slot + 1) & (SLOTS - 1)) {
      const number = slots[2 * slot + 1] ?? 0;
      if (number === 0) return undefined;
      if (slots[2 * slot] !== hash) continue;
      const word = words[number - 1];
      if (word && word.text.length === end - start && standsAt(text, start, word.text)) return word;
    }
  }

  /** Keeps a word that `find` does not find, if it is common and there is room. */
  keep(text: string): Spelling | undefined {
    if (this.words.length >= MOST_KEPT || !this.isCommon(lowered(text))) return undefined;
    // A copy of its letters: a part of a text would keep all of it.
    const word = spellingOf(text.split('').join(''), true);
    const hash = hashOf(text, 0, text.length);
    let slot = hash & (SLOTS - 1);
    while (this.slots[2 * slot + 1]) slot = (slot + 1) & (SLOTS - 1);
    this.slots[2 * slot] = hash;
    this.slots[2 * slot + 1] = this.words.push(word);
    return word;
  }
}

function standsAt(text: string, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

/** FNV-1a over code units, its higher bits mixed into the lower ones. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The words of one text. Two spellings are one object exactly when they are written alike. */
export class Spellings {
  private readonly own = new Map<string, Spelling>();
  private readonly memory: WordMemory | null;

  constructor(memory: WordMemory | null = null) {
    this.memory = memory;
  }

  /** The word at `[start, end)` of a text. */
  at(text: string, start: number, end: number): Spelling {
    return this.memory?.find(text, start, end) ?? this.meet(text.slice(start, end));
  }

  of(text: string): Spelling {
    return this.at(text, 0, text.length);
  }

  /** The word, if it was met. */
  find(text: string): Spelling | undefined {
    return this.memory?.find(text, 0, text.length) ?? this.own.get(text);
  }

  private meet(text: string): Spelling {
    const known = this.own.get(text) ?? this.memory?.keep(text);
    if (known) return known;
    const word = spellingOf(text);
    this.own.set(text, word);
    return word;
  }
}

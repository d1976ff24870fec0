import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { labelOf, OUTSIDE, TAGGED_TYPES } from '../../lib/detect/names/labels.ts';
import { viewDocument } from '../../lib/detect/names/tagger.ts';
import type { SentenceView } from '../../lib/detect/names/view.ts';
import type { WordReader } from '../../lib/detect/names/word.ts';
import { paragraphsOf, readDocument, type TextDocument, type TextSentence } from '../../lib/text/document.ts';
import { WordMemory } from '../../lib/text/words.ts';

/** A set of texts with their names. `open`: under a licence that lets the weights be shipped without more words. */
export interface NamesSet {
  readonly file: string;
  readonly open: boolean;
  /** The set marks no groups, events, works…: where it marks nothing, one of those may stand. */
  readonly onlyMainTypes: boolean;
  /** How many times a round it is learned. */
  readonly copies: number;
  /** Every other text is learned in parts: what the rest of a text tells of a word must not be leant on. */
  readonly inParts: boolean;
}

export const NAMES_SETS: readonly NamesSet[] = [
  { file: 'entities/worldwide.train.jsonl', open: false, onlyMainTypes: false, copies: 1, inParts: true },
  { file: 'entities/wikigold.all.jsonl', open: true, onlyMainTypes: false, copies: 2, inParts: true },
  { file: 'entities/ewt.dev.jsonl', open: true, onlyMainTypes: true, copies: 2, inParts: false },
];

interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: string;
    readonly sub?: string;
  }[];
}

/** A text ready to learn from. `allowed[s][p]`: bit set of the labels that piece p of sentence s may have. */
export interface Lesson {
  readonly id: string;
  readonly copies: number;
  readonly views: readonly SentenceView[];
  readonly allowed: readonly Int32Array[];
}

export const readJsonLines = <T>(path: string): readonly T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

/** The texts of a set. Its file must be there. */
export function readLessons(folder: string, set: NamesSet, words: WordReader): readonly Lesson[] {
  return lessonsOf(readJsonLines<GoldText>(join(folder, set.file)), set, words);
}

/** The texts written for this, beside this file: "[Oslo|place] lies in the south." A paragraph each, an empty line between two. */
export function readOwnLessons(words: WordReader): readonly Lesson[] {
  const texts = readFileSync(join(import.meta.dirname, 'labels', 'names.txt'), 'utf8')
    .trim()
    .split(/\n\s*\n/);
  return lessonsOf(texts.map(readOwn), OWN, words);
}

const OWN: NamesSet = { file: 'names.txt', open: true, onlyMainTypes: false, copies: 3, inParts: false };
const OWN_TYPES: Readonly<Record<string, string>> = { person: 'PER', place: 'LOC', organization: 'ORG' };

function readOwn(marked: string, index: number): GoldText {
  const entities: GoldText['entities'][number][] = [];
  let text = '';
  for (const [, before = '', name, type = ''] of marked.matchAll(/([^[]*)(?:\[([^\]|]*)\|(\w+)\])?/g)) {
    text += before;
    if (name === undefined) continue;
    const span = { start: text.length, end: text.length + name.length };
    entities.push({ ...span, type: OWN_TYPES[type] ?? 'MISC', ...(type === 'group' ? { sub: 'NORP' } : {}) });
    text += name;
  }
  return { id: `own-${index}`, text, entities };
}

/** All words: most stand in the next text too. */
const memory = new WordMemory(() => true);

function lessonsOf(texts: readonly GoldText[], set: NamesSet, words: WordReader): readonly Lesson[] {
  return texts.flatMap((gold, index) => {
    const whole = withHeadlines(readDocument({ text: gold.text, blocks: paragraphsOf(gold.text) }, memory));
    const documents = set.inParts && index % 2 === 1 ? partsOf(whole) : [whole];
    return documents.map((document) => lessonOf(gold, document, { set, words }));
  });
}

/** So many sentences make a part. */
const PART = 3;

function partsOf(document: TextDocument): readonly TextDocument[] {
  return Array.from({ length: Math.ceil(document.sentences.length / PART) }, (_, part) => ({
    ...document,
    sentences: document.sentences.slice(part * PART, (part + 1) * PART),
  }));
}

interface Reading {
  readonly set: NamesSet;
  readonly words: WordReader;
}

function lessonOf(gold: GoldText, document: TextDocument, { set, words }: Reading): Lesson {
  const views = viewDocument(document, { words });
  return { id: gold.id, copies: set.copies, views, allowed: views.map((view) => allowedLabels(view, gold, set)) };
}

/** Every so many sentences one is learned once more Written Like a Headline: the sets hold few, pages many. */
const HEADLINE_EVERY = 10;

/** The document with headlines made of some of its sentences, of twelve words at most, at the end. */
function withHeadlines(document: TextDocument): TextDocument {
  const headlines = document.sentences.flatMap((sentence, index): TextSentence[] => {
    if (index % HEADLINE_EVERY !== 0) return [];
    const tokens = sentence.tokens.slice(0, 12).map(({ start, end, kind, text: plain, lower }) => {
      const word = document.spellings.of(isSmall(plain) ? plain : capitalised(plain));
      return { start, end, kind, lower, text: word.text, word };
    });
    return [{ start: sentence.start, end: tokens.at(-1)?.end ?? sentence.end, block: sentence.block, tokens }];
  });
  return { ...document, sentences: [...document.sentences, ...headlines] };
}

const SMALL = new Set('a an the of in on at to for and or but as by from with over is nor vs via'.split(' '));
const isSmall = (word: string): boolean => SMALL.has(word);
const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const TYPE_INDEXES: Readonly<Record<string, readonly number[]>> = {
  PER: [TAGGED_TYPES.indexOf('person')],
  LOC: [TAGGED_TYPES.indexOf('place')],
  ORG: [TAGGED_TYPES.indexOf('organization')],
  'MISC NORP': [TAGGED_TYPES.indexOf('group')],
  MISC: [TAGGED_TYPES.indexOf('other')],
};
const MISCELLANEOUS = [TAGGED_TYPES.indexOf('group'), TAGGED_TYPES.indexOf('other')];

const bits = (labels: readonly number[]): number => labels.reduce((set, label) => set | (1 << label), 0);
const EVERY_MISCELLANEOUS = bits(
  MISCELLANEOUS.flatMap((type) => [0, 1, 2, 3].map((position) => labelOf(type, position))),
);

function allowedLabels(view: SentenceView, gold: GoldText, set: NamesSet): Int32Array {
  const nothing = (1 << OUTSIDE) | (set.onlyMainTypes ? EVERY_MISCELLANEOUS : 0);
  const allowed = new Int32Array(view.pieces.length).fill(nothing);
  const [from, to] = [view.pieces[0]?.start ?? 0, view.pieces.at(-1)?.end ?? 0];
  for (const entity of gold.entities) {
    if (entity.end <= from || entity.start >= to) continue;
    const types = typesOf(entity, gold.id);
    const inside = view.pieces.flatMap((piece, at) =>
      piece.start < entity.end && entity.start < piece.end ? [at] : [],
    );
    const seen = inside.filter((at) => couldBeName(view, at));
    const [first, last] = [seen[0], seen.at(-1)];
    // What borders a name unseen is left out; a name with a piece within that is unseen cannot be learned.
    if (!types || first === undefined || last === undefined || last - first >= seen.length) continue;
    seen.forEach((at, index) => {
      const position = seen.length === 1 ? 3 : index === 0 ? 0 : index === seen.length - 1 ? 2 : 1;
      allowed[at] = bits(types.map((type) => labelOf(type, position)));
    });
  }
  return allowed;
}

function couldBeName({ stretches }: SentenceView, at: number): boolean {
  for (let pair = 0; pair < stretches.length; pair += 2)
    if (at >= (stretches[pair] ?? 0) && at < (stretches[pair + 1] ?? 0)) return true;
  return false;
}

function typesOf({ type, sub }: GoldText['entities'][number], id: string): readonly number[] | undefined {
  // Only the news set tells groups from the rest of its miscellaneous names.
  if (type === 'MISC' && id.startsWith('wikigold')) return MISCELLANEOUS;
  return TYPE_INDEXES[sub === 'NORP' ? 'MISC NORP' : type];
}

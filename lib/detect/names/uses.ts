import { spellingOf, type Spelling, type Spellings } from '../../text/words.ts';
import type { Forms, WordReader, WordUse, WordView } from './word.ts';
import { LOWER } from './writing.ts';

/** The uses of words in one text, each made when the word is first met. */
export interface Uses {
  readonly of: (word: Spelling) => WordUse;
  /** For the places before the first and after the last word of a sentence. */
  readonly edge: WordView;
  readonly spellings: Spellings;
  /** Tells words with capitals how often they are written small, and lets go of the kept words. To be called once, at the end. */
  readonly settle: () => void;
}

export function createUses(read: WordReader, spellings: Spellings): Uses {
  const text = {};
  const allForms = new Map<string, Forms>();
  const met: WordView[] = [];
  const formsFor = (small: string): Forms => {
    let forms = allForms.get(small);
    if (!forms) allForms.set(small, (forms = { small: 0, capital: 0 }));
    return forms;
  };
  const open = (word: WordView): WordUse => {
    const forms = word.writing === LOWER ? UNCOUNTED : formsFor(word.small);
    const use = { word, text, count: 0, forms, votes: null, longVotes: null };
    if (word.isKept) met.push(word);
    // What a model made of it when the same text was read before is gone (scores.ts).
    else word.ready = 0;
    word.latest = use;
    return use;
  };
  const countOf = (small: string): number => {
    const spelling = spellings.find(small);
    const use = spelling && read(spelling).latest;
    return use?.text === text ? use.count : 0;
  };
  return {
    of: (spelling) => {
      const word = read(spelling);
      return word.latest?.text === text ? word.latest : open(word);
    },
    edge: read(EDGE),
    spellings,
    settle: () => {
      for (const [small, forms] of allForms) forms.small = countOf(small);
      for (const word of met) word.latest = undefined;
    },
  };
}

const EDGE = spellingOf('', true);

/** The forms of words that are always written small; shared, and never counted in. */
const UNCOUNTED: Forms = { small: 1, capital: 0 };

import type { Forms, WordReader, WordUse, WordView } from './word.ts';
import { LOWER } from './writing.ts';

/** The uses of words in one text, each made when the word is first met. */
export interface Uses {
  readonly of: (text: string) => WordUse;
  /** Tells words with capitals how often they are written small, and lets go of the kept words. To be called once, at the end. */
  readonly settle: () => void;
}

export function createUses({ kept, read }: WordReader): Uses {
  const text = {};
  const rare = new Map<string, WordUse>();
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
    else rare.set(word.text, use);
    word.latest = use;
    return use;
  };
  const known = (written: string): WordUse | undefined => {
    const word = kept(written);
    if (!word) return rare.get(written);
    return word.latest?.text === text ? word.latest : undefined;
  };
  return {
    of: (written) => {
      const word = kept(written);
      if (!word) return rare.get(written) ?? open(read(written));
      return word.latest?.text === text ? word.latest : open(word);
    },
    settle: () => {
      for (const [small, forms] of allForms) forms.small = known(small)?.count ?? 0;
      for (const word of met) word.latest = undefined;
    },
  };
}

/** The forms of words that are always written small; shared, and never counted in. */
const UNCOUNTED: Forms = { small: 1, capital: 0 };

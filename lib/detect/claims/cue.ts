import type { BlockKind } from '../../domain/page.ts';
import type { Token } from '../../text/tokens.ts';

/** One sentence as the cues see it. */
export interface SentenceView {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The tokens' words in lower case, one for one; curly apostrophes made straight. */
  readonly words: readonly string[];
  /** Tokens that are no punctuation. */
  readonly wordCount: number;
  readonly kind: BlockKind;
  /** Where it stands in the article: 0 the first sentence, 1 the last. */
  readonly place: number;
  /** Is its whole block a teaser, a newsletter box or the like? */
  readonly boilerplate: boolean;
}

interface Named {
  /** As the reader sees it: plain words for what was noticed. */
  readonly name: string;
  /** Log-odds that are set by hand and never trained: a rule of the house, not an observation. */
  readonly fixed?: number;
}

/** A cue found by words: any of these, in lower case, the words of a phrase parted by one blank. */
export interface PhraseCue extends Named {
  readonly phrases: readonly string[];
}

/** A cue found by looking: how strongly it shows, 0 not at all, usually at most 1. */
export interface ShapeCue extends Named {
  readonly strength: (view: SentenceView) => number;
}

/** One thing about a sentence that makes it more, or less, worth checking. */
export type Cue = PhraseCue | ShapeCue;

/** The words of a list, parted by white space. */
export const words = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '');

/** The phrases of a list, parted by commas. */
export const phrases = (list: string): readonly string[] =>
  list
    .split(',')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');

/**
 * The forms of regular verbs: "accuse" gives accuse, accuses, accused, accusing; "deny" denies, denied; "ban+" doubles
 * its last letter: banned, banning.
 */
export function verbs(list: string): readonly string[] {
  return words(list).flatMap((entry) => {
    const verb = entry.replace('+', '');
    if (entry.endsWith('+')) return [verb, `${verb}s`, `${verb}${verb.at(-1)}ed`, `${verb}${verb.at(-1)}ing`];
    if (/[^aeiou]y$/.test(verb)) {
      const stem = verb.slice(0, -1);
      return [verb, `${stem}ies`, `${stem}ied`, `${verb}ing`];
    }
    if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
    return [verb, /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`, `${verb}ed`, `${verb}ing`];
  });
}

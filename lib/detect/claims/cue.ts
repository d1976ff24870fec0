import type { BlockKind } from '../../domain/page.ts';
import type { Token } from '../../text/tokens.ts';
import type { Word } from './word.ts';

/** One sentence as the cues see it. */
export interface SentenceView {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What is known of each token's word, one for one. */
  readonly words: readonly Word[];
  /** Tokens that are no punctuation. */
  readonly wordCount: number;
  /** The bits of all its words (word.ts). */
  readonly bits: number;
  /** How often words with a capital follow upon something else, the first token aside. */
  readonly capitalRuns: number;
  /** The first token that begins with a letter; -1 where none does. */
  readonly opener: number;
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

/** A cue found by a word and what stands beside it. Looked for at these words only. */
export interface PlaceCue extends Named {
  /** In lower case; ANY_NUMBER for every number written in figures. */
  readonly at: readonly string[];
  readonly holds: (view: SentenceView, at: number) => boolean;
  /** So many places count; 1 where nothing is said. */
  readonly most?: number;
}

/** A cue found by looking at the sentence as a whole: how strongly it shows, 0 not at all, usually at most 1. */
export interface ShapeCue extends Named {
  readonly strength: (view: SentenceView) => number;
}

/** One thing about a sentence that makes it more, or less, worth checking. */
export type Cue = PhraseCue | PlaceCue | ShapeCue;

/** Among the words of a PlaceCue: every number. No token is written so. */
export const ANY_NUMBER = '#number';

/** The word at a place in lower case; nothing beyond the ends. */
export const wordAt = ({ tokens }: SentenceView, at: number): string => tokens[at]?.lower ?? '';

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

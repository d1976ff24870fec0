import { say, sayIfKnown } from './say.ts';

/** How the detector begins the reason that some words speak for a mark: `words like “convicted”, “prisoners”`. */
const WORDS_LIKE = 'words like ';

/**
 * Why a sentence is marked, as a reader has it. Reasons are kept in English, by the names of the detector's cues; one that
 * no catalogue knows (of another version) is shown as it is.
 */
export function cueWords(cue: string): string {
  if (cue.startsWith(WORDS_LIKE)) return say('why_words_like', { words: cue.slice(WORDS_LIKE.length) });
  return sayIfKnown(`why_${slugOf(cue)}`) ?? cue;
}

/** "a figure with its unit" is "a_figure_with_its_unit". */
const slugOf = (cue: string): string =>
  cue
    .toLowerCase()
    .replace(/[^a-z]+/g, '_')
    .replace(/^_|_$/g, '')
    .slice(0, 80);

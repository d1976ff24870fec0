import type { Cue, SentenceView } from './cue.ts';
import type { Token } from '../../text/tokens.ts';
import { FOLLOWS, TRIGGERS, type Phrase } from './word.ts';

/** Writes how strongly each cue of a list shows in a sentence to `strengths`. One walk over the words, however long the lists. */
export type Look = (view: SentenceView, strengths: Float64Array) => void;

export function lookFor(cues: readonly Cue[]): Look {
  const shapes = cues.flatMap((cue, index) => ('strength' in cue ? [{ index, strength: cue.strength }] : []));
  const holds = cues.map((cue) => ('holds' in cue ? cue.holds : nowhere));
  const limits = cues.map((cue) => ('at' in cue ? (cue.most ?? 1) : 'phrases' in cue ? DAMPENED : Infinity));
  return (view, strengths) => {
    strengths.fill(0);
    const { words } = view;
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (!word || !(word.bits & TRIGGERS)) continue;
      const { listed } = word;
      for (const cue of listed.cues) strengths[cue] = (strengths[cue] ?? 0) + 1;
      for (const cue of listed.places) if (holds[cue]?.(view, at)) strengths[cue] = (strengths[cue] ?? 0) + 1;
      if (listed.phrases.length > 0 && (words[at + 1]?.bits ?? 0) & FOLLOWS)
        count(listed.phrases, { tokens: view.tokens, at, strengths });
    }
    for (let cue = 0; cue < cues.length; cue++) {
      const found = strengths[cue] ?? 0;
      if (found > 1) strengths[cue] = limited(found, limits[cue] ?? 1);
    }
    for (const { index, strength } of shapes) strengths[index] = strength(view);
  };
}

const nowhere = (): boolean => false;

interface Place {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly strengths: Float64Array;
}

/** Adds 1 to the cue of each phrase that goes on as the words do. */
function count(phrases: readonly Phrase[], { tokens, at, strengths }: Place): void {
  for (const { rest, cue } of phrases) {
    let offset = 0;
    while (offset < rest.length && tokens[at + 1 + offset]?.lower === rest[offset]) offset++;
    if (offset === rest.length) strengths[cue] = (strengths[cue] ?? 0) + 1;
  }
}

/** The limit of what is found by words alone: seeing a thing twice says more than once, but not twice as much. */
const DAMPENED = -1;

const limited = (found: number, most: number): number =>
  most === DAMPENED ? Math.min(2, 1 + (found - 1) / 2) : Math.min(found, most);

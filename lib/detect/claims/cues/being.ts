import type { Cue, SentenceView } from '../cue.ts';

const BE = new Set("is are was were be remains remained became becomes isn't aren't wasn't weren't".split(' '));
const AFTER = new Set(
  'a an the one not very so too more most among also still his her its their our my in at on part home able available known called named'.split(
    ' ',
  ),
);
const ADJECTIVE = /(?:al|ous|ive|ful|ic|able|ible|ant|ent|less|ish|ar)$/;

/** "is a dual citizen", "was very dangerous": says what something is. Silent on "was convicted". */
export const being: Cue = {
  name: 'says what something is',
  strength: (view: SentenceView) =>
    view.words.some(
      (word, at) => BE.has(word) && (AFTER.has(view.words[at + 1] ?? '') || ADJECTIVE.test(view.words[at + 1] ?? '')),
    )
      ? 1
      : 0,
};

const HAVE = new Set(
  'has have had holds hold held owns own owned consists consist includes include included contains contain means mean meant'.split(
    ' ',
  ),
);
const DETERMINER = new Set(
  'a an the no one two three several many more its his her their of some that over about'.split(' '),
);

/** "has a population of", "consists of two chambers": says what something has. */
export const having: Cue = {
  name: 'says what something has',
  strength: (view: SentenceView) =>
    view.words.some(
      (word, at) =>
        HAVE.has(word) && (DETERMINER.has(view.words[at + 1] ?? '') || view.tokens[at + 1]?.kind === 'number'),
    )
      ? 1
      : 0,
};

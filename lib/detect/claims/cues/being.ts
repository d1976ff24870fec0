import { wordAt, words, type Cue } from '../cue.ts';
import { NUMBER } from '../word.ts';

const AFTER = new Set(
  words(
    'a an the one not very so too more most among also still his her its their our my in at on part home able available known called named',
  ),
);
const ADJECTIVE = /(?:al|ous|ive|ful|ic|able|ible|ant|ent|less|ish|ar)$/;

/** "is a dual citizen", "was very dangerous": says what something is. Silent on "was convicted". */
export const being: Cue = {
  name: 'says what something is',
  at: words("is are was were be remains remained became becomes isn't aren't wasn't weren't"),
  holds: (view, at) => AFTER.has(wordAt(view, at + 1)) || ADJECTIVE.test(wordAt(view, at + 1)),
};

const DETERMINER = new Set(
  words('a an the no one two three several many more its his her their of some that over about'),
);

/** "has a population of", "consists of two chambers": says what something has. */
export const having: Cue = {
  name: 'says what something has',
  at: words(
    'has have had holds hold held owns own owned consists consist includes include included contains contain means mean meant',
  ),
  holds: (view, at) => DETERMINER.has(wordAt(view, at + 1)) || ((view.words[at + 1]?.bits ?? 0) & NUMBER) !== 0,
};

import { phrases, words, type Cue } from '../cue.ts';

/** "officials said", "sources", "it is believed". */
export const unnamedSource: Cue = {
  name: 'the source is not named',
  phrases: [
    ...words(
      'officials sources witnesses analysts critics observers insiders reportedly experts authorities locals residents activists supporters opponents',
    ),
    ...phrases(
      'on condition of anonymity, it is believed, is believed to, are believed to, is said to, are said to, it was reported, a source, an official, some people',
    ),
  ],
};

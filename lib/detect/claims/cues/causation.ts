import { phrases, verbs, words, type Cue } from '../cue.ts';

/** "because of", "led to", "as a result of". */
export const causation: Cue = {
  name: 'cause and effect',
  phrases: [
    ...verbs('cause trigger spark prompt affect influence'),
    ...words(
      'because due consequence consequences impact impacts effect effects contributes contributed contributing therefore hence resulting resulted attributed',
    ),
    ...phrases(
      'led to, leads to, lead to, leading to, as a result, result of, results in, result in, thanks to, owing to, responsible for, linked to, so that, makes it, made it, in order to, the reason',
    ),
  ],
};

import { phrases, words, type Cue } from '../cue.ts';

/** "may", "perhaps", "appears to". */
export const hedge: Cue = {
  name: 'hedged',
  phrases: [
    ...words(
      'may might could perhaps maybe possibly probably apparently seemingly seems seemed seem appears appeared suggests suggested suggest possible potentially likely unlikely',
    ),
    ...phrases('it seems, sort of, kind of, in a way, more or less'),
  ],
};

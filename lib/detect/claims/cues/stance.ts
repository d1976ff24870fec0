import { phrases, verbs, words, type Cue } from '../cue.ts';

/** "supports", "called for", "condemned": where somebody stands. */
export const stance: Cue = {
  name: 'where somebody stands',
  phrases: [
    ...verbs(
      'support oppose condemn criticise criticize demand urge endorse welcome reject propose recommend call vow pledge promise plan+ refuse protest defend back object favour favor intend aim',
    ),
    ...words('sought seek seeks seeking commitment committed pledges stance'),
    ...phrases('called for, calls for, calling for, wants to, want to, plans to'),
  ],
};

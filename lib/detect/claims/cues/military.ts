import { phrases, verbs, words, type Cue } from '../cue.ts';

/** "troops stationed", "air strike", "ceasefire". */
export const military: Cue = {
  name: 'war or the military',
  phrases: [
    ...verbs('invade deploy bombard shell occupy ambush besiege'),
    ...words(
      'troops soldiers army military forces militants militia rebels rebel insurgents fighters weapons weapon missile missiles airstrike airstrikes war ceasefire offensive bombing bomb nuclear terrorist terrorists terrorism hostages hostage drones drone navy invasion coup sanctions conflict',
    ),
    ...phrases('air strike, air strikes, armed forces, armed men, security forces'),
  ],
};

import { phrases, verbs, words, type Cue } from '../cue.ts';

/** "was born in", "graduated from", "lives with her husband". */
export const biography: Cue = {
  name: "somebody's life",
  phrases: [
    ...verbs('graduate marry retire'),
    ...words(
      'born grew childhood career husband wife daughter son mother father sister brother siblings friends college degree film films album song songs actor actress singer band player players coach match team season tournament cup goal league game games',
    ),
    ...phrases('was born, grew up, years old'),
  ],
};

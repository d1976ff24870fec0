import { verbs, words, type Cue } from '../cue.ts';

/** "claimed", "insisted", "denied", "confirmed": the word itself says that it matters whether it is so. */
export const assertion: Cue = {
  name: 'claimed, denied or confirmed',
  phrases: [
    ...verbs(
      'claim insist deny confirm reveal admit+ dispute contradict refute acknowledge assert warn report disclose deny',
    ),
    ...words('disputed controversial controversy contested'),
  ],
};

import { phrases, words, type Cue } from '../cue.ts';

/** "beautiful", "should", "shameful": a value judgement. */
export const opinion: Cue = {
  name: 'a value judgement',
  phrases: [
    ...words(
      'beautiful wonderful amazing terrible horrible awful great good bad fantastic brilliant excellent perfect stupid ridiculous absurd shameful disgraceful brave sad sadly happy unfortunately fortunately hopefully best worst better love hate interesting exciting fascinating remarkable impressive incredible extraordinary nice lovely proud glad sorry frankly clearly obviously surely truly indeed really very quite simply absolutely pathetic evil noble tragic delightful stunning',
    ),
    ...phrases('of course, to be honest, in my view, in my opinion'),
  ],
};

import { phrases, words, type Cue } from '../cue.ts';

/** "should", "must", "need to": what ought to be, not what is. */
export const ought: Cue = {
  name: 'what ought to be',
  phrases: [
    ...words("should must ought shouldn't needs need"),
    ...phrases("have to, has to, it is time, it's time, let us"),
  ],
};

import { words, type Cue } from '../cue.ts';

/** "hundreds of thousands", "a dozen", "half of": how many, in words. */
export const scale: Cue = {
  name: 'a count in words',
  phrases: words(
    'two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion trillion dozen hundreds thousands millions billions dozens half third quarter twice double doubled tripled quarters thirds',
  ),
};

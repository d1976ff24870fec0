import { words, type Cue } from '../cue.ts';

/** "I went", "my family". */
export const firstPerson: Cue = { name: 'speaks of oneself', phrases: words("i i'm i've i'd i'll me my mine myself") };

/** "we are", "our team". */
export const weSpeak: Cue = {
  name: 'speaks of "us"',
  phrases: words("we we're we've we'd we'll us our ours ourselves"),
};

/** "you can", "your". */
export const youSpeak: Cue = {
  name: 'speaks to "you"',
  phrases: words("you you're you've you'll your yours yourself"),
};

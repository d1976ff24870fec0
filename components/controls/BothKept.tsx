import { say } from '../../lib/words/say.ts';

/** Beneath a note that two windows wrote at once. The live region is always there, so that a screen reader hears what comes into it. */
export const BothKept = ({ isClash }: { readonly isClash: boolean }) => (
  <output class="both-kept hint">{isClash && say('note_both_kept')}</output>
);

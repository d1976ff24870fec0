import type { Cue, SentenceView } from '../cue.ts';

const GREETING =
  /^["“‘'(]*(?:thank(?:s| you)|congratulations|welcome to|good (?:morning|evening|night|luck)|hello|hi |dear |happy (?:birthday|new year)|rest in peace|may (?:he|she|they|god|allah|we|you|the)\b|let's|let us|please)/i;

/** "Thank you.", "Congratulations to the team", "Let us pray": greets, wishes or asks. A rule of the house. */
export const greeting: Cue = {
  name: 'thanks, a greeting or a wish',
  fixed: -2.5,
  strength: (view: SentenceView) => (GREETING.test(view.text) ? 1 : 0),
};

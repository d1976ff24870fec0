import type { WhyGone } from '../domain/gone.ts';
import { say } from './say.ts';

/** "“72,500” reads “516,000” today: a number that differs may make it another statement." */
export const goneWords = (why: WhyGone): string =>
  'isHidden' in why && why.isHidden === true ? `${reasonWords(why)} ${say('gone_hidden')}` : reasonWords(why);

function reasonWords(why: WhyGone): string {
  switch (why.reason) {
    case 'ambiguous':
    case 'lookalike':
    case 'nearest':
    case 'nothing_like':
    case 'hidden':
      return say(`gone_${why.reason}`);
    case 'around_changed':
      return say('gone_around_changed', { ending: say(`guard_${why.guard}`) });
    case 'put_in':
      return say('gone_put_in', { now: why.now, ending: say(`guard_${why.guard}`) });
    case 'taken_out':
      return say('gone_taken_out', { was: why.was, ending: say(`guard_${why.guard}`) });
    case 'reads_now':
      return say('gone_reads_now', { was: why.was, now: why.now, ending: say(`guard_${why.guard}`) });
  }
}

import { verbs, words, type Cue } from '../cue.ts';

/** "said", "added", "told reporters". */
export const saying: Cue = {
  name: 'somebody is quoted or reported',
  phrases: [
    ...verbs(
      'add state explain note remark comment mention stress emphasise emphasize highlight underline argue recall tweet respond',
    ),
    ...words('said says say saying told tells telling according spoke speaking wrote writes'),
  ],
};

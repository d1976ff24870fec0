import { verbs, words, type Cue } from '../cue.ts';

/** "approved the bill", "signed a decree", "imposed sanctions". */
export const officialAct: Cue = {
  name: 'an official act',
  phrases: [
    ...verbs(
      'approve reject pass sign adopt impose announce launch order dismiss appoint elect suspend revoke cancel+ withdraw block veto authorise authorize declare resign nominate investigate vote fund allocate award agree',
    ),
    ...words(
      'decision decided election elections referendum policy reform budget investigation inquiry probe agreement deal withdrew withdrawn overthrew ousted overthrown oversaw',
    ),
  ],
};

import { phrases, words, type Cue } from '../cue.ts';

/** "a study found", "data show". */
export const evidence: Cue = {
  name: 'a study, report or poll',
  phrases: [
    ...words(
      'study studies research researchers scientists survey surveys poll polls report reports data statistics figures census analysis evidence experts findings documents document estimates estimated',
    ),
    ...phrases('according to data, was found, were found, found that, shows that, showed that'),
  ],
};

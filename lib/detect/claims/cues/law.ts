import { phrases, verbs, words, type Cue } from '../cue.ts';

/** "the law requires", "banned under the treaty". */
export const law: Cue = {
  name: 'a law or rule',
  phrases: [
    ...verbs('ban+ prohibit outlaw legalise legalize regulate enforce repeal amend ratify'),
    ...words(
      'law laws legal legally legislation bill act decree constitution constitutional treaty regulation regulations rule rules statute mandatory compulsory eligible penalty penalties fine fined licence license permit parliament amendment clause article requires required',
    ),
    ...phrases('according to law, under the law, entitled to, not allowed, subject to, obliged to'),
  ],
};

import { phrases, verbs, words, type Cue } from '../cue.ts';

/** "accused the ministry of", "alleged fraud": somebody is said to have done wrong. */
export const accusation: Cue = {
  name: 'an accusation',
  phrases: [
    ...verbs(
      'accuse allege blame denounce violate exploit abuse harass torture deceive mislead falsify manipulate smuggle launder embezzle conceal threaten breach bribe rig+',
    ),
    ...words(
      'allegation allegations allegedly accusation accusations fraud corruption corrupt bribery misconduct wrongdoing scandal cover-up misleading illegal illegally unlawful unlawfully illicit violation violations violating fraudulent conspiracy misinformation disinformation propaganda false falsely lied lying lie abuses abuse negligence',
    ),
    ...phrases('human rights, war crime, war crimes, claimed responsibility'),
  ],
};

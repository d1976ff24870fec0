import { verbs, words, type Cue } from '../cue.ts';

/** "sentenced to death", "arrested", "charged with". */
export const crime: Cue = {
  name: 'crime or court',
  phrases: [
    ...verbs(
      'arrest convict sentence charge detain prosecute indict jail imprison murder rape rob+ kidnap+ abduct assault sue acquit+ extradite suspect',
    ),
    ...words(
      'suspects suspected prison jailed court courts judge trial verdict guilty bail lawsuit prosecutor prosecutors convicted conviction murderer criminal criminals crime crimes theft stolen stole robbery homicide trafficking indictment custody raid raided defendant defendants tribunal',
    ),
  ],
};

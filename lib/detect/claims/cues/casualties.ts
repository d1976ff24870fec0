import { verbs, words, type Cue } from '../cue.ts';

/** "killed", "injured", "missing after the flood". */
export const casualties: Cue = {
  name: 'deaths, injuries or damage',
  phrases: [
    ...verbs('kill injure wound displace destroy damage evacuate drown crash collapse explode bomb'),
    ...words(
      'dead death deaths died dies dying victim victims casualties casualty fatalities fatal survivors survivor injuries injury missing toll bodies explosion blast shooting shot attack attacks attacked earthquake flood floods flooding fire wildfire storm hurricane landslide disaster drought famine homeless refugees',
    ),
  ],
};

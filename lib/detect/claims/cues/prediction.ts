import { phrases, verbs, words, type Cue } from '../cue.ts';

/** "will open in 2030", "is expected to". */
export const prediction: Cue = {
  name: 'about the future',
  phrases: [
    ...verbs('forecast predict project'),
    ...words(
      "will won't shall forecast forecasts upcoming scheduled tomorrow future forthcoming he'll it'll they'll we'll",
    ),
    ...phrases(
      'is expected, are expected, expected to, is set to, are set to, going to, is likely, are likely, next year, next month, next week, by the end of',
    ),
  ],
};

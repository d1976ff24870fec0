import { verbs, words, type Cue } from '../cue.ts';

/** "I feel", "we hope", "excited". */
export const feeling: Cue = {
  name: 'a feeling, wish or belief',
  phrases: [
    ...verbs('hope wish enjoy appreciate admire regret believe'),
    ...words(
      'feel feels felt feeling think thinks thought love loved loves excited grateful thankful pleased delighted honoured honored proud pride dream dreams dreamed passion passionate fun joy',
    ),
  ],
};

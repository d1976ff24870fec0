import { words, type Cue } from '../cue.ts';

/** Words in quotation marks. */
export const quotation: Cue = {
  name: 'words in quotation marks',
  at: words('" “ ” « »'),
  holds: () => true,
};

/** The whole sentence stands in quotation marks, or runs on inside them. */
export const wholeQuotation: Cue = {
  name: 'the whole sentence is a quotation',
  at: words('" “'),
  holds: ({ text }, at) => at === 0 && !/["”][^"”]*\b(?:said|says|told|added)\b/.test(text),
};

import type { Cue, SentenceView } from '../cue.ts';

/** Words in quotation marks. */
export const quotation: Cue = {
  name: 'words in quotation marks',
  strength: (view: SentenceView) => (/["“”«»]/.test(view.text) ? 1 : 0),
};

/** The whole sentence stands in quotation marks, or runs on inside them. */
export const wholeQuotation: Cue = {
  name: 'the whole sentence is a quotation',
  strength: (view: SentenceView) =>
    /^["“]/.test(view.text) && !/["”][^"”]*\b(?:said|says|told|added)\b/.test(view.text) ? 1 : 0,
};

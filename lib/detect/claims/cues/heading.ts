import type { Cue, SentenceView } from '../cue.ts';

/** A headline, or a line without a full stop such as one. */
export const heading: Cue = {
  name: 'a heading or a bare line',
  strength: (view: SentenceView) => (view.kind === 'heading' || !/[.!?…:;,]["”’')\]]*$/.test(view.text) ? 1 : 0),
};

export const caption: Cue = { name: 'a caption', strength: (view: SentenceView) => (view.kind === 'caption' ? 1 : 0) };

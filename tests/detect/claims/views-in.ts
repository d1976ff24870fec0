import type { SentenceView } from '../../../lib/detect/claims/cue.ts';
import { lists } from '../../../lib/detect/claims/signs.ts';
import { viewsOf } from '../../../lib/detect/claims/view.ts';
import { wordReader } from '../../../lib/detect/claims/word.ts';
import { paragraphsOf, readDocument } from '../../../lib/text/document.ts';
import { WordNotes } from '../../../lib/text/words.ts';

/** The sentences of a plain text as the cues see them, without a model. */
export function viewsIn(text: string): readonly SentenceView[] {
  const readWord = wordReader(new WordNotes(), { lists, gramRowOf: () => -1, meaningRowOf: () => -1 });
  return viewsOf(readDocument({ text, blocks: paragraphsOf(text) }), readWord);
}

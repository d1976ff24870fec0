import type { TextDocument } from '../../text/document.ts';
import { decode } from './decode.ts';
import type { NamesModel } from './model.ts';
import { addScores, addVotes, forgetRareWords, type Scoring } from './scores.ts';
import { SUM } from './sums.ts';
import { viewSentence, type SentenceView } from './view.ts';
import { castVotes, type FirstPass } from './votes.ts';
import { createUses } from './uses.ts';

/** A sentence with a label for each piece. */
export interface TaggedSentence {
  readonly view: SentenceView;
  readonly labels: Uint8Array;
}

/** Every sentence of a text as the features see it. */
export function viewDocument(document: TextDocument, { words }: Pick<NamesModel, 'words'>): readonly SentenceView[] {
  const uses = createUses(words, document.spellings);
  const views = document.sentences.map((sentence) => viewSentence(sentence, uses));
  uses.settle();
  return views;
}

/**
 * Labels every piece of a text: once by what stands round it, then once more knowing what the same words were taken for
 * elsewhere in the text. Linear in the length of the text.
 */
export function tagDocument(document: TextDocument, model: NamesModel): readonly TaggedSentence[] {
  const views = viewDocument(document, model);
  const sums = roomFor(views);
  let to = 0;
  const passes = views.map((view): FirstPass => {
    const own = new Uint8Array(view.pieces.length);
    to = forStretches(view, { sums, to }, (scoring) => {
      addScores(view, scoring, model);
      decode(scoring, own, model.transitions);
    });
    castVotes({ view, own });
    return { view, own };
  });
  forgetRareWords();
  to = 0;
  return passes.map((pass) => {
    const before = to;
    to = forStretches(pass.view, { sums, to }, (scoring) => addVotes(pass, scoring, model));
    forStretches(pass.view, { sums, to: before }, (scoring) => decode(scoring, pass.own, model.transitions));
    return { view: pass.view, labels: pass.own };
  });
}

/** Does something with every stretch of a sentence, whose sums begin at `to`; answers where those of the next sentence do. */
function forStretches(
  { stretches }: SentenceView,
  { sums, to }: Pick<Scoring, 'sums' | 'to'>,
  act: (scoring: Scoring) => void,
): number {
  let next = to;
  for (let pair = 0; pair < stretches.length; pair += 2) {
    const [from, end] = [stretches[pair] ?? 0, stretches[pair + 1] ?? 0];
    act({ sums, to: next, from, end });
    next += (end - from) * SUM;
  }
  return next;
}

let room = new Int32Array(1024 * SUM);

/** Room for the sums of every piece that could be of a name, all zero; the same room for one text after the other. */
function roomFor(views: readonly SentenceView[]): Int32Array {
  let pieces = 0;
  for (const { stretches } of views)
    for (let pair = 0; pair < stretches.length; pair += 2)
      pieces += (stretches[pair + 1] ?? 0) - (stretches[pair] ?? 0);
  if (room.length < pieces * SUM) room = new Int32Array(2 * pieces * SUM);
  return room.fill(0, 0, pieces * SUM);
}

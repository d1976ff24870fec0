import { NO_GROUPS } from '../../../lib/detect/names/model.ts';
import { expect, test } from 'vitest';
import { withKnownNames } from '../../../lib/detect/names/known.ts';
import { viewDocument } from '../../../lib/detect/names/tagger.ts';
import { createWordReader } from '../../../lib/detect/names/word.ts';
import { paragraphsOf, readDocument } from '../../../lib/text/document.ts';
import { marked, read } from './reading.ts';

/** A line with the mentions that the tagger found, and with those of names known elsewhere in it. */
function withKnown(line: string): string {
  const { text, mentions } = read(line);
  const words = createWordReader(() => NO_GROUPS);
  const views = viewDocument(readDocument({ text, blocks: paragraphsOf(text) }), { words });
  const tagged = views.map((view) => ({ view, labels: new Uint8Array(view.pieces.length) }));
  return marked(text, withKnownNames(tagged, mentions));
}

test.each([
  [
    'The [Ork Rovers|organization] won. Ork Rovers lost.',
    'The [Ork Rovers|organization] won. [Ork Rovers|organization] lost.',
  ],
  ['He met [Brandt|person]. Brandt left.', 'He met [Brandt|person]. [Brandt|person] left.'],
  ['[Nadia Brandt|person] spoke. They met Mr Brandt.', '[Nadia Brandt|person] spoke. They met Mr [Brandt|person].'],
  [
    '[Ruud van der Velde|person] ran. Van der [Velde|person] fell.',
    '[Ruud van der Velde|person] ran. [Van der Velde|person] fell.',
  ],
  [
    'The [Ork National Guard|organization] met an [Ork|place] [National Guard|organization] man.',
    'The [Ork National Guard|organization] met an [Ork National Guard|organization] man.',
  ],
  [
    'The [Ministry of Ferries|organization] spoke. Later the Ministry fell silent.',
    'The [Ministry of Ferries|organization] spoke. Later the [Ministry|organization] fell silent.',
  ],
  [
    'The [State Bureau for Fair Trade|organization] spoke. So did the Bureau.',
    'The [State Bureau for Fair Trade|organization] spoke. So did the [Bureau|organization].',
  ],
  [
    'The [Institute for Ferry Studies|organization] spoke. IFS men left.',
    'The [Institute for Ferry Studies|organization] spoke. [IFS|organization] men left.',
  ],
  ['[Mount Serandi|place] smokes. “Serandi gives.”', '[Mount Serandi|place] smokes. “[Serandi|place] gives.”'],
  [
    'The [Penokee Iron Company|organization] paid. Penokee left.',
    'The [Penokee Iron Company|organization] paid. [Penokee|organization] left.',
  ],
  [
    'NADIA BRANDT LEAVES OFFICE\n[Nadia Brandt|person] left.',
    '[NADIA BRANDT|person] LEAVES OFFICE\n[Nadia Brandt|person] left.',
  ],
  [
    'MAYOR BRANDT LEAVES OFFICE\n[Nadia Brandt|person] left.',
    'MAYOR [BRANDT|person] LEAVES OFFICE\n[Nadia Brandt|person] left.',
  ],
  [
    '[Clara August|person] spoke in [August|date]. [August|date], 44, said [August|date] will come.',
    '[Clara August|person] spoke in [August|date]. [August|person], 44, said [August|person] will come.',
  ],
  // Silence: a word also written small, a month, part of a longer name, a noun without "the", other borders.
  ...[
    'He met [Rose|person]. Rose is a rose.',
    'He met [May|person]. May is warm.',
    'He met [Brandt|person] in Brandt Road.',
    'The [Ministry of Ferries|organization] spoke. Ministry men left.',
    'The [Ministry of Ferries|organization] spoke. Later the ministry fell silent.',
    '[Ork|place] and the [Bank of Ork|organization]',
    'He came on [Ork Day|date] from [Ork|place].',
    '[Clara August|person] spoke on 5 [August|date], and in late [August|date]; [August|date] 7 came.',
    '[The King|person] came. The King left.',
    'Nothing.',
    '',
  ].map((line) => [line, line]),
])('%s', (line, expected) => {
  expect(withKnown(line ?? '')).toBe(expected);
});

import { expect, test } from 'vitest';
import { NO_GROUPS } from '../../../lib/detect/names/model.ts';
import { viewDocument } from '../../../lib/detect/names/tagger.ts';
import { createWordReader } from '../../../lib/detect/names/word.ts';
import { paragraphsOf, readDocument } from '../../../lib/text/document.ts';

/** The text with what could be of a name in brackets. */
function withStretches(text: string): string {
  const words = createWordReader(() => NO_GROUPS);
  const views = viewDocument(readDocument({ text, blocks: paragraphsOf(text) }), { words });
  let [marked, to] = ['', 0];
  for (const { pieces, stretches } of views)
    for (let pair = 0; pair < stretches.length; pair += 2) {
      const [first, last] = [pieces[stretches[pair]!]!, pieces[stretches[pair + 1]! - 1]!];
      marked += `${text.slice(to, first.start)}[${text.slice(first.start, last.end)}]`;
      to = last.end;
    }
  return marked + text.slice(to);
}

test.each([
  ['He met [Ana Roy] beside [Velden].'],
  ['He met [Ana Roy in Velden].'],
  // What joins capitals, two pieces at most.
  ['A man of the [Bank of the South] met the [Council for Trade and Ports] then.'],
  ['He left [Velden] for a while in [Ork].'],
  ['She saw [St. Velden’s Gate] (the old one).'],
  ['They left [Velden], then [Ork].'],
  // Commas join too: "Science, Technology and Space Ministry".
  ['He named [Mali, Chad and Niger] again.'],
  // What borders one: figures, some words in small letters.
  ['They fled [northern Velden] before [Ork province] fell, in [May 2021].'],
  ['It was the [2022 Games].'],
  // Silence: small words beside a name, openers with no capital beside them, signs.
  ['But the minister said [Velden] would pay.'],
  ['“I think so,” he said. “We do not.”'],
  ['nothing at all'],
  [''],
  // An opener with a capital beside it may be of the name.
  ['[The Velden Post] wrote it.'],
])('%s', (marked) => {
  expect(withStretches(marked.replaceAll(/[[\]]/g, ''))).toBe(marked);
});

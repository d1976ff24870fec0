import { expect, test } from 'vitest';
import { paragraphsOf, readDocument } from '../../../lib/text/document.ts';
import { entitiesOf, markedAsFound, unmarked } from './marked.ts';

test.each([
  // People: titles, roles and possessives stand outside.
  '[Nadia Brandt|person] said the harbour would close.',
  'Dr. [Peter Vale|person] and Sen. [Maria Lopez|person] disagreed.',
  'President [Joseph Kamau|person] signed it.',
  'The minister, [Ahmed Hassan|person], resigned.',
  'Critics of [Brandt|person]’s plan were quiet, Mr [Vale|person] said.',
  '“We will not go,” said [Elena Petrova|person], a nurse.',
  'Field Marshal [Omar al-Nuri|person] commands the forces.',
  '[Jean-Pierre Dubois|person] told reporters he was innocent.',
  'She was questioned by Judge [Amina Okafor|person] in [March|date].',
  'Vice President of National Security [Victoria Hale|person] visited the troops.',
  // Places.
  'Thousands marched through [Nairobi|place] and [Mombasa|place].',
  'He was born in [Springfield|place], [Illinois|place].',
  'The river runs from [Uganda|place] to [Egypt|place].',
  '[U.S.|place] officials flew to [Tripoli|place].',
  'The [Tripoli|place]-based group denied it.',
  'Talks between [China|place] and [Japan|place] failed.',
  'Snow fell across [Norway|place] overnight.',
  // Bodies.
  'The [United Nations|organization] condemned the attack.',
  'The [Ministry of Health|organization] published new figures.',
  'Shares in [Vale Holdings|organization] fell.',
  'A professor at the [University of Cape Town|organization] agreed.',
  'The [World Health Organization|organization] ([WHO|organization]) sent doctors.',
  '[Reuters|organization] reported that talks had stalled.',
  'The [High Court|organization] rejected the appeal.',
  'The [Libyan National Army|organization] advanced on [Monday|date].',
  // Groups.
  'Two [French|group] soldiers and a [Nigerian|group] driver were hurt.',
  'Leaders of the [Kurds|group] met.',
  '[Muslims|group] and [Christians|group] prayed together.',
  // Events, laws, products, works.
  'He fought in the [Second World War|event].',
  'The [World Cup|event] begins in [November|date].',
  'She posted the video on [YouTube|product].',
  // Dates and amounts.
  'It happened on [27 January 2014|date].',
  'On [Thursday|date], prices rose [12 per cent|percent].',
  'The bridge cost [$4.2 billion|money] and is [3 kilometres|quantity] long.',
  'They paid [150,000 yuan|money] in the [1990s|date].',
  'Losses ran to [millions of dollars|money].',
  'Turnout was [61.5%|percent], against [58 percent|percent] in [2019|date].',
  'In [May 2019|date] it hit [30 degrees|quantity].',
  // What a name's own words tell.
  '[Nadia Brandt|person], R-Neb., voted no.',
  '[Norway|place] sold the [Velden-M Air Defence System|product] to [Ghana|place].',
  'Assistant Secretary of Trade for Middle East Affairs [Victoria Hale|person] visited the troops.',
  // Silence.
  'The',
  'The report was late.',
  'However, nothing changed.',
  'Many people came. Most of them stayed.',
  'I may march, he said.',
  'What happened next? Nobody knows.',
  'Police said the man had fled.',
  'MORE TO COME',
  '',
])('%s', (marked) => {
  expect(markedAsFound(unmarked(marked))).toBe(marked);
});

test('a document read twice gives the same names', () => {
  const text =
    'Dr. Vale met Omar Kestrel of Kestrel Harbours in Quillmouth. Kestrel left for Quillmouth with Nadia Brandt.';
  const document = readDocument({ text, blocks: paragraphsOf(text) });
  const first = entitiesOf(document);
  markedAsFound('The Zebulon Ferries company of Marrowdale hired Ilse Grauwald and Tomas Wexcombe.');
  expect(entitiesOf(document)).toEqual(first);
});

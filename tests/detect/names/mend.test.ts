import { describe, expect, it } from 'vitest';
import { mended } from '../../../lib/detect/names/mend.ts';
import { marked, read } from './reading.ts';

/** What is left of the mentions of a line after mending, written the same way. */
function afterMending(line: string): string {
  const { text, mentions } = read(line);
  return marked(text, mended(text, mentions));
}

describe('mending names', () => {
  it.each([
    ['[Ana Roy|person], [R-Neb|organization]', '[Ana Roy|person], R-Neb'],
    ['[Tempe|place], [Ariz|organization].', '[Tempe|place], [Ariz|place].'],
    ['[Ana Vale Productions|person]', '[Ana Vale Productions|organization]'],
    ['the [Duke of Velden|place]', 'the [Duke of Velden|person]'],
    ['[Princess Ottilie|person]', 'Princess [Ottilie|person]'],
    ['[Cr Lee Ngo|person], [Det. Sgt. Ann Roy|person]', 'Cr [Lee Ngo|person], Det. Sgt. [Ann Roy|person]'],
    [
      '[Earl Maki|person], [Prince|person], [Judge Ito|person]',
      '[Earl Maki|person], [Prince|person], [Judge Ito|person]',
    ],
    ['[Velden Accords|person]', '[Velden Accords|law]'],
    ['[K-9 Coastal System|organization]', '[K-9 Coastal System|product]'],
    ['[River System|organization]', '[River System|organization]'],
    [
      '[Velden National Guard|organization] met. A [Velden|place] [National Guard|organization] man',
      '[Velden National Guard|organization] met. A [Velden National Guard|organization] man',
    ],
    [
      '[Velden National Guard|organization] met. The [National Guard|organization] came.',
      '[Velden National Guard|organization] met. The [National Guard|organization] came.',
    ],
    ['[Sen|person]. [Ana Roy|person]', 'Sen. [Ana Roy|person]'],
    ['[Amit Sen|person]. [Ana Roy|person]', '[Amit Sen|person]. [Ana Roy|person]'],
    ['[Sen|person] and [Ana Roy|person]', '[Sen|person] and [Ana Roy|person]'],
    ['[Ana Roy|person] of [Velden|place]', '[Ana Roy|person] of [Velden|place]'],
  ])('%s', (line, expected) => expect(afterMending(line)).toBe(expected));
});

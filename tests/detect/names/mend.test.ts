import { describe, expect, it } from 'vitest';
import { mended } from '../../../lib/detect/names/mend.ts';
import type { EntityType } from '../../../lib/domain/finding.ts';

/** "[Velden|place]" in a text, as mentions of it; what is left of them after mending, written the same way. */
function afterMending(marked: string): string {
  let text = '';
  const mentions = [];
  let read = 0;
  for (const match of marked.matchAll(/\[([^[\]|]*)\|(\w+)\]/g)) {
    text += marked.slice(read, match.index);
    mentions.push({ start: text.length, end: text.length + (match[1] ?? '').length, type: match[2] as EntityType });
    text += match[1] ?? '';
    read = match.index + match[0].length;
  }
  text += marked.slice(read);
  return mended(text, mentions).reduceRight(
    (line, { start, end, type }) => `${line.slice(0, start)}[${line.slice(start, end)}|${type}]${line.slice(end)}`,
    text,
  );
}

describe('mending names', () => {
  it.each([
    ['[Ana Roy|person], [R-Neb|organization]', '[Ana Roy|person], R-Neb'],
    ['[Tempe|place], [Ariz|organization].', '[Tempe|place], [Ariz|place].'],
    ['[Ana Vale Productions|person]', '[Ana Vale Productions|organization]'],
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
    ['[Ana Roy|person] of [Velden|place]', '[Ana Roy|person] of [Velden|place]'],
  ])('%s', (marked, expected) => expect(afterMending(marked)).toBe(expected));
});

import { describe, expect, test } from 'vitest';
import { numberMentions, type Mention } from '../../../lib/detect/names/mentions.ts';
import { unmarked } from './marked.ts';

/** Reads "[Omar al-Nuri|person] …" as mentions; answers for each its number and name. */
function numbered(marked: string): string[] {
  const mentions: Mention[] = [];
  let removed = 0;
  for (const mark of marked.matchAll(/\[([^[\]|]*)\|(\w+)\]/g)) {
    const start = mark.index - removed;
    const words = mark[1] ?? '';
    mentions.push({ start, end: start + words.length, type: mark[2] as Mention['type'] });
    removed += mark[0].length - words.length;
  }
  return numberMentions(unmarked(marked), mentions).map(({ name, mentionOf }) => `${mentionOf} ${name}`);
}

describe('numberMentions', () => {
  test.each([
    ['[Nadia Brandt|person] left. [Brandt|person] returned.', ['0 Nadia Brandt', '0 Nadia Brandt']],
    ['[Brandt|person] leaves. [Nadia Brandt|person] said so.', ['0 Nadia Brandt', '0 Nadia Brandt']],
    [
      '[Omar Nuri|person], [Omar Hadi Nuri|person], [Nuri|person] and [Omar Nuri|person]',
      ['0 Omar Nuri', '0 Omar Nuri', '0 Omar Nuri', '0 Omar Nuri'],
    ],
    ['[Ada Vale|person], [Tom Vale|person]; [Vale|person]', ['0 Ada Vale', '1 Tom Vale', '1 Tom Vale']],
    ['[J. Brandt|person] is [Jonas Brandt|person]', ['0 Jonas Brandt', '0 Jonas Brandt']],
    ['[Wen Liu|person], not [Liu Bo|person]. [Wen|person]', ['0 Wen Liu', '1 Liu Bo', '0 Wen Liu']],
    [
      'the [General Harbour Council|organization] ([GHC|organization]). The [GHC|organization]',
      ['0 General Harbour Council', '0 General Harbour Council', '0 General Harbour Council'],
    ],
    [
      '[GHC|organization] spoke for the [General Harbour Council|organization]',
      ['0 General Harbour Council', '0 General Harbour Council'],
    ],
    [
      'the [U.S.|place], the [US|place] and the [United States|place]',
      ['0 United States', '0 United States', '0 United States'],
    ],
    ['the [Supreme Court|organization]; the [Court|organization]', ['0 Supreme Court', '0 Supreme Court']],
    ['[Vale Holdings|organization]: [Vale|organization]', ['0 Vale Holdings', '0 Vale Holdings']],
    ['[Libya|place] and the [Libyans|group], a [Libyan|group]', ['0 Libya', '1 Libyans', '1 Libyans']],
    ['[BRANDT|person] and [Brandt|person]', ['0 Brandt', '0 Brandt']],
    ['[VELDEN|place], the [UAE|place]', ['0 Velden', '1 UAE']],
    ['[VELDEN|place] in [Velden|place]', ['0 Velden', '0 Velden']],
    ['[Velden Rail|product] and [Velden Rail|organization]', ['0 Velden Rail', '0 Velden Rail']],
    [
      '[Omar Nuri|person] and the [Nuri|organization] group, said [Nuri|person]',
      ['0 Omar Nuri', '0 Omar Nuri', '0 Omar Nuri'],
    ],
    // Silence: different things stay apart.
    ['[Mali|place], [Malta|place]', ['0 Mali', '1 Malta']],
    ['[2019|date] [2019|quantity]', ['0 2019', '1 2019']],
    ['nothing', []],
  ])('%s', (marked, expected) => {
    expect(numbered(marked)).toEqual(expected);
  });
});

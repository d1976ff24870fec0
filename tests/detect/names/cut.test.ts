import { expect, test } from 'vitest';
import { withoutJoined } from '../../../lib/detect/names/cut.ts';
import { marked, read } from './reading.ts';

test.each([
  ['[Ork Rovers 3 Port Velden|product] 2', '[Ork Rovers|organization] 3 [Port Velden|organization] 2'],
  ['[ORK — Velden|place]’s', '[ORK|place] — [Velden|place]’s'],
  ['the [Mumbai-Delhi|place] line', 'the [Mumbai|place]-[Delhi|place] line'],
  [
    '[Ork Glass of Taiwan|organization]; [Ork Glass|organization]',
    '[Ork Glass|organization] of [Taiwan|place]; [Ork Glass|organization]',
  ],
  [
    '[Ada Lemon Shipping of Ork|organization]; [Lemon Shipping|organization]',
    '[Ada Lemon Shipping|organization] of [Ork|place]; [Lemon Shipping|organization]',
  ],
  [
    '[Sunny Optics of Taiwan and Ork Glass of Japan|organization]; [Sunny Optics|organization]; [Ork Glass|organization]',
    '[Sunny Optics|organization] of [Taiwan|place] and [Ork Glass|organization] of [Japan|place]; [Sunny Optics|organization]; [Ork Glass|organization]',
  ],
  [
    '[Ork Glass of Taiwan|organization]; [Ork|organization]',
    '[Ork Glass|organization] of [Taiwan|place]; [Ork|organization]',
  ],
  [
    '[Ana Roy Praises Jo Vale|person]: [Ana Roy|person], [Jo Vale|person]',
    '[Ana Roy|person] Praises [Jo Vale|person]: [Ana Roy|person], [Jo Vale|person]',
  ],
  // Silence.
  [
    '[Ana Luz Roy Vale|person]: [Ana Luz|person], [Roy Vale|person]',
    '[Ana Luz Roy Vale|person]: [Ana Luz|person], [Roy Vale|person]',
  ],
  ...[
    'the [Central Bank of Kenya|organization]; the [Central Bank|organization]',
    '[Ork Glass of Taiwan|organization]',
    '[Ministry of Health and Education|organization], [Health|organization]',
    '[Jean-Pierre Vale|person], [Abu Dhabi-Ork|place]',
    '[Boeing 737 Max|product]',
    '[Ork 9 Velden|organization] men',
  ].map((line) => [line, line]),
])('%s', (line, expected) => {
  const { text, mentions } = read(line ?? '');
  expect(marked(text, withoutJoined(text, mentions))).toBe(expected);
});

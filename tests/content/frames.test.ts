import { expect, test } from 'vitest';
import { Frames } from '../../entrypoints/content/frame-count.ts';
import { lengthOf } from '../../entrypoints/content/frames.ts';
import type { FrameReport } from '../../lib/messages/protocol.ts';
import { documentOf } from '../../tools/read-html.ts';

const WORDS = 'a'.repeat(600);

test.each([
  ['nothing', '', 0],
  ['few words', '<p>Buy two tables.</p>', 15],
  ['many words', `<p>${WORDS}</p>`, 600],
  ['a banner and its script', `<a href="/b">Buy</a><script>/* ${WORDS} */</script><style>p { color: #123 }</style>`, 3],
  ['an article and a script', `<p>${WORDS}</p><script>/* ${WORDS} */</script>`, 600],
])('%s in a frame: how much there is to read', (_name, body, length) => {
  expect(lengthOf(documentOf(body).body)).toBe(length);
});

const READ = { state: 'read', title: 'Weir held', claims: 2 } as const;
const [WAITING, NAMELESS, SILENT, GONE] = (['waiting', 'nameless', 'silent', 'gone'] as const).map((state) => ({
  state,
})) as [FrameReport, FrameReport, FrameReport, FrameReport];

/** What frames report one after the other, and whether each may read then. */
test.each<[string, boolean, readonly (readonly [frame: number, report: FrameReport, mayRead: boolean])[]]>([
  [
    'frames with an address may all',
    false,
    [
      [1, WAITING, true],
      [2, WAITING, true],
      [1, READ, true],
    ],
  ],
  [
    'one without may not beside an article',
    false,
    [
      [1, NAMELESS, false],
      [1, READ, false],
    ],
  ],
  [
    'one without stands for a page that is none',
    true,
    [
      [1, NAMELESS, true],
      [1, READ, true],
      [1, NAMELESS, true],
    ],
  ],
  [
    'and only one',
    true,
    [
      [1, NAMELESS, true],
      [2, NAMELESS, false],
      [1, READ, true],
      [2, READ, false],
    ],
  ],
  [
    'the next when it goes',
    true,
    [
      [1, NAMELESS, true],
      [2, NAMELESS, false],
      [1, GONE, false],
      [2, NAMELESS, true],
    ],
  ],
  [
    'the next when there is no article in it, which it may still be asked for',
    true,
    [
      [1, NAMELESS, true],
      [2, NAMELESS, false],
      [1, SILENT, true],
      [1, NAMELESS, true],
      [2, NAMELESS, true],
      [1, READ, false],
    ],
  ],
  [
    'one that was given an address may',
    false,
    [
      [1, NAMELESS, false],
      [1, WAITING, true],
    ],
  ],
])('of the frames of a page, %s', (_name, isPageSilent, told) => {
  const frames = new Frames();
  expect(told.map(([frame, report]) => frames.mayRead(frame, report, isPageSilent))).toEqual(
    told.map(([, , may]) => may),
  );
});

test('frames without an address hear when the page begins or ceases to be an article', () => {
  const frames = new Frames();
  expect(frames.isTurn(true)).toBe(false);
  frames.mayRead(1, NAMELESS, true);
  expect([frames.isTurn(true), frames.isTurn(false), frames.isTurn(false), frames.isTurn(true)]).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

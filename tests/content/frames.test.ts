import { expect, test } from 'vitest';
import { lengthOf } from '../../entrypoints/content/frames.ts';
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

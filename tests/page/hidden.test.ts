/** What stands in a page around an article without being shown in it. */
import { describe, expect, test } from 'vitest';
import { hiddenSteps } from '../../lib/page/hidden.ts';
import { runToEnd } from '../../lib/page/slices.ts';
import { buildText } from '../../lib/page/text.ts';
import { documentOf } from '../../tools/read-html.ts';

/** The text nodes under an element, in page order. */
const nodesIn = (node: Node): readonly Text[] =>
  node.nodeType === 3 ? [node as Text] : [...node.childNodes].flatMap((child) => nodesIn(child));

/** The lines beside the story of a page; the story is what is `class=s`. */
function hiddenIn(html: string): readonly string[] {
  const document = documentOf(`<html><body>${html}</body></html>`);
  for (const host of document.querySelectorAll('x-fold'))
    host.attachShadow({ mode: 'open' }).innerHTML = '<p>in the fold</p><slot></slot>';
  const story = [...document.querySelectorAll('.s')];
  const article = buildText(story.map((element) => ({ kind: 'paragraph' as const, nodes: nodesIn(element) })));
  return runToEnd(hiddenSteps(article)).split('\n\n').filter(Boolean);
}

describe('beside a story', () => {
  test.each([
    ['nothing', '<article><p class=s>One.</p><p class=s>Two.</p></article>', []],
    ['a fold', '<article><p class=s>One.</p><div hidden><p>Two.</p><p>Three.</p></div></article>', ['Two.', 'Three.']],
    [
      'closed details',
      '<main><p class=s>One.</p><details><summary>More</summary>Two.</details></main>',
      ['More', 'Two.'],
    ],
    [
      'a line of which a part is shown, whole',
      '<article><p>Boats <b>were</b> <span class=s>counted.</span> <span hidden>Twice.</span></p></article>',
      ['Boats were counted. Twice.'],
    ],
    ['the rest of a line', '<article><p class=s>One.</p><p>a<br>b.<br>c<br><br>d</p></article>', ['a b.', 'c', 'd']],
    [
      'what opens in a shadow tree',
      '<article><p class=s>One.</p><x-fold>Two.</x-fold></article>',
      ['in the fold', 'Two.'],
    ],
    ['nothing of another article', '<article><p class=s>One.</p></article><article>Two.</article>', []],
    [
      'no menus, forms, scripts and buttons',
      '<article><p class=s>One.</p><nav>a</nav><form>b</form><script>c</script><button>d</button></article>',
      [],
    ],
    ['all of a page that says nothing of itself', '<div><p class=s>One.</p></div><div>Two.</div>', ['Two.']],
    ['nothing where nothing is shown', '<article><p>One.</p></article>', []],
  ])('%s', (_name, html, lines) => {
    expect(hiddenIn(html)).toEqual(lines);
  });

  test('no more than is worth a look', () => {
    const html = `<article><p class=s>One.</p>${`<p>${'word '.repeat(400)}</p>`.repeat(200)}</article>`;
    expect(hiddenIn(html).join('').length).toBeLessThan(110_000);
  });

  test('however deep', () => {
    const deep = `${'<div>'.repeat(5000)}Two.${'</div>'.repeat(5000)}`;
    expect(hiddenIn(`<article><p class=s>One.</p>${deep}</article>`)).toEqual(['Two.']);
  });
});

import { describe, expect, it } from 'vitest';
import { hintsOf, HINT_NAMES } from '../../lib/page/hints.ts';
import { sight } from '../../lib/page/sight.ts';
import { onlyShown } from '../../lib/page/visible.ts';
import { walkPage } from '../../lib/page/walk.ts';
import { documentOf } from '../../tools/read-html.ts';

const linesOf = (body: string): readonly string[] =>
  onlyShown(walkPage(documentOf(`<html><body>${body}</body></html>`)), sight()).runs.map(({ text }) => text);

describe('lines of a page', () => {
  it.each([
    ['<p>one</p><p>two</p>', ['one', 'two']],
    ['one<p>two</p>three', ['one', 'two', 'three']],
    ['<div>one <b>two</b> <a href="/">three</a></div>', ['one two three']],
    ['one<br>two', ['one two']],
    ['One.<br>Two.', ['One.', 'Two.']],
    ['one<br><br>two', ['one', 'two']],
    ['one<br> <br>two', ['one', 'two']],
    ['one<hr>two', ['one', 'two']],
    ['<ul><li>one<li>two</ul>', ['one', 'two']],
    ['<p>one <x-mark>two</x-mark> three</p>', ['one two three']],
    ['<x-card>one</x-card><x-card>two</x-card>', ['one', 'two']],
  ])('%s', (html, lines) => {
    expect(linesOf(html)).toEqual(lines);
  });
});

describe('what nobody sees', () => {
  it.each([
    '<script>x</script>',
    '<style>x</style>',
    '<noscript>x</noscript>',
    '<template>x</template>',
    '<svg><text>x</text></svg>',
    '<iframe>x</iframe>',
    '<textarea>x</textarea>',
    '<button>x</button>',
    '<select><option>x</option></select>',
    '<p hidden>x</p>',
    '<p style="display: none">x</p>',
    '<p style="color:red;visibility:hidden">x</p>',
    '<p style="height:0;overflow:hidden">x</p>',
    '<p style="font-size:0">x</p>',
    '<p class="sr-only">x</p>',
    '<p class="lead visually-hidden">x</p>',
    '<p aria-hidden="true">x</p>',
    '<div aria-hidden="true"><div><p>x</p></div></div>',
    '<p>a<span aria-hidden="true">x</span></p>',
    '<div contenteditable="true">x</div>',
    '<dialog>x</dialog>',
  ])('%s', (html) => {
    expect(linesOf(html).join('')).not.toContain('x');
  });

  it.each([
    '<p style="height:100px;overflow:hidden">x</p>',
    '<p class="hidden md:block">x</p>',
    '<p class="hidden-gems">x</p>',
    '<p aria-hidden="false">x</p>',
    '<p style="opacity:0">x</p>',
    '<main aria-hidden="true">x</main>',
  ])('but %s is seen', (html) => {
    expect(linesOf(html)).toEqual(['x']);
  });

  it('is asked of the browser where there is one', () => {
    const document = documentOf('<html><body><p>A line that is long enough to be asked about.</p></body></html>');
    const asked: unknown[] = [];
    Object.assign(document.querySelector('p')!, { checkVisibility: (options: unknown) => asked.push(options) > 1 });
    expect(onlyShown(walkPage(document), sight()).runs).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});

describe('hints of a name', () => {
  it.each([
    ['story-body__shareBar', ['body', 'share']],
    ['articleBody', ['body']],
    ['ArticleBody', ['body']],
    ['has-sidebar', ['chrome']],
    ['c-newsletter-signup', ['newsletter']],
    ['comments', ['comments']],
    ['shadow headless breadth', []],
    ['', []],
  ])('%s', (name, hints) => {
    const found = hintsOf(name);
    expect(HINT_NAMES.filter((_, bit) => (found >> bit) & 1)).toEqual(hints);
  });
});

import { describe, expect, test } from 'vitest';
import { one, show } from './dom.ts';
import { Markdown } from '../../components/controls/Markdown.tsx';

function shown(text: string): HTMLElement {
  show(<Markdown key={text} text={text} />);
  return one('.markdown');
}

describe('a note in Markdown', () => {
  test.each([
    ['plain words', '<p>plain words</p>'],
    ['**two** of *three*', '<p><strong>two</strong> of <em>three</em></p>'],
    ['one\ntwo', '<p>one<br>two</p>'],
    ['# Head', '<p><strong>Head</strong></p>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['- [x] a', '<ul><li>☑ a</li></ul>'],
    ['> said', '<blockquote><p>said</p></blockquote>'],
    ['`x < y`', '<p><code>x &lt; y</code></p>'],
    ['~~no~~', '<p><del>no</del></p>'],
    ['a\n\n---\n\nb', '<p>a</p><hr><p>b</p>'],
    ['', ''],
  ])('%j is shown as %s', (text, markup) => {
    expect(shown(text).innerHTML).toBe(markup);
  });

  test('a table', () => {
    const cells = shown('|a|b|\n|-|-|\n|1|2|').querySelectorAll('th,td');
    expect([...cells].map(({ textContent }) => textContent)).toEqual(['a', 'b', '1', '2']);
  });

  test('a link opens beside', () => {
    const link = shown('[minutes](https://council.example/m)').querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://council.example/m');
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
  });
});

describe('what a hostile note may hold', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '![x](javascript:alert(1))',
    '![x](data:text/html,hi)',
    '<a href="javascript:alert(1)">x</a>',
    '[x](java\nscript:alert(1))',
    '<javascript:alert(1)>',
    '<svg><style onload=alert(1)>',
    '[x]: javascript:alert(1)\n\n[x]',
  ])('%j makes no node of its own, and no link', (text) => {
    const note = shown(text);
    expect(note.querySelectorAll('script,img,svg,style,iframe,[href]')).toHaveLength(0);
  });

  test('an image is a link to it: nothing is fetched', () => {
    const note = shown('![boats](https://pictures.example/b.png)');
    expect(note.querySelector('img')).toBeNull();
    expect(note.querySelector('a')?.textContent).toBe('boats');
  });

  test('words between tags are there as they were typed', () => {
    expect(shown('a <b>c</b> d').textContent).toBe('a <b>c</b> d');
  });

  test.each([
    ['quotes', `${'>'.repeat(3000)} deep`],
    ['lists', Array.from({ length: 200 }, (_, depth) => `${'  '.repeat(depth)}- deep`).join('\n')],
    ['emphasis', '**deep'.repeat(1300)],
    ['brackets', '[deep'.repeat(1500)],
    ['a long text', 'deep '.repeat(10_000)],
  ])('%s without end are shown, not followed', (_name, text) => {
    expect(shown(text).textContent).toContain('deep');
  });
});

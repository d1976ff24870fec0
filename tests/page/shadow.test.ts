/** Words in open shadow trees: read once, where they are shown, and mapped back to their nodes. */
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/page/read.ts';
import { walkPage } from '../../lib/page/walk.ts';
import { documentOf } from '../../tools/read-html.ts';
import { page, STORY } from './sample-pages.ts';

/** A page whose `<x-story>` shows a shadow tree. */
function shaded(html: string, inside: string, mode: ShadowRootMode = 'open'): Document {
  const document = documentOf(html);
  document.querySelector('x-story')!.attachShadow({ mode }).innerHTML = inside;
  return document;
}

const linesOf = (light: string, inside: string, mode?: ShadowRootMode): readonly string[] =>
  walkPage(shaded(`<html><body>${light}</body></html>`, inside, mode)).runs.map(({ text }) => text);

describe('lines of a page with a shadow tree', () => {
  it.each([
    ['instead of its host’s children', '<p>a</p><x-story>b</x-story><p>c</p>', '<p>in</p>', ['a', 'in', 'c']],
    ['with them in its slot', '<x-story><p>b</p></x-story>', '<p>in</p><slot></slot>', ['in', 'b']],
    ['in a line', '<p>a <x-story>b</x-story> c</p>', '<i>in</i> <slot></slot>', ['a in b c']],
    [
      'by the names of slots',
      '<x-story><p slot="s">b</p><p>c</p></x-story>',
      '<slot></slot><slot name="s"></slot>',
      ['c', 'b'],
    ],
    ['what fills no slot is not shown', '<x-story><p slot="s">b</p></x-story>', '<slot></slot><p>in</p>', ['in']],
    ['what stands in an empty slot is', '<x-story></x-story>', '<slot><p>in</p></slot>', ['in']],
    ['what hides in it does', '<x-story></x-story>', '<p hidden>x</p><style>x</style><p>in</p>', ['in']],
  ])('%s', (_name, light, inside, lines) => expect(linesOf(light, inside)).toEqual(lines));

  it('a closed one is not seen', () => {
    expect(linesOf('<x-story>b</x-story>', '<p>in</p>', 'closed')).toEqual(['b']);
  });
});

describe('a story in a shadow tree', () => {
  const light = `<p slot="second">${STORY[1]}</p>`;
  const inside = `<p>${STORY[0]}</p><slot name="second"></slot>${STORY.slice(2, 4)
    .map((text) => `<p>${text}</p>`)
    .join('')}`;
  const html = page(`<article><x-story>${light}</x-story><p>${STORY[4]}</p></article>`);

  function read() {
    const document = shaded(html, inside);
    const reading = readPage(document, 'https://courier.example/bay/old-ferry-terminal');
    if (reading.state !== 'article') throw new Error(reading.why);
    return { document, article: reading.article };
  }

  it('is read in the order in which it is shown', () => {
    const { document, article } = read();
    expect(article.text).toBe(STORY.join('\n\n'));
    expect(article.roots).toEqual([document.querySelector('x-story')!.shadowRoot]);
  });

  it('has its places in the page, and they have theirs in it', () => {
    const { article } = read();
    for (const block of article.blocks) {
      const [range] = article.rangesOf(block);
      expect((range!.startContainer as Text).data).toBe(article.text.slice(block.start, block.end));
      expect(article.spanOf(range!)).toEqual({ start: block.start, end: block.end });
      expect(article.offsetAt(range!.startContainer, 4)).toBe(block.start + 4);
    }
  });
});

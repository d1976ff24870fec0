import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildText } from '../../lib/page/text.ts';
import { documentOf } from '../../tools/read-html.ts';

const NODES = { element: 1, text: 3 };

/** All text nodes under an element, in page order. */
function textNodes(root: Node): Text[] {
  if (root.nodeType === NODES.text) return [root as Text];
  return [...root.childNodes].flatMap((child) => textNodes(child));
}

/** A page whose every `<p>` is a block of the text. */
function read(html: string) {
  const document = documentOf(html);
  const blocks = [...document.querySelectorAll('p')];
  const article = buildText(blocks.map((block) => ({ kind: 'paragraph' as const, nodes: textNodes(block) })));
  return { document, article, nodes: textNodes(document.body) };
}

/** What the live page holds in some ranges. */
const liveText = (ranges: readonly StaticRangeInit[]): string =>
  ranges
    .map(({ startContainer, startOffset, endOffset }) => (startContainer as Text).data.slice(startOffset, endOffset))
    .join('');

/** Nodes in page order, for the test's document: linkedom compares cousins by their depth alone. */
function order(document: Document): void {
  const nodes: Node[] = [];
  for (const waiting: Node[] = [document.documentElement]; waiting.length > 0;) {
    const node = waiting.pop()!;
    nodes.push(node);
    waiting.push(...[...node.childNodes].toReversed());
  }
  for (const node of nodes) {
    node.compareDocumentPosition = (other) =>
      (nodes.indexOf(other) < nodes.indexOf(node) ? 2 : 4) | (node.contains(other) ? 16 : 0);
  }
}

describe('the text', () => {
  it.each([
    ['<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['<p>  one \n\t two&nbsp; three </p>', 'one two three'],
    ['<p>one <b>two</b> three</p>', 'one two three'],
    ['<p>one<b> two </b> three</p>', 'one two three'],
    ['<p>o<b>n</b>e</p>', 'one'],
    ['<p>far&shy;off and no\u200Bwhere</p>', 'faroff and nowhere'],
    ['<p> </p><p>one</p><p>&nbsp;</p><p>two</p>', 'one\n\ntwo'],
    ['<p>👩\u200D🚒 at work</p>', '👩\u200D🚒 at work'],
    ['<p></p>', ''],
  ])('%j reads %j', (html, text) => {
    expect(read(html).article.text).toBe(text);
  });

  it('has blocks that cover it, two line breaks apart', () => {
    const { article } = read('<p>one</p><p>two three</p><p> </p><p>four</p>');
    expect(article.blocks.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      'one',
      'two three',
      'four',
    ]);
    expect(article.blocks.map(({ start }) => article.text.slice(Math.max(0, start - 2), start))).toEqual([
      '',
      '\n\n',
      '\n\n',
    ]);
  });

  it('reads a line break inside a block as a space of no place', () => {
    const [first, second] = textNodes(documentOf('<p>one<br>two</p>').body);
    const article = buildText([{ kind: 'paragraph', nodes: [first!, null, second!] }]);
    expect(article.text).toBe('one two');
    expect(article.rangesOf({ start: 3, end: 4 })).toEqual([]);
    expect(liveText(article.rangesOf({ start: 2, end: 5 }))).toBe('et');
  });
});

describe('places in the page', () => {
  it('gives one range a text node', () => {
    const { article, nodes } = read('<p>The <b>old  pier</b> closes.</p>');
    const ranges = article.rangesOf({ start: 2, end: 15 });
    expect(ranges.map(({ startContainer }) => nodes.indexOf(startContainer as Text))).toEqual([0, 1, 2]);
    expect(liveText(ranges)).toBe('e old  pier cl');
  });

  it('gives none once a node has changed or left', () => {
    const { article, nodes } = read('<p>The old pier closes.</p><p>Nobody knew.</p>');
    nodes[0]!.data = 'The new pier opens.';
    expect(article.rangesOf({ start: 0, end: 7 })).toEqual([]);
    expect(article.offsetAt(nodes[0]!, 2)).toBeNull();
    expect(article.rangesOf({ start: 22, end: 28 })).toHaveLength(1);
    nodes[1]!.parentElement!.remove();
    expect(article.rangesOf({ start: 22, end: 28 })).toEqual([]);
  });

  it('knows no offset outside the body', () => {
    const { article, nodes } = read('<div>Menu</div><p>The old pier closes.</p><div>Imprint</div>');
    expect(nodes.map((node) => article.offsetAt(node, 1))).toEqual([null, 1, null]);
  });

  it('clips a selection to the body', () => {
    const { document, article, nodes } = read(
      '<div>Menu</div><p>The old pier</p><div>Advert</div><p>closes.</p><div>Imprint</div>',
    );
    order(document);
    const whole = { startContainer: document.body, startOffset: 0, endContainer: document.body, endOffset: 5 };
    expect(article.spanOf(whole)).toEqual({ start: 0, end: article.text.length });
    const [menu, pier, advert, closes] = nodes;
    const from = (start: Node, startOffset: number, end: Node, endOffset: number) =>
      article.spanOf({ startContainer: start, startOffset, endContainer: end, endOffset });
    expect(from(menu!, 1, pier!, 3)).toEqual({ start: 0, end: 3 });
    expect(from(pier!, 4, advert!, 2)).toEqual({ start: 4, end: 12 });
    expect(from(pier!, 8, closes!, 2)).toEqual({ start: 8, end: 16 });
    expect(from(menu!, 0, menu!, 3)).toBeNull();
    expect(from(advert!, 0, advert!, 3)).toBeNull();
    // A triple click ends before the first child of the next paragraph.
    expect(from(pier!, 0, closes!.parentNode!, 0)).toEqual({ start: 0, end: 12 });
  });

  const piece = fc.constantFrom(
    'word',
    ' ',
    '  \n',
    '<b>',
    '</b>',
    '&nbsp;',
    '\u00AD',
    'é',
    '<i>x</i>',
    '</p><p>',
    '😀',
    '<!-- c -->',
  );

  it('finds every offset again', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { article } = read(`<p>${pieces.join('')}</p>`);
        expect(article.text).not.toMatch(/[\s\u00a0](?<!\n)[\s\u00a0](?!\n)|^\s|\s$|\u00ad/);
        const found = article.text
          .split('')
          .flatMap((_, at) => article.rangesOf({ start: at, end: at + 1 }))
          .map((range) => [article.offsetAt(range.startContainer, range.startOffset), liveText([range])]);
        const expected = article.text.split('').map((unit, at) => [at, unit] as const);
        expect(found.map(([at, unit]) => [at, String(unit).replaceAll(/\s/g, ' ')])).toEqual(
          expected.filter(([, unit]) => unit !== '\n'),
        );
      }),
    );
  });
});

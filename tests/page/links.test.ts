import { describe, expect, it } from 'vitest';
import { readHtml } from '../../tools/read-html.ts';
import { page, paragraphs, STORY } from './sample-pages.ts';

const PAGE = 'https://courier.example/bay/old-ferry-terminal';

/** "words → address" for the links of the body of a page that holds a story and some more. */
function linksOf(more: string, head = ''): readonly string[] {
  const html = page(`<article><h1>Old ferry terminal to close</h1>${paragraphs(STORY)}${more}</article>`, head);
  const reading = readHtml(html, PAGE);
  if (reading.state !== 'article') throw new Error(`not read as an article: ${reading.why}`);
  const { text, links } = reading.article;
  return links.map(({ start, end, url }) => `${text.slice(start, end)} → ${url}`);
}

/** A paragraph of the story around a link. */
const told = (link: string): string =>
  `<p>The council said on Friday that ${link} had been read by all of its members before they voted on the matter.</p>`;

describe('links of the body', () => {
  it.each([
    ['an address', '<a href="https://port.example/log">the port log</a>', 'the port log → https://port.example/log'],
    ['a path', '<a href="/log?a=1">the log</a>', 'the log → https://courier.example/log?a=1'],
    ['words in bold', '<a href="/log">the <b>port</b> log</a>', 'the port log → https://courier.example/log'],
    ['white space', '<a href=" /log ">  the\n log </a>', 'the log → https://courier.example/log'],
    ['plain http', '<a href="http://port.example/">the log</a>', 'the log → http://port.example/'],
  ])('%s', (_name, link, expected) => expect(linksOf(told(link))).toEqual([expected]));

  it.each([
    ['a script', '<a href="javascript:alert(1)">the log</a>'],
    ['a letter', '<a href="mailto:port@port.example">the log</a>'],
    ['a file', '<a href="file:///log">the log</a>'],
    ['a place on the page itself', '<a href="#log">the log</a>'],
    ['an address that cannot be read', '<a href="https://[">the log</a>'],
    ['an endless address', `<a href="/${'x'.repeat(2_000)}">the log</a>`],
    ['no address', '<a name="log">the log</a>'],
    ['a link that nobody sees', 'the log <a href="/log" hidden>hidden</a>'],
  ])('but not: %s', (_name, link) => expect(linksOf(told(link))).toEqual([]));

  it('stand in page order, one for each link', () => {
    expect(
      linksOf(told('<a href="/a">this log</a><a href="/b">, that log</a>') + told('<a href="/a">the first</a>')),
    ).toEqual([
      'this log → https://courier.example/a',
      ', that log → https://courier.example/b',
      'the first → https://courier.example/a',
    ]);
  });

  it('are relative to what the page says they are', () => {
    expect(linksOf(told('<a href="log">the log</a>'), '<base href="https://archive.example/2031/">')).toEqual([
      'the log → https://archive.example/2031/log',
    ]);
    expect(linksOf(told('<a href="log">the log</a>'), '<base href="javascript:0">')).toEqual([
      'the log → https://courier.example/bay/log',
    ]);
  });

  it('are at most a thousand', () => {
    const many = Array.from({ length: 1_200 }, (_, at) => `<a href="/${at}">log ${at}</a>`).join(' and then ');
    expect(linksOf(told(many))).toHaveLength(1_000);
  });
});

/** The body of a page that holds a story and some more. */
const textOf = (more: string): string => {
  const html = page(`<article><h1>Old ferry terminal to close</h1>${paragraphs(STORY)}${more}</article>`);
  const reading = readHtml(html, PAGE);
  return reading.state === 'article' ? reading.article.text : '';
};

describe('lines by which a page gives its sources', () => {
  it('belong to the story', () => {
    expect(textOf('<p>Source: Port Office</p>')).toMatch(/\n\nSource: Port Office$/);
    expect(textOf('<p>Sources: Port Office, harbour log</p>')).toMatch(/\n\nSources: Port Office, harbour log$/);
  });

  it('but the credit of a picture does not', () => {
    expect(textOf('<figure><img src="a.png"><figcaption>Source: Port Office</figcaption></figure>')).not.toContain(
      'Source:',
    );
  });
});

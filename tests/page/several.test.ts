import { describe, expect, it } from 'vitest';
import { PageMemory } from '../../lib/page/memory.ts';
import { readPageSteps, type Readings } from '../../lib/page/read.ts';
import { runToEnd } from '../../lib/page/slices.ts';
import { documentOf } from '../../tools/read-html.ts';
import { jsonLd, page, paragraphs, STORY } from './sample-pages.ts';

const FERRY = 'https://courier.example/bay/old-ferry-terminal';
const LIBRARY = 'https://courier.example/city/library-opens';

/** Another story, as long. */
const OTHER = [
  'The new city library in Varn opened its doors on Saturday, and some 2,300 people had walked through its halls before the first evening was over, the director of the house told reporters afterwards.',
  '“People asked us for years why there was no place to sit,” said Paul Reiter, the director. He added that the reading room stays open until ten at night on all days but Sunday and on most holidays.',
  'The building cost 48 million crowns, six million more than the council had planned when it voted for the design. A third of the sum came from donors, among them two banks and a maker of bicycles.',
  'Critics of the plan said on Monday that the money would have been better spent on the branches in the suburbs, where four small libraries have closed since the winter of the year before last.',
  'The next step is a garden on the roof, which is to be finished in the spring. Until then visitors can walk up to the third floor, where a window looks out over the river and the old mills.',
];
const CARDS = Array.from(
  { length: 3 },
  (_, at) => `<article><h3><a href="/s/${at}">Story ${at}</a></h3><p>A line.</p></article>`,
);

const ferry = `<article><h1>Old ferry terminal to close</h1>${paragraphs()}</article>`;
const library = (opening: string, head = '<h2>Library opens</h2>'): string =>
  `${opening}${head}${paragraphs(OTHER)}</${/^<(\w+)/.exec(opening)![1]}>`;

/** What JSON-LD says of an article. */
const article = (url: string, headline: string, author: string): string =>
  jsonLd({
    '@type': 'NewsArticle',
    url,
    headline,
    author: { '@type': 'Person', name: author },
    datePublished: '2031-05-02',
  });

const read = (html: string, url = FERRY, memory = new PageMemory()): Readings =>
  runToEnd(readPageSteps(documentOf(html), url, memory));

/** Where each article is at home, its title and how it begins. */
const told = (readings: Readings): unknown =>
  readings.map((reading) => {
    if (reading.state === 'not_article') return reading.why;
    return [reading.page.url, reading.page.title, reading.article.text.slice(0, 11), reading.article.text.length];
  });

const length = (story: readonly string[]): number => story.join('\n\n').length;
const BOTH = [
  [FERRY, 'Old ferry terminal to close', 'The harbour', length(STORY)],
  [LIBRARY, 'Library opens', 'The new cit', length(OTHER)],
];

describe('several articles, one below the other', () => {
  it.each([
    ['an attribute says the address', library(`<article data-url="${LIBRARY}">`)],
    ['a path', library('<article data-permalink="/city/library-opens">')],
    ['the headline is a link', library('<article>', '<h2><a href="/city/library-opens#top">Library opens</a></h2>')],
    ['a canonical link', library('<article>', `<link rel="canonical" href="${LIBRARY}"><h1>Library opens</h1>`)],
    ['no article element', library(`<div data-canonical-url="${LIBRARY}">`)],
    ['teasers between', CARDS.join('') + library(`<article data-url="${LIBRARY}">`)],
  ])('%s', (_name, second) => {
    expect(told(read(page(ferry + second)))).toEqual(BOTH);
  });

  it('in one wrapper', () => {
    const both = ferry + library(`<article data-url="${LIBRARY}">`);
    expect(told(read(page(`<div data-url="/feed">${both}</div>`)))).toEqual(BOTH);
  });

  it('the first may stand free', () => {
    const free = `<h1>Old ferry terminal to close</h1>${paragraphs()}`;
    expect(told(read(page(`<main>${free}</main>${library(`<article data-url="${LIBRARY}">`)}`)))).toEqual(BOTH);
  });

  it('each keeps its address while that of the page moves on', () => {
    const document = documentOf(page(ferry + library(`<article data-url="${LIBRARY}">`)));
    const memory = new PageMemory();
    const first = runToEnd(readPageSteps(document, FERRY, memory));
    expect(told(first)).toEqual(BOTH);
    expect(told(runToEnd(readPageSteps(document, LIBRARY, memory)))).toEqual(BOTH);
  });

  it('each keeps what is said of it', () => {
    const head = `<link rel="canonical" href="${FERRY}"><meta property="og:site_name" content="Courier"><meta property="og:title" content="Old ferry terminal to close">`;
    const html = page(
      ferry + library(`<article data-url="${LIBRARY}">`),
      head + article(FERRY, 'Old ferry terminal to close', 'Anna Holm') + article(LIBRARY, 'Library opens', 'Tom Reed'),
    );
    expect(
      read(html).map(({ page: { title, byline, publisher, published } }) => [title, byline, publisher, published]),
    ).toEqual([
      ['Old ferry terminal to close', ['Anna Holm'], 'Courier', '2031-05-02'],
      ['Library opens', ['Tom Reed'], 'Courier', '2031-05-02'],
    ]);
  });

  it.each([
    ['nobody says where the second is at home', library('<article>')],
    ['it is at home on the same page', library('<article data-url="#library">')],
    ['it is at home on another site', library('<article data-url="https://other.example/city/library-opens">')],
    [
      'it is a teaser',
      `<article data-url="${LIBRARY}"><h2>Library opens</h2>${paragraphs(OTHER.slice(0, 2))}</article>`,
    ],
    [
      'a live blog',
      library(`<article data-url="${LIBRARY}">`) + jsonLd({ '@type': 'LiveBlogPosting', headline: 'Ferry' }),
    ],
  ])('but one where %s', (_name, second) => {
    expect(read(page(ferry + second))).toHaveLength(1);
  });

  it('but one where the page is a list of them, at home elsewhere', () => {
    const html = page(
      ferry.replace('<article>', `<article data-url="${FERRY}">`) + library(`<article data-url="${LIBRARY}">`),
    );
    expect(read(html, 'https://courier.example/all')).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { readHtml } from '../../tools/read-html.ts';
import { jsonLd, page, paragraphs } from './sample-pages.ts';

const URL = 'https://www.courier.example/bay/old-terminal';
const factsOf = (head: string, content = `<article>${paragraphs()}</article>`) =>
  readHtml(page(content, head), URL).page;

const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Old ferry terminal to close',
  author: [
    { '@type': 'Person', name: 'Anna Holm' },
    { '@type': 'Person', name: 'Tom Reed' },
  ],
  publisher: { '@type': 'Organization', name: 'The Marrow Courier' },
  datePublished: '2031-06-03T10:00:00+02:00',
  dateModified: '2031-06-03T12:30:00Z',
  mainEntityOfPage: { '@id': URL },
};

describe('facts', () => {
  it('are read from JSON-LD', () => {
    expect(factsOf(jsonLd(ARTICLE))).toEqual({
      id: URL,
      url: URL,
      named: ['courier.example/bay/old-terminal'],
      title: 'Old ferry terminal to close',
      publisher: 'The Marrow Courier',
      byline: ['Anna Holm', 'Tom Reed'],
      published: '2031-06-03T08:00:00.000Z',
      modified: '2031-06-03T12:30:00.000Z',
      language: 'en',
      reviews: [],
    });
  });

  it.each([
    ['a graph', JSON.stringify({ '@graph': [{ '@type': 'WebPage' }, ARTICLE] })],
    ['an array', JSON.stringify([{ '@type': 'BreadcrumbList' }, ARTICLE])],
    ['a list of types', JSON.stringify({ ...ARTICLE, '@type': ['Article', 'NewsArticle'] })],
    ['a raw line break in a string', JSON.stringify(ARTICLE).replace('Old ferry', 'Old\nferry')],
    ['a trailing comma', JSON.stringify(ARTICLE).replace(/\}$/, ',}')],
    ['a comment wrapper', `<!-- ${JSON.stringify(ARTICLE)} -->`],
    ['a CDATA wrapper', `//<![CDATA[\n${JSON.stringify(ARTICLE)}\n//]]>`],
  ])('are read from JSON-LD with %s', (_name, script) => {
    expect(factsOf(`<script type="application/ld+json">${script}</script>`)).toMatchObject({
      title: 'Old ferry terminal to close',
      byline: ['Anna Holm', 'Tom Reed'],
    });
  });

  it('are read from meta tags where there is no JSON-LD', () => {
    const head =
      '<meta property="og:title" content="Terminal to close"><meta property="og:site_name" content="Courier"><meta name="author" content="By Anna Holm"><meta property="article:published_time" content="2031-06-03">';
    expect(factsOf(head)).toMatchObject({
      title: 'Terminal to close',
      publisher: 'Courier',
      byline: ['Anna Holm'],
      published: '2031-06-03',
      modified: null,
    });
  });

  it('fall back on the page: headline, host, nothing', () => {
    expect(factsOf('', `<article><h1>Old terminal to close</h1>${paragraphs()}</article>`)).toMatchObject({
      title: 'Old terminal to close',
      publisher: 'courier.example',
      byline: [],
      published: null,
      modified: null,
    });
  });

  it('leave the outlet out of the title', () => {
    expect(factsOf('<meta property="og:site_name" content="The Marrow Courier">')).toMatchObject({
      title: 'Old ferry terminal to close',
    });
  });

  it.each([
    ['2031-06-03T10:00:00', '2031-06-03T10:00:00'],
    ['June 3, 2031 10:00', '2031-06-03'],
    ['Tue, 03 Jun 2031 10:00:00 GMT', '2031-06-03T10:00:00.000Z'],
    ['yesterday', null],
    ['9999-99-99', null],
    ['1', null],
  ])('read the time %j as %j', (given, time) => {
    expect(factsOf(jsonLd({ ...ARTICLE, datePublished: given })).published).toBe(time);
  });

  it('are bounded and free of what cannot be seen', () => {
    const hostile = `\u202Eesolc\u202C \u0007to${'x'.repeat(10_000)}\ud800`;
    const facts = factsOf(
      jsonLd({ ...ARTICLE, headline: hostile, author: Array.from({ length: 40 }, (_, at) => `${at} ${hostile}`) }),
    );
    for (const value of [facts.title, ...facts.byline]) {
      expect(value.length).toBeLessThanOrEqual(500);
      expect(value).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
    }
    expect(facts.byline).toHaveLength(20);
  });

  it('do not hold markup that a page hides in entities as markup', () => {
    expect(factsOf(jsonLd({ ...ARTICLE, headline: 'Tom &amp; Anna &quot;win&quot;' })).title).toBe('Tom & Anna "win"');
  });
});

describe('reviews that a page carries', () => {
  const review = {
    '@type': 'ClaimReview',
    claimReviewed: 'The pier cost 31 million crowns.',
    author: { '@type': 'Organization', name: 'Bay Check' },
    reviewRating: { '@type': 'Rating', ratingValue: 2, bestRating: 5, alternateName: 'Mostly wrong' },
    url: 'https://check.example/pier',
  };

  it.each([
    ['with words', review, 'Mostly wrong'],
    ['with a number', { ...review, reviewRating: { ratingValue: 2, bestRating: 5 } }, '2 of 5'],
    ['in a list', { ...review, reviewRating: [{ alternateName: 'Mostly wrong' }] }, 'Mostly wrong'],
  ])('are read, rated %s', (_name, item, rating) => {
    expect(factsOf(jsonLd({ '@graph': [item] })).reviews).toEqual([
      { claim: 'The pier cost 31 million crowns.', rating, reviewer: 'Bay Check', url: 'https://check.example/pier' },
    ]);
  });

  it.each([
    ['no claim', { ...review, claimReviewed: '' }],
    ['no rating', { ...review, reviewRating: null }],
    ['another type', { ...review, '@type': 'Review' }],
  ])('are left out with %s', (_name, item) => {
    expect(factsOf(jsonLd(item)).reviews).toEqual([]);
  });

  it('have no address that is not of the web', () => {
    expect(factsOf(jsonLd({ ...review, url: 'javascript:alert(1)' })).reviews[0]?.url).toBeNull();
  });
});

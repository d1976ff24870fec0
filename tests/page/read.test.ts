import { describe, expect, it } from 'vitest';
import { documentOf, readHtml } from '../../tools/read-html.ts';
import { readPage } from '../../lib/page/read.ts';
import { ARTICLES, page, paragraphs, SILENT, STORY } from './sample-pages.ts';

const URL = 'https://courier.example/bay/old-ferry-terminal';

function articleOf(html: string) {
  const reading = readHtml(html, URL);
  if (reading.state !== 'article') throw new Error(`not read as an article: ${reading.why}`);
  return reading.article;
}

describe('silence', () => {
  it.each(SILENT)('%s is not an article', (_name, html, url) => {
    const reading = readHtml(html, url);
    expect(reading).toMatchObject({ state: 'not_article', why: expect.stringMatching(/^[a-z_]+$/) });
  });
});

describe('the body', () => {
  it.each(ARTICLES)('%s: the whole story once, nothing else', (_name, html, junk) => {
    const { text } = articleOf(html);
    expect(STORY.map((paragraph) => text.split(paragraph).length - 1)).toEqual(STORY.map(() => 1));
    expect(STORY.map((paragraph) => text.indexOf(paragraph)).toSorted((a, b) => a - b)).toEqual(
      STORY.map((paragraph) => text.indexOf(paragraph)),
    );
    for (const word of junk) expect(text).not.toContain(word);
  });

  it('keeps headings, quotes and lists apart', () => {
    const extra =
      'Nobody had asked the fishermen, and the fishermen had not asked to be asked, said the harbour master.';
    const { text, blocks } = articleOf(
      page(
        `<article><h1>Old ferry terminal to close</h1>${paragraphs(STORY.slice(0, 2))}<h2>What the engineers found</h2>${paragraphs(STORY.slice(2, 4))}<blockquote><p>${extra}</p></blockquote><ul><li>The roof of the terminal has been closed to the public since the end of March.</li><li>The pier will be open from six in the morning until midnight on every day.</li></ul>${paragraphs(STORY.slice(4))}</article>`,
      ),
    );
    const kinds = blocks.map(({ start, end, kind }) => [kind, text.slice(start, start + 12), end > start]);
    expect(kinds).toEqual([
      ['paragraph', 'The harbour ', true],
      ['paragraph', '“We looked a', true],
      ['heading', 'What the eng', true],
      ['paragraph', 'According to', true],
      ['paragraph', 'Shopkeepers ', true],
      ['quote', 'Nobody had a', true],
      ['list_item', 'The roof of ', true],
      ['list_item', 'The pier wil', true],
      ['paragraph', 'The temporar', true],
    ]);
  });

  it('keeps a short line that is said twice', () => {
    const refrain = '<p>“No,” she said.</p>';
    const { text } = articleOf(
      page(
        `<article><h1>Old ferry terminal to close</h1><p>${STORY[0]}</p>${refrain}<p>${STORY[1]}</p>${refrain}${paragraphs(STORY.slice(2))}</article>`,
      ),
    );
    expect(text.split('“No,” she said.')).toHaveLength(3);
  });

  it('reads a page from right to left', () => {
    const story = Array.from(
      { length: 6 },
      (_, at) =>
        `قال المجلس في بيان يوم الثلاثاء إن المحطة القديمة ستغلق لمدة ${at + 12} شهرا، وإن الركاب سينتقلون إلى رصيف مؤقت في شمال الخليج حتى نهاية الأعمال.`,
    );
    const { text } = articleOf(
      `<html lang="ar" dir="rtl"><head><meta property="og:type" content="article"></head><body><article><h1>إغلاق المحطة</h1>${paragraphs(story)}</article></body></html>`,
    );
    for (const paragraph of story) expect(text).toContain(paragraph);
  });

  it('changes nothing in the page', () => {
    for (const [, html] of [...ARTICLES, ...SILENT]) {
      const document = documentOf(html);
      const before = document.toString();
      readPage(document, URL);
      expect(document.toString()).toBe(before);
    }
  });

  it('says the same twice', () => {
    for (const [, html] of ARTICLES) expect(articleOf(html).text).toBe(articleOf(html).text);
  });
});

describe('hostile pages', () => {
  it('reads a million characters', () => {
    const long = Array.from({ length: 1000 }, (_, at) => `<p>Number ${at}. ${STORY.join(' ')}</p>`).join('');
    const { text, blocks } = articleOf(page(`<article>${long}</article>`));
    expect(blocks).toHaveLength(1000);
    expect(text.length).toBeGreaterThan(900_000);
  });

  it('reads a story under five thousand open elements', () => {
    const { text } = articleOf(`<html><body>${'<div><b>'.repeat(2500)}${paragraphs()}`);
    for (const paragraph of STORY) expect(text).toContain(paragraph);
  });

  it('reads thousands of empty siblings', () => {
    const noise = '<div><span></span><a href="/x"> </a></div>'.repeat(5000);
    expect(articleOf(page(`${noise}<article>${paragraphs()}</article>${noise}`)).text).toContain(STORY[4]);
  });

  it('takes an element called constructor for a paragraph', () => {
    const odd = STORY.map((words) => `<constructor>${words}</constructor>`).join('');
    const { text, blocks } = articleOf(page(`<article>${odd}</article>`));
    expect(text).toContain(STORY[2]);
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['paragraph']));
  });

  it.each([
    ['a title of a million characters', `<title>${'x'.repeat(1_000_000)}</title>`],
    ['JSON-LD that never closes', `<script type="application/ld+json">${'['.repeat(100_000)}</script>`],
    ['JSON-LD that is deep', `<script type="application/ld+json">${'['.repeat(5000)}${']'.repeat(5000)}</script>`],
    [
      'a headline in twenty thousand lists',
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":${'['.repeat(20_000)}"x"${']'.repeat(20_000)}}</script>`,
    ],
    ['ten thousand metas', '<meta name="author" content="x">'.repeat(10_000)],
    ['JSON-LD of nulls', '<script type="application/ld+json">[null, 3, {"@type": [null]}, {"@graph": null}]</script>'],
  ])('is not put off by %s', (_name, head) => {
    expect(articleOf(page(`<article>${paragraphs()}</article>`, head)).text).toContain(STORY[0]);
  });
});

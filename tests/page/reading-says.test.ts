/** What a reading says beside the text: what is not shown of the article, and that these are not the author's words. */
import { describe, expect, it } from 'vitest';
import { PageMemory } from '../../lib/page/memory.ts';
import { readPageSteps } from '../../lib/page/read.ts';
import { runToEnd } from '../../lib/page/slices.ts';
import { documentOf } from '../../tools/read-html.ts';
import { jsonLd, page, STORY } from './sample-pages.ts';

const URL = 'https://courier.example/bay/old-ferry-terminal';

function readingOf(html: string, memory = new PageMemory()) {
  const [reading] = runToEnd(readPageSteps(documentOf(html), URL, memory));
  if (reading.state !== 'article') throw new Error(`not read as an article: ${reading.why}`);
  return reading;
}

const article = (said: object): string =>
  jsonLd({ '@type': 'NewsArticle', headline: 'Old ferry terminal to close', ...said });
const story = (texts: readonly string[]): string =>
  `<article><h1>Old ferry terminal to close</h1>${texts.map((text) => `<p>${text}</p>`).join('')}</article>`;
const long = Array.from({ length: 4 }, (_, at) => STORY.map((text) => `${text} (${at})`)).flat();
const closed = { isAccessibleForFree: 'False' };
const part = (cssSelector: string): object => ({
  ...closed,
  hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector },
});

describe('what is not shown', () => {
  it.each([
    ['its data hold more', { articleBody: long.join(' ') }, STORY, 'metadata', true],
    ['its data hold more, and it is not free', { ...closed, articleBody: long.join(' ') }, STORY, 'paywall', true],
    ['it is not free, and says how long it is', { ...closed, wordCount: 900 }, STORY, 'paywall', true],
    ['it is not free, and an opening is shown', closed, STORY, 'paywall', false],
    ['the part that is not free is empty', part('.closed'), long, 'paywall', false],
    ['the part that is not free is hidden', part('.hidden'), long, 'paywall', false],
  ])('%s', (_name, said, texts, behind, isCounted) => {
    const { rest } = readingOf(
      page(`${story(texts)}<div class="closed"></div><div class="hidden"><p>${STORY[0]}</p></div>`, article(said)),
    );
    expect(rest).toMatchObject({ behind, shown: expect.any(Number) });
    expect(rest?.said !== null).toBe(isCounted);
  });

  it.each([
    ['nothing is said', {}, STORY],
    ['its data hold as much', { articleBody: STORY.join(' ') }, STORY],
    ['it is free', { isAccessibleForFree: true }, STORY],
    ['it is not free, but all of it is shown', { ...closed, articleBody: long.join(' ') }, long],
    ['it is not free, and long enough to be all of it', closed, long],
    ['the part that is not free is shown', part('article p'), STORY],
    ['its selector cannot be read', part(':::'), long],
    ['it counts letters for words', { wordCount: 6_000 }, STORY],
  ])('but not where %s', (_name, said, texts) => {
    expect(readingOf(page(story(texts), article(said))).rest).toBeNull();
  });
});

describe('translated by the browser', () => {
  const fonts = STORY.map(
    (text) =>
      `<p><font style="vertical-align: inherit;"><font style="vertical-align: inherit;">${text}</font></font></p>`,
  );

  it.each([
    [
      'Chromium, from left to right',
      page(story(STORY)).replace('<html lang="en">', '<html lang="de" class="no-js translated-ltr">'),
    ],
    [
      'Chromium, from right to left',
      page(story(STORY)).replace('<html lang="en">', '<html lang="ar" class="translated-rtl">'),
    ],
    ['words in two fonts', page(`<article>${fonts.join('')}</article>`)],
    ['the language says so', page(story(STORY)).replace('lang="en"', 'lang="en-x-mtfrom-de"')],
    [
      'numbered by Edge',
      page(`<article>${STORY.map((text, at) => `<p _msttexthash="${at}">${text}</p>`).join('')}</article>`),
    ],
  ])('%s', (_name, html) => expect(readingOf(html).translated).toBe(true));

  it.each([
    ['as it was written', page(story(STORY))],
    [
      'an old page with fonts',
      page(`<article>${STORY.map((text) => `<p><font color="#333">${text}</font></p>`).join('')}</article>`),
    ],
    [
      'a class of that kind',
      page(story(STORY)).replace('<html lang="en">', '<html lang="en" class="untranslated-ltr">'),
    ],
  ])('but not: %s', (_name, html) => expect(readingOf(html).translated).toBe(false));

  it('Firefox, which changes the language of the page', () => {
    const document = documentOf(page(story(STORY)));
    const memory = new PageMemory();
    const read = (url = URL) => runToEnd(readPageSteps(document, url, memory))[0];
    expect(read()).toMatchObject({ translated: false });
    document.documentElement.setAttribute('lang', 'en-GB');
    expect(read()).toMatchObject({ translated: false });
    document.documentElement.setAttribute('lang', 'de');
    expect(read()).toMatchObject({ translated: true });
    expect(read('https://courier.example/de/alte-faehre')).toMatchObject({ translated: false });
  });
});

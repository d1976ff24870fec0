/** The report: one file that shows everything and runs nothing. */
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { afterEach, describe, expect, test } from 'vitest';
import de from '../../public/_locales/de/messages.json' with { type: 'json' };
import type { Annotation, Notebook } from '../../lib/domain/annotation.ts';
import { html } from '../../lib/formats/html.ts';
import { linked, markup } from '../../lib/formats/html-markup.ts';
import { STYLE, STYLE_HASH } from '../../lib/formats/html-style.ts';
import { writeAll } from '../../lib/formats/write.ts';
import { speakWith } from '../../lib/words/say.ts';
import { interpreterOf, speakEnglish } from '../../tools/english.ts';
import { wholeNotebook } from '../shapes/notebooks.ts';
import { example } from './example.ts';

const written = (given: Notebook): string => writeAll(html, given).file;
const documentOf = (given: Notebook): Document => parseHTML(written(given)).document;
const wordsOf = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Every element there may be: none of them runs, loads or sends anything. */
const ELEMENTS = new Set(
  'html head meta title style body header main section article nav h1 h2 h3 p a dl div dt dd ol ul li blockquote q br span mark strong time code'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang dir charset http-equiv content name id class href rel datetime aria-labelledby'.split(' '),
);
/** Elements and attributes that stand in the frame of the report alone. */
const ONCE = ['html', 'head', 'title', 'style', 'body', 'main', 'nav'];

/** What stands in a report that must not, in words. */
function harmIn(document: Document): readonly string[] {
  const elements = [...document.querySelectorAll('*')];
  return [
    ...elements.map(({ localName }) => localName).filter((name) => !ELEMENTS.has(name)),
    ...elements
      .flatMap(({ attributes }) => [...attributes].map(({ name }) => name))
      .filter((name) => !ATTRIBUTES.has(name)),
    ...elements
      .map((element) => element.getAttribute('href') ?? '#')
      .filter((href) => !/^(?:https?:\/\/|file:\/\/|#)/.test(href)),
    ...ONCE.filter((name) => document.querySelectorAll(name).length !== 1),
    ...(document.querySelectorAll('meta').length === 6 ? [] : ['meta']),
  ];
}

/** What somebody would write who wants to be run. */
const ATTACKS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '<!--',
  '-->',
  '&lt;script&gt;',
  '<svg/onload=alert(1)>',
  ']]>',
  '\u0000<scr\u0000ipt>',
  '</title></head><body onload=alert(1)>',
] as const;

/** A notebook in which every field that holds words holds these. */
const full = (words: string): Notebook => {
  const [page] = example.pages;
  const [claim] = example.annotations;
  const at = '2026-03-03T09:00:00.000Z';
  const quote = { exact: words, prefix: words, suffix: words, start: 0, end: words.length };
  const taken = { at, textHash: 'b'.repeat(64), url: 'https://a.example/', title: words, modified: words };
  const annotation: Annotation = {
    ...claim!,
    quote,
    taken,
    places: [{ quote, taken, until: at }],
    finding: { ...claim!.finding!, detector: words, why: [{ cue: words, weight: 1 }], about: [words] },
    source: {
      ...claim!.source!,
      name: words,
      role: words,
      cue: words,
      secondHand: true,
      affiliation: words,
      relayedBy: words,
      anonymityReason: words,
    },
    correction: { source: words, name: 'person', passage: words, at: 0 },
    verdicts: [{ verdict: 'wrong', reason: words, at, evidence: ['e1'] }],
    note: words,
    tags: [words],
    evidence: [{ ...claim!.evidence[0]!, id: 'e1', quote: words, title: words, publisher: words, rating: 'weak' }],
    replies: [{ id: 'r1', at, who: words, how: words, outcome: 'declined', words }],
    due: '2026-06-01',
    archiveUrl: 'https://old.example/"><script>alert(1)</script>',
    projects: ['p'],
  };
  return {
    pages: [
      {
        ...page!,
        title: words,
        publisher: words,
        byline: [words],
        published: words,
        modified: words,
        language: words,
        reviews: [{ claim: words, rating: words, reviewer: words, url: 'https://b.example/\'onclick="x' }],
      },
    ],
    annotations: [annotation],
    projects: [{ id: 'p', name: words, note: words, created: at, updated: at }],
  };
};

afterEach(speakEnglish);

describe('nothing in it runs', () => {
  test.each(ATTACKS)('%j in every field is words', (words) => {
    const document = documentOf(full(words));
    expect(harmIn(document)).toEqual([]);
    const shown = words.replaceAll('\u0000', '\uFFFD');
    for (const place of ['mark', 'dd .written', 'h2', 'nav a', 'q', 'ol .written'])
      expect(document.querySelector(place)?.textContent).toBe(shown);
  });

  test('whatever a notebook holds', () => {
    fc.assert(
      fc.property(wholeNotebook, (given) => {
        const document = documentOf(given);
        expect(harmIn(document)).toEqual([]);
        expect(document.querySelectorAll('main > section')).toHaveLength(given.pages.length);
        expect(document.querySelectorAll('article')).toHaveLength(given.annotations.length);
        expect(document.querySelectorAll('nav li')).toHaveLength(given.pages.length);
        for (const link of document.querySelectorAll('a[href^="#"]'))
          expect(document.getElementById(link.getAttribute('href')!.slice(1))).not.toBeNull();
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['javascript:alert(1)', null],
    ['JAVASCRIPT:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/html,x', null],
    ['no address', null],
    ['https://a.example/"onclick="x', 'https://a.example/&quot;onclick=&quot;x'],
    ['https://a.example/?a=1&b=2', 'https://a.example/?a=1&amp;b=2'],
  ])('the address %j leads to %j', (url, href) => {
    const link = linked(url).toString();
    expect(/href="([^"]*)"/.exec(link)?.[1]?.replaceAll('%22', '&quot;') ?? null).toBe(href);
  });

  test('the browser is told that nothing may run or be loaded, and knows the look by its hash', () => {
    const style = documentOf(example).querySelector('style')?.textContent ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(style).toBe(STYLE.toString());
    expect(STYLE_HASH, 'Put this hash into html-style.ts.').toBe(`sha256-${hash}`);
    expect(documentOf(example).querySelector('[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(style).not.toMatch(/url\(|@import|expression|<|&|\\/);
  });

  test('markup is made of nothing but words and markup', () => {
    expect(
      markup`<p title="${'"'}">${'<b>'}${markup`<i>${'&'}</i>`}${null}${['a', null, '\uD800']}</p>`.toString(),
    ).toBe('<p title="&quot;">&lt;b&gt;<i>&amp;</i>a\uFFFD</p>');
  });
});

describe('it shows', () => {
  const document = documentOf({
    ...example,
    annotations: full('Some words').annotations.concat(example.annotations.slice(0, 1)),
    projects: full('Dam project').projects!,
  });
  const [first, second] = document.querySelectorAll('article');

  test('how much it holds, and its contents by page', () => {
    expect(wordsOf(document.querySelector('header'))).toBe('Claimlight report 1 page, 2 annotations. Contents');
    expect(wordsOf(document.querySelector('nav'))).toBe(
      'Contents The dam [holds]: <b>what we know</b> Valley Post · 2 annotations',
    );
  });

  test('the page, with its address, times and hash', () => {
    expect(document.querySelector('h2 a')?.getAttribute('href')).toBe('https://valley.example/dam?from=home');
    const page = wordsOf(document.querySelector('section'));
    for (const words of [
      'Valley Post · Ada Brook · Tom Reed · 2026-02-28',
      'Known as https://valley.example/dam',
      'Seen 2026-03-01 08:00 UTC – 2026-03-02 08:00 UTC',
      `SHA-256 ${'a'.repeat(64)}`,
    ])
      expect(page.replaceAll(/(?<=as|Seen)(?=\S)/g, ' ')).toContain(words);
  });

  test('the words, verdicts with reasons and what was known then, evidence, source, note', () => {
    expect(wordsOf(second!.querySelector('mark'))).toBe(
      'The dam lost 40 percent of its water in a year, the mayor said.',
    );
    expect(wordsOf(second!.querySelector('.verdict'))).toBe('Verdict: mostly wrong');
    expect([...second!.querySelectorAll('ol:first-of-type li')].map(wordsOf)).toEqual([
      '2026-03-02 09:00 UTC, mixed',
      '2026-03-03 09:00 UTC, mostly wrongThe gauge says 14 percent.',
    ]);
    expect(wordsOf(first!.querySelector('ol li'))).toBe(
      '2026-03-03 09:00 UTC, wrong (evidence known then: 1)Some words',
    );
    expect(second!.querySelector('q')?.textContent).toBe('Reservoir level: 86 percent');
    expect(second!.querySelector('ol a')?.getAttribute('href')).toBe('https://gauge.example/level?d=1');
    expect(second!.querySelector('dd .written')?.textContent).toBe(example.annotations[0]?.note);
  });

  test('replies, due day, projects, archived copy, when it was taken and where it stood before', () => {
    const words = wordsOf(first!);
    for (const part of [
      'Some words, Some words, declined to comment',
      'Due2026-06-01',
      'ProjectsDam project',
      'https://old.example/',
      `changed last Some words, SHA-256 ${'b'.repeat(64)}`,
      '“Some words” (until 2026-03-03)',
      'relayed by Some words',
    ])
      expect(words).toContain(part);
  });

  test('it is in the language that is spoken', () => {
    speakWith(interpreterOf(de));
    const german = documentOf(example);
    expect(german.documentElement.getAttribute('lang')).toBe('de');
    expect(wordsOf(german.querySelector('h1'))).toBe('Claimlight-Bericht');
    expect(wordsOf(german.querySelector('nav h2'))).toBe('Inhalt');
  });

  test('what is left out is said', () => {
    expect(writeAll(html, example).lost).toEqual([
      '2 annotations written for reading; they cannot be imported again',
      '1 finding without detector, reasons and whom and which days it speaks of',
    ]);
  });
});

test.each([
  ['2026-02-28T10:15:30.721Z', '<time datetime="2026-02-28T10:15:30.721Z">2026-02-28</time>'],
  ['2026-02-28', '· 2026-02-28</p>'],
  ['last Tuesday', '· last Tuesday</p>'],
])('published %s is said as %s', (published, words) => {
  const [page] = example.pages;
  expect(writeAll(html, { pages: [{ ...page!, published }], annotations: [] }).file).toContain(words);
});

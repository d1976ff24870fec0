import type { KeptPage } from '../domain/annotation.ts';
import type { Head, Sheet } from '../domain/sheet.ts';
import type { Chronicle } from '../domain/version.ts';
import { language, say, sayCount } from '../words/say.ts';
import type { Format, Writing } from './format.ts';
import { entry, fingerprint, languageMark } from './html-entry.ts';
import { between, facts, linked, type Markup, markup, timed } from './html-markup.ts';
import { STYLE, STYLE_HASH } from './html-style.ts';
import { Tally } from './tally.ts';

/**
 * A report in one file, to hand to somebody who has no Claimlight: it asks for nothing, runs nothing (and says so to the browser
 * as well, in its policy), and prints. Its contents stand at its end, since pages come one by one; on a wide screen they
 * are shown beside it.
 */
export const html: Format = {
  name: 'html',
  extension: 'html',
  mime: 'text/html',
  begin: beginHtml,
  reader: null,
};

function beginHtml(head: Head): Writing {
  const nameOf = new Map(head.projects.map(({ id, name }) => [id, name]));
  const lost = new Tally(head);
  const contents: string[] = [];
  let number = 0;
  return {
    head: top(head).toString(),
    sheet: ({ page, annotations, chronicle }: Sheet) => {
      lost.add('lost_form', annotations.length);
      lost.add('lost_reasons', annotations.filter(({ finding }) => finding !== null).length);
      lost.add('lost_version_texts', chronicle !== null);
      contents.push(contentsItem(page, { number: contents.length + 1, annotations: annotations.length }).toString());
      const entries = annotations.map((annotation) =>
        entry(annotation, {
          number: ++number,
          projects: (annotation.projects ?? []).flatMap((id) => nameOf.get(id) ?? []),
          language: page.language ?? '',
        }),
      );
      return `${section(page, { number: contents.length, chronicle, entries })}`;
    },
    foot: () => bottom(contents),
    cannotHold: () => lost.sentences(),
  };
}

const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

function top({ pages, annotations }: Head): Markup {
  const { tag, direction } = language();
  return markup`<!doctype html>
<html lang="${tag}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Claimlight">
<title>${say('html_title')}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${say('html_title')}</h1>
<p>${say('markdown_holds', { pages: sayCount('count_page', pages), annotations: sayCount('count_annotation', annotations) })}</p>
<p class="to-contents"><a href="#contents">${say('html_contents')}</a></p>
</header>
<main>
`;
}

interface Held {
  readonly number: number;
  readonly chronicle: Chronicle | null;
  readonly entries: readonly Markup[];
}

const titleOf = ({ title }: KeptPage): string => title.trim() || say('markdown_untitled');

function section(page: KeptPage, { number, chronicle, entries }: Held): Markup {
  const {
    url,
    id,
    publisher,
    byline,
    published,
    modified,
    language: spoken,
    firstSeen,
    lastSeen,
    textHash,
    reviews,
  } = page;
  return markup`<section id="p${number}">
<h2 dir="auto"${languageMark(spoken ?? '')}>${linked(url, titleOf(page))}</h2>
<p class="facts">${between(' · ', [publisher, ...byline, published === null ? null : dayOf(published)])}</p>
${facts([
  [say('html_address'), linked(url)],
  [say('html_identity'), id === url ? null : linked(id)],
  [say('html_changed'), modified],
  [say('html_seen'), between(' – ', [timed(firstSeen), timed(lastSeen)])],
  [say('html_text'), textHash === '' ? null : fingerprint(textHash)],
  [say('html_versions'), chronicle && versionsIn(chronicle)],
  [
    say('html_reviews'),
    between(
      '; ',
      reviews.map(({ claim, rating, reviewer, url: place }) =>
        between(': ', [
          claim === '' ? null : `“${claim}”`,
          say('review_rated', { rating, who: reviewer ?? say('review_rated_by_nobody') }),
          place === null ? null : linked(place),
        ]),
      ),
    ),
  ],
])}${entries}</section>
`;
}

/** "2026-02-28" of a time that a page gives to the second; other words as they are. */
const dayOf = (published: string): string | Markup =>
  /^\d{4}-\d\d-\d\dT/.test(published)
    ? markup`<time datetime="${published}">${published.slice(0, 10)}</time>`
    : published;

/** When it read otherwise, and the fingerprints of what it read as. */
const versionsIn = ({ versions }: Chronicle): Markup =>
  between(
    '; ',
    versions.map(({ first, last, textHash }) =>
      between(', ', [between(' – ', [timed(first), timed(last)]), textHash === '' ? null : fingerprint(textHash)]),
    ),
  );

const contentsItem = (
  page: KeptPage,
  { number, annotations }: { readonly number: number; readonly annotations: number },
) =>
  markup`<li dir="auto"><a href="#p${number}">${titleOf(page)}</a> <span class="around">${between(' · ', [
    page.publisher,
    sayCount('count_annotation', annotations),
  ])}</span></li>
`;

const bottom = (contents: readonly string[]): string =>
  `</main>\n<nav id="contents" aria-labelledby="contents-title">\n${markup`<h2 id="contents-title">${say('html_contents')}</h2>`}\n<ol>\n${contents.join('')}</ol>\n</nav>\n</body>\n</html>\n`;

/** Pages written by hand for the tests: invented people, places and outlets. */

/** Paragraphs of one invented story, about forty words each. */
export const STORY: readonly string[] = [
  'The harbour council of Marrow Bay voted on Tuesday to close the old ferry terminal for eighteen months, a decision that will send about 4,000 daily passengers to a temporary pier two kilometres further north.',
  '“We looked at every other way of doing this, and there was none that kept people safe,” said Ines Talbot, who chairs the council. She added that the roof of the terminal had been inspected four times since March.',
  'According to a report by the port engineers, a third of the steel beams are corroded beyond repair. The report, which was finished in May, puts the cost of a full replacement at 31 million crowns.',
  'Shopkeepers along the quay were less convinced. Two of them said they had learned of the closure from a notice on a lamp post, and one has already told her landlord that she will not renew the lease.',
  'The temporary pier is to open in the second week of October, before the winter timetable begins. Buses will run every ten minutes between the pier and the main station, the council said in a statement.',
];

export const paragraphs = (texts: readonly string[] = STORY): string =>
  texts.map((text) => `<p>${text}</p>`).join('\n');

const MENU = `<nav><ul>${['Home', 'World', 'Politics', 'Business', 'Sport', 'Culture', 'Weather']
  .map((name) => `<li><a href="/${name.toLowerCase()}">${name}</a></li>`)
  .join('')}</ul></nav>`;

const FOOTER =
  '<footer><p>© 2031 The Marrow Courier. All rights reserved.</p><ul><li><a href="/imprint">Imprint</a></li><li><a href="/privacy">Privacy</a></li></ul></footer>';

/** A whole page around some content. */
export const page = (content: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Old ferry terminal to close - The Marrow Courier</title>${head}</head><body>${MENU}${content}${FOOTER}</body></html>`;

export const jsonLd = (value: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const teaser = (number: number): string =>
  `<div class="card"><h3><a href="/story/${number}">Headline number ${number} about something that happened</a></h3><p>A short line that says what story number ${number} is about, and no more than that.</p></div>`;

const teasers = (count: number): string => Array.from({ length: count }, (_, at) => teaser(at + 1)).join('\n');

/** Pages on which nothing may be marked. */
export const SILENT: readonly (readonly [name: string, html: string, url: string])[] = [
  ['a front page', page(`<main>${teasers(30)}</main>`), 'https://courier.example/'],
  [
    'a front page with an opening letter',
    page(
      `<main>${paragraphs(STORY.slice(0, 3))}${`<p><a href="/s">One of the many headlines of the day, long enough to be read</a></p>`.repeat(60)}</main>`,
    ),
    'https://courier.example/',
  ],
  ['a section list', page(`<main><h1>Politics</h1>${teasers(25)}</main>`), 'https://courier.example/politics'],
  [
    'search results',
    page(
      `<main><h1>Results for “ferry”</h1><form><input name="q" value="ferry"></form><ol>${Array.from(
        { length: 12 },
        (_, at) =>
          `<li><a href="/r/${at}">Ferry result ${at}</a><p>… the ferry, which had been late for the third time that week, left pier ${at} at noon and came back with nobody on board …</p></li>`,
      ).join('')}</ol></main>`,
    ),
    'https://search.example/?q=ferry',
  ],
  [
    'a shop',
    page(
      `<main><h1>Oak table</h1><p>The oak table stands on four solid legs and seats up to eight guests. Every table is oiled by hand in our workshop and dries for two full days before it is packed.</p><p>The oak comes from two forests nearby, where for each tree that is felled another three are planted in the same winter. Each board is dried for a year before it is cut, and no two tables look alike.</p><p>Our carpenters have built tables since 1931, and most of those first tables are still in use. We repair every table that we ever sold, at cost, for as long as there is somebody who wants to eat at it.</p><p>We deliver within ten days. If you do not like the table you may send it back within a month, and we will refund the full price.</p><button>Add to basket</button></main>`,
      jsonLd({ '@context': 'https://schema.org', '@type': 'Product', name: 'Oak table', offers: { price: '480' } }),
    ),
    'https://shop.example/tables/oak',
  ],
  [
    'a web app',
    page(
      `<div id="app"><div role="toolbar"><button>New</button><button>Save</button></div><div contenteditable="true">${paragraphs()}</div><textarea>${STORY.join(' ')}</textarea></div>`,
    ),
    'https://notes.example/d/83',
  ],
  [
    'a forum index',
    page(
      `<table>${Array.from(
        { length: 20 },
        (_, at) =>
          `<tr><td><a href="/t/${at}">Thread ${at}: what do you think of the new pier?</a></td><td>${at * 3} replies</td><td>last post by user${at} two hours ago</td></tr>`,
      ).join('')}</table>`,
    ),
    'https://forum.example/general',
  ],
  [
    'a login page',
    page(
      '<main><h1>Sign in</h1><form><label>Name <input></label><label>Password <input type="password"></label><button>Sign in</button></form><p>By signing in you agree to our terms of use and to our privacy policy.</p></main>',
    ),
    'https://mail.example/login',
  ],
  ['an empty page', '<!doctype html><html><head></head><body></body></html>', 'https://courier.example/a'],
  ['nothing at all', '', 'https://courier.example/a'],
  [
    'an article that nobody sees',
    page(`<div style="display: none">${paragraphs()}</div><div hidden>${paragraphs()}</div>`),
    'https://courier.example/a',
  ],
  [
    'a story in a script only',
    page(jsonLd({ '@type': 'NewsArticle', articleBody: STORY.join('\n') })),
    'https://courier.example/a',
  ],
];

const [first = '', second = '', third = '', fourth = '', fifth = ''] = STORY;

/** Articles in the markup that pages really have; all of STORY must be read, in order, and nothing of `junk`. */
export const ARTICLES: readonly (readonly [name: string, html: string, junk: readonly string[]])[] = [
  [
    'an article with JSON-LD',
    page(
      `<article><h1>Old ferry terminal to close</h1><p class="byline">By Anna Holm</p>${paragraphs()}</article>`,
      jsonLd({ '@type': 'NewsArticle', headline: 'Old ferry terminal to close', articleBody: STORY.join(' ') }),
    ),
    ['Anna Holm', 'All rights reserved', 'Politics'],
  ],
  [
    'nothing but divs',
    page(
      `<div class="x1"><div class="x2"><div class="x3">${STORY.map((text) => `<div>${text}</div>`).join('')}</div></div></div>`,
    ),
    ['All rights reserved'],
  ],
  [
    'paragraphs by double line breaks',
    page(`<div class="story"><h1>Old ferry terminal to close</h1>${STORY.join('<br><br>\n')}</div>`),
    ['All rights reserved'],
  ],
  [
    'an old table layout',
    `<html><head><title>Ferry</title></head><body><table width="760"><tr><td width="120"><a href="/">Home</a><br><a href="/n">News</a></td><td><font size="2">${paragraphs()}</font></td><td><a href="/ad">Cheap flights</a></td></tr></table></body></html>`,
    ['Home', 'Cheap flights'],
  ],
  [
    'text that stands twice, once hidden',
    page(
      `<article><h1>Old ferry terminal to close</h1><div class="sr-only">${paragraphs()}</div><div aria-hidden="true">${paragraphs()}</div>${paragraphs()}<div style="display:none">${paragraphs()}</div></article>`,
    ),
    [],
  ],
  [
    'inline adverts, teasers and a newsletter box between paragraphs',
    page(
      `<article><h1>Old ferry terminal to close</h1><p>${first}</p><p>Read more: <a href="/a">The pier that never was</a></p><p>${second}</p><div class="ad-slot">Advertisement</div><p>${third}</p><aside class="newsletter-box"><h3>Harbour Letter</h3><p>Sign up for our newsletter and get the best of the bay delivered to your inbox every Friday.</p></aside><p>${fourth}</p><p>Also read: <a href="/b">Ten walks along the quay</a></p><p>${fifth}</p><section class="related"><h2>More on this story</h2>${teasers(4)}</section></article>`,
    ),
    ['never was', 'Advertisement', 'newsletter', 'Harbour Letter', 'Ten walks', 'Headline number'],
  ],
  [
    'comments longer than the story',
    page(
      `<article><h1>Old ferry terminal to close</h1>${paragraphs()}</article><section id="comments" class="comments"><h2>Comments</h2>${Array.from(
        { length: 40 },
        (_, at) =>
          `<div class="comment"><p>I have taken that ferry for ${at + 10} years and nobody ever asked me. The pier is windy, the bus is late, and the council does as it likes.</p></div>`,
      ).join('')}</section>`,
    ),
    ['windy', 'Comments'],
  ],
  [
    'a consent dialog over the page',
    page(
      `<div role="dialog" class="cookie-consent"><h2>Your privacy</h2>${Array.from(
        { length: 12 },
        (_, at) =>
          `<p>We and our ${at + 300} partners store and read information on your device, such as cookies, and process personal data to show you adverts and measure them.</p>`,
      ).join(
        '',
      )}<button>Accept</button></div><main aria-hidden="true"><article><h1>Old ferry terminal to close</h1>${paragraphs()}</article></main>`,
    ),
    ['partners', 'privacy'],
  ],
  [
    'a live blog',
    page(
      `<main><h1>Terminal closes: as it happened</h1>${STORY.map((text, at) => `<article class="entry"><time datetime="2031-06-01T1${at}:00Z">1${at}:00</time><p>${text}</p></article>`).join('')}</main>`,
      jsonLd({ '@type': 'LiveBlogPosting', headline: 'Terminal closes: as it happened' }),
    ),
    ['All rights reserved'],
  ],
  [
    'tags and a signature under the story',
    page(
      `<article><h1>Old ferry terminal to close</h1>${paragraphs()}<p>Harbours, Ferries</p><p>Editorial desk, Marrow Bay</p></article>`,
    ),
    ['Harbours', 'Editorial desk'],
  ],
  [
    'a copy nested in a copy for the eye',
    page(
      `<article><h1>Old ferry terminal to close</h1>${paragraphs()}</article><div aria-hidden="true"><div><p>Nobody is meant to hear this sentence twice, and so it is hidden from those who listen.</p></div></div>`,
    ),
    ['meant to hear'],
  ],
  ['broken markup', `<html><body><div><div><p>${STORY.join('<p>')}</div></span></b></table><div><a href=`, []],
];

/** Pages that come late, grow, fold, change their address and hold other pages. All words are invented. */

const STORIES = {
  weir: [
    'The weir at Ostervale held back 4.2 million litres of water last winter, the engineer Ilse Marrow said on Monday.',
    'According to a report by the Valley Institute, 37 percent of its gates were never tested.',
    'The town paid 310,000 crowns for the repair, and the council voted 9 to 4 for it in March.',
    'Police arrested eleven people who had opened a gate by night, a spokesman said.',
    'Marrow denied that the water board had known of the leak before the first of May.',
    'The board had asked for a second gate in 2014 and again in 2019, and both times the ministry refused to pay for it, letters seen by the Courier show.',
    'In the lower town, where the water came up to the windows of the old school, most families have moved back in, and the baker opened his shop again last week.',
    'A hearing on the plans of the board is to be held in the town hall on the ninth of June, and everybody who lives by the river may speak at it.',
  ],
  ferry: [
    'The ferry to Tarn Island carried 18,400 passengers in July, its director Petr Hollin said on Friday.',
    'It was the highest figure since the line was opened eleven years ago, the Harbour Board reported.',
    'Two officials told the Courier that the second ship would be sold by the end of the year.',
    'Exports from the island fell by 12 percent, according to the customs office in Varn.',
    'Hollin said that nobody would lose work, and that fares would rise by 3 crowns in spring.',
    'The line was founded by four fishermen after the bridge fell in the storm of 1987, and for twenty years it ran on their savings and on the gifts of the islanders.',
    'A survey by the university of Varn found that two thirds of the passengers come for a day only, most of them to see the birds on the northern cliffs.',
    'The council of the island wants a third crossing on Sundays, and has offered to pay half of what it costs until the end of next year.',
  ],
} as const;

export type Story = keyof typeof STORIES;

/** The first sentence of a story: a claim that is always marked. */
export const CLAIMS: Readonly<Record<Story, string>> = { weir: STORIES.weir[0], ferry: STORIES.ferry[0] };
export const TITLES: Readonly<Record<Story, string>> = {
  weir: 'Weir held, engineer says',
  ferry: 'Ferry has its best July',
};

export const paragraphsOf = (story: Story): string => STORIES[story].map((words) => `<p>${words}</p>`).join('\n');
export const articleOf = (story: Story): string => `<article><h1>${TITLES[story]}</h1>${paragraphsOf(story)}</article>`;

export const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title>${head}</head><body>${body}</body></html>`;

/** Writes its article only when told to: `window.arrive()`. */
export const LATE = page(
  'Late',
  `<main id="root"><p>Loading…</p></main><script>
  window.arrive = () => { document.getElementById('root').innerHTML = ${JSON.stringify(articleOf('weir'))}; };
  </script>`,
);

/** Writes its article late into a box that scrolls by itself: the page around it stays as high as it was. */
export const SCROLLED = page(
  'Scrolled',
  '<main id="root" style="height: 200px; overflow: auto"><p>Loading…</p></main>',
  `<script>
  window.arrive = () => { document.getElementById('root').innerHTML = ${JSON.stringify(articleOf('ferry'))}; };
  </script>`,
);

/** Changes its address by the Navigation API: `window.go()`. */
export const ROUTED = page(
  'Routed',
  `<main>${articleOf('weir')}</main><script>
  navigation.addEventListener('navigate', (event) => {
    if (!event.canIntercept) return;
    event.intercept({ handler: async () => {
      document.title = ${JSON.stringify(TITLES.ferry)};
      document.querySelector('main').innerHTML = ${JSON.stringify(articleOf('ferry'))};
    } });
  });
  window.go = () => navigation.navigate('/ferry-july').finished.then(() => true);
  </script>`,
);

/** The second half of its article is folded away by a class, as many sites do; a button opens it. */
export const FOLDED = page(
  'Folded',
  `<main><article><h1>${TITLES.weir}</h1>${paragraphsOf('weir')}<button>Show more</button><div class="more folded">${paragraphsOf('ferry')}</div></article></main>
  <script>document.querySelector('button').onclick = () => document.querySelector('.more').classList.toggle('folded');</script>`,
  '<style>.folded { max-height: 0; overflow: hidden }</style>',
);

/** A live blog: `window.post(n)` puts an entry on top. */
export const LIVE_BLOG = page(
  'Live',
  `<main>${articleOf('weir')}</main><script>
  window.post = (number) => {
    const entry = document.createElement('p');
    entry.textContent = 'Entry ' + number + ': the water stood ' + (40 + number) + ' centimetres above the mark at noon, the board said.';
    document.querySelector('h1').after(entry);
  };
  </script>`,
);

/** Its article stands in an open shadow tree. */
export const SHADOW = page(
  'Shadow',
  `<main><news-story></news-story></main><script>
  customElements.define('news-story', class extends HTMLElement {
    connectedCallback() { this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(articleOf('weir'))}; }
  });
  </script>`,
);

/** Holds other pages in frames, all of them in view: in a frame of another site that is out of sight Chromium draws and tells nothing. */
export const framing = (...addresses: readonly string[]): string =>
  page(
    'Framing',
    `<main>${addresses.map((address) => `<iframe src="${address}" width="500" height="300"></iframe>`).join('')}${articleOf('weir')}</main>`,
  );

/** Scrolls on into another article, as endless pages do: `window.grow()` puts it below the first. */
export const ENDLESS_PAGE = page(
  TITLES.weir,
  `<main><article data-url="/endless-weir">${articleOf('weir').replace(/<\/?article>/g, '')}<div style="height: 1500px"></div></article></main><script>
  window.grow = () => document.querySelector('main').insertAdjacentHTML('beforeend', ${JSON.stringify(`<article data-url="/endless-ferry">${articleOf('ferry').replace(/<\/?article>/g, '')}<div style="height: 1500px"></div></article>`)});
  </script>`,
);

/** Shows the opening of a story that its own data hold in full. */
export const WALLED = page(
  TITLES.weir,
  `<main>${articleOf('weir')}</main>`,
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: TITLES.weir,
    isAccessibleForFree: false,
    articleBody: `${STORIES.weir.join(' ')} ${STORIES.ferry.join(' ')} ${STORIES.ferry.join(' ').toUpperCase()}`,
  })}</script>`,
);

/** As a browser's translator leaves a page: every text in its own element, and the root says so. */
export const TRANSLATE = (): void => {
  for (const paragraph of document.querySelectorAll('article p')) {
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = `Übersetzt: ${paragraph.textContent ?? ''}`;
    outer.append(inner);
    paragraph.replaceChildren(outer);
  }
  document.documentElement.classList.add('translated-ltr');
  document.documentElement.lang = 'de';
};

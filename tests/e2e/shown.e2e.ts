/** What only a browser knows: which words of a page are shown. Others are not read; those that come to be shown are. */
import { expect, inject, test } from 'vitest';
import type { Tab } from './harness/browser.ts';
import { cardText, command, marked, settled, stateOf } from './harness/page.ts';
import { useSession } from './harness/session.ts';
import { until } from './harness/until.ts';

const session = useSession();

const STORY = [
  'The council of Varn voted on Tuesday to close the old swimming hall for fourteen months, a decision that sends about 900 visitors a day elsewhere.',
  'Engineers found in March that a third of the steel beams in the roof are rusted through, according to a report that the council published in May.',
  '“We looked at every other way of doing this, and none of them kept people safe,” said Ines Talbot, who chairs the building committee.',
  'The repair will cost 4.1 million crowns, and two thirds of the sum have to come from the reserve that the town keeps for its schools.',
  'A smaller hall in the north of the town opens in October, and the clubs will share its two lanes until the work is finished, the council said.',
];
const HIDDEN = 'None of the members of the committee had seen these words before the vote was taken on Tuesday.';

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');

const page = (style: string, content: string): string =>
  `<!doctype html><html lang="en"><head><title>Swimming hall to close</title><meta property="og:type" content="article"><style>${style}</style></head><body><main><div><section><article><h1>Swimming hall to close</h1>${content}</article></section></div></main></body></html>`;

let pages = 0;

async function open(body: string): Promise<Tab> {
  const url = `http://shown.test/${++pages}`;
  session.site.serve(url, { body });
  return session.browser.open(url);
}

const textOf = async (tab: Tab): Promise<string> => {
  const state = await settled(session.browser, tab);
  return state.state === 'read' ? state.text : '';
};

/** Waits until the page is read so, or otherwise. */
const read = (tab: Tab, words: string, is: 'in' | 'gone') =>
  until(`“${words}” to be ${is}`, async () => {
    const state = await stateOf(session.browser, tab);
    return state?.state === 'read' && state.text.includes(words) === (is === 'in');
  });

/** By a rule for `.x`, on a paragraph or around it. */
const HIDING = [
  'display: none',
  'visibility: hidden',
  'max-height: 0; overflow: hidden',
  'height: 0; overflow: clip',
  'position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0, 0, 0, 0)',
  'position: absolute; clip: rect(1px, 1px, 1px, 1px)',
  'clip-path: inset(50%)',
  'position: absolute; left: -9999px',
  'position: absolute; top: -9999px',
  'text-indent: -9999px; overflow: hidden',
  'font-size: 0',
  'transform: scale(0)',
  'content-visibility: hidden',
];
/** These hide nothing that cannot be had by scrolling or waiting. */
const SHOWING = ['opacity: 0', 'height: 0', 'display: contents', 'height: 40px; overflow: auto', 'margin-top: 9000px'];

test('what a style sheet hides is not read, and what it shows is', async () => {
  const rules = [...HIDING, ...SHOWING].map((rule, at) => `.x${at} { ${rule} }`).join('\n');
  const lines = [...HIDING, ...SHOWING].map((_, at) => `<p class="x${at}">${HIDDEN} Line ${at}.</p>`);
  const fold = `<div class="fold"><div class="top"></div><p>${HIDDEN} Line below.</p></div>`;
  const tab = await open(
    page(
      `${rules} .fold { max-height: 90px; overflow: hidden } .top { height: 120px }`,
      paragraphs(STORY) + lines.join('') + fold,
    ),
  );
  const text = await textOf(tab);
  const found = [...text.matchAll(/Line (\w+)\./g)].map(
    ([, at]) => HIDING[Number(at)] ?? SHOWING[Number(at) - HIDING.length] ?? at,
  );
  expect(found).toEqual(SHOWING);
  for (const paragraph of STORY) expect(text).toContain(paragraph);
});

test.each([
  ['a class', '.more { display: none } .more.open { display: block }', 'class'],
  [
    'a class on a fold that glides',
    '.more { max-height: 0; overflow: hidden; transition: max-height 700ms } .more.open { max-height: 900px }',
    'class',
  ],
  ['a style', '.more { display: none }', 'style'],
  ['an attribute', '.more[aria-expanded="false"] { visibility: hidden }', 'aria-expanded'],
] as const)('what %s opens is read, and what it shuts is not any more', async (_name, style, attribute) => {
  const tab = await open(
    page(style, `${paragraphs(STORY)}<div class="more" aria-expanded="false"><p>${HIDDEN}</p></div>`),
  );
  expect(await textOf(tab)).not.toContain(HIDDEN);
  const set = (value: string): Promise<void> =>
    tab.evaluate(([name, to]) => document.querySelector('.more')?.setAttribute(name!, to!), [attribute, value]);
  const [opened, shut] = {
    class: ['more open', 'more'],
    style: ['display: block', 'display: none'],
    'aria-expanded': ['true', 'false'],
  }[attribute];
  await set(opened!);
  await read(tab, HIDDEN, 'in');
  await set(shut!);
  await read(tab, HIDDEN, 'gone');
});

test('what hides its neighbour, or pushes it below the edge of a fold, is seen to', async () => {
  const style = '.flash + p { display: none } .fold { max-height: 90px; overflow: hidden }';
  const tab = await open(
    page(style, `${paragraphs(STORY)}<div class="fold"><p>Below. ${HIDDEN}</p></div><p>Beside. ${HIDDEN}</p>`),
  );
  const text = await textOf(tab);
  for (const place of ['Below', 'Beside']) expect(text).toContain(`${place}. ${HIDDEN}`);
  await tab.evaluate(
    (words) => {
      for (const [name, place] of [
        ['flash', document.querySelector('article > p:last-child')],
        ['tall', document.querySelector('.fold p')],
      ] as const) {
        const added = document.createElement('p');
        added.className = name;
        added.textContent = `${words} It says ${name}.`;
        if (name === 'tall') added.style.paddingBottom = '200px';
        place?.before(added);
      }
    },
    STORY[0]!.slice(0, -1),
  );
  await read(tab, 'It says flash', 'in');
  await read(tab, 'Below', 'gone');
  await read(tab, 'Beside', 'gone');
});

test('a lead that comes late, and stands elsewhere than the story, is read', async () => {
  const tab = await open(page('', paragraphs(STORY.slice(1))));
  expect(await textOf(tab)).toContain(STORY[1]);
  await tab.evaluate((lead) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = lead;
    document.body.prepend(paragraph);
  }, STORY[0]!);
  await read(tab, STORY[0]!, 'in');
});

test('a story in shadow trees is read in the order in which it is shown', async () => {
  const tab = await open(
    page(
      '',
      `<story-body><p>${STORY[1]}</p><p slot="lead">${STORY[0]}</p><p slot="none">${HIDDEN}</p></story-body>${paragraphs(STORY.slice(3))}
      <script>
        customElements.define('story-body', class extends HTMLElement {
          constructor() {
            super();
            const root = this.attachShadow({ mode: 'open' });
            root.innerHTML = '<div><slot name="lead"></slot></div><slot></slot><p>${STORY[2]}</p>';
          }
        });
      </script>`,
    ),
  );
  expect(await textOf(tab)).toBe(STORY.join('\n\n'));
  await tab.evaluate((words) => {
    const last = document.querySelector('story-body')?.shadowRoot?.querySelector('p');
    if (last) last.textContent = words;
  }, HIDDEN);
  await read(tab, HIDDEN, 'in');
});

test('words in a shadow tree are pointed at, selected and gone to; where no mark can be drawn, that is said', async () => {
  const { browser } = session;
  const inside = `<shut-story></shut-story><script>
    document.querySelector('shut-story').attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(paragraphs(STORY))};
  </script>`;
  const tab = await open(page('p { margin: 40px }', inside));
  const state = await settled(browser, tab);
  expect(state).toMatchObject({ state: 'read', text: STORY.join('\n\n') });
  await marked(tab);

  await command(browser, tab, 'next_claim');
  const isTold = inject('browser') === 'firefox';
  await expect.poll(async () => (await cardText(tab))?.includes('draws no marks') === true).toBe(isTold);
  await tab.press('Escape');
  await expect.poll(() => cardText(tab)).toBeNull();

  const [x, y] = await tab.evaluate((words) => {
    const paragraphsInside = [...(document.querySelector('shut-story')?.shadowRoot?.querySelectorAll('p') ?? [])];
    const paragraph = paragraphsInside.find(({ textContent }) => textContent === words);
    const box = paragraph?.getBoundingClientRect() ?? new DOMRect();
    return [box.left + 30, box.top + 8] as const;
  }, STORY[0]!);
  await tab.hover(x, y);
  await expect.poll(() => cardText(tab)).not.toBeNull();
  await tab.press('Escape');

  await tab.evaluate(() => {
    const node = document.querySelector('shut-story')?.shadowRoot?.querySelector('p:last-child')?.firstChild;
    if (node) document.getSelection()?.setBaseAndExtent(node, 2, node, 14);
  }, null);
  await command(browser, tab, 'annotate_selection');
  await expect.poll(async () => (await cardText(tab)) ?? '').toContain('your words');
});

test('a shadow tree that comes with its script, late, is read', async () => {
  const tab = await open(page('', `${paragraphs(STORY)}<late-words></late-words>`));
  expect(await textOf(tab)).not.toContain(HIDDEN);
  await tab.evaluate((words) => {
    customElements.define(
      'late-words',
      class extends HTMLElement {
        constructor() {
          super();
          this.attachShadow({ mode: 'open' }).innerHTML = `<p>${words}</p>`;
        }
      },
    );
  }, HIDDEN);
  await read(tab, HIDDEN, 'in');
});

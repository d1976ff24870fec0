import { seeded } from '../../train/random.ts';

/** A page to measure on, and what it is, in words for the table. */
export interface BenchPage {
  readonly name: string;
  readonly body: string;
}

const FIRST =
  'Ada Bruno Cleo Dario Edith Falk Greta Hamo Ines Jonas Kira Lorne Mara Nils Odile Petr Runa Silas Tove Ulf'.split(
    ' ',
  );
const LAST =
  'Ansel Brack Corven Dunmore Estling Farrow Gellis Harrow Ilves Jarrold Kestrel Lund Marden Norrby Orlic Penn'.split(
    ' ',
  );
const PLACES =
  'Ostervale Larkham Sandholm Tarn Velden Whitmoor Yarrow Zelm Corby Dunes Eastmarch Fenwick Hollin Aldra'.split(' ');
const THINGS =
  'bridge harbour school hospital reservoir tramway library market quarry ferry theatre orchard mill tunnel'.split(' ');
const DEEDS = 'repaired closed widened sold rebuilt inspected flooded leased renamed surveyed insured measured'.split(
  ' ',
);
const BODIES = ['council', 'Valley Institute', 'audit office', 'growers’ union', 'ministry of works', 'river board'];
const SENTENCES = [
  'The THING of PLACE was DEED in YEAR at a cost of NUMBER thousand crowns, FIRST LAST of the BODY said.',
  'According to the BODY, NUMBER households in PLACE still wait for the THING to be DEED.',
  '“We knew by YEAR that the THING would not last,” said LAST, who has lived in PLACE for NUMBER years.',
  'FIRST LAST denied that the BODY had been told before the THING was DEED, and asked for the minutes of YEAR.',
  'In PLACE the number of visitors fell by NUMBER percent after the THING had been DEED, the BODY reported.',
  'Nobody at the BODY could say why the THING near PLACE, number NUMBER on its list, was never DEED.',
  'Two officials who asked not to be named said that the THING in PLACE may be DEED again within NUMBER days.',
  'The court ordered the BODY to pay LAST NUMBER hundred crowns for the THING that it had DEED in YEAR.',
];

/** Words about nobody, the same ones every time. */
function writer(seed: number) {
  const random = seeded(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const pick = (list: readonly string[]): string => list[below(list.length)] ?? '';
  const slots: Readonly<Record<string, () => string>> = {
    FIRST: () => pick(FIRST),
    LAST: () => pick(LAST),
    PLACE: () => pick(PLACES),
    THING: () => pick(THINGS),
    DEED: () => pick(DEEDS),
    BODY: () => pick(BODIES),
    YEAR: () => String(1950 + below(75)),
    NUMBER: () => String(2 + below(900)),
  };
  const sentence = (): string => pick(SENTENCES).replace(/\b[A-Z]{4,}\b/g, (slot) => slots[slot]?.() ?? slot);
  return { below, pick, sentence };
}

type Writer = ReturnType<typeof writer>;

/** Every real page has its words in links and emphasis: of three sentences about two hold some. */
function marked(text: string, { below }: Writer): string {
  const words = text.split(' ');
  const at = 1 + below(words.length - 3);
  const [open, close] =
    [
      ['<a href="#a">', '</a>'],
      ['<em>', '</em>'],
      ['<strong>', '</strong>'],
      ['<span>', '</span>'],
    ][below(6)] ?? [];
  if (open === undefined || close === undefined) return text;
  return [...words.slice(0, at), `${open}${words.slice(at, at + 2).join(' ')}${close}`, ...words.slice(at + 2)].join(
    ' ',
  );
}

const paragraph = (by: Writer): string =>
  Array.from({ length: 2 + by.below(3) }, () => marked(by.sentence(), by)).join(' ');

const between = (by: Writer, number: number): string =>
  by.below(3) === 0
    ? `<figure class="media">
        <div class="frame"><img alt="" width="1" height="1"></div>
        <figcaption><span>${by.pick(PLACES)}</span> <small>Picture ${number}</small></figcaption>
      </figure>`
    : `<aside class="related">
        <ul>
          <li><a href="#r${number}">${by.pick(PLACES)} ${by.pick(THINGS)}</a></li>
          <li><a href="#s${number}">${by.pick(PLACES)} ${by.pick(THINGS)}</a></li>
        </ul>
      </aside>`;

/**
 * Blank text, links, emphasis, pictures and asides among the paragraphs. As on the forty longest of the real pages, a text node holds
 * some 20 to 50 characters, blank ones counted.
 */
function articleOf(by: Writer, isEnough: (length: number, words: number) => boolean): string {
  const parts: string[] = [];
  let [length, words] = [0, 0];
  while (!isEnough(length, words)) {
    const inner = paragraph(by);
    const plain = inner.replaceAll(/<[^>]*>/g, '');
    length += plain.length;
    words += plain.split(' ').length;
    parts.push(`<p class="text">${inner}</p>`);
    if (parts.length % 4 === 0) parts.push(between(by, parts.length));
  }
  return parts.join('\n      ');
}

const pageOf = (title: string, article: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title>
<meta property="og:type" content="article"></head>
<body>
  <nav><ul>${PLACES.map((place) => `<li><a href="#${place}">${place}</a></li>`).join('\n')}</ul></nav>
  <main>
    <article>
      <h1>${title}</h1>
      ${article}
    </article>
  </main>
  <footer><p>The Ostervale Ledger</p></footer>
</body></html>`;

/** A generated article of so many characters. */
export const longPage = (characters: number): string =>
  pageOf(
    'A hundred years of public works',
    articleOf(writer(11), (length) => length >= characters),
  );

/** A generated article of so many words; each number gives another one. */
export const articlePage = (words: number, number: number): string =>
  pageOf(
    `Public works, part ${number}`,
    articleOf(writer(100 + number), (_, count) => count >= words),
  );

/** A page that would show whatever were done to it. All that it says is invented. */

const PARAGRAPHS = [
  'The orchard council of Tamsin Vale counted 14,300 apple trees in autumn, 6 percent fewer than five years ago, its surveyor Orla Fenwick said.',
  'According to a report by the Hedgerow Institute, every third farm in the valley has let a field lie fallow since 2019.',
  'Fenwick said that the drought of two summers had cost the growers about 2.4 million crowns, and that no insurer had paid so far.',
  'Two officials at the ministry of farming, who asked not to be named, said that the help promised in March would come late.',
  'The growers’ union denied that its members had refused to water at night, as the mayor of Larkham, Bruno Aske, had claimed.',
  'Nobody has yet measured how deep the springs have sunk, and the council voted 7 to 2 to pay for eleven new wells.',
  'Exports of cider fell by a fifth last year, the steepest drop since the railway to the coast was closed.',
];

/** Selectors that count children, ask for attributes and emptiness, and a size that hangs on the words' own. */
const STYLE = `
  body { font: 18px/1.5 serif; margin: 0; counter-reset: part; }
  main { display: grid; grid-template-columns: auto minmax(0, 40rem); }
  article { container-type: inline-size; }
  p { counter-increment: part; }
  p::before { content: counter(part) ' of ' attr(data-all) ' '; }
  p:not([class], [style], [id]) { border-left: 2px solid teal; }
  p:has(> :nth-child(2)) { padding-left: 3rem; }
  p:nth-last-child(odd)::after { content: ' ¶'; }
  p > :only-child { font-variant: small-caps; }
  i:empty { display: inline-block; width: 1em; height: 1em; background: gold; }
  body > :last-child { margin-bottom: 4rem; }
  ::selection { color: navy; }
  ::highlight(theirs) { color: purple; }`;

export const TOUCHY = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">
  <title>Tamsin Vale loses apple trees</title><style>${STYLE}</style></head><body><main><aside><i></i></aside><article>
  <h1>Tamsin Vale loses apple trees</h1>
  ${PARAGRAPHS.map((words) => `<p data-all="${PARAGRAPHS.length}">${words.replace(/(\w+ \w+)([.,][^.,]*)$/, '<em>$1</em>$2')}</p>`).join('\n')}
  </article></main><footer>The Larkham Gazette<i></i></footer></body></html>`;

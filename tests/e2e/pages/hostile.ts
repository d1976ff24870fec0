/** Pages that try to hurt: long, broken, restless, in two directions, with markup for a name. All words are invented. */

const SENTENCES = [
  'The town of Ostervale spent 4.2 million crowns on the repair of its harbour wall last year, the treasurer Ilse Marrow said.',
  'According to a report by the Valley Institute, 37 percent of the houses there stand empty in winter.',
  'Police arrested eleven people after the match, and two officers were hurt, a spokesman said on Sunday.',
  'The company Brandt Hydro denied that it had known of the leak before the first of March.',
  'Nobody knows how the fire began, and the mayor, Petr Hollin, asked people not to guess.',
  'Exports fell by 12 percent in the second quarter, the steepest drop since 2009.',
] as const;

/** No two alike: what a page says twice is read once. */
const paragraph = (index: number): string =>
  `<p>Ward ${index + 1} of the town counted ${index * 7 + 12} votes. ${[0, 1, 2, 3].map((step) => SENTENCES[(index + step) % SENTENCES.length]).join(' ')}</p>`;

const paragraphs = (count: number): string => Array.from({ length: count }, (_, index) => paragraph(index)).join('\n');

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title></head><body>${body}</body></html>`;

const article = (title: string, body: string): string =>
  page(title, `<main><article><h1>${title}</h1>${body}</article></main>`);

/** About a million characters of running text. */
export const ENDLESS = article('A very long report on Ostervale', paragraphs(2300));

/** Tags that never close, close twice or cross, an attribute without an end, a NUL, a stray body. */
export const BROKEN =
  `<html lang=en><title>Broken report on Ostervale<body><link rel="icon" href="data:,"><div><article><h1>Broken report on Ostervale</h1><p>${SENTENCES[0]}
<p><b>${SENTENCES[1]} <i>${SENTENCES[2]}</b> ${SENTENCES[3]}</i></div></div></section><p class="x" id=>${SENTENCES[4]}\u0000<table><p>${SENTENCES[5]}</table>
<body onload=""><p>${SENTENCES.join(' ')}</p><![CDATA[ x ]]><!-- never closed <p>`.replace(
    '<!-- never closed',
    `${paragraphs(4)}<!-- never closed`,
  );

/** Throws its whole body away and writes it again, faster than a person reads, for as long as it lives. */
export const RESTLESS = page(
  'Restless report on Ostervale',
  `<main></main><script>
  const written = ${JSON.stringify(`<article><h1>Restless report on Ostervale</h1>${paragraphs(8)}</article>`)};
  let turns = 0;
  const turn = () => { document.querySelector('main').innerHTML = written; document.body.dataset.turns = String(++turns); setTimeout(turn, 120); };
  turn();
  </script>`,
);

export const RIGHT_TO_LEFT = article(
  'Mixed report on Ostervale',
  `<p dir="rtl">قالت إلسا مارو إن المدينة أنفقت 4.2 مليون على إصلاح السور. The treasurer Ilse Marrow said so on Sunday.</p>${paragraphs(4)}
  <p>${SENTENCES[0]} \u202Edesrever si siht\u202C שלום עולם ${SENTENCES[1]}</p><p>👩‍👩‍👧‍👦 é e\u0301 \uD83D ${SENTENCES[2]}</p>`,
);

/** A title and words that would be markup, a formula or a script to whoever trusts them. */
export const TITLE_OF_MARKUP = '"><img src=x onerror="window.hurt=1"><script>window.hurt=1</script>=cmd|calc';
export const HOSTILE_TITLE = article(
  TITLE_OF_MARKUP.replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  `${paragraphs(3)}<p>Ilse &lt;img src=x onerror=window.hurt=1&gt; Marrow said that 12 percent of =SUM(A1:A9) was lost in 2021, the report found.</p>${paragraphs(2)}`,
);

const SHADOWING = [
  'firstChild',
  'nextSibling',
  'parentNode',
  'parentElement',
  'nodeName',
  'localName',
  'contains',
  'isConnected',
];

/** A story in a form whose fields shadow the form's own properties, as HTML has it. Its first words stand in the form itself. */
export const SHADOWED = page(
  'Shadowed report on Ostervale',
  `<main><h1>Shadowed report on Ostervale</h1><form>${SHADOWING.map((name) => `<input name="${name}">`).join('')}
  ${paragraph(20).slice(3, -4)}${paragraphs(3)}</form>${paragraphs(6).slice(paragraphs(3).length)}</main>`,
);

/** Replaces what content scripts lean on, before they run. */
export const MEDDLING = page(
  'Meddling report on Ostervale',
  `<script>
  Array.prototype.map = () => { throw new Error('taken'); };
  Node.prototype.appendChild = () => { throw new Error('taken'); };
  String.prototype.slice = () => 'taken';
  CSS.highlights.set('theirs', new Highlight());
  </script><main><article><h1>Meddling report on Ostervale</h1>${paragraphs(5)}</article></main>`,
);

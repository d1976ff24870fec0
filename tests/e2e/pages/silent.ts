/** Pages on which nothing must be marked. All that they say is invented. */

const TEASERS = [
  ['Council votes to close two swimming pools', 'The vote was 14 to 9 after a debate of six hours.'],
  ['Rail strike enters its second week', 'More than 300 trains a day are cancelled, the operator says.'],
  ['Wheat price falls for the fifth month', 'Farmers in the north expect to earn a tenth less.'],
  ['Museum finds lost painting in its own cellar', 'It had been listed as stolen since 1974.'],
  ['Minister opens new bridge over the Aldra', 'It cost 80 million crowns and took four years to build.'],
  ['School leavers wait longer for first job', 'A survey counts 41 weeks on average, up from 33.'],
  ['Goalkeeper moves to Port Senna for record sum', 'The fee is said to be nine million.'],
  ['Storm takes roofs off in three villages', 'Nobody was hurt, according to the fire brigade.'],
  ['Hospital to hire 120 nurses from abroad', 'The first will arrive in May.'],
  ['Court frees editor after eleven months', 'The judge found no evidence against her.'],
] as const;

const teaser = ([title, line]: readonly [string, string]): string =>
  `<article><h2><a href="#">${title}</a></h2><p>${line} <a href="#">Read more</a></p></article>`;

const NAVIGATION = `<nav><ul>${['News', 'World', 'Business', 'Sport', 'Culture', 'Weather']
  .map((name) => `<li><a href="#">${name}</a></li>`)
  .join('')}</ul></nav>`;

const page = (language: string, title: string, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title></head><body>${body}</body></html>`;

export const FRONT_PAGE = page(
  'en',
  'The Aldra Post: news from the valley',
  `<header><h1>The Aldra Post</h1></header>${NAVIGATION}<main>${TEASERS.map(teaser).join('')}</main><footer>© The Aldra Post</footer>`,
);

export const SEARCH_RESULTS = page(
  'en',
  'tunnel cost: search results',
  `<form><input type="search" value="tunnel cost"></form><ol>${TEASERS.map(
    ([title, line]) => `<li><a href="#">${title}</a><br><cite>post.test</cite><p>${line}</p></li>`,
  ).join('')}</ol><p>Page 1 of 212 <a href="#">Next</a></p>`,
);

export const SHOP = page(
  'en',
  'Folding bicycle Pippin 3, green | Radhaus',
  `${NAVIGATION}<main><h1>Folding bicycle Pippin 3</h1><p class="price">€ 649.00</p><button>Add to basket</button>
  <ul><li>Weight: 11.4 kg</li><li>Gears: 3</li><li>Wheels: 16 inches</li><li>In stock: 7</li></ul>
  <p>Folds in 12 seconds. Two years of guarantee.</p>
  <h2>Others also bought</h2><ul>${['Pump', 'Lamp', 'Bag', 'Lock', 'Bell', 'Saddle']
    .map((thing) => `<li><a href="#">${thing}</a> € 19.90 <button>Add</button></li>`)
    .join('')}</ul></main>`,
);

const FRENCH = [
  'Le conseil municipal de Valbrune a décidé mardi de fermer deux piscines, malgré la pétition signée par quatre mille habitants depuis le début de l’année.',
  '« Nous n’avons plus les moyens de les chauffer », a déclaré la maire, Solène Darcourt, devant les journalistes réunis à l’hôtel de ville.',
  'Selon un rapport du cabinet Ostrel, le coût de l’énergie a augmenté de 38 % en deux ans, tandis que le nombre de visiteurs a baissé d’un cinquième.',
  'L’opposition demande que la décision soit reportée jusqu’à l’automne et que les chiffres soient rendus publics avant le prochain vote.',
  'Les associations sportives de la vallée disent qu’elles n’ont pas été consultées, et qu’elles ne savent pas où leurs membres pourront nager cet hiver.',
  'La ville espère économiser près de neuf cent mille euros par an, une somme qui sera consacrée à la rénovation des écoles du quartier nord.',
];

export const FRENCH_ARTICLE = page(
  'fr',
  'Valbrune ferme deux piscines',
  `<main><article><h1>Valbrune ferme deux piscines</h1>${[...FRENCH, ...FRENCH.toReversed()].map((text) => `<p>${text}</p>`).join('')}</article></main>`,
);

export const EMPTY_PAGE = page('en', '', '');

import type { KeptPage } from '../../../lib/domain/annotation.ts';
import { type Chronicle, type Version, withSight } from '../../../lib/domain/version.ts';
import type { Chance } from './chance.ts';
import { sentenceOf, type Outlet, type Stock } from './words.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Three years of reading end here. */
export const LAST = Date.parse('2026-09-30T20:00:00.000Z');
const FIRST = LAST - 3 * 365 * DAY;

const SECTIONS = ['politics', 'world', 'business', 'local', 'science', 'courts', 'sport'];

/** A time (ISO 8601 UTC) so many milliseconds after 1970. */
export const isoOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

/** A page that somebody kept: few outlets are read often, most seldom. */
export function pageOf(chance: Chance, stock: Stock, nth: number): KeptPage {
  const { between, often, pick, pickZipf } = chance;
  const outlet = pickZipf(stock.outlets);
  const title = sentenceOf(chance, stock, between(6, 13)).slice(0, -1);
  const published = between(FIRST, LAST - 10 * DAY);
  const seen = published + between(0, 3 * DAY);
  const id = addressOf(outlet, { section: pick(SECTIONS), published, title, nth });
  return {
    id,
    url: often(0.3) ? `${id}?utm_source=newsletter` : id,
    title,
    publisher: often(0.95) ? outlet.name : null,
    byline: often(0.8) ? Array.from({ length: between(1, 2) }, () => pickZipf(stock.people).name) : [],
    published: often(0.95) ? isoOf(published) : null,
    modified: often(0.4) ? isoOf(published + between(0, DAY)) : null,
    language: 'en',
    reviews: often(0.01)
      ? [{ claim: title, rating: 'Mostly true', reviewer: outlet.name, url: `https://${outlet.host}/check/${nth}` }]
      : [],
    words: between(300, 2_500),
    textHash: chance.hex(64),
    firstSeen: isoOf(seen),
    lastSeen: isoOf(seen + between(0, 5 * DAY)),
  };
}

interface Article {
  readonly section: string;
  readonly published: number;
  readonly title: string;
  readonly nth: number;
}

/** No two pages have one address: the number of each is in it. */
function addressOf({ host }: Outlet, { section, published, title, nth }: Article): string {
  const day = isoOf(published).slice(0, 10).replaceAll('-', '/');
  const slug = title.toLowerCase().split(' ').slice(0, 6).join('-');
  return `https://${host}/${section}/${day}/${slug}-${nth}`;
}

/** How a page read over two to four days: each time a sentence or two were written anew. */
export function chronicleOf(chance: Chance, stock: Stock, page: KeptPage): Chronicle {
  const { between, often } = chance;
  let sentences = Array.from({ length: between(15, 60) }, () => sentenceOf(chance, stock, between(10, 25)));
  let chronicle: Chronicle | null = null;
  const count = between(2, 4);
  for (let nth = 0; nth < count; nth++) {
    if (nth > 0) {
      const changed = new Set([between(0, sentences.length - 1), between(0, sentences.length - 1)]);
      sentences = sentences.map((one, at) => (changed.has(at) ? sentenceOf(chance, stock, between(10, 25)) : one));
    }
    const first = Date.parse(page.firstSeen) + nth * DAY;
    chronicle = withSight(
      chronicle,
      { pageId: page.id, opened: new Date(first).toISOString() },
      versionOf(chance, stock, { page, sentences, first }),
    );
  }
  if (chronicle === null) throw new Error('A chronicle has a version.');
  return often(0.5) ? chronicle : { ...chronicle, read: chronicle.versions.at(-1)?.first ?? chronicle.read };
}

interface Sight {
  readonly page: KeptPage;
  readonly sentences: readonly string[];
  readonly first: number;
}

function versionOf({ hex, often, pickZipf }: Chance, stock: Stock, { page, sentences, first }: Sight): Version {
  const sources = sentences.flatMap((_, sentence) =>
    often(0.2)
      ? [{ sentence, kind: 'named_person', name: pickZipf(stock.people).name, rung: 1, cue: 'said' } as const]
      : [],
  );
  return {
    first: isoOf(first),
    last: isoOf(first + DAY / 4),
    textHash: hex(64),
    title: page.title,
    modified: page.modified,
    sentences,
    sources,
  };
}

import {
  VERDICTS,
  type Annotation,
  type Evidence,
  type KeptPage,
  type Place,
  type Project,
  type Status,
  type Taken,
  type VerdictEntry,
} from '../../../lib/domain/annotation.ts';
import { uuidOf, type Chance } from './chance.ts';
import { evidenceOf, findingOf, noteOf, quoteOf, replyOf, sourceOf } from './claim.ts';
import { isoOf, LAST } from './page.ts';
import { sentenceOf, type Stock } from './words.ts';

const HOUR = 60 * 60 * 1000;

/** What an annotation is made from: the words of the notebook, its projects, its page, and where on the page it stands. */
export interface Ground {
  readonly stock: Stock;
  readonly projects: readonly Project[];
  readonly page: KeptPage;
  readonly start: number;
}

/** An annotation as a checker leaves it after some hours or days. */
export function annotationOf(chance: Chance, ground: Ground): Annotation {
  const { between, often, pickZipf } = chance;
  const { stock, projects, page, start } = ground;
  const created = Date.parse(page.firstSeen) + between(0, 48) * HOUR;
  const finding = often(0.85) ? findingOf(chance) : null;
  const evidence = several(chance, 4, (nth) => evidenceOf(chance, stock, created + (nth + 1) * HOUR));
  const verdicts = verdictsOf(chance, ground, { created, evidence });
  const replies = often(0.05)
    ? Array.from({ length: between(1, 3) }, (_, nth) => replyOf(chance, stock, created + (nth + 5) * HOUR))
    : [];
  const taken = takenFrom(page, isoOf(created));
  const place = often(0.01) ? placeOf(chance, ground, { taken, until: isoOf(created + 3 * HOUR) }) : null;
  return {
    id: uuidOf(chance),
    pageId: page.id,
    quote: quoteOf(chance, stock, start),
    ...(often(0.95) && { taken }),
    ...(place && { places: [place] }),
    finding,
    source: often(0.75) ? sourceOf(chance, stock) : null,
    ...(often(0.01) && correctionOf(chance, stock)),
    verdicts,
    note: often(1 / 3) ? noteOf(chance, stock) : '',
    tags: [...new Set(several(chance, 4, () => pickZipf(stock.tags)))],
    evidence,
    ...(replies.length > 0 && { replies }),
    ...(finding?.type === 'prediction' &&
      often(0.8) && { due: isoOf(created + between(30, 900) * 24 * HOUR).slice(0, 10) }),
    ...(often(0.2) && { archiveUrl: `https://archive.example/${chance.hex(8)}` }),
    ...(often(0.2) && { projects: [...new Set([pickZipf(projects).id, pickZipf(projects).id])] }),
    status: statusOf(chance, verdicts),
    created: isoOf(created),
    updated: isoOf(Math.max(created, ...[...evidence, ...verdicts, ...replies].map(({ at }) => Date.parse(at)))),
  };
}

/** None in half of the cases, else one to so many. */
const several = <T>({ often, between }: Chance, most: number, make: (nth: number) => T): readonly T[] =>
  often(0.5) ? [] : Array.from({ length: between(1, most) }, (_, nth) => make(nth));

interface Known {
  readonly created: number;
  readonly evidence: readonly Evidence[];
}

/** None to four entries, each with the evidence known by then. */
function verdictsOf(chance: Chance, { stock }: Ground, { created, evidence }: Known): readonly VerdictEntry[] {
  const { between, often, pick, pickZipf } = chance;
  const count = often(0.3) ? 0 : pickZipf([1, 2, 3, 4]);
  return Array.from({ length: count }, (_, nth) => {
    const at = isoOf(created + (nth + 1) * 2 * HOUR + between(1, 999));
    return {
      verdict: pick(VERDICTS.slice(1)),
      reason: often(0.4) ? sentenceOf(chance, stock, between(5, 25)) : '',
      at,
      evidence: evidence.filter((item) => item.at <= at).map(({ id }) => id),
    };
  });
}

function statusOf({ often }: Chance, verdicts: readonly VerdictEntry[]): Status {
  if (often(0.05)) return 'dismissed';
  if (verdicts.length > 0) return 'done';
  return often(0.3) ? 'checking' : 'to_check';
}

const takenFrom = ({ textHash, url, title, modified }: KeptPage, at: string): Taken => ({
  at,
  textHash,
  url,
  title,
  modified,
});

const placeOf = (
  chance: Chance,
  { stock, start }: Ground,
  before: Pick<Place, 'until'> & { readonly taken: Taken },
) => ({
  quote: quoteOf(chance, stock, start + 40),
  ...before,
});

/** The reader says who is the source of it. */
function correctionOf(chance: Chance, stock: Stock): Pick<Annotation, 'correction'> {
  const passage = sentenceOf(chance, stock, chance.between(10, 25));
  return { correction: { source: chance.pickZipf(stock.people).name, passage, at: 0 } };
}

/** The projects of a notebook. */
export const projectsOf = (chance: Chance, stock: Stock, count: number): readonly Project[] =>
  Array.from({ length: count }, (_, nth) => {
    const created = isoOf(LAST - (count - nth) * 40 * 24 * HOUR);
    const name = `${chance.pickZipf(stock.places)}: ${chance.pick(stock.words)} ${chance.pick(stock.words)}`;
    return { id: uuidOf(chance), name, note: sentenceOf(chance, stock, 12), created, updated: created };
  });

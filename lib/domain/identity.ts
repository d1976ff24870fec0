import { addressKey, familyOf } from './address.ts';

/**
 * Hashes that a text is known again by, so that no word of it need be kept. Of each kind the smallest, in order: two copies
 * of a text choose the same ones, however long each is.
 */
export interface Print {
  readonly sentences: readonly number[];
  /** Runs of a few words: they outlive an edit of every sentence. */
  readonly shingles: readonly number[];
}

/** Do two texts read alike? `unsure` where they do in part, or one is too short to tell. */
export interface Likeness {
  readonly says: 'same' | 'other' | 'unsure';
  /** How much of the shorter stands in the other, 0 to 1. */
  readonly share: number;
}

/** What tells pages apart. Of a page that was kept, `address` is its identity. */
export interface Signs {
  readonly address: string;
  /** Keys of the addresses that its metadata name as its own, one for each statement: two that agree stand twice. */
  readonly named: readonly string[];
  readonly title: string;
}

/** What speaks for or against two addresses being one page. */
export interface Reason {
  readonly sign: 'reader' | 'address' | 'named' | 'headline' | 'text';
  readonly says: 'same' | 'other';
}

/** Another page that was kept, how it stands to this one, and why. */
export interface Relation {
  readonly pageId: string;
  /** Where it was kept. */
  readonly url: string;
  readonly says: 'same' | 'other';
  readonly because: readonly Reason[];
}

/** Which page is open. */
export interface PageIdentity {
  /** Under which its annotations are kept. */
  readonly pageId: string;
  /** What it would be by itself: the reader's word is about this. */
  readonly own: string;
  /** Kept pages that are one with it: what is kept of them is shown with what is kept of it. */
  readonly also: readonly string[];
  /** Pages kept at other addresses that could be taken for this one, or are. */
  readonly about: readonly Relation[];
}

/** What the reader said of one page: it goes before everything that can be read of it. */
export interface PageWord {
  readonly page: string;
  /** The page that it is one with; null: the reader named none. */
  readonly sameAs: string | null;
  readonly apartFrom: readonly string[];
  readonly at: string;
}

/** Every page that a word of the reader is about. */
export const pagesOfWord = ({ page, sameAs, apartFrom }: PageWord): readonly string[] => [
  page,
  ...(sameAs === null ? [] : [sameAs]),
  ...apartFrom,
];

/** A kept page that could be the one that is open. */
export interface Known {
  readonly pageId: string;
  readonly url: string;
  readonly firstSeen: string;
  readonly signs: Signs;
  readonly text: Likeness;
  /** It was kept while open at this very address; or something was read here that was it, and may be no more. */
  readonly here: 'kept' | 'read' | null;
  /** What the reader said of the two; null: nothing. */
  readonly reader: 'same' | 'other' | null;
}

/** The page that is open. */
export interface Visit {
  readonly signs: Signs;
  /** The identity that is best for it, if it is a new page. */
  readonly fresh: string;
}

/** An address without scheme and "www.": what stands there is one page, whatever its text became. */
export const spotOf = (address: string): string => address.replace(/^https?:\/\/(?:www\.)?/i, '').toLowerCase();

/** A headline as it is compared: letters and digits, in lower case. */
export const foldTitle = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The address that most statements of a page name. The one it stands at counts for more than one of them, and for less than
 * two; where only the way there differs, one will do. Another site is never elected: that, a text must bear out.
 */
export function electedOf({ address, named }: Pick<Signs, 'address' | 'named'>): string {
  const own = addressKey(address);
  const votes = new Map([[own, 1.5]]);
  for (const key of named) {
    if (isOneSite(key, own)) votes.set(key, (votes.get(key) ?? 0) + (key !== own && isForm(key, own) ? 2 : 1));
  }
  return [...votes].reduce((best, vote) => (vote[1] > best[1] ? vote : best))[0];
}

/** "courier.example/2031/old-pier-7" and "courier.example/bay/old-pier-7": one site and one telling last part, the same query. */
function isForm(key: string, other: string): boolean {
  const last = /\/[^/]*$/.exec(key)?.[0] ?? '';
  return last === /\/[^/]*$/.exec(other)?.[0] && /\d.*\d|-.*-|_.*_/.test(last) && isOneSite(key, other);
}

const isOneSite = (key: string, other: string): boolean => familyOf(hostOf(key)) === familyOf(hostOf(other));

const hostOf = (key: string): string => /^[^/?]*/.exec(key)?.[0] ?? '';

/** Does an address differ from another only in its form or its parameters? Then it may stand for it. */
export const isOtherForm = (key: string, other: string): boolean =>
  key === other || isForm(key, other) || key.split('?')[0] === other.split('?')[0];

/**
 * Are two pages one? The text decides where it can: one that reads otherwise is another page whatever the addresses say, and
 * one that reads the same is the same page if address, headline or metadata agree. Where no text tells, addresses do.
 * Symmetric, and a page is itself.
 */
export function compare(a: Signs, b: Signs, text: Likeness): Pick<Relation, 'says' | 'because'> {
  if (spotOf(a.address) === spotOf(b.address)) return { says: 'same', because: [{ sign: 'address', says: 'same' }] };
  const because = reasonsOf(a, b, text);
  const agree = (sign: Reason['sign']) => because.some((reason) => reason.sign === sign && reason.says === 'same');
  const isSame =
    text.says === 'same'
      ? agree('address') || agree('named') || (text.share >= COPIED && agree('headline'))
      : text.says === 'unsure' &&
        (agree('address') || electedOf(a) === electedOf(b) || (text.share >= COPIED && agree('named')));
  return { says: isSame ? 'same' : 'other', because };
}

/** How much of a text must stand in another at an address that has nothing to do with it, for it to be a copy. */
const COPIED = 0.8;

function reasonsOf(a: Signs, b: Signs, text: Likeness): readonly Reason[] {
  const [own, other] = [addressKey(a.address), addressKey(b.address)];
  const mine = new Set([own, ...a.named]);
  const reasons: Reason[] = [];
  if (text.says !== 'unsure') reasons.push({ sign: 'text', says: text.says });
  if (own === other) reasons.push({ sign: 'address', says: 'same' });
  else if ([other, ...b.named].some((key) => mine.has(key))) reasons.push({ sign: 'named', says: 'same' });
  if (a.title !== '' && a.title === b.title) reasons.push({ sign: 'headline', says: 'same' });
  return reasons;
}

/**
 * Which of the kept pages is open, if any. The reader's word goes before everything; then the texts; then the addresses.
 * Where several are the open one, it is the one kept first, and the others are one with it.
 */
export function decide({ signs, fresh }: Visit, known: readonly Known[]): PageIdentity {
  const own = signs.address;
  const relations = known.map((one) => ({ one, ...relate(signs, one) }));
  const texts = relations.some(({ one, says }) => says === 'same' && one.text.says === 'same');
  const same = relations
    .filter(({ one, says }) => says === 'same' && !(texts && isStale(one)))
    .map(({ one }) => one)
    .toSorted((a, b) => byTime(a, b));
  const others = new Set(relations.filter(({ says }) => says === 'other').map(({ one }) => one.pageId));
  return {
    pageId: same[0]?.pageId ?? (others.has(fresh) ? own : fresh),
    own,
    also: same.slice(1).map(({ pageId }) => pageId),
    about: relations
      .filter(({ one, because }) => isTold(signs, one, because))
      .map(({ one, says, because }) => ({
        pageId: one.pageId,
        url: one.url,
        says: says === 'same' && !same.includes(one) ? 'other' : says,
        because,
      })),
  };
}

function relate(signs: Signs, one: Known): Pick<Relation, 'says' | 'because'> {
  if (one.reader) return { says: one.reader, because: [{ sign: 'reader', says: one.reader }] };
  if (one.here === 'kept' || (one.here === 'read' && one.text.says !== 'other'))
    return { says: 'same', because: [{ sign: 'address', says: 'same' }] };
  return compare(signs, one.signs, one.text);
}

/**
 * Kept at this address, but what stands there is the text of another kept page: a page that is between two articles has the
 * address of one already and the text of the other still.
 */
const isStale = ({ text, reader }: Known): boolean => reader === null && text.says === 'other';

/** Is it a page at another address of which a reader should hear? Not each of a site whose pages all name one address. */
function isTold(signs: Signs, { signs: other, reader }: Known, because: readonly Reason[]): boolean {
  if (spotOf(signs.address) === spotOf(other.address)) return false;
  if (reader !== null || !because.some(({ says }) => says === 'other')) return because.length > 0;
  return (
    because.some(({ sign }) => sign === 'address') ||
    signs.named.includes(addressKey(other.address)) ||
    other.named.includes(addressKey(signs.address))
  );
}

const byTime = (a: Known, b: Known): number => {
  if (a.firstSeen !== b.firstSeen) return a.firstSeen < b.firstSeen ? -1 : 1;
  return a.pageId < b.pageId ? -1 : Number(a.pageId > b.pageId);
};

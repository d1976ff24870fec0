import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BODIES } from '../../lib/detect/lists/bodies.ts';
import { COUNTRIES } from '../../lib/detect/lists/countries.ts';
import { GIVEN_NAMES } from '../../lib/detect/lists/given-names.ts';
import { PLACES } from '../../lib/detect/lists/places.ts';
import { seeded } from '../train/random.ts';

/** Articles to read, and where they are from, in words for the table. */
export interface Texts {
  readonly articles: readonly string[];
  readonly origin: string;
}

const SETS = ['entities/worldwide.train.jsonl', 'attribution/polnear.train.jsonl'];

/** The articles of the labelled data where it is present, else as many words of generated ones. */
export function readTexts(shared: string): Texts {
  const files = SETS.map((set) => join(shared, 'gold', set)).filter((file) => existsSync(file));
  if (files.length < SETS.length)
    return { articles: generated(), origin: 'generated articles (the labelled data is not here)' };
  const sets = files.map((file) => readFileSync(file, 'utf8').split('\n').filter(Boolean).map(textOf));
  const longest = Math.max(...sets.map((set) => set.length));
  const articles = Array.from({ length: longest }, (_, at) => sets.flatMap((set) => set[at] ?? [])).flat();
  return { articles, origin: 'news articles (worldwide.train and polnear.train in turn)' };
}

const textOf = (line: string): string => (JSON.parse(line) as { readonly text: string }).text;

export const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** A text cut into pieces of so many words; the last may be shorter. */
export function piecesOf(text: string, words: number): readonly string[] {
  const pieces: string[] = [];
  let [from, count] = [0, 0];
  for (const word of text.matchAll(/\S+\s*/g)) {
    if (++count % words > 0) continue;
    pieces.push(text.slice(from, word.index + word[0].length));
    from = word.index + word[0].length;
  }
  return from < text.length ? [...pieces, text.slice(from)] : pieces;
}

/** A text of so many words: the articles one after the other, over again where they do not suffice. */
export function longText(articles: readonly string[], words: number): string {
  const parts: string[] = [];
  let count = 0;
  for (let at = 0; count < words; at++) {
    const article = articles[at % articles.length] ?? '';
    parts.push(article);
    count += wordsIn(article);
  }
  return piecesOf(parts.join('\n'), words)[0] ?? '';
}

const SENTENCES = [
  'GIVEN SURNAME, a spokesman for the BODY, said on DAY that NUMBER people had left PLACE.',
  '“We will open the bridge to PLACE by the end of the year,” SURNAME told reporters.',
  'According to the BODY, exports from COUNTRY rose NUMBER percent last year to $NUMBER million.',
  'It is believed that the talks between COUNTRY and COUNTRY will go on in PLACE, two officials said.',
  'The court in PLACE ordered GIVEN SURNAME to pay a fine, but she denied that she had broken the law.',
  'Nobody in the old town could say how long the water had been rising, and few had tried to find out.',
  'SURNAME, who grew up in PLACE, has written NUMBER books about the rivers of COUNTRY.',
  'Is it the largest harbour in COUNTRY? The BODY did not answer a request for comment.',
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const SYLLABLES = 'ba den tor vel mar kin shu lo rai mund esk ola pir dan'.split(' ');

/** A million words of articles about nobody, the same ones every time. */
function generated(): readonly string[] {
  const random = seeded(7);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const lists: Readonly<Record<string, () => string>> = {
    GIVEN: listed([...GIVEN_NAMES]),
    SURNAME: () => capitalised(pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES)),
    BODY: listed([...BODIES]),
    PLACE: listed([...PLACES]),
    COUNTRY: listed([...COUNTRIES]),
    DAY: listed(DAYS),
    NUMBER: () => String(2 + Math.floor(random() * 900)),
  };
  function listed(list: readonly string[]): () => string {
    return () => pick(list);
  }
  const sentence = (): string => pick(SENTENCES).replace(/[A-Z]{3,}/g, (slot) => lists[slot]?.() ?? slot);
  const paragraph = (): string => Array.from({ length: 3 }, sentence).join(' ');
  return Array.from({ length: 2_200 }, () => Array.from({ length: 10 }, paragraph).join('\n'));
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

import type { Span } from '../domain/span.ts';
import type { Token } from './tokens.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

// "Dr. Smith", "Sen. Warren", "Jan. 6": a full stop after these ends no sentence.
// The price: "They met Mr. Smith's Dr. He left." stays one sentence. Longer is safer than torn.
const NEVER_END = words(
  'mr mrs ms messrs mx dr prof sen sens rep reps gov govs gen col lt sgt capt maj rev hon pres st ste sts mt ft supt det ' +
    'cmdr adm brig cpl pvt insp amb atty sr fr br bro vs nos fig figs art arts sec secs ch vol vols pp approx rs tk ' +
    'jan feb mar apr jun jul aug sept sep oct nov dec',
);
// "Acme Inc. announced", "Springfield, Ill. The": ends a sentence only before a capital that starts an ordinary word.
const MAY_END = words(
  'inc corp co cos ltd jr bros dept est etc no ave blvd rd ext al ala ariz ark calif colo conn del fla ga ill ind kan ky la ' +
    'md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo univ assn gov',
);
const LOWER_CASE = words('vs no nos fig figs sec secs ch vol vols pp approx est etc ext al');
// Words that often open a sentence and seldom stand in a name.
const OPENERS = words(
  'the a an he she it they we i you this that these those in on at but and as after before when while if for there his her ' +
    'its their our my some many most one two three four five what who why how where however meanwhile since although ' +
    'though not to from with by according so such all both each every another other more under over during between among',
);
const SPEAKING = words(
  'said says asked asks told added wondered shouted cried replied wrote tweeted exclaimed declared joked',
);
const CLOSING = new Set(['"', '”', '’', "'", ')', ']', '»', '›', '」']);
const OPENING = new Set(['"', '“', '‘', "'", '(', '[', '«', '‹', '¿', '¡', '„', '「']);
const FULL_STOP = '.'.charCodeAt(0);
const STRONG_ENDS = new Set(['?', '!', '…', '‽', '。', '！', '？', '؟', '।']);

/**
 * Sentences of one block, in order, trimmed of white space, covering every token. Linear in the number of tokens: what
 * follows an end is looked at once for closing and once for opening marks.
 */
export function splitSentences(block: Span, tokens: readonly Token[]): readonly Span[] {
  const sentences: Span[] = [];
  let first = 0;
  let marks: Marks = { last: -1, opener: -1 };
  for (let at = 0; at < tokens.length; at++) {
    if (!endsSentence(tokens, at, first)) continue;
    if (at > marks.last) marks = marksAfter(tokens, at);
    const { last } = marks;
    if (!nextMayStart(tokens, at, marks)) continue;
    sentences.push({ start: tokens[first]?.start ?? block.start, end: tokens[last]?.end ?? block.end });
    first = last + 1;
    at = last;
  }
  const [start, end] = [tokens[first]?.start, tokens.at(-1)?.end];
  if (start === undefined || end === undefined) return sentences;
  // `… at home. ”`: marks alone are the tail of the sentence before them.
  const before = tokens.slice(first).every((token) => token.kind === 'punctuation') ? sentences.pop() : undefined;
  sentences.push({ start: before?.start ?? start, end });
  return sentences;
}

/** What stands round the place where a sentence may end: `?!” ‸ (“`. The same for every end within it. */
interface Marks {
  /** The last token of the end. */
  readonly last: number;
  /** The first token after it that is no opening mark. */
  readonly opener: number;
}

function marksAfter(tokens: readonly Token[], at: number): Marks {
  const last = lastClosing(tokens, at);
  let opener = last + 1;
  while (OPENING.has(tokens[opener]?.text ?? '')) opener++;
  return { last, opener };
}

/** The last of the end marks, closing quotes and brackets that stand right after an end: `?!”)`. */
function lastClosing(tokens: readonly Token[], at: number): number {
  let last = at;
  for (let next = tokens[last + 1]; next && next.start === tokens[last]?.end; next = tokens[last + 1]) {
    if (!CLOSING.has(next.text) && !STRONG_ENDS.has(next.text)) break;
    last++;
  }
  return last;
}

/** Could the token at `at` be the end of the sentence that begins at `first`? */
function endsSentence(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'number') return false;
  const { text } = token;
  if (text.charCodeAt(text.length - 1) !== FULL_STOP) return token.kind !== 'word' && STRONG_ENDS.has(text);
  // "the U.S. He left": an abbreviation that holds its own full stop ends a sentence only before a likely opener.
  if (token.kind === 'word') return startsOrdinary(tokens, at + 1);
  if (text.length > 1) return true;
  const before = tokens[at - 1];
  if (!before || before.end !== tokens[at]?.start) return at > first;
  // "1. Wash your hands. 2. Stay at home.": the number of a list.
  if (at - 1 === first && (before.kind === 'number' || before.text.length === 1)) return false;
  return before.kind !== 'word' || wordEndsSentence(tokens, at);
}

/** The full stop at `at` stands after a word: does it end a sentence, or shorten the word? */
function wordEndsSentence(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at - 1]?.text ?? '';
  const word = text.toLowerCase();
  // "ill.", "modern art.", "wash.": words of their own where they have no capital.
  if (word === text && !LOWER_CASE.has(word)) return true;
  if (NEVER_END.has(word)) return false;
  // "No. 10", "No. He left."
  if (MAY_END.has(word)) return startsOrdinary(tokens, at + 1);
  // "John F. Kennedy", "Ph.D.": an initial. "vitamin C. It": the same shape, told apart by the word that follows.
  return !/^\p{Lu}$/u.test(text) || startsOrdinary(tokens, at + 1);
}

/** Does a word that commonly opens a sentence, written with a capital, stand here? So does nothing, at the end of a block. */
function startsOrdinary(tokens: readonly Token[], at: number): boolean {
  let next = tokens[at];
  if (next && (CLOSING.has(next.text) || OPENING.has(next.text))) next = tokens[at + 1];
  return next === undefined || (/^\p{Lu}/u.test(next.text) && OPENERS.has(next.text.toLowerCase()));
}

/** May a new sentence begin after the end at `at`, whose closing marks reach to `last`? */
function nextMayStart(tokens: readonly Token[], at: number, { last, opener }: Marks): boolean {
  const next = tokens[last + 1];
  if (!next) return true;
  // "war.The end", run together; but "Booking.com", "news.Example.org" are addresses.
  if (next.start === tokens[last]?.end)
    return startsOrdinary(tokens, last + 1) && (tokens[at - 1]?.text.length ?? 0) > 2;
  if (last > at && isSaidBySomebody(tokens, last + 1) && tokens[at]?.text !== '.') return false;
  return mayStart(tokens[opener]?.text ?? '');
}

// “Is that so?” Nadia Brandt asked: what is said and who says it are one sentence.
function isSaidBySomebody(tokens: readonly Token[], at: number): boolean {
  let next = at;
  while (next < at + 4 && /^\p{Lu}/u.test(tokens[next]?.text ?? '')) next++;
  return SPEAKING.has(tokens[next]?.text ?? '');
}

/** Capitals, figures, letters without case, signs and bullets; "al-Shaeri" and "iPhone" too. No lower case, no comma. */
function mayStart(text: string): boolean {
  return text === '' || /^(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}]|\p{Ll}+[-’']?\p{Lu}|[^\p{L}\p{N}\s,;:)\]%&/–—-])/u.test(text);
}

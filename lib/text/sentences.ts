import type { Span } from '../domain/span.ts';
import type { Token } from './tokens.ts';

// "Dr. Smith", "Sen. Warren", "Jan. 6": a full stop after these ends no sentence.
// The price: "They met Mr. Smith's Dr. He left." stays one sentence. Longer is safer than torn.
const TITLES = new Set(
  (
    'mr mrs ms dr prof sen rep gov gen col lt sgt capt maj rev hon pres st messrs supt det cmdr adm brig cpl pvt insp amb ' +
    'vs no nos fig art sec ch vol pp jan feb mar apr jun jul aug sept sep oct nov dec ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo'
  ).split(' '),
);
// "Acme Inc. announced", "Apple Corp. In May": ends a sentence only before a capital that starts an ordinary word.
const MAY_END = new Set('inc corp co ltd jr sr etc bros dept est approx'.split(' '));
const CLOSING = new Set(['"', '”', '’', "'", ')', ']', '»', '›']);
const OPENING = new Set(['"', '“', '‘', "'", '(', '[', '«', '‹', '¿', '¡']);

/** Sentences of one block, in order, trimmed of white space, covering every token. */
export function splitSentences(text: string, block: Span, tokens: readonly Token[]): readonly Span[] {
  const sentences: Span[] = [];
  let first = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !endsSentence(tokens, at)) continue;
    let last = at;
    while (isClosing(text, tokens, last)) last++;
    const next = tokens[last + 1];
    if (next && (tokens[last]?.end === next.start || !mayStart(tokens, last + 1))) continue;
    sentences.push({ start: tokens[first]?.start ?? block.start, end: tokens[last]?.end ?? block.end });
    first = last + 1;
    at = last;
  }
  const [start, end] = [tokens[first]?.start, tokens.at(-1)?.end];
  if (start !== undefined && end !== undefined) sentences.push({ start, end });
  return sentences;
}

/** Is the token after `at` a closing quote or bracket that belongs to the sentence before it? */
function isClosing(_text: string, tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return token !== undefined && next !== undefined && next.start === token.end && CLOSING.has(next.text);
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.text === '?' || token.text === '!' || token.text === '…' || /^\.{2,}$/.test(token.text)) return true;
  // "the U.S. He left": an abbreviation that holds its own full stop ends a sentence only before a likely opener.
  if (token.kind === 'word' && token.text.endsWith('.')) return startsOrdinary(tokens, at + 1);
  if (token.text !== '.') return false;
  const before = tokens[at - 1];
  if (!before || before.end !== token.start) return true;
  const word = before.text.toLowerCase();
  if (before.kind === 'word' && TITLES.has(word)) return word === 'no' && startsOrdinary(tokens, at + 1);
  if (before.kind === 'word' && MAY_END.has(word)) return startsOrdinary(tokens, at + 1);
  // "John F. Kennedy": an initial. "vitamin C. It": the same shape, told apart by the word that follows.
  if (/^\p{Lu}$/u.test(before.text)) return startsOrdinary(tokens, at + 1);
  return true;
}

const OPENERS = new Set(
  'the a an he she it they we i you this that these those in on at but and as after before when while if for there his her its their our my some many most one two three four five what who why how where however meanwhile since although though no not to from with by according'.split(
    ' ',
  ),
);

/** Does a word that commonly opens a sentence, written with a capital, stand here? */
function startsOrdinary(tokens: readonly Token[], at: number): boolean {
  let next = tokens[at];
  if (next && (CLOSING.has(next.text) || OPENING.has(next.text))) next = tokens[at + 1];
  return next === undefined || (/^\p{Lu}/u.test(next.text) && OPENERS.has(next.text.toLowerCase()));
}

function mayStart(tokens: readonly Token[], at: number): boolean {
  let next = tokens[at];
  while (next && OPENING.has(next.text)) next = tokens[++at];
  return next === undefined || /^[\p{Lu}\p{Lt}\p{N}]/u.test(next.text) || /^[^\p{L}\p{N}]/u.test(next.text);
}

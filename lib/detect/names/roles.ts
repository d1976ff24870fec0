import type { Token } from '../../text/tokens.ts';
import { CLOSED_CLASSES, COMMON_VERBS } from '../lists/function-words.ts';
import { TITLES } from '../lists/titles.ts';

/** A person's name in a sentence: tokens `[first, end)`. */
export interface NamedTokens {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly end: number;
  /** Where the next name of a person begins, and so no apposition of this one goes on; the sentence's length where none does. */
  readonly next: number;
}

/**
 * The title or office that stands with a person's name, without its article: in front ("US Assistant Secretary of State ‸David Vale‸",
 * "General ‸Ode‸") or behind, between commas ("‸Ana Roy‸, the deputy governor of Velden,"). Null where none does, and for "Mr", "Ms".
 * Looks at most sixteen tokens to each side.
 */
export function roleOf(named: NamedTokens): string | null {
  return roleBefore(named) ?? roleAfter(named);
}

const REACH = 16;

function roleBefore({ tokens, first }: NamedTokens): string | null {
  let from = first;
  while (from > Math.max(0, first - REACH) && mayStandInTitle(tokens, from - 1)) from--;
  while (from < first && !beginsTitle(tokens[from], from === 0)) from++;
  return hasOffice(tokens.slice(from, first)) ? wordsOf(tokens.slice(from, first)) : null;
}

/** "Secretary", "US", "of", "former", the stop of "Gen."; no comma, verb or preposition of place. */
function mayStandInTitle(tokens: readonly Token[], at: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]];
  if (!token) return false;
  if (token.text === '.') return before !== undefined && isTitle(before) && before.text.length <= 5;
  return isCapital(token) || isTitle(token) || MODIFIERS.has(token.text) || LINKS.has(token.text);
}

const beginsTitle = (token: Token | undefined, opens: boolean): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  !LINKS.has(token.text) &&
  !(opens && /^\p{Lu}\p{Ll}*$/u.test(token.text) && FUNCTION_WORDS.has(token.lower));

function roleAfter({ tokens, end, next }: NamedTokens): string | null {
  if (tokens[end]?.text !== ',') return null;
  const from = end + 1 + (ARTICLES.has(tokens[end + 1]?.text ?? '') ? 1 : 0);
  let to = from;
  while (to < Math.min(from + REACH, tokens.length) && !CLOSERS.has(tokens[to]?.text ?? '')) {
    if (to >= next || VERBS.has(tokens[to]?.text ?? '')) return null;
    to++;
  }
  if (to < tokens.length && !CLOSERS.has(tokens[to]?.text ?? '')) return null;
  const head = tokens.slice(from, Math.min(to, from + HEAD));
  return hasOffice(head) ? wordsOf(tokens.slice(from, to)) : null;
}

/** The office stands among the first words of an apposition: "deputy ‸governor‸ of Velden". */
const HEAD = 5;

const hasOffice = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => isTitle(token) && !COURTESIES.has(token.lower));

const isTitle = ({ lower }: Token): boolean => TITLES.has(lower);

function isCapital({ kind, text }: Token): boolean {
  const code = text.charCodeAt(0);
  return kind === 'word' && (code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(text));
}

/** The words as they stand, with the white space made single. */
function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ start, text }, index) => ((tokens[index - 1]?.end ?? start) < start ? ` ${text}` : text))
    .join('');
}

const LINKS = new Set(['of', 'for', 'the', 'and', '&', '-']);
const ARTICLES = new Set(['a', 'an', 'the', 'its', 'their', 'his', 'her', 'our', 'my']);
const CLOSERS = new Set([',', '.', ';', ':', '!', '?', '"', '“', '”', '(', '—', '–']);
const COURTESIES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'madam', 'madame', 'monsieur', 'señor', 'señora', 'herr']);
const MODIFIERS = new Set(
  'former deputy acting vice senior chief foreign prime defence defense interim assistant associate then-acting ex outgoing'.split(
    ' ',
  ),
);
const FUNCTION_WORDS = new Set(Object.values(CLOSED_CLASSES).flatMap((words) => words.split(/\s+/)));
/** What ends an apposition before it began: "Ana Roy, the minister ‸said‸". */
const VERBS = new Set(
  `who which said says told added ${CLOSED_CLASSES['auxiliary'] ?? ''} ${CLOSED_CLASSES['modal'] ?? ''} ${COMMON_VERBS}`.split(
    /\s+/,
  ),
);

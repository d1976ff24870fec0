import type { Entity } from '../../domain/finding.ts';
import { opensWithCapital } from '../../text/characters.ts';
import type { TextSentence } from '../../text/document.ts';
import type { Token } from '../../text/tokens.ts';
import { CLOSED_CLASSES, COMMON_VERBS, DAY_AND_MONTH_NAMES, NOUN_VERBS, TIME_NOUNS } from '../lists/function-words.ts';
import { isSpeakerNoun } from './nouns.ts';
import { verbForms } from './verbs.ts';

/** A coarse word class. `noun` is also what nothing else is known of. */
export type Tag =
  | 'det'
  | 'possessive'
  | 'pronoun'
  | 'preposition'
  | 'coordinator'
  | 'subordinator'
  | 'auxiliary'
  | 'modal'
  | 'negation'
  | 'to'
  | 'adverb'
  | 'number'
  | 'name'
  | 'noun'
  | 'adjective'
  | 'verb'
  | 'ing'
  | 'ed'
  | 'genitive'
  | 'comma'
  | 'quote'
  | 'stop'
  | 'dash'
  | 'bracket'
  | 'mark';

/** A token with its class. `sentence` counts within the block; `quote` is the index of the quotation it stands in, or -1. */
export interface Word extends Token {
  readonly tag: Tag;
  readonly sentence: number;
  readonly entity: Entity | null;
  quote: number;
}

const CLOSED: ReadonlyMap<string, Tag> = new Map(
  Object.entries(CLOSED_CLASSES).flatMap(([tag, list]) =>
    list
      .trim()
      .split(/\s+/)
      .map((word) => [word, tag as Tag]),
  ),
);
const VERBS: ReadonlySet<string> = new Set(COMMON_VERBS.split(/\s+/));
export const TIMES: ReadonlySet<string> = new Set(TIME_NOUNS.split(/\s+/));
/** Times that are written with a capital; "Mr Day" is a name. */
const DATES: ReadonlySet<string> = new Set(DAY_AND_MONTH_NAMES.split(/\s+/));
const MARKS: ReadonlyMap<string, Tag> = new Map(
  Object.entries({ comma: ',', quote: '"“”‘’\'«»„', stop: '.?!…;:', dash: '—–-', bracket: '()[]{}' }).flatMap(
    ([tag, marks]) => [...marks].map((mark) => [mark, tag as Tag]),
  ),
);
const NO_PARTICIPLE = new Set(
  'need seed feed deed weed reed breed speed greed creed indeed exceed proceed succeed hundred sacred kindred shed sled'.split(
    ' ',
  ),
);
const NO_ADVERB = new Set(
  'family tally rally reply supply assembly anomaly bully belly jelly weekly monthly butterfly monopoly'.split(' '),
);
const ADJECTIVE = /(?:ous|ful|ive|able|ible|ical|less|ish|ary|ic|al)$/;

/** The words of one block's sentences, tagged in one pass. Linear. */
export function tagWords(sentences: readonly TextSentence[], entities: readonly Entity[]): Word[] {
  const words: Word[] = [];
  let nearest = 0;
  sentences.forEach((sentence, number) => {
    let opening = true;
    let cited = false;
    let single = false;
    for (let index = 0; index < sentence.tokens.length; index++) {
      const token = tokenAt(sentence.tokens, index);
      if (!token) continue;
      if (token !== sentence.tokens[index]) index++;
      const after = sentence.tokens[index + 1];
      while (nearest < entities.length && (entities[nearest]?.end ?? 0) <= token.start) nearest++;
      const candidate = entities[nearest];
      const entity = candidate && candidate.start <= token.start && token.end <= candidate.end ? candidate : null;
      const { start, end, text, lower, kind } = token;
      const before = words.at(-1);
      const isSingle = kind === 'punctuation' && SINGLE.test(text);
      const owns = isSingle && !single && isPluralGenitive(token, { before, after });
      if (isSingle && !owns) single = before === undefined || before.end < token.start;
      const next = after?.lower ?? '';
      const tag = owns ? 'genitive' : tagOf(token, { lower, opening, entity, before, next, cited });
      if (token.kind === 'punctuation') cited = false;
      else if (lower === 'to' && before?.lower === 'according') cited = true;
      words.push({ start, end, text, lower, kind, tag, sentence: number, entity, quote: -1 });
      if (token.kind !== 'punctuation') opening = false;
      else if (tag === 'stop') opening = true;
    }
  });
  return words;
}

const SINGLE = /^['’‘]$/;

/** The token at `index`; two single marks side by side are one double mark, as many papers write it. */
function tokenAt(tokens: readonly Token[], index: number): Token | undefined {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token?.text !== "'" || next?.text !== "'" || next.start !== token.end) return token;
  return { ...token, text: '"', lower: '"', end: next.end };
}

/** "the villagers‸’ lawyer": an apostrophe after an s, where no single quotation mark is open. */
const isPluralGenitive = (
  token: Token,
  { before, after }: { readonly before: Word | undefined; readonly after: Token | undefined },
): boolean =>
  token.text !== '‘' &&
  before !== undefined &&
  before.end === token.start &&
  before.lower.endsWith('s') &&
  after !== undefined &&
  after.start > token.end &&
  after.kind === 'word';

interface Context {
  readonly lower: string;
  /** Does the word open its sentence, so that its capital says nothing? */
  readonly opening: boolean;
  readonly entity: Entity | null;
  readonly before: Word | undefined;
  /** The next token, in lower case; empty where none follows in the sentence. */
  readonly next: string;
  /** Between "according to" and the next mark: "court records", "the bank's estimates" are nouns there. */
  readonly cited: boolean;
}

const NAMED = new Set(['person', 'organization', 'place', 'group', 'event', 'work', 'product', 'law']);

function tagOf(token: Token, context: Context): Tag {
  const { lower, opening, entity, before, next, cited } = context;
  if (token.kind === 'punctuation') return MARKS.get(token.text[0] ?? '') ?? 'mark';
  if (token.kind === 'number') return 'number';
  if (lower === "'s") return isGenitive(before) ? 'genitive' : 'auxiliary';
  if (lower === 'to' && before?.lower === 'according') return 'preposition';
  const capital = opensWithCapital(token.text);
  if (entity && NAMED.has(entity.type) && (capital || lower !== 'the')) return lower === 'the' ? 'det' : 'name';
  const closed = capital && !opening && lower === 'may' ? undefined : CLOSED.get(lower);
  // "‸ That criticism was fair", "an ‸ inside source".
  if (closed === 'subordinator' && lower === 'that' && opening && !STARTS_CLAUSE.has(CLOSED.get(next) ?? 'noun'))
    return 'det';
  if (closed === 'preposition' && before?.tag === 'det' && /^(?:inside|outside)$/.test(lower)) return 'adjective';
  if (closed !== undefined && (!capital || opening || lower.length < 4)) return closed;
  if (capital && !opening) return DATES.has(lower) ? 'noun' : 'name';
  if (VERBS.has(lower)) return isNominalSlot(before) ? 'noun' : 'verb';
  if (lower.endsWith('ly') && lower.length > 4 && !NO_ADVERB.has(lower)) return 'adverb';
  if (lower.endsWith('ing') && lower.length > 4) return lower === 'polling' ? 'noun' : 'ing';
  if (lower.endsWith('ed') && lower.length > 3 && !NO_PARTICIPLE.has(lower)) return 'ed';
  const form = verbForms.get(lower);
  if (form?.form === 'past' || form?.form === 'participle') return before?.tag === 'det' ? 'adjective' : 'ed';
  if (form !== undefined && !(cited && NOUN_VERBS.has(lower)) && isVerbSlot(lower, before, next)) return 'verb';
  if (!capital && before?.tag === 'pronoun' && isFormAfter(before.lower, lower)) return 'verb';
  if (opening && capital)
    return form ? 'noun' : isSpeakerNoun(lower) ? 'noun' : ADJECTIVE.test(lower) ? 'adjective' : 'name';
  return ADJECTIVE.test(lower) && lower.length > 4 && !isSpeakerNoun(lower) ? 'adjective' : 'noun';
}

const isGenitive = (before: Word | undefined): boolean =>
  before === undefined ||
  before.tag === 'name' ||
  before.tag === 'noun' ||
  before.tag === 'adjective' ||
  before.tag === 'number' ||
  before.tag === 'ed';

/** After "the", "her" or "Kenya's" comes no verb. */
const isNominalSlot = (before: Word | undefined): boolean =>
  before !== undefined && ['det', 'possessive', 'genitive', 'adjective', 'preposition'].includes(before.tag);

const STARTS_CLAUSE: ReadonlySet<Tag> = new Set(['det', 'possessive', 'pronoun', 'auxiliary', 'modal', 'to']);

/** "he ‸ operates", "they ‸ oversee": whatever the verb is. */
const isFormAfter = (pronoun: string, lower: string): boolean =>
  /^(?:he|she)$/.test(pronoun)
    ? lower.endsWith('s') && lower.length > 3
    : /^(?:they|we|i)$/.test(pronoun) && !lower.endsWith('s') && lower.length > 3;

const QUANTIFIED = /^(?:some|many|all|both|those|these|most|others|each|either|neither)$/;

/** May a word that is verb or noun ("claims", "reports") be a verb after this one? */
function isVerbSlot(lower: string, before: Word | undefined, next: string): boolean {
  const noun = NOUN_VERBS.has(lower);
  if (before === undefined) return false;
  // "Some ‸ say they left", "whose laws were struck down ‸ say", "Polls in New Velden ‸ show the"
  if (!noun && (QUANTIFIED.test(before.lower) || before.tag === 'ed')) return true;
  if (isNominalSlot(before)) return false;
  // "the lake ‸ states": seldom the verb after a place.
  if (lower === 'states' && before.tag === 'name' && before.entity?.type !== 'person') return false;
  const opens = CLOSED.get(next);
  // "court ‸ records show", "the ‸ claims were": a verb follows, so that this one is none.
  const isFollowed =
    opens === 'auxiliary' || opens === 'modal' || /^(?:base|third|past)$/.test(verbForms.get(next)?.form ?? '');
  if (noun && isFollowed && (before.tag === 'name' || before.tag === 'noun' || before.tag === 'adjective'))
    return false;
  if (noun && (before.tag === 'name' || before.tag === 'noun') && !lower.endsWith('s'))
    if (next === 'that' || opens === 'det' || opens === 'possessive' || opens === 'pronoun') return true;
  if (before.tag === 'coordinator') return !noun || lower.endsWith('s');
  if (
    ['pronoun', 'to', 'modal', 'auxiliary', 'negation', 'adverb', 'comma', 'quote', 'bracket', 'number'].includes(
      before.tag,
    )
  )
    return true;
  if (!noun && (before.tag === 'name' || before.tag === 'noun')) return true;
  const third = lower.endsWith('s') && !lower.endsWith('ss');
  if (before.tag === 'name') return third;
  if (before.tag === 'noun')
    return third
      ? !before.lower.endsWith('s') || /(?:ss|is)$/.test(before.lower)
      : before.lower.endsWith('s') || before.lower === 'people';
  return false;
}

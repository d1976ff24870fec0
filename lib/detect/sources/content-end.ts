import { fnv1a } from '../hash.ts';
import type { Candidate } from './candidate.ts';
import { startsClause } from './clause.ts';
import { hookBefore } from './cue-features.ts';
import { scoreOf, type SourcesModel } from './cue-model.ts';
import { pair, type Features } from './features.ts';
import { LOOSE } from './word-kinds.ts';
import { isTime, type Phrase } from './phrases.ts';
import {
  AUXILIARY,
  COMMA,
  COORDINATOR,
  DASH,
  ED,
  ING,
  isAny,
  MODAL,
  NAME,
  NOUN,
  STOP,
  SUBORDINATOR,
  VERB,
} from './tags.ts';
import type { Word } from './words.ts';

/** A content is not read further than this many words for a place to end: keeps the search bounded. */
const LONGEST = 80;

const KIND = {
  end: 100,
  own: 101,
  first: 102,
  tags: 103,
  way: 104,
  wayTag: 105,
  verbs: 106,
  ahead: 107,
  aheadHook: 108,
  hook: 109,
  hookTag: 110,
  length: 111,
  rest: 112,
  back: 113,
  lemma: 114,
  strongAhead: 115,
  buildWay: 116,
  buildAhead: 117,
  clause: 118,
  clauseVerbs: 119,
  closes: 120,
  pair: 121,
} as const;

/**
 * Asks `visit` about each place in a content where the sentence may go on with something else, in order ("it rained ‸, while others
 * said"), with what is known of it in `features`, until it says yes. Answers that place, or where the content ends. No feature holds
 * more than two words of a text.
 */
export function findEnd(
  { words, candidate, features }: EndSearch,
  { from, to }: Phrase,
  visit: (at: number) => boolean,
): number {
  const lastComma = commaBefore(words, to, from);
  const limit = Math.min(to - 1, from + LONGEST);
  const facts: Facts = {
    lemma: fnv1a(candidate.lemma),
    build: fnv1a(candidate.construction),
    way: fnv1a(candidate.opening),
    hook: hookBefore(words, candidate),
    strong: candidate.strong ? 1 : 0,
  };
  let verbs = isAny(words[from], VERBAL) ? 1 : 0;
  for (let at = from + 1; at < limit; at++) {
    const word = words[at];
    if (!word) break;
    if (word.quote < 0 && isBoundary(word)) {
      features.clear();
      addFacts(features, words, { ...facts, verbs, closes: lastComma > at ? 1 : 0, from, at, to });
      if (visit(at)) return at;
    }
    if (verbs < 2 && isAny(word, VERBAL)) verbs++;
  }
  return to;
}

export interface EndSearch {
  readonly words: readonly Word[];
  readonly candidate: Candidate;
  readonly features: Features;
}

const VERBAL = AUXILIARY | MODAL | VERB | ED;

const isBoundary = ({ tag, lower, entry }: Word): boolean =>
  (tag & (COMMA | DASH | COORDINATOR)) !== 0 ||
  (entry.is & LOOSE) !== 0 ||
  (tag === SUBORDINATOR && lower !== 'that' && lower !== 'whether');

/** What is known of a candidate whose content may end, as numbers. */
interface Facts {
  readonly lemma: number;
  readonly build: number;
  readonly way: number;
  readonly hook: number;
  readonly strong: number;
}

/** A place where a content may end: `verbs` before it, at most two; does a comma follow? */
interface Place extends Facts, Phrase {
  readonly at: number;
  readonly verbs: number;
  readonly closes: number;
}

function addFacts(features: Features, words: readonly Word[], place: Place): void {
  const { at, from, to, lemma, build, way, hook, strong, verbs, closes } = place;
  const [before, mark, next, further] = [words[at - 1], words[at], words[at + 1], words[at + 2]];
  if (!mark || !next) return;
  const own = isAny(mark, COMMA | DASH) ? mark.tag : mark.entry.print;
  const ahead = aheadOf(words, at + 1, to);
  const clause = startsClause(words, at + 1, to) ? 1 : 0;
  features.add(KIND.end);
  features.add(KIND.own, own);
  features.add(KIND.first, own, next.kind === 'punctuation' || isAny(next, NAME | NOUN) ? next.tag : next.entry.print);
  features.add(KIND.tags, pair(own, next.tag), further?.tag ?? 0);
  features.add(KIND.way, own, way);
  features.add(KIND.wayTag, pair(own, way), next.tag);
  features.add(KIND.verbs, pair(own, verbs), way);
  features.add(KIND.ahead, own, ahead);
  features.add(KIND.aheadHook, pair(own, ahead), hook);
  features.add(KIND.hook, own, hook);
  features.add(KIND.hookTag, hook, next.tag);
  features.add(KIND.length, pair(own, levelOf(at - from)), way);
  features.add(KIND.rest, own, levelOf(to - at));
  features.add(KIND.back, own, backOf(before));
  features.add(KIND.lemma, own, lemma);
  features.add(KIND.strongAhead, pair(own, strong), ahead);
  features.add(KIND.buildWay, pair(build, way), own);
  features.add(KIND.buildAhead, pair(build, own), ahead);
  features.add(KIND.clause, pair(clause, own), strong);
  features.add(KIND.clauseVerbs, pair(clause, verbs), way);
  features.add(KIND.closes, pair(closes, own), way);
  features.add(KIND.pair, pair(before?.tag ?? 0, own), next.tag);
}

const levelOf = (count: number): number => (count < 3 ? 0 : count < 6 ? 1 : count < 12 ? 2 : 3);

/** What stands before the place: the end of a quotation, a time, else its class. */
const backOf = (word: Word | undefined): number =>
  word === undefined ? 0 : word.quote >= 0 ? 3 : isTime(word) ? 5 : word.tag;

/** The numbers of `aheadOf` besides those of a verb, which are twice three bits. */
const NOTHING = 0;
const QUOTATION = 64;
const STOPPED = 128;

/** What the next finite verb after a boundary is, and whether somebody stands before it. */
function aheadOf(words: readonly Word[], from: number, limit: number): number {
  for (let at = from; at < Math.min(limit, from + 16); at++) {
    const word = words[at];
    if (!word || word.quote >= 0) return QUOTATION;
    if (at > from && isAny(word, COMMA | STOP)) return STOPPED;
    if (!isAny(word, VERBAL | ING)) continue;
    const { verb } = word.entry;
    const strength = verb ? (verb.strong ? (verb.quotes ? 4 : 3) : 2) : 1;
    return 8 * strength + (word.tag === ING ? 2 : 0) + (at === from ? 1 : 0);
  }
  return NOTHING;
}

/** The last comma outside quotation marks before `to`, or -1. */
function commaBefore(words: readonly Word[], to: number, from: number): number {
  for (let at = to - 1; at > from; at--) if (words[at]?.tag === COMMA && (words[at]?.quote ?? -1) < 0) return at;
  return -1;
}

/** The candidate with what follows its cue cut where the model holds it to end. */
export function withEnds(words: readonly Word[], candidate: Candidate, { model, features }: Scoring): Candidate {
  const { cue, contents } = candidate;
  if (!contents.some(({ from }) => from >= cue.to)) return candidate;
  const search = { words, candidate, features };
  const isEnd = (): boolean => scoreOf(model, features) > 0;
  return {
    ...candidate,
    contents: contents.map((content) =>
      content.from < cue.to ? content : { from: content.from, to: findEnd(search, content, isEnd) },
    ),
  };
}

export interface Scoring {
  readonly model: SourcesModel;
  readonly features: Features;
}

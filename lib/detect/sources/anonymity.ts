import type { Phrase } from './phrases.ts';
import type { Block, Word } from './words.ts';
import {
  ADVERB,
  AUXILIARY,
  BRACKET,
  COMMA,
  COORDINATOR,
  DASH,
  DET,
  ED,
  NOUN,
  POSSESSIVE,
  PRONOUN,
  STOP,
  TO,
  VERB,
  isAny,
} from './tags.ts';

/** Where a sentence says that somebody is not to be named, and why, if it says that too. */
export interface Grant {
  readonly at: number;
  readonly reason: Phrase | null;
}

const PLEDGE = /^(?:condition|request\w*|ask\w*|grant\w*|insist\w*|sought|seek\w*|promis\w*|guarantee\w*|cited)$/;
const REFUSAL = /^(?:not|never|declin\w+|refus\w+|unwilling|wasn't|weren't|isn't|aren't|didn't|couldn't|cannot|can't)$/;
const TALK = /^(?:speak|talk|comment|discuss|brief|disclose|release|give|make|be|share|reveal|describe)$/;

const within = (words: readonly Word[], at: number, pattern: RegExp): boolean => {
  for (let k = at - 1; k >= Math.max(0, at - 6); k--) {
    if (words[k]?.sentence !== words[at]?.sentence) return false;
    if (pattern.test(words[k]?.lower ?? '')) return true;
  }
  return false;
};

const isNaming = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.lower === 'be' && within(words, at, REFUSAL);
const isLeave = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.tag === TO && TALK.test(words[at + 2]?.lower ?? '') && within(words, at, REFUSAL);

/** By the word that gives it away: is somebody promised here not to be named? One row each, with an example. */
const GRANTS: ReadonlyMap<string, (words: readonly Word[], at: number) => boolean> = new Map([
  // "on condition of anonymity", "who requested anonymity"
  ['anonymity', (words, at) => within(words, at, PLEDGE)],
  // "speaking anonymously"
  ['anonymously', (words, at) => within(words, at, /^(?:speak\w*|spoke|talk\w*)$/)],
  // "asked not to be named", "declined to be identified"
  ['named', isNaming],
  ['identified', isNaming],
  // "who was not authorised to speak publicly"
  ['authorised', isLeave],
  ['authorized', isLeave],
  ['allowed', isLeave],
  ['permitted', isLeave],
]);

/** The first place in each sentence of a block where somebody is promised not to be named. Linear. */
export function grantsIn({ words, grants: places }: Block): readonly Grant[] {
  const grants: Grant[] = [];
  for (const at of places) {
    const word = words[at];
    if (!word || word.quote >= 0 || !GRANTS.get(word.lower)?.(words, at)) continue;
    const last = grants.at(-1);
    if (last && words[last.at]?.sentence === word.sentence) continue;
    grants.push({ at, reason: reasonFor(words, at) });
  }
  return grants;
}

function reasonFor(words: readonly Word[], at: number): Phrase | null {
  const leave = /^(?:authori[sz]ed|allowed|permitted)$/.test(words[at]?.lower ?? '');
  return leading(words, at) ?? (leave ? ofLeave(words, at) : following(words, at));
}

/** "not authorised to speak publicly", with the "because" that may stand before it. */
function ofLeave(words: readonly Word[], at: number): Phrase {
  let from = at;
  for (let k = at - 1; k >= Math.max(0, at - 7) && words[k]?.sentence === words[at]?.sentence; k--) {
    if (REFUSAL.test(words[k]?.lower ?? '')) from = k;
    if (words[k]?.lower === 'because') return { from: k, to: endOf(words, at + 2) };
  }
  return { from, to: endOf(words, at + 2) };
}

/** "… ‸ because she feared for her job", "… ‸ for fear of reprisals", "… ‸ to discuss private talks" */
function following(words: readonly Word[], at: number): Phrase | null {
  for (let k = at + 1; words[k]?.sentence === words[at]?.sentence; k++) {
    if ((words[k]?.quote ?? -1) >= 0) return null;
    if (opens(words, k, at)) return { from: k, to: endOf(words, k + 1) };
  }
  return null;
}

const AIM =
  /^(?:discuss|describe|speak|talk|detail|avoid|protect|share|comment|preserve|reveal|disclose|relay|recount|offer)$/;

function opens(words: readonly Word[], k: number, grant: number): boolean {
  const [lower, next, further] = [words[k]?.lower ?? '', words[k + 1], words[k + 2]];
  if (/^(?:because|fearing|citing|lest)$/.test(lower)) return true;
  if (/^(?:since|as)$/.test(lower)) return next?.tag === PRONOUN;
  if (/^(?:given|due|owing)$/.test(lower)) return next !== undefined && isAny(next, DET | POSSESSIVE | TO | NOUN);
  if (/^(?:for|of|over|amid)$/.test(lower)) return /^fears?$/.test(next?.lower ?? '');
  if (lower === 'out') return next?.lower === 'of' && /^(?:fear|concern)s?$/.test(further?.lower ?? '');
  if (lower === 'in') return next?.lower === 'order' && further?.tag === TO;
  // "on condition of anonymity ‸ to discuss", with at most "in order" or an adverb between
  return words[k]?.tag === TO && k - grant <= 3 && AIM.test((next?.tag === ADVERB ? further : next)?.lower ?? '');
}

/** "‸ Fearing reprisals, the officer asked not to be named." */
function leading(words: readonly Word[], at: number): Phrase | null {
  let from = at;
  while (from > 0 && words[from - 1]?.sentence === words[at]?.sentence) from--;
  const opener = words[from]?.lower ?? '';
  if (!/^(?:fearing|citing|because)$/.test(opener) && !(opener === 'for' && words[from + 1]?.lower === 'fear'))
    return null;
  for (let to = from + 1; to < at; to++) if (words[to]?.tag === COMMA) return { from, to };
  return null;
}

/** Up to the next comma, mark or "and said". */
function endOf(words: readonly Word[], start: number): number {
  const sentence = words[start - 1]?.sentence;
  for (let at = start; at < words.length; at++) {
    const word = words[at];
    if (!word || word.sentence !== sentence || word.quote >= 0) return at;
    if (isAny(word, COMMA | DASH | BRACKET)) return at;
    if (word.tag === STOP && words[at + 1]?.start !== word.end) return at;
    if (word.tag === COORDINATOR && isAny(words[at + 1], ED | VERB | AUXILIARY)) return at;
  }
  return words.length;
}

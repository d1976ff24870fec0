import { isBoilerplate } from '../text/boilerplate.ts';
import type { Stretch } from './branch.ts';

/** A line's own words, wherever it stands. */
interface Words extends Pick<Stretch, 'text' | 'linked' | 'stressed'> {
  readonly words: number;
  /** Reads like sentences: not a label, not a list of links. */
  readonly prose: boolean;
  /** Nothing of the story by its words alone (lib/text/boilerplate.ts). */
  readonly boilerplate: boolean;
}

/** What a line's own words say of it. */
export interface Own extends Pick<Words, 'words' | 'prose' | 'boilerplate'> {
  /** In the order of OWN_NAMES. */
  readonly own: readonly number[];
}

const ending = /[.!?…]["'”’)\]]*$/;
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const yes = (condition: boolean): number => (condition ? 1 : 0);

// "Anna Holm is a staff writer who covers harbours.", "Follow her on …"
const BIO =
  /^.{0,70}\b(?:is|was|has been|works as|joined|writes|covers|reports)\b.{0,80}\b(?:writer|reporter|editor|journalist|columnist|correspondent|author|contributor|producer|freelance\w*|blogger|staffer|professor|veteran|fellow|intern|critic|board consists)\b|\b(?:follow|email|contact|reach) (?:him|her|them|me|us)\b|^(?:about the author|.{0,60}\b(?:covers|writes about|reports on)\b.{0,80}\bfor\b)/is;

const OWN_FEATURES: Readonly<Record<string, (words: Words) => number>> = {
  words: ({ words }) => Math.log2(1 + words) / 6,
  fewWords: ({ words }) => yes(words < 5),
  someWords: ({ words }) => yes(words >= 5 && words < 12),
  manyWords: ({ words }) => yes(words >= 30),
  prose: ({ prose }) => yes(prose),
  ends: ({ text }) => yes(ending.test(text)),
  colon: ({ text }) => yes(/[:;,–—-]$/.test(text)),
  commas: ({ text, words }) => Math.min(1, (text.split(',').length - 1) / (words / 10)),
  capitals: ({ text, words }) => share(text.match(/(?:^| )["'“‘(]?\p{Lu}/gu)?.length ?? 0, words),
  shouting: ({ text }) => yes(text.length > 3 && text === text.toUpperCase()),
  digits: ({ text }) => share(text.match(/\d/g)?.length ?? 0, text.length),
  dated: ({ text, words }) => yes(words < 20 && /\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\bago\b/i.test(text)),
  lowerStart: ({ text }) => yes(/^\p{Ll}/u.test(text)),
  quoteMark: ({ text }) => yes(/["“”]/.test(text)),
  imperative: ({ text }) => yes(/\b(?:you|your|our|us|we)\b/i.test(text)),
  atSign: ({ text }) => yes(/@|https?:|www\.|#\w/.test(text)),
  bar: ({ text }) => yes(/[|»›→•·]/.test(text)),
  by: ({ text, words }) => yes(words < 15 && /^(?:by|from|written by|posted by|story by)\b/i.test(text)),
  bio: ({ text, words }) => yes(words < 130 && BIO.test(text)),
  contact: ({ text }) =>
    yes(
      /[\w.]@[\w.]+\.\w{2,}|\b(?:reached at|contact us|tips?@|for more information|click here|learn more)\b/i.test(
        text,
      ),
    ),
  disclosure: ({ text }) =>
    yes(
      /\b(?:originally (?:appeared|published)|this (?:story|article|post|piece) (?:was|is|has been|originally)|first (?:appeared|published)|all rights reserved|commission|editorially independent|contributed to this|newsletter|subscri(?:be|ption)|podcast|sign up)\b/i.test(
        text,
      ),
    ),
  credit: ({ text }) =>
    yes(
      /\b(?:photo|image|picture|getty|credit|courtesy|photograph(?:ed|er)?|file|ap|reuters|afp)\b.{0,30}(?:[:)/]|$)/i.test(
        text,
      ),
    ),
  pictured: ({ text }) =>
    yes(
      /\b(?:pictured|seen here|shown here|in this (?:photo|image|file)|poses?|left to right|from left|\(right\)|\(left\)|, left,|, right,|second from)\b/i.test(
        text,
      ),
    ),
  social: ({ text }) => yes(/pic\.twitter\.com|\(@\w+\)|^@\w+|https:\/\/t\.co/.test(text)),
  boilerplate: ({ boilerplate }) => yes(boilerplate),
  linked: ({ linked, text }) => share(linked, text.length),
  allLinked: ({ linked, text }) => yes(linked > text.length * 0.85),
  linkedProse: ({ linked, text, prose }) => yes(prose && linked > text.length * 0.25),
  allStressed: ({ stressed, text }) => yes(stressed > text.length * 0.85),
};

export const OWN_NAMES = Object.keys(OWN_FEATURES);

const OWN = Object.values(OWN_FEATURES);

/** They are the dearest part of reading a page, and the same as long as the words are. */
const known = new WeakMap<Stretch, Own>();

/** Looks at a line's own words, once. */
export function ownOf(stretch: Stretch): Own {
  const before = known.get(stretch);
  if (before) return before;
  const { text, linked, stressed } = stretch;
  const count = text.split(' ').length;
  const words = {
    text,
    linked,
    stressed,
    words: count,
    prose: isProse(stretch, count),
    boilerplate: isBoilerplate(text),
  };
  const { prose, boilerplate } = words;
  const own = { words: count, prose, boilerplate, own: OWN.map((feature) => feature(words)) };
  known.set(stretch, own);
  return own;
}

const isProse = ({ text, linked }: Stretch, words: number): boolean =>
  words >= 10 && linked < text.length * 0.5 && (ending.test(text) || words >= 25);

import { HINT_NAMES } from './hints.ts';
import type { Line, Outline } from './outline.ts';

/** What a page says of its own text elsewhere: word 4-grams of JSON-LD `articleBody`, the headline. */
export interface Guide {
  /** How many 4-grams; 0: the page carries no body of its own. */
  readonly size: number;
  /** Share of each line's 4-grams that stand in it. */
  readonly shares: readonly number[];
  readonly title: string;
}

/** A line in its place, and what one look at the whole page gave: all that a feature may ask. */
export interface Scene {
  readonly outline: Outline;
  readonly guide: Guide;
  readonly largestGroup: number;
  readonly titleAt: number;
  readonly seen: ReadonlyMap<string, number>;
}

type Feature = (line: Line, scene: Scene) => number;

const ending = /[.!?…]["'”’)\]]*$/;
const tagOf = ({ container }: Line, { outline }: Scene): string => outline.containers[container]?.tag ?? '';
const lineAt = ({ index }: Line, { outline }: Scene, step: number): Line | undefined => outline.lines[index + step];
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const yes = (condition: boolean | undefined): number => (condition ? 1 : 0);

/** Share of a text's word 4-grams that stand in a set; short texts are looked up whole. */
export function overlapWith(grams: ReadonlySet<string>, text: string): number {
  if (grams.size === 0) return 0;
  const found = gramsOf(text);
  let hits = 0;
  for (const gram of found) if (grams.has(gram)) hits++;
  return share(hits, found.length);
}

/** Word 4-grams of a text, letters and digits only, case folded. */
export function gramsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(3).map((word, at) => `${words[at]} ${words[at + 1]} ${words[at + 2]} ${word}`);
}

// "Anna Holm is a staff writer who covers harbours.", "Follow her on …"
const BIO =
  /^.{0,70}\b(?:is|was|has been|works as|joined|writes|covers|reports)\b.{0,80}\b(?:writer|reporter|editor|journalist|columnist|correspondent|author|contributor|producer|freelance\w*|blogger|staffer|professor|veteran|fellow|intern|critic|board consists)\b|\b(?:follow|email|contact|reach) (?:him|her|them|me|us)\b|^(?:about the author|.{0,60}\b(?:covers|writes about|reports on)\b.{0,80}\bfor\b)/is;

/** Prose of the neighbours: 1 for each prose line, a share for shorter text, out of `reach` lines on one side. */
const proseNear = (line: Line, scene: Scene, reach: number): number => {
  let sum = 0;
  const step = Math.sign(reach);
  for (let at = step; Math.abs(at) <= Math.abs(reach); at += step) sum += yes(lineAt(line, scene, at)?.prose);
  return sum / Math.abs(reach);
};

const groupShare: Feature = ({ group }, { outline, largestGroup }) => share(outline.groups[group] ?? 0, largestGroup);

/** To add a feature, write its row here and train anew (tools/train/body.ts). */
export const FEATURES: Readonly<Record<string, Feature>> = {
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
  bioAtEnd: ({ text, words, index }, { outline }) =>
    yes(words < 130 && index > outline.lines.length * 0.4 && BIO.test(text)),
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
  tagP: (line, scene) => yes(tagOf(line, scene) === 'p'),
  tagDiv: (line, scene) => yes(tagOf(line, scene) === 'div'),
  tagDivShort: (line, scene) => yes(tagOf(line, scene) === 'div' && line.words < 12),
  tagPShort: (line, scene) => yes(tagOf(line, scene) === 'p' && line.words < 12),
  heading: ({ kind }) => yes(kind === 'heading'),
  headingLow: (line, scene) => yes(/^h[4-6]$/.test(tagOf(line, scene))),
  h1: (line, scene) => yes(tagOf(line, scene) === 'h1'),
  listItem: ({ kind }) => yes(kind === 'list_item'),
  listProse: ({ kind, prose }) => yes(kind === 'list_item' && prose),
  listLinked: ({ kind, linked, text }) => yes(kind === 'list_item' && linked > text.length * 0.5),
  caption: ({ kind }) => yes(kind === 'caption'),
  quote: ({ kind }) => yes(kind === 'quote'),
  cell: (line, scene) => yes(/^(?:td|th|tr|table)$/.test(tagOf(line, scene))),
  title: ({ text }, { guide }) => yes(text.length > 10 && text.toLowerCase() === guide.title),
  guided: ({ index }, { guide }) => guide.shares[index] ?? 0,
  guideMisses: ({ index, words }, { guide }) => yes(guide.size > 80 && words > 5 && (guide.shares[index] ?? 0) < 0.3),
  guideMissesShort: ({ words }, { guide }) => yes(guide.size > 80 && words <= 5),
  repeated: ({ text }, { seen }) => yes((seen.get(text) ?? 0) > 1),
  afterTitle: ({ index }, { titleAt }) => yes(titleAt >= 0 && index > titleAt),
  farAfterTitle: ({ index }, { titleAt }) => (titleAt < 0 ? 0 : Math.min(1, Math.max(0, index - titleAt) / 100)),
  position: ({ index }, { outline }) => share(index, outline.lines.length),
  proseBefore: (line, scene) => proseNear(line, scene, -1),
  proseAfter: (line, scene) => proseNear(line, scene, 1),
  proseBefore4: (line, scene) => proseNear(line, scene, -4),
  proseAfter4: (line, scene) => proseNear(line, scene, 4),
  linkBefore: (line, scene) =>
    yes((lineAt(line, scene, -1)?.linked ?? 0) > (lineAt(line, scene, -1)?.text.length ?? 0) * 0.5),
  linkAfter: (line, scene) =>
    yes((lineAt(line, scene, 1)?.linked ?? 0) > (lineAt(line, scene, 1)?.text.length ?? 0) * 0.5),
  boilerplateBefore: (line, scene) => yes(lineAt(line, scene, -1)?.boilerplate),
  groupShare,
  mainGroup: (line, scene) => yes(groupShare(line, scene) > 0.99),
  smallGroup: (line, scene) => yes(groupShare(line, scene) < 0.1),
  groupLinked: ({ group }, { outline }) => share(outline.sums[group]?.linked ?? 0, outline.sums[group]?.text ?? 0),
  groupProse: ({ group }, { outline }) => share(outline.sums[group]?.prose ?? 0, outline.sums[group]?.text ?? 0),
  proseShare: ({ group }, { outline }) => share(outline.sums[group]?.prose ?? 0, outline.prose),
  inArticle: ({ container }, { outline }) => yes(outline.insideArticle[container]),
  deep: ({ container }, { outline }) => Math.min(1, (outline.containers[container]?.depth ?? 0) / 30),
  ...Object.fromEntries(
    HINT_NAMES.flatMap((hint, bit) => {
      const inside: Feature = ({ container }, { outline }) => ((outline.around[container] ?? 0) >> bit) & 1;
      const own: Feature = ({ container }, { outline }) => ((outline.containers[container]?.hints ?? 0) >> bit) & 1;
      return [
        [`in ${hint}`, inside],
        [`is ${hint}`, own],
        [`in ${hint}, prose`, (line: Line, scene: Scene) => inside(line, scene) * yes(line.prose)],
      ];
    }),
  ),
};

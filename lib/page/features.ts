import { HINT_NAMES } from './hints.ts';
import type { Line, Outline } from './outline.ts';
import { OWN_NAMES } from './own-features.ts';

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

const BIO_AT = OWN_NAMES.indexOf('bio');

type Feature = (line: Line, scene: Scene) => number;

const tagOf = ({ container }: Line, { outline }: Scene): string => outline.containers[container]?.tag ?? '';
const lineAt = ({ index }: Line, { outline }: Scene, step: number): Line | undefined => outline.lines[index + step];
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const yes = (condition: boolean | undefined): number => (condition ? 1 : 0);

/** Prose of the neighbours: 1 for each prose line, a share for shorter text, out of `reach` lines on one side. */
const proseNear = (line: Line, scene: Scene, reach: number): number => {
  let sum = 0;
  const step = Math.sign(reach);
  for (let at = step; Math.abs(at) <= Math.abs(reach); at += step) sum += yes(lineAt(line, scene, at)?.prose);
  return sum / Math.abs(reach);
};

const groupShare: Feature = ({ group }, { outline, largestGroup }) => share(outline.groups[group] ?? 0, largestGroup);

/** What a line's place says of it. To add a feature, write its row here or in own-features.ts and train anew (tools/train/body.ts). */
const PLACED_FEATURES: Readonly<Record<string, Feature>> = {
  bioAtEnd: ({ own, index }, { outline }) => (index > outline.lines.length * 0.4 ? (own[BIO_AT] ?? 0) : 0),
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

export const FEATURE_NAMES = [...OWN_NAMES, ...Object.keys(PLACED_FEATURES)];

const PLACED = Object.values(PLACED_FEATURES);

/** The features of a line by itself, in the order of FEATURE_NAMES. */
export const featuresOf = (line: Line, scene: Scene): readonly number[] =>
  line.own.concat(PLACED.map((feature) => feature(line, scene)));

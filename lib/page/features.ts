import { HINT_NAMES, type HintSet } from './hints.ts';
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

/** Where a line stands, as far as it does not matter what stands around it. */
export interface Spot {
  readonly tag: string;
  readonly depth: number;
  readonly hints: HintSet;
  readonly around: HintSet;
  readonly inArticle: boolean;
}

type SpotFeature = (line: Line, spot: Spot) => number;
type PlaceFeature = (line: Line, scene: Scene) => number;

const lineAt = ({ index }: Line, { outline }: Scene, step: number): Line | undefined => outline.lines[index + step];
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const yes = (condition: boolean | undefined): number => (condition ? 1 : 0);

/** What a line's spot says of it. To add a feature, write its row in one of the tables here or in own-features.ts and train anew (tools/train/body.ts). */
const SPOT_FEATURES: Readonly<Record<string, SpotFeature>> = {
  tagP: (_, { tag }) => yes(tag === 'p'),
  tagDiv: (_, { tag }) => yes(tag === 'div'),
  tagDivShort: ({ words }, { tag }) => yes(tag === 'div' && words < 12),
  tagPShort: ({ words }, { tag }) => yes(tag === 'p' && words < 12),
  heading: ({ kind }) => yes(kind === 'heading'),
  headingLow: (_, { tag }) => yes(/^h[4-6]$/.test(tag)),
  h1: (_, { tag }) => yes(tag === 'h1'),
  listItem: ({ kind }) => yes(kind === 'list_item'),
  listProse: ({ kind, prose }) => yes(kind === 'list_item' && prose),
  listLinked: ({ kind, linked, text }) => yes(kind === 'list_item' && linked > text.length * 0.5),
  caption: ({ kind }) => yes(kind === 'caption'),
  quote: ({ kind }) => yes(kind === 'quote'),
  cell: (_, { tag }) => yes(/^(?:td|th|tr|table)$/.test(tag)),
  inArticle: (_, { inArticle }) => yes(inArticle),
  deep: (_, { depth }) => Math.min(1, depth / 30),
  ...Object.fromEntries(
    HINT_NAMES.flatMap((hint, bit) => {
      const inside: SpotFeature = (_, { around }) => (around >> bit) & 1;
      return [
        [`in ${hint}`, inside],
        [`is ${hint}`, ((_, { hints }) => (hints >> bit) & 1) satisfies SpotFeature],
        [`in ${hint}, prose`, ((line, spot) => inside(line, spot) * yes(line.prose)) satisfies SpotFeature],
      ];
    }),
  ),
};

/** Prose of the neighbours: 1 for each prose line, a share for shorter text, out of `reach` lines on one side. */
const proseNear = (line: Line, scene: Scene, reach: number): number => {
  let sum = 0;
  const step = Math.sign(reach);
  for (let at = step; Math.abs(at) <= Math.abs(reach); at += step) sum += yes(lineAt(line, scene, at)?.prose);
  return sum / Math.abs(reach);
};

const linkNear = (line: Line, scene: Scene, step: number): number => {
  const near = lineAt(line, scene, step);
  return yes(near && near.linked > near.text.length * 0.5);
};

const groupShare: PlaceFeature = ({ group }, { outline, largestGroup }) =>
  share(outline.groups[group] ?? 0, largestGroup);

/** No text has fewer code units in small letters, nor three times as many: only what may be equal is put into them. */
const isTitle = ({ text }: Line, title: string): boolean =>
  text.length > 10 && text.length <= title.length && title.length <= text.length * 3 && text.toLowerCase() === title;

/** What stands around a line, and how much there is of it, say of it. */
const PLACE_FEATURES: Readonly<Record<string, PlaceFeature>> = {
  bioAtEnd: ({ own, index }, { outline }) => (index > outline.lines.length * 0.4 ? (own[BIO_AT] ?? 0) : 0),
  title: (line, { guide }) => yes(isTitle(line, guide.title)),
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
  linkBefore: (line, scene) => linkNear(line, scene, -1),
  linkAfter: (line, scene) => linkNear(line, scene, 1),
  boilerplateBefore: (line, scene) => yes(lineAt(line, scene, -1)?.boilerplate),
  groupShare,
  mainGroup: (line, scene) => yes(groupShare(line, scene) > 0.99),
  smallGroup: (line, scene) => yes(groupShare(line, scene) < 0.1),
  groupLinked: ({ group }, { outline }) => share(outline.sums[group]?.linked ?? 0, outline.sums[group]?.text ?? 0),
  groupProse: ({ group }, { outline }) => share(outline.sums[group]?.prose ?? 0, outline.sums[group]?.text ?? 0),
  proseShare: ({ group }, { outline }) => share(outline.sums[group]?.prose ?? 0, outline.prose),
};

/** What stays with a line as long as its words and its spot do: OWN_NAMES, then what its spot says. */
export const STAYING_NAMES = [...OWN_NAMES, ...Object.keys(SPOT_FEATURES)];
export const PLACE_NAMES = Object.keys(PLACE_FEATURES);

const SPOT = Object.values(SPOT_FEATURES);
export const PLACE = Object.values(PLACE_FEATURES);

/** In the order of STAYING_NAMES. */
export const stayingOf = (line: Line, spot: Spot): readonly number[] =>
  line.own.concat(SPOT.map((feature) => feature(line, spot)));

export function spotOf({ container }: Line, { containers, around, insideArticle }: Outline): Spot {
  const { tag, depth, hints } = containers[container] ?? { tag: '', depth: 0, hints: 0 };
  return { tag, depth, hints, around: around[container] ?? 0, inArticle: insideArticle[container] === true };
}

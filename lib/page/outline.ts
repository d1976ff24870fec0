import type { BlockKind } from '../domain/page.ts';
import { bitOf, type HintSet } from './hints.ts';
import { ownOf, type Own } from './own-features.ts';
import type { Steps } from './slices.ts';
import type { Container, Run, Walk } from './walk.ts';

/** What the text inside a container adds up to, in code units. */
export interface Sum {
  text: number;
  linked: number;
  prose: number;
  runs: number;
}

/** A run seen in its place. */
export interface Line extends Run, Own {
  readonly index: number;
  readonly kind: BlockKind;
  /** The container whose children are siblings of this line: where the paragraphs of one story stand together. */
  readonly group: number;
}

/** A page's lines with the sums of every container; what features are computed from. */
export interface Outline {
  readonly containers: readonly Container[];
  readonly lines: readonly Line[];
  readonly sums: readonly Sum[];
  /** Prose that stands directly in a group, in code units, by container. */
  readonly groups: readonly number[];
  /** Hints of a container and all around it, up to the story's own wrappers. */
  readonly around: readonly HintSet[];
  readonly prose: number;
  /** Is a container inside the `<article>` (or `<main>`) that holds most prose? */
  readonly insideArticle: readonly boolean[];
}

/** By tag. A map, for a page may call an element `<constructor>`. */
const KINDS: ReadonlyMap<string, BlockKind> = new Map(
  Object.entries({
    h1: 'heading',
    h2: 'heading',
    h3: 'heading',
    h4: 'heading',
    h5: 'heading',
    h6: 'heading',
    blockquote: 'quote',
    li: 'list_item',
    dt: 'list_item',
    dd: 'list_item',
    figcaption: 'caption',
    caption: 'caption',
    figure: 'caption',
  } as const),
);

/** A wrapper that holds this share of all prose of a page is the page, whatever its class says ("has-sidebar", "no-footer"). */
const WRAPPER = 0.6;

const MEDIA = bitOf('media');
/** Comments and consent dialogs are often longer than the story; unless the headline stands in them, they stay what they say. */
const NEVER_WRAPPERS = bitOf('comments') | bitOf('consent');

/** Lines that one step looks at. */
const LINES = 32;

/** Sums up a walk in steps. */
export function* outlineSteps(walk: Walk): Steps<Outline> {
  for (const [at, { stretch }] of walk.runs.entries()) {
    ownOf(stretch);
    if (at % LINES === LINES - 1) yield;
  }
  return outlineOf(walk);
}

/** Sums up a walk. Linear in containers and runs. */
export function outlineOf({ containers, runs }: Walk): Outline {
  const kinds = containers.map(() => 'paragraph' as BlockKind);
  for (const { index, tag, parent } of containers) {
    kinds[index] = KINDS.get(tag) ?? (parent >= 0 ? (kinds[parent] ?? 'paragraph') : 'paragraph');
  }
  const perContainer = containers.map(() => 0);
  for (const { container } of runs) perContainer[container] = (perContainer[container] ?? 0) + 1;
  const lines = runs.map((run, index): Line => {
    const parent = containers[run.container]?.parent ?? -1;
    const group = (perContainer[run.container] ?? 0) > 2 || parent < 0 ? run.container : parent;
    const kind = kinds[run.container] ?? 'paragraph';
    const { container, stretch, text, linked, stressed, ariaHidden } = run;
    const { own, words, prose, boilerplate } = ownOf(stretch);
    return {
      container,
      stretch,
      text,
      linked,
      stressed,
      ariaHidden,
      own,
      words,
      prose,
      boilerplate,
      index,
      kind,
      group,
    };
  });
  const sums = sumUp(containers, lines);
  const groups = containers.map(() => 0);
  for (const line of lines) if (line.prose) groups[line.group] = (groups[line.group] ?? 0) + line.text.length;
  const prose = sums[0]?.prose ?? 0;
  return {
    containers,
    lines,
    sums,
    groups,
    around: hintsAround(containers, sums, prose),
    prose,
    insideArticle: insideArticle(containers, sums),
  };
}

/** A container stands after the one that holds it, so one pass from the back adds everything up. */
function sumUp(containers: readonly Container[], lines: readonly Line[]): readonly Sum[] {
  const sums = containers.map((): Sum => ({ text: 0, linked: 0, prose: 0, runs: 0 }));
  for (const line of lines) {
    const sum = sums[line.container];
    if (!sum) continue;
    sum.text += line.text.length;
    sum.linked += line.linked;
    sum.prose += line.prose ? line.text.length : 0;
    sum.runs++;
  }
  for (const { index, parent } of containers.toReversed()) {
    const [inner, outer] = [sums[index], sums[parent]];
    if (!inner || !outer) continue;
    outer.text += inner.text;
    outer.linked += inner.linked;
    outer.prose += inner.prose;
    outer.runs += inner.runs;
  }
  return sums;
}

function hintsAround(containers: readonly Container[], sums: readonly Sum[], prose: number): readonly HintSet[] {
  const titled: boolean[] = [];
  for (const { index, parent, tag } of containers.toReversed()) {
    titled[index] ||= tag === 'h1';
    if (titled[index] && parent >= 0) titled[parent] = true;
  }
  const around: HintSet[] = [];
  for (const { index, parent, hints, tag } of containers) {
    const wraps = tag === 'body' || (sums[index]?.prose ?? 0) > prose * WRAPPER;
    const said = hints | (tag === 'figcaption' || tag === 'figure' ? MEDIA : 0);
    const own = !wraps ? said : titled[index] || tag === 'body' ? 0 : said & NEVER_WRAPPERS;
    around.push((parent >= 0 ? (around[parent] ?? 0) : 0) | own);
  }
  return around;
}

function insideArticle(containers: readonly Container[], sums: readonly Sum[]): readonly boolean[] {
  let [best, most] = [-1, 0];
  for (const { index, tag } of containers) {
    const prose = sums[index]?.prose ?? 0;
    if ((tag === 'article' || tag === 'main') && prose > 0 && prose >= most * 0.8)
      [best, most] = [index, Math.max(most, prose)];
  }
  const inside: boolean[] = [];
  for (const { index, parent } of containers) inside.push(index === best || inside[parent] === true);
  return inside;
}

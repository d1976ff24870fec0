import type { Branch, Stretch } from './branch.ts';
import { attributeOf } from './dom.ts';
import { HeadReader } from './head.ts';
import type { Steps } from './slices.ts';
import type { Container, Run, Walk } from './walk.ts';

/** Text of a page beyond this many code units is not read: nobody reads a novel of 600,000 words in a news page. */
export const MOST_TEXT = 4_000_000;

/** Parts that one step takes. */
const PARTS = 2_000;

/** A branch whose parts are being listed. */
interface Open {
  readonly branch: Branch;
  readonly container: Container;
  at: number;
}

/** Lists what stands in a tree of branches, in page order. What stands where it stood is the same object as before. */
export function* flattened(root: Branch | null): Steps<Walk> {
  const containers: Container[] = [];
  const runs: Run[] = [];
  const head = new HeadReader();
  const stack: Open[] = [];
  const enter = (branch: Branch): void => {
    const container = placed(branch, containers.length, stack.at(-1)?.container);
    containers.push(container);
    stack.push({ branch, container, at: 0 });
  };
  if (root) {
    head.language = attributeOf(root.element, 'lang');
    enter(root);
  }
  let read = 0;
  for (let seen = 1; stack.length > 0; seen++) {
    if (seen % PARTS === 0) yield;
    const open = stack.at(-1);
    const part = open?.branch.parts[open.at++];
    if (!open || !part) stack.pop();
    else if (part.part === 'branch') enter(part);
    else if (part.part === 'statement') head.read(part.element, part.tag);
    else {
      read += part.text.length;
      if (read <= MOST_TEXT) runs.push(standing(part, open.container.index));
    }
  }
  return { containers, runs, head: head.head() };
}

/** The container of a branch at its place among the others. */
function placed(branch: Branch, index: number, outer: Container | undefined): Container {
  const { element, tag, hints, shape, ariaHidden, container: last } = branch;
  const [parent, depth] = outer ? [outer.index, outer.depth + 1] : [-1, 0];
  const isSame =
    last?.index === index &&
    last.parent === parent &&
    last.depth === depth &&
    last.tag === tag &&
    last.hints === hints &&
    last.shape === shape &&
    last.ariaHidden === ariaHidden;
  if (isSame) return last;
  branch.container = { index, parent, element, tag, hints, shape, depth, ariaHidden };
  return branch.container;
}

/** The run of a stretch in its container. */
function standing(stretch: Stretch, container: number): Run {
  if (stretch.run?.container === container) return stretch.run;
  const { text, linked, stressed, ariaHidden } = stretch;
  stretch.run = { container, stretch, text, linked, stressed, ariaHidden };
  return stretch.run;
}

/** What can describe words of a page and find them again: ours, and each peer. Runs inside the page. */
export interface Anchorer {
  /** Everything that it keeps of some words. */
  readonly describe: (range: Range) => unknown;
  /** Where described words stand now, null for those that are not found. All of them at once, as after a change of the page. */
  readonly place: (kept: readonly unknown[]) => Promise<readonly (AbstractRange | null)[]>;
}

declare global {
  /** Each bundle puts its own in. */
  var anchorers: Record<string, Anchorer> | undefined;
}

export function register(name: string, anchorer: Anchorer): void {
  globalThis.anchorers = { ...globalThis.anchorers, [name]: anchorer };
}

/** For a peer that looks for one quote at a time. */
export const oneByOne =
  <T>(find: (kept: T) => Promise<Range | null> | Range | null) =>
  async (all: readonly unknown[]): Promise<readonly (Range | null)[]> => {
    const places: (Range | null)[] = [];
    for (const kept of all) {
      try {
        places.push(await find(kept as T));
      } catch {
        places.push(null);
      }
    }
    return places;
  };

/** A quote and where it stands, as W3C selectors have it, in the text of everything inside `body`. */
export interface Selectors {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

/** Offsets into the text of the body, counted once: the page is described before it changes. */
let starts: ReadonlyMap<Node, number> | null = null;
let text = '';

const CONTEXT = 32;

export function selectorsOf(range: Range): Selectors {
  starts ??= countStarts();
  const start = (starts.get(range.startContainer) ?? 0) + range.startOffset;
  const end = (starts.get(range.endContainer) ?? 0) + range.endOffset;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
    end,
  };
}

function countStarts(): ReadonlyMap<Node, number> {
  const counted = new Map<Node, number>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    counted.set(node, at);
    at += node.nodeValue?.length ?? 0;
  }
  text = document.body.textContent ?? '';
  return counted;
}

import type { Guide, Scene } from './features.ts';
import { isArticleItem, wordsOf, type Item } from './json-ld.ts';
import type { Outline } from './outline.ts';
import type { Head } from './head.ts';

/** What a page says of itself: in its head, and in the objects of its JSON-LD. */
export interface Said {
  readonly head: Head;
  readonly items: readonly Item[];
}

/** Looks at a whole page once, for the features of its lines; `guide` is what its JSON-LD says of them. Linear. */
export function sceneOf(outline: Outline, { head, items }: Said, guide: Omit<Guide, 'title'>): Scene {
  const title = titleOf(head, items);
  const seen = new Map<string, number>();
  for (const { text } of outline.lines) seen.set(text, (seen.get(text) ?? 0) + 1);
  return {
    outline,
    guide: { ...guide, title },
    largestGroup: outline.groups.reduce((most, size) => Math.max(most, size), 0),
    titleAt: titleLine(outline, title),
    seen,
  };
}

function titleOf(head: Head, items: readonly Item[]): string {
  const said =
    wordsOf(items.find((item) => isArticleItem(item) && item['headline'])?.['headline']) ??
    head.meta.find(({ name }) => name === 'og:title')?.content ??
    head.titles[0] ??
    '';
  return said.trim().toLowerCase();
}

/** Where the headline stands: the line that says the title, else the last `<h1>` before most of the prose, else -1. */
function titleLine({ lines, containers }: Outline, title: string): number {
  const exact = lines.find(({ text, kind }) => kind === 'heading' && text.toLowerCase() === title);
  if (exact) return exact.index;
  return lines.find(({ container, text }) => containers[container]?.tag === 'h1' && text.length > 15)?.index ?? -1;
}

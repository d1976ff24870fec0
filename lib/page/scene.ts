import { gramsOf, overlapWith, type Scene } from './features.ts';
import { isArticleItem, wordsOf, type Item } from './json-ld.ts';
import type { Outline } from './outline.ts';
import type { Head } from './head.ts';

/** A shorter `articleBody` is a summary: no guide to the story. */
const SHORTEST_GUIDE = 400;

/** Looks at a whole page once, for the features of its lines. Linear. */
export function sceneOf(outline: Outline, head: Head, items: readonly Item[]): Scene {
  const title = titleOf(head, items);
  const seen = new Map<string, number>();
  for (const { text } of outline.lines) seen.set(text, (seen.get(text) ?? 0) + 1);
  const grams = new Set(guideText(items).flatMap(gramsOf));
  const shares = grams.size > 0 ? outline.lines.map(({ text }) => overlapWith(grams, text)) : [];
  return {
    outline,
    guide: { size: grams.size, shares, title },
    largestGroup: outline.groups.reduce((most, size) => Math.max(most, size), 0),
    titleAt: titleLine(outline, title),
    seen,
  };
}

function guideText(items: readonly Item[]): readonly string[] {
  return items
    .filter(isArticleItem)
    .map((item) => wordsOf(item['articleBody']) ?? '')
    .filter((text) => text.length >= SHORTEST_GUIDE)
    .map((text) => text.slice(0, 500_000).replace(/<[^<>]{0,2000}>/g, ' '));
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

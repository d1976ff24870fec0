import { sourcesStart } from '../text/source-line.ts';
import type { Scene } from './features.ts';
import { bitOf } from './hints.ts';
import type { Line } from './outline.ts';

const KEEP = 0.5;

/** The lines of the story: those that score well enough, each long one once. */
export function bodyLines(scene: Scene, scores: readonly number[]): readonly Line[] {
  const said = new Set<string>();
  const body = scene.outline.lines.filter((line) => {
    const { index, text, words } = line;
    if ((scores[index] ?? 0) < KEEP || isNeverStory(line, scene)) return false;
    if (words < 8) return true;
    const again = said.has(text);
    said.add(text);
    return !again;
  });
  let end = body.length;
  while (end > 0 && isLoose(body[end - 1])) end--;
  return withSources(scene, body.slice(0, end));
}

/** How far below the story its own "Source:" line may stand. */
const BELOW = 5;

/** The story with the lines beside its paragraphs by which it gives its sources; a picture's credit is none of them. */
function withSources({ outline }: Scene, body: readonly Line[]): readonly Line[] {
  const [first, last] = [body[0], body.at(-1)];
  if (!first || !last) return body;
  const groups = new Set(body.filter(({ prose }) => prose).map(({ group }) => group));
  const sources = outline.lines
    .slice(first.index, last.index + 1 + BELOW)
    .filter(({ kind, group, text }) => kind === 'paragraph' && groups.has(group) && sourcesStart(text) !== null);
  if (sources.length === 0) return body;
  return [...new Set([...body, ...sources])].toSorted((a, b) => a.index - b.index);
}

/** At the end of a story: a heading that heads nothing, a tag, a signature. */
function isLoose(line: Line | undefined): boolean {
  if (!line || line.prose) return false;
  return (
    line.kind === 'heading' || (line.kind === 'paragraph' && line.words < 12 && !/[.!?…:]["'”’)\]]*$/.test(line.text))
  );
}

const OTHERS = bitOf('comments') | bitOf('consent');

// "By Anna Holm", "By Anna Holm and Tom Reed · 11 March, 7:30 a.m.": a byline has no full stop but that of an hour.
const BYLINE = /^(?:by|By|BY):? \p{Lu}(?:[^.!?]|\b[ap]\.m\.)*$/u;

/** What no score can make part of a story: the headline, bylines, teasers and notices, what readers or consent dialogs say. */
function isNeverStory({ index, container, text, words, boilerplate }: Line, { outline, titleAt }: Scene): boolean {
  if (index === titleAt || boilerplate) return true;
  if (words < 15 && BYLINE.test(text)) return true;
  return ((outline.around[container] ?? 0) & OTHERS) !== 0;
}

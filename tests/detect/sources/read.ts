import { readFileSync } from 'node:fs';
import type { Attribution, Entity, EntityType } from '../../../lib/domain/finding.ts';
import { findAttributions } from '../../../lib/detect/sources/sources.ts';
import { readSources, type SourcesModel } from '../../../lib/detect/sources/cue-model.ts';
import { paragraphsOf, readDocument } from '../../../lib/text/document.ts';

/** The model as it is shipped. */
export const model = readSources(readFileSync(new URL('../../../public/models/sources.bin', import.meta.url)));

/** Names that the invented articles use; a mention may be only the last word of a name. */
const NAMES: readonly (readonly [EntityType, string])[] = [
  ['person', 'Ana Roy'],
  ['person', 'Omar Diallo'],
  ['person', 'Mara Lindqvist'],
  ['person', 'Susan Okello'],
  ['person', 'Tawe Lindorf'],
  ['organization', 'Harbour Board'],
  ['organization', 'Reuters'],
  ['organization', 'CNN'],
  ['organization', 'Lund University'],
  ['place', 'Velden'],
];

/** Every mention of those names, by plain search: the tests of sources do not hang on the finder of names. */
export function namesIn(text: string): readonly Entity[] {
  const found: Entity[] = [];
  NAMES.forEach(([type, name], number) => {
    const last = name.split(' ').at(-1) ?? name;
    for (const match of text.matchAll(new RegExp(`\\b(?:${name}|${type === 'person' ? last : name})\\b`, 'g'))) {
      found.push({ start: match.index, end: match.index + match[0].length, type, name, mentionOf: number });
    }
  });
  return found.toSorted((a, b) => a.start - b.start);
}

export const attributionsOf = (text: string, by: SourcesModel = model): readonly Attribution[] =>
  findAttributions(readDocument({ text, blocks: paragraphsOf(text) }), namesIn(text), by);

/** "source | cue | content", one line each; – for none. */
export const linesOf = (text: string, by: SourcesModel = model): readonly string[] =>
  attributionsOf(text, by).map(({ source, cue, content }) =>
    [source, cue, content].map((span) => (span ? text.slice(span.start, span.end) : '–')).join(' | '),
  );

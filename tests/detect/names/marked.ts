import { readFileSync } from 'node:fs';
import { readNamesModel } from '../../../lib/detect/names/model.ts';
import { findEntities } from '../../../lib/detect/names/names.ts';
import type { Entity } from '../../../lib/domain/finding.ts';
import { paragraphsOf, readDocument, type TextDocument } from '../../../lib/text/document.ts';

const model = readNamesModel(readFileSync(new URL('../../../public/models/names.bin', import.meta.url)));

export const entitiesOf = (document: TextDocument): readonly Entity[] => findEntities(document, model);

export const entitiesIn = (text: string): readonly Entity[] =>
  entitiesOf(readDocument({ text, blocks: paragraphsOf(text) }));

/** "[Nadia Brandt|person] left." → the text without marks. */
export const unmarked = (marked: string): string => marked.replace(/\[([^[\]|]*)\|\w+\]/g, '$1');

/** The text with everything found marked as in the tables: "[Nadia Brandt|person] left." */
export function markedAsFound(text: string): string {
  return entitiesIn(text).reduceRight(
    (marked, { start, end, type }) =>
      `${marked.slice(0, start)}[${marked.slice(start, end)}|${type}]${marked.slice(end)}`,
    text,
  );
}

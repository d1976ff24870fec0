import type { EntityType } from '../../../lib/domain/finding.ts';
import type { Mention } from '../../../lib/detect/names/named.ts';

/** Reads "[Nadia Brandt|person] left." as a text and its mentions. */
export function read(line: string): { readonly text: string; readonly mentions: readonly Mention[] } {
  const mentions: Mention[] = [];
  let text = '';
  let from = 0;
  for (const mark of line.matchAll(/\[([^[\]|]*)\|(\w+)\]/g)) {
    text += line.slice(from, mark.index);
    mentions.push({ start: text.length, end: text.length + mark[1]!.length, type: mark[2] as EntityType });
    text += mark[1];
    from = mark.index + mark[0].length;
  }
  return { text: text + line.slice(from), mentions };
}

/** The other way round. */
export const marked = (text: string, mentions: readonly Mention[]): string =>
  mentions.reduceRight(
    (line, { start, end, type }) => `${line.slice(0, start)}[${line.slice(start, end)}|${type}]${line.slice(end)}`,
    text,
  );

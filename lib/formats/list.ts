import { backup } from './backup.ts';
import { csv } from './csv.ts';
import type { Format, Reading } from './format.ts';
import { withoutMark } from './json.ts';
import { labels } from './labels.ts';
import { markdown } from './markdown.ts';
import { w3c } from './w3c.ts';

/** To add an export format, write its file and name it here. In the order of the menu. */
export const FORMATS: readonly Format[] = [markdown, csv, w3c, labels, backup];

export const formatNamed = (name: string): Format | null => FORMATS.find((format) => format.name === name) ?? null;

/** The format that a file has by the look of its beginning, or null where it is none that can be read. */
export function formatOf(text: string): Format | null {
  const beginning = withoutMark(text.slice(0, 4000));
  return FORMATS.find(({ reader }) => reader?.recognises(beginning)) ?? null;
}

/** Reads a file of whichever format it has. Never throws. */
export function readNotebook(text: string): Reading {
  const reader = formatOf(text)?.reader;
  if (!reader) return { state: 'refused', reason: `This is no file that Claimlight can read (${readable()}).` };
  return reader.read(text);
}

/** The labels of the formats that can be read: "CSV table, W3C Web Annotation, JSON backup". */
const readable = (): string =>
  FORMATS.filter(({ reader }) => reader)
    .map(({ label }) => label)
    .join(', ');

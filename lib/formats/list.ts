import { backup } from './backup.ts';
import { csv } from './csv.ts';
import { claimreview } from './claimreview.ts';
import { csl } from './csl.ts';
import type { Format } from './format.ts';
import { html } from './html.ts';
import { hypothesis } from './hypothesis.ts';
import { labels } from './labels.ts';
import { markdown } from './markdown.ts';
import { ris } from './ris.ts';
import { w3c } from './w3c.ts';
import { sayIfKnown } from '../words/say.ts';

/** To add an export format, write its file and name it here. In the order of the menu. */
export const FORMATS: readonly Format[] = [markdown, html, csv, w3c, hypothesis, claimreview, csl, ris, labels, backup];

export const formatNamed = (name: string): Format | null => FORMATS.find((format) => format.name === name) ?? null;

/** The format that a file has by the look of its beginning, or null where it is none that can be read. */
export const formatOf = (beginning: string): Format | null =>
  FORMATS.find(({ reader }) => reader?.recognises(beginning)) ?? null;

/** What the formats that can be read are called: "CSV, W3C annotations, Hypothesis, Backup". */
export const readable = (): string =>
  FORMATS.filter(({ reader }) => reader)
    .map(({ name }) => sayIfKnown(`export_${name}_label`) ?? name)
    .join(', ');

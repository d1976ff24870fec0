import * as v from 'valibot';
import type { Model } from '../../lib/detect/detect.ts';
import { overlaps, type Span } from '../../lib/domain/span.ts';
import type { Label } from '../../lib/formats/labels.ts';
import { answer, type Answer } from '../answer.ts';

const place = v.pipe(v.number(), v.integer(), v.minValue(0));
const pair = v.tuple([place, place]);

const LabelShape: v.GenericSchema<unknown, Label> = v.object({
  id: v.string(),
  text: v.string(),
  partial: v.literal(true),
  sentences: v.array(v.object({ start: place, end: place, check: v.picklist([0, 1, 2]) })),
  entities: v.array(v.object({ start: place, end: place, type: v.string() })),
  no_names: v.array(pair),
  attributions: v.array(
    v.object({
      source: v.array(pair),
      source_name: v.exactOptional(v.string()),
      cue: v.array(pair),
      content: v.array(pair),
    }),
  ),
});

/** Labels of an exported file, and a sentence for each line that holds none. */
export function readLabels(text: string): { readonly labels: readonly Label[]; readonly problems: readonly string[] } {
  const labels: Label[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const label = labelIn(line);
    if (label) labels.push(label);
    else problems.push(`Line ${index + 1} is no label.`);
  }
  return { labels, problems };
}

function labelIn(line: string): Label | null {
  try {
    const checked = v.safeParse(LabelShape, JSON.parse(line));
    return checked.success ? checked.output : null;
  } catch {
    return null;
  }
}

/** How often the detector agrees with the reader, of so many labels. */
export interface Agreement {
  readonly label: string;
  readonly agreed: number;
  readonly of: number;
}

/**
 * Runs the detector on each label's passage and compares only what the reader spoke of. A sentence agrees where it is marked
 * by default and worth checking (2), or neither; a name where its span and type are found exactly; words that name nothing
 * where no name is found in them; a source where one that shares words with it, or has its name, is given for the content.
 */
export function measureMine(labels: readonly Label[], model: Model): readonly Agreement[] {
  const rows = new Map<string, { agreed: number; of: number }>(ROWS.map((row) => [row, { agreed: 0, of: 0 }]));
  const count = (row: (typeof ROWS)[number], isAgreed: boolean): void => {
    const sum = rows.get(row);
    if (!sum) return;
    sum.of++;
    if (isAgreed) sum.agreed++;
  };
  for (const label of labels) {
    const found = answer({ text: label.text }, model);
    for (const sentence of label.sentences) {
      const isMarked = found.claims.some((claim) => overlaps(claim, sentence));
      count(
        sentence.check === 2 ? 'worth checking: marked' : 'not worth checking: left alone',
        isMarked === (sentence.check === 2),
      );
    }
    for (const entity of label.entities) count('a name: span and type', hasName(found, entity));
    for (const [start, end] of label.no_names)
      count('no name: left alone', !found.entities.some((entity) => overlaps(entity, { start, end })));
    for (const attribution of label.attributions) count('the source of a claim', hasSource(found, label, attribution));
  }
  return [...rows].map(([label, { agreed, of }]) => ({ label, agreed, of }));
}

const ROWS = [
  'worth checking: marked',
  'not worth checking: left alone',
  'a name: span and type',
  'no name: left alone',
  'the source of a claim',
] as const;

/** Types that a label does not tell apart. */
const MISC = new Set(['group', 'event', 'work', 'product', 'law']);
const OURS: Readonly<Record<string, string>> = { PER: 'person', ORG: 'organization', LOC: 'place' };

function hasName(found: Answer, { start, end, type }: Label['entities'][number]): boolean {
  const same = found.entities.find((entity) => entity.start === start && entity.end === end);
  if (!same) return false;
  return type === 'MISC' ? MISC.has(same.type) : same.type === (OURS[type] ?? type.toLowerCase());
}

function hasSource(
  found: Answer,
  label: Label,
  { source, source_name, content }: Label['attributions'][number],
): boolean {
  const given = found.attributions.filter((one) => content.some((piece) => overlaps(one.content, spanOf(piece))));
  const sources = given.flatMap((one) => one.source ?? []);
  if (source.length === 0 && source_name === undefined) return sources.length === 0;
  return sources.some(
    (one) =>
      source.some((piece) => overlaps(one, spanOf(piece)) || one.name === label.text.slice(...piece)) ||
      one.name === source_name,
  );
}

const spanOf = ([start, end]: readonly [number, number]): Span => ({ start, end });

/** The table as Markdown. */
export const mineTable = (rows: readonly Agreement[]): string =>
  [
    '| what you said | the detector agrees | of | % |',
    '| --- | ---: | ---: | ---: |',
    ...rows.map(
      ({ label, agreed, of }) =>
        `| ${label} | ${agreed} | ${of} | ${of === 0 ? '' : ((100 * agreed) / of).toFixed(1)} |`,
    ),
  ].join('\n');

import { isDismissed, verdictOf, type Annotation } from '../domain/annotation.ts';
import type { EntityType } from '../domain/finding.ts';
import type { Sheet } from '../domain/sheet.ts';
import type { Format, Writing } from './format.ts';
import { Tally } from './tally.ts';

/** A half-open span of UTF-16 code units of the label's text. */
type Place = readonly [start: number, end: number];

/** What a reader said of one passage, in the form of the labelled sets that detectors are measured on: one a line. */
export interface Label {
  readonly id: string;
  readonly text: string;
  /** Only what the reader spoke of is labelled: nothing may be concluded from what is not there. */
  readonly partial: true;
  /** 2: worth checking; 1: not worth it; 0: no claim. */
  readonly sentences: readonly { readonly start: number; readonly end: number; readonly check: 0 | 1 | 2 }[];
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[];
  /** Words that name nothing. */
  readonly no_names: readonly Place[];
  /** `source` is empty where nobody is given; `source_name` stands for one that this passage does not name. */
  readonly attributions: readonly {
    readonly source: readonly Place[];
    readonly source_name?: string;
    readonly cue: readonly Place[];
    readonly content: readonly Place[];
  }[];
}

/** What the reader's marks say of the detector, one passage a line: `npm run eval -- --mine FILE` measures on it. */
export const labels: Format = {
  name: 'labels',
  extension: 'jsonl',
  mime: 'application/jsonl',
  begin: beginLabels,
  reader: null,
};

function beginLabels(): Writing {
  const lost = new Tally();
  return {
    head: '',
    sheet: ({ annotations }: Sheet) =>
      annotations
        .map((annotation) => {
          const label = labelOf(annotation);
          lost.add('lost_all_but_label', label !== null);
          lost.add('lost_unlabelled', label === null);
          return label ? `${JSON.stringify(label)}\n` : '';
        })
        .join(''),
    foot: () => '',
    cannotHold: () => lost.sentences(),
  };
}

/** Null where the reader said nothing of what was found. */
function labelOf(annotation: Annotation): Label | null {
  const { id, quote, correction } = annotation;
  const [text, start] = correction ? [correction.passage, correction.at] : [quote.exact, 0];
  const place = { start, end: start + quote.exact.length };
  const check = checkOf(annotation);
  const label: Label = {
    id,
    text,
    partial: true,
    sentences: check === null ? [] : [{ ...place, check }],
    entities: isName(correction?.name) ? [{ ...place, type: GOLD_TYPES[correction.name] }] : [],
    no_names: correction?.name === 'none' ? [[place.start, place.end]] : [],
    attributions: correction?.source === undefined ? [] : [attributionOf(text, place, correction.source)],
  };
  const { sentences, entities, no_names, attributions } = label;
  return sentences.length + entities.length + no_names.length + attributions.length === 0 ? null : label;
}

/** What was judged or put on the reader's list is worth checking; what was dismissed is not. A correction alone says nothing of it. */
function checkOf(annotation: Annotation): 0 | 1 | 2 | null {
  const verdict = verdictOf(annotation);
  if (verdict === 'not_a_claim') return 0;
  if (verdict !== 'unchecked' || annotation.evidence.length > 0) return 2;
  return isDismissed(annotation) && annotation.finding ? 1 : null;
}

function attributionOf(text: string, { start, end }: { readonly start: number; readonly end: number }, name: string) {
  const at = name === '' ? -1 : text.indexOf(name);
  const source: readonly Place[] = at === -1 ? [] : [[at, at + name.length]];
  return { source, ...(at === -1 && name !== '' && { source_name: name }), cue: [], content: [[start, end]] as const };
}

const isName = (name: EntityType | 'none' | undefined): name is EntityType => name !== undefined && name !== 'none';

/** The names that labelled sets have for our types. */
const GOLD_TYPES: Readonly<Record<EntityType, string>> = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
  group: 'MISC',
  event: 'MISC',
  work: 'MISC',
  product: 'MISC',
  law: 'MISC',
  date: 'DATE',
  money: 'MONEY',
  percent: 'PERCENT',
  quantity: 'QUANTITY',
};

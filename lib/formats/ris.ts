import type { Head, Sheet } from '../domain/sheet.ts';
import type { Format, Writing } from './format.ts';
import { abstractOf, dayOf, inOneLine, type Reference, References } from './references.ts';
import { SourcesLost } from './sources-lost.ts';

/** The pages and the evidence for reference managers, as RIS: a line a fact, "TI  - The dam holds". */
export const ris: Format = {
  name: 'ris',
  extension: 'ris',
  mime: 'application/x-research-info-systems',
  begin: beginRis,
  reader: null,
};

function beginRis(head: Head): Writing {
  const references = new References();
  const lost = new SourcesLost(head);
  return {
    head: '',
    sheet: (sheet: Sheet) => {
      lost.count(sheet);
      return references.of(sheet).map(recordOf).join('');
    },
    foot: () => '',
    cannotHold: () => lost.sentences(references),
  };
}

const TYPES = { article: 'NEWS', webpage: 'ELEC', document: 'GEN' } as const;

/** Facts without words are left out; whatever the words are, they end no line and begin none. */
function recordOf(reference: Reference): string {
  const { kind, title, publisher, authors, issued, accessed, url, archiveUrl, language } = reference;
  const day = dayOf(issued ?? '');
  const facts: readonly (readonly [tag: string, words: string])[] = [
    ['TI', title],
    ...authors.map((author) => ['AU', author] as const),
    [kind === 'document' ? 'PB' : 'T2', publisher ?? ''],
    ['PY', day ? yearOf(day[0]) : ''],
    ['DA', day ? slashed(day) : (issued ?? '')],
    ['Y2', slashed(dayOf(accessed) ?? [])],
    ['UR', url],
    ['AV', archiveUrl ?? ''],
    ['LA', language ?? ''],
    ['AB', abstractOf(reference)],
  ];
  const lines = facts
    .map(([tag, words]) => [tag, inOneLine(words)] as const)
    .filter(([, words]) => words !== '')
    .map(([tag, words]) => `${tag}  - ${words}`);
  return [`TY  - ${TYPES[kind]}`, ...lines, 'ER  - ', '', ''].join('\r\n');
}

const yearOf = (year: number): string => String(year).padStart(4, '0');

/** "2026/02/28", with what is not known left empty: "2026/02/". */
const slashed = ([year, month, day]: readonly (number | undefined)[]): string =>
  year === undefined
    ? ''
    : [yearOf(year), ...[month, day].map((part) => (part === undefined ? '' : String(part).padStart(2, '0')))].join(
        '/',
      );

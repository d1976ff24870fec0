import { sourceNameOf, verdictOf, type Annotation, type KeptPage } from '../domain/annotation.ts';

/** What a row is made of. */
export interface Told {
  readonly annotation: Annotation;
  readonly page: KeptPage;
  /** The names of the projects it belongs to. */
  readonly projects: readonly string[];
}

// Lists in one cell: "; " between items, and a backslash before a semicolon or backslash within one.
const joined = (items: readonly string[]): string => items.map((item) => item.replace(/[\\;]/g, '\\$&')).join('; ');

export const parted = (cell: string): readonly string[] =>
  cell === '' ? [] : (cell.match(/(?:[^\\;]|\\.)+/gsu) ?? []).map((item) => item.trim().replace(/\\([\\;])/g, '$1'));

/** In a cell that answers a question: it is so. Empty: it is not. */
export const YES = 'yes';

/** What each column holds. The names and their order are public: new ones are put at the end. */
const COLUMNS = {
  id: ({ annotation }) => annotation.id,
  url: ({ page }) => page.id,
  title: ({ page }) => page.title,
  outlet: ({ page }) => page.publisher ?? '',
  published: ({ page }) => page.published ?? '',
  retrieved: ({ page }) => page.lastSeen,
  quote: ({ annotation }) => annotation.quote.exact,
  type: ({ annotation: { finding } }) => finding?.type ?? '',
  flags: ({ annotation: { finding } }) => joined(finding?.flags ?? []),
  score: ({ annotation: { finding } }) => finding?.score.toString() ?? '',
  'source kind': ({ annotation: { source } }) => source?.kind ?? '',
  // As the reader says, else as the machine read it; kind, role, cue and rung are always the machine's.
  'source name': ({ annotation }) => sourceNameOf(annotation),
  'source role': ({ annotation: { source } }) => source?.role ?? '',
  cue: ({ annotation: { source } }) => source?.cue ?? '',
  rung: ({ annotation: { source } }) => source?.rung.toString() ?? '',
  'evidence count': ({ annotation }) => annotation.evidence.length.toString(),
  verdict: ({ annotation }) => verdictOf(annotation),
  'verdict date': ({ annotation: { verdicts } }) => verdicts.at(-1)?.at ?? '',
  reason: ({ annotation: { verdicts } }) => verdicts.at(-1)?.reason ?? '',
  note: ({ annotation }) => annotation.note,
  tags: ({ annotation }) => joined(annotation.tags),
  'archive URL': ({ annotation }) => annotation.archiveUrl ?? '',
  'text hash': ({ page }) => page.textHash,
  status: ({ annotation }) => annotation.status,
  due: ({ annotation }) => annotation.due ?? '',
  projects: ({ projects }) => joined(projects),
  // For reading: who was asked for a reply, how, and what came back.
  replies: ({ annotation: { replies = [] } }) =>
    joined(
      replies.map(({ at, who, how, outcome, words }) => `${at.slice(0, 10)}, ${who}, ${how}, ${outcome}: ${words}`),
    ),
  // Is its source as the reader says? Then how the machine read it stands behind: "Vera Holt", yes, "the mayor".
  'source corrected': ({ annotation: { correction } }) => (correction?.source === undefined ? '' : YES),
  'source as read': ({ annotation: { correction, source } }) =>
    correction?.source === undefined ? '' : (source?.name ?? ''),
} as const satisfies Record<string, (told: Told) => string>;

export type Column = keyof typeof COLUMNS;
export type Cells = Readonly<Record<Column, string>>;

export const NAMES = Object.keys(COLUMNS) as readonly Column[];

export const cellsOf = (told: Told): readonly string[] => NAMES.map((name) => COLUMNS[name](told));

/** Without these a table is none of ours. */
export const NEEDED: readonly Column[] = ['id', 'url', 'quote'];

export const isOurs = (header: readonly string[]): boolean => NEEDED.every((name) => header.includes(name));

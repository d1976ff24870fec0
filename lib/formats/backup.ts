import type { Notebook } from '../domain/annotation.ts';
import type { Format, Reading } from './format.ts';
import { isRecord, parseJson } from './json.ts';
import { takeNotebook, withChronicles, withPageWords, type Found } from './take.ts';

/** Raised when the form of a backup changes; `UPGRADES` then says how the older one is read. */
const SCHEMA_VERSION = 1;

/** Brings the contents of a backup of version n (the key) to version n + 1. */
const UPGRADES: Readonly<
  Record<number, (contents: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>>
> = {};

/**
 * Everything, in our own form: what goes out comes back the same. One page or annotation, or all versions of a page, a line.
 * Files without versions are of pages of which none were kept; what the reader said of pages is there where something was said.
 */
export const backup: Format = {
  name: 'backup',
  label: 'JSON backup',
  extension: 'json',
  mime: 'application/json',
  *write({ pages, annotations, chronicles = [], pageWords = [] }: Notebook) {
    const versions = chronicles.length > 0 && { versions: chronicles.length };
    const counts = JSON.stringify({ pages: pages.length, annotations: annotations.length, ...versions });
    yield `{"claimlight":"backup","schemaVersion":${SCHEMA_VERSION},"counts":${counts},\n"pages":[`;
    yield* lines(pages);
    yield `],\n"annotations":[`;
    yield* lines(annotations);
    if (chronicles.length > 0) yield `],\n"versions":[`;
    yield* lines(chronicles);
    if (pageWords.length > 0) yield `],\n"pageWords":[`;
    yield* lines(pageWords);
    yield `]}\n`;
  },
  cannotHold: () => [],
  reader: {
    recognises: (beginning) => /^\s*\{/.test(beginning) && beginning.includes('"schemaVersion"'),
    read: readBackup,
  },
};

function* lines(items: readonly unknown[]): Generator<string> {
  for (const [index, item] of items.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(item)}`;
}

function readBackup(text: string): Reading {
  const parsed = parseJson(text);
  if (parsed.state === 'refused') return parsed;
  if (!isRecord(parsed.value) || typeof parsed.value['schemaVersion'] !== 'number')
    return { state: 'refused', reason: 'This file is not a backup of Claimlight.' };
  const version = parsed.value['schemaVersion'];
  if (version > SCHEMA_VERSION) {
    const reason = `This backup was made by a newer Claimlight (form ${version}; this one reads up to form ${SCHEMA_VERSION}). Update Claimlight and try again.`;
    return { state: 'refused', reason };
  }
  const contents = upgrade(parsed.value, version);
  if (!contents || !Array.isArray(contents['pages']) || !Array.isArray(contents['annotations']))
    return { state: 'refused', reason: 'This backup is damaged: its pages or annotations are missing.' };
  const taken = takeNotebook(found(contents['pages'], 'page'), found(contents['annotations'], 'annotation'));
  const versions = Array.isArray(contents['versions']) ? contents['versions'] : [];
  const words = Array.isArray(contents['pageWords']) ? contents['pageWords'] : [];
  const inTime = withChronicles(taken, found(versions, 'versions of a page'));
  const reading = withPageWords(inTime, found(words, 'word on a page'));
  return reading.state === 'read' ? { ...reading, problems: [...reading.problems, ...missing(contents)] } : reading;
}

function upgrade(contents: Readonly<Record<string, unknown>>, from: number): Readonly<Record<string, unknown>> | null {
  let upgraded = contents;
  for (let version = from; version < SCHEMA_VERSION; version++) {
    const step = UPGRADES[version];
    if (!step) return null;
    upgraded = step(upgraded);
  }
  return upgraded;
}

/** A backup says how many it holds: fewer means that somebody or something took some away. */
function missing(contents: Readonly<Record<string, unknown>>) {
  const counts = isRecord(contents['counts']) ? contents['counts'] : {};
  return (['pages', 'annotations'] as const).flatMap((kind) => {
    const [said, held] = [counts[kind], contents[kind]];
    if (typeof said !== 'number' || !Array.isArray(held) || held.length >= said) return [];
    return [
      {
        where: 'file',
        reason: `it says that it holds ${said} ${kind}, but holds ${held.length}`,
      },
    ];
  });
}

const found = (items: readonly unknown[], noun: string): readonly Found[] =>
  items.map((value, index) => ({ where: `${noun} ${index + 1}`, value }));

import { settingsForFile } from '../domain/settings.ts';
import type { Head, Sheet } from '../domain/sheet.ts';
import { say, sayCount } from '../words/say.ts';
import { type Format, type Item, type Kind, KINDS, type ReadingOn, type Writing } from './format.ts';
import { type Cut, isRecord, JsonCuts } from './json-cuts.ts';

/** Raised when the form of a backup changes; `LISTS` then says how the older ones are read. */
const SCHEMA_VERSION = 2;

/** The lists of each form and what they hold. Where it is null, each item says by its one key what it is: {"page":{…}}. */
const LISTS: ReadonlyMap<number, ReadonlyMap<string, Kind | null>> = new Map<number, ReadonlyMap<string, Kind | null>>([
  [
    1,
    new Map<string, Kind | null>([
      ['pages', 'page'],
      ['annotations', 'annotation'],
      ['versions', 'versions'],
      ['pageWords', 'pageWord'],
    ]),
  ],
  [2, new Map([['items', null]])],
]);

/**
 * Everything, in our own form: what goes out comes back the same. It is JSON with one item a line, each page before its
 * annotations, so that it is written and read in the memory of one item, and a line that is torn costs only itself. The last
 * item counts pages and annotations: a file without it was cut off.
 */
export const backup: Format = {
  name: 'backup',
  extension: 'json',
  mime: 'application/json',
  begin: beginBackup,
  reader: {
    recognises: (beginning) => /^\s*\{/.test(beginning) && beginning.includes('"schemaVersion"'),
    begin: beginReading,
  },
};

function beginBackup({ projects, searches, pageWords, settings }: Head): Writing {
  const counts = { pages: 0, annotations: 0 };
  return {
    head:
      `{"claimlight":"backup","schemaVersion":${SCHEMA_VERSION},"items":[\n` +
      projects.map((project) => line({ project })).join('') +
      searches.map((search) => line({ search })).join('') +
      (settings ? line({ settings: settingsForFile(settings) }) : ''),
    sheet: ({ page, annotations, chronicle }: Sheet) => {
      counts.pages++;
      counts.annotations += annotations.length;
      const kept = annotations.map((annotation) => line({ annotation })).join('');
      return line({ page }) + kept + (chronicle ? line({ versions: chronicle }) : '');
    },
    foot: () => `${pageWords.map((pageWord) => line({ pageWord })).join('')}${JSON.stringify({ end: counts })}]}\n`,
    cannotHold: () => [],
  };
}

const line = (item: Partial<Record<Kind, unknown>>): string => `${JSON.stringify(item)},\n`;

function beginReading(): ReadingOn {
  const cuts = new JsonCuts([...LISTS.values()].flatMap((lists) => Array.from(lists.keys())));
  const reader = new BackupReader();
  const itemsOf = (cut: Cut): readonly Item[] => reader.itemsOf(cut);
  return {
    take: (chunk) => cuts.take(chunk).flatMap(itemsOf),
    end: () => [...cuts.end().flatMap(itemsOf), ...reader.missing()],
  };
}

type Counts = Readonly<Record<string, unknown>>;

class BackupReader {
  #version: number | null = null;
  #isRefused = false;
  /** What the file says that it holds; in the form of today it says so at its end. */
  #said: Counts | null = null;
  readonly #held = { page: 0, annotation: 0 };
  readonly #opened = new Set<string>();

  itemsOf(cut: Cut): readonly Item[] {
    if (this.#isRefused) return [];
    if (cut.state === 'broken')
      return [{ kind: 'problem', where: say('where_line', { line: cut.line }), reason: cut.reason }];
    if (cut.state === 'opened') {
      this.#opened.add(cut.path);
      return this.#version === null ? this.#refuse(say('refused_no_backup')) : [];
    }
    const kind = LISTS.get(this.#version ?? 0)?.get(cut.path);
    if (kind === undefined) return cut.state === 'item' ? this.#member(cut.path, cut.value) : [];
    if (kind !== null) this.#count(kind);
    const where = say('where_line', { line: cut.line });
    if (cut.state === 'bad') return [{ kind: 'problem', where, reason: cut.reason }];
    return kind === null ? this.#named(cut.value, where) : [{ kind, where, value: cut.value }];
  }

  #member(key: string, value: unknown): readonly Item[] {
    if (key === 'counts' && isRecord(value)) this.#said = value;
    if (key !== 'schemaVersion') return [];
    if (typeof value !== 'number') return this.#refuse(say('refused_no_backup'));
    if (value > SCHEMA_VERSION) return this.#refuse(say('refused_newer', { version: value, ours: SCHEMA_VERSION }));
    if (!LISTS.has(value)) return this.#refuse(say('refused_damaged'));
    this.#version = value;
    return [];
  }

  /** {"page":{…}} */
  #named(item: unknown, where: string): readonly Item[] {
    const [key, ...more] = isRecord(item) ? Object.keys(item) : [];
    const kind = KINDS.find((one) => one === key);
    if (isRecord(item) && key === 'end' && isRecord(item['end'])) {
      this.#said = item['end'];
      return [];
    }
    if (!isRecord(item) || !kind || more.length > 0)
      return [{ kind: 'problem', where, reason: say('problem_unknown') }];
    this.#count(kind);
    return [{ kind, where, value: item[kind] }];
  }

  #count(kind: Kind): void {
    if (kind === 'page' || kind === 'annotation') this.#held[kind]++;
  }

  #refuse(reason: string): readonly Item[] {
    this.#isRefused = true;
    return [{ kind: 'refused', reason }];
  }

  /** Fewer than it says that it holds: somebody or something took some away. */
  missing(): readonly Item[] {
    if (this.#isRefused) return [];
    if (this.#version === null) return this.#refuse(say('refused_no_backup'));
    const needed = this.#version === 1 ? ['pages', 'annotations'] : ['items'];
    if (needed.some((list) => !this.#opened.has(list))) return this.#refuse(say('refused_damaged'));
    const { pages, annotations } = this.#said ?? {};
    const { page, annotation } = this.#held;
    if (!(Number(pages) > page) && !(Number(annotations) > annotation)) return [];
    const reason = say('problem_fewer', {
      said: holds(Number(pages) || 0, Number(annotations) || 0),
      held: holds(page, annotation),
    });
    return [{ kind: 'problem', where: say('where_file'), reason }];
  }
}

const holds = (pages: number, annotations: number): string =>
  `${sayCount('count_page', pages)}, ${sayCount('count_annotation', annotations)}`;

import type { BrowserName } from '../../../tests/e2e/harness/browser.ts';
import { type Spread, spreadOf } from '../rounds.ts';
import { OURS, PEERS, type Reanchored, type Take } from './reanchoring.ts';
import type { TaskFigures } from './tasks.ts';

/** All that one browser said. */
export interface BrowserFigures {
  readonly browser: BrowserName;
  readonly pages: readonly Reanchored[];
  readonly tasks: TaskFigures;
  readonly marks: { readonly warm: Spread; readonly cold: Spread };
}

/** One row of a table, for one browser. `met` is null where nothing is demanded. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly must: string;
  readonly met: boolean | null;
}

const written = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(value < 1 ? 1 : 2);

/** "64 (58–71)" */
export const writtenSpread = ({ median, low, high }: Spread): string =>
  low === high ? written(median) : `${written(median)} (${written(low)}–${written(high)})`;

const row = (what: string, spread: Spread): Row => ({ what, figure: writtenSpread(spread), must: '', met: null });

const atMost = (what: string, spread: Spread, most: number): Row => {
  return { what, figure: writtenSpread(spread), must: `≤ ${most}`, met: spread.median <= most };
};

/** What it took to find all annotations of a page again, side by side. */
export function reanchoringRows({ takes, size }: Reanchored): readonly Row[] {
  const ours = takes.get(OURS) ?? [];
  const walks = [...takes.values()].flat().map((take) => take.walks);
  return [
    row('a bare walk over its text nodes, seen for the first time, ms', spreadOf(walks.map(({ fresh }) => fresh))),
    row('a bare walk over the same nodes again, ms', spreadOf(walks.map(({ again }) => again))),
    row('a walk that asks of each whether it is shown, and joins them, ms', spreadOf(walks.map(({ shown }) => shown))),
    ...[OURS, ...PEERS.map(({ name }) => name)].map((name) => readerRow(name, takes.get(name) ?? [], size.annotations)),
    atMost(
      'Claimlight over the bare walk, first time',
      ratios(ours, ({ walks: { fresh } }) => fresh),
      3,
    ),
    row(
      'Claimlight over the walk that asks',
      ratios(ours, ({ walks: { shown } }) => shown),
    ),
    fuzzyRow(takes),
  ];
}

const ratios = (ours: readonly Take[], walkOf: (take: Take) => number): Spread =>
  // A browser that rounds its clock may say that a walk took no time.
  spreadOf(ours.map((take) => take.milliseconds / Math.max(0.1, walkOf(take))));

function readerRow(name: string, takes: readonly Take[], annotations: number): Row {
  const isFuzzy = name === OURS || PEERS.some((peer) => peer.name === name && peer.isFuzzy);
  const what = `${name}${isFuzzy ? '' : ' (exact words only)'}, ms`;
  const [first] = takes;
  if (!first) return { what, figure: 'not here', must: '', met: null };
  const { right, elsewhere, lost } = first;
  const others = right === annotations ? '' : `, ${elsewhere} elsewhere, ${lost} lost`;
  const figure = `${writtenSpread(spreadOf(takes.map(({ milliseconds }) => milliseconds)))}; ${right} right${others}`;
  return name === OURS
    ? { what, figure, must: 'all right', met: right === annotations }
    : { what, figure, must: '', met: null };
}

/** The fastest of those that find an edited quote too, round by round, over what ours takes in the middle of all its rounds. */
function fuzzyRow(takes: Reanchored['takes']): Row {
  const what = 'fastest fuzzy peer over Claimlight';
  const fuzzy = PEERS.filter(({ name, isFuzzy }) => isFuzzy && takes.has(name)).map(
    ({ name }) => takes.get(name) ?? [],
  );
  const [first] = fuzzy;
  if (!first) return { what, figure: 'none is here', must: '≥ 100', met: null };
  const ours = spreadOf((takes.get(OURS) ?? []).map(({ milliseconds }) => milliseconds)).median;
  const fastest = first.map((_, round) => Math.min(...fuzzy.flatMap((peer) => peer[round]?.milliseconds ?? [])));
  const spread = spreadOf(fastest.map((milliseconds) => milliseconds / ours));
  return { what, figure: writtenSpread(spread), must: '≥ 100', met: spread.median >= 100 };
}

/** What the extension takes of a page. */
export function extensionRows({ browser, tasks, marks }: BrowserFigures): readonly Row[] {
  const how = browser === 'chromium' ? 'thread time by trace, two-fold throttling' : 'lag of the event loop, doubled';
  const drawing = tasks.drawing;
  return [
    atMost(`longest task, 10,000 words: ${how}, ms`, tasks.marked, 50),
    row('longest task, site switched off, ms', tasks.leftAlone),
    ...(drawing
      ? [
          row('longest task that only draws, ms', drawing.marked),
          row('longest task that only draws, site switched off, ms', drawing.leftAlone),
        ]
      : []),
    atMost('first marks after idle, 1,000 words, background warm, ms', marks.warm, 150),
    atMost('first marks after idle, 1,000 words, background cold, ms', marks.cold, 600),
  ];
}

const NAMES: Readonly<Record<BrowserName, string>> = { chromium: 'Chromium', firefox: 'Firefox' };

/** A table of rows that each browser has; browsers stand side by side under their names. */
export function tableOf(title: string, columns: ReadonlyMap<BrowserName, readonly Row[]>): string {
  const names = [...columns.keys()];
  const whats = [...new Set([...columns.values()].flatMap((rows) => rows.map(({ what }) => what)))];
  const lines = whats.map((what) => {
    const cells = names.map((name) => columns.get(name)?.find((one) => one.what === what));
    const must = cells.find((cell) => cell?.must)?.must ?? '';
    const met = cells.map((cell) => (typeof cell?.met === 'boolean' ? (cell.met ? 'yes' : 'no') : '')).filter(Boolean);
    return `| ${[what, ...cells.map((cell) => cell?.figure ?? ''), must, met.join(', ')].join(' | ')} |`;
  });
  const head = ['', ...names.map((name) => NAMES[name]), 'must', 'met'];
  return [`**${title}**`, '', `| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...lines].join('\n');
}

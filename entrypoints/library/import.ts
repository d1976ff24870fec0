import type { ImportState } from '../../components/library/ImportPanel.tsx';
import { changesInWords } from '../../components/settings/changes.ts';
import type { Notebook } from '../../lib/domain/annotation.ts';
import type { SettingsInFile } from '../../lib/domain/settings.ts';
import { type Outcome, readThrough } from '../../lib/formats/read.ts';
import { textOf } from '../../lib/formats/text.ts';
import { askBackground } from '../../lib/messages/ask.ts';
import { Import } from '../../lib/store/import.ts';
import { whyStoreFailed, withStore } from '../../lib/store/lifecycle.ts';
import { settingsOf } from '../../lib/store/queries.ts';
import { undoDeed } from '../../lib/store/undo.ts';
import { turnedWords } from '../../lib/words/deeds.ts';
import { say } from '../../lib/words/say.ts';
import { store } from './hooks.ts';
import { asLargeWork } from '../../lib/store/large.ts';

/** A file that was looked through and may be brought in. */
export interface Looked {
  readonly file: File;
  /** What it says of settings; null where that is nothing. */
  readonly settings: Partial<SettingsInFile> | null;
  /** The annotations, here or in it, that differ. */
  readonly differing: readonly string[];
}

/** What came of bringing a file in. `seq`: its deed in the journal; null: nothing was written. */
export interface Brought {
  readonly seq: number | null;
  readonly shown: ImportState;
}

/** How a long reading is watched and called off. */
interface Watch {
  readonly signal: AbortSignal;
  readonly onShare: (share: number) => void;
}

/** Reads a file to its end and says what would come of it. Writes nothing. */
export async function lookThrough(
  file: File,
  watch: Watch,
): Promise<{ readonly looked: Looked | null; readonly shown: ImportState }> {
  const looking = new Import(store, null);
  try {
    const outcome = await readInto(looking, file, watch);
    if (outcome.state === 'refused')
      return { looked: null, shown: { state: 'refused', file: file.name, reason: outcome.reason } };
    const { problems, more, settings } = outcome;
    const changing = settings === null ? [] : changesInWords(await withStore(store, settingsOf), settings);
    const { counts, comparison } = looking;
    const { accord, marked: differing } = comparison;
    const shown = { state: 'preview', file: file.name, counts, accord, problems, more, settings: changing } as const;
    return { looked: { file, settings, differing }, shown };
  } catch (error) {
    if (watch.signal.aborted) return { looked: null, shown: { state: 'idle' } };
    const reason = say(`failure_${whyStoreFailed(error)}`);
    return { looked: null, shown: { state: 'refused', file: file.name, reason } };
  }
}

/**
 * Brings in what was looked through, and tells the tabs. Whatever interrupts it, each batch is there whole or not at all, and
 * the same file brought in again goes on from there. `tag`: what differs is given it; null: none. `settings`: those to be taken over with a
 * file that was brought in whole; null: none. All of it is one deed.
 */
export async function bringIn(
  { file, differing }: Looked,
  { tag, settings }: { readonly tag: string | null; readonly settings: Looked['settings'] },
  watch: Watch,
): Promise<Brought> {
  const bringing = new Import(store, new Date().toISOString());
  let tagged = 0;
  const ended = async (trouble: string | null): Promise<Brought> => {
    await askBackground('store.touched', null);
    const { counts, seq } = bringing;
    const given = tagged > 0 ? tag : null;
    return { seq, shown: { state: 'done', file: file.name, counts, trouble, tag: given, canUndo: seq !== null } };
  };
  try {
    const outcome = await asLargeWork(() => readInto(bringing, file, watch));
    if (tag !== null) tagged = await withStore(store, () => bringing.tag(differing, tag));
    const isWhole = outcome.state === 'read' && !outcome.brokeOff && !watch.signal.aborted;
    if (isWhole && settings !== null) await withStore(store, () => bringing.settings(settings));
    return await ended(isWhole ? null : say('import_broke_off', { file: file.name }));
  } catch (error) {
    return ended(watch.signal.aborted ? say('import_stopped') : say(`failure_${whyStoreFailed(error)}`));
  }
}

/** Undoes an import, part by part, and tells the tabs. Where it was stopped, the same again goes on with it. */
export async function takeOut(seq: number, file: string, { signal, onShare }: Watch): Promise<ImportState> {
  const onProgress = (done: number, of: number): void => onShare(done / Math.max(1, of));
  try {
    const undone = await asLargeWork(() =>
      withStore(store, (open) => undoDeed(open, { seq, at: new Date().toISOString() }, { signal, onProgress })),
    );
    await askBackground('store.touched', null);
    if (undone === null) return { state: 'undone', file, text: say('import_undo_gone'), canUndo: false };
    const text = undone.isWhole ? turnedWords(undone, 'undo').text : say('deed_turn_stopped');
    return { state: 'undone', file, text, canUndo: !undone.isWhole };
  } catch (error) {
    return { state: 'undone', file, text: say(`failure_${whyStoreFailed(error)}`), canUndo: true };
  }
}

/** Pieces that are on their way to the store at a time: while one is written there, the next is handed over. */
const AT_ONCE = 2;

/** While some pieces are written the next is read. What failed is told with a piece after it, or at the end. */
async function readInto(taking: Import, file: File, { signal, onShare }: Watch): Promise<Outcome> {
  const chunks = textOf(bytesOf(file, onShare));
  const going: Promise<void>[] = [];
  let isBegun = false;
  const take = async (piece: Notebook): Promise<void> => {
    if (going.length >= AT_ONCE) await going.shift();
    const writing = withStore(store, () => taking.take(piece));
    // It is awaited below, but maybe not before it fails.
    writing.catch(() => undefined);
    going.push(writing);
    // The first begins the deed that the others are parts of.
    if (!isBegun) await writing;
    isBegun = true;
  };
  try {
    const outcome = await readThrough(chunks, take, { signal });
    await Promise.all(going);
    return outcome;
  } finally {
    await Promise.allSettled(going);
  }
}

/** The bytes of a file as they come. A file that was changed after it was chosen gives an error, not other bytes. */
async function* bytesOf(file: File, onShare: (share: number) => void): AsyncGenerator<Uint8Array> {
  let read = 0;
  for (let at = 0; at < file.size; at += PIECE) {
    const piece = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    read += piece.length;
    onShare(read / file.size);
    yield piece;
  }
}

/** Bytes read at a time: about a thousand annotations. */
const PIECE = 1_000_000;

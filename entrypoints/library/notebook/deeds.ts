import type { Said } from '../../../components/controls/Message.tsx';
import type { Trouble } from '../../../components/controls/trouble.ts';
import type { ManyDeed } from '../../../components/library/notebook/BulkBar.tsx';
import type { Annotation } from '../../../lib/domain/annotation.ts';
import type { BulkDeed } from '../../../lib/domain/bulk.ts';
import type { Turned } from '../../../lib/domain/deed.ts';
import type { Edit } from '../../../lib/domain/edit.ts';
import { askBackground } from '../../../lib/messages/ask.ts';
import type { Reply } from '../../../lib/messages/protocol.ts';
import { nameKey } from '../../../lib/search/language/values.ts';
import {
  type BulkDone,
  changeMany,
  putBackMany,
  removeMany,
  removePage,
  renameSource,
  renameTag,
  spellingsOf,
} from '../../../lib/store/bulk.ts';
import { binIds } from '../../../lib/store/bin.ts';
import type { Going } from '../../../lib/store/going.ts';
import { whyStoreFailed, withStore } from '../../../lib/store/lifecycle.ts';
import { gatherInProject } from '../../../lib/store/projects.ts';
import type { Store } from '../../../lib/store/names.ts';
import { redoLast as redoLastIn, undoDeed, undoLast as undoLastIn } from '../../../lib/store/undo.ts';
import { turnedWords } from '../../../lib/words/deeds.ts';
import { say, sayCount } from '../../../lib/words/say.ts';
import { projectCalled } from '../../review/projects.ts';
import { store } from '../hooks.ts';
import { asLargeWork } from '../../../lib/store/large.ts';

/** The clock and a new identity, read here: the store takes them as values. */
export const stamp = () => ({ id: crypto.randomUUID(), at: new Date().toISOString() });

/** One thing said of one annotation. */
export async function editOne({ id }: Annotation, edit: Edit): Promise<Trouble> {
  const reply = await askBackground('annotation.edit', { id, edit });
  return reply.ok ? null : say(`failure_${reply.failure}`);
}

/** Begins a project of this name, or finds it, and puts an annotation in it. */
export async function putInProject(annotation: Annotation, name: string): Promise<Trouble> {
  const made = await projectCalled(store, name);
  if (!made.ok) return say(`failure_${made.failure}`);
  const { projects = [] } = annotation;
  return editOne(annotation, { do: 'projects', projects: [...projects, made.value], instead: projects });
}

export async function removeOne({ id }: Annotation): Promise<Said> {
  return saidOf(await askBackground('annotation.remove', { id }), say('notebook_taken_away'), true);
}

/** Undoes what was done last, in whatever view. */
export const undoLast = (going: Going): Promise<Said> => turned('undo', (open) => undoLastIn(open, stamp().at, going));

/** Undoes one thing, whatever was done since. */
export const undoOne = (seq: number, going: Going): Promise<Said> =>
  turned('undo', (open) => undoDeed(open, { seq, at: stamp().at }, going));

/** Does again what was undone last. */
export const redoLast = (going: Going): Promise<Said> => turned('redo', (open) => redoLastIn(open, stamp().at, going));

async function turned(way: 'undo' | 'redo', act: (open: Store) => Promise<Turned | null>): Promise<Said> {
  try {
    const now = await asLargeWork(() => withStore(store, act));
    await askBackground('store.touched', null);
    if (now === null) return { kind: 'done', text: say(`done_nothing_to_${way}`), canUndo: false };
    if (!now.isWhole) return { kind: 'trouble', text: say('deed_turn_stopped'), canUndo: false };
    const { isDone, text } = turnedWords(now, way);
    return { kind: isDone ? 'done' : 'trouble', text, canUndo: false };
  } catch (error) {
    return { kind: 'trouble', text: say(`failure_${whyStoreFailed(error)}`), canUndo: false };
  }
}

/** Does one thing to many annotations, and tells the tabs. */
export const changeAll = (ids: readonly string[], deed: ManyDeed, going: Going): Promise<Said> =>
  many(async (open) => {
    const { id, at } = stamp();
    if (deed.do === 'remove') return removeMany(open, { ids, at }, going);
    if (deed.do === 'new_project') return gatherInProject(open, { ids, name: deed.name, id, at }, going);
    return changeMany(open, { ids, at, deed: await inEverySpelling(open, deed) }, going);
  });

async function inEverySpelling(open: Store, deed: BulkDeed): Promise<BulkDeed> {
  if (deed.do === 'untag') return { ...deed, tags: await everySpelling(open, deed.tags) };
  if (deed.do === 'rename_tag') return { ...deed, from: await everySpelling(open, deed.from) };
  return deed;
}

/** The lists count what only accents, case or quotation marks tell apart as one tag: so it goes as one. */
const everySpelling = (open: Store, tags: readonly string[]): Promise<readonly string[]> => {
  const keys = new Set(tags.map(nameKey));
  return spellingsOf(open, 'tagKeys', (tag) => keys.has(nameKey(tag)));
};

/** Gives a tag or a source another name wherever it stands, whatever the list is narrowed to. `key`: its key in the lists. */
export const renameAll = (
  what: 'tag' | 'source',
  { key, to }: { readonly key: string; readonly to: string },
  going: Going,
): Promise<Said> =>
  many((open) => {
    const renaming = { isMeant: (name: string) => nameKey(name) === key, to, at: stamp().at };
    return (what === 'tag' ? renameTag : renameSource)(open, renaming, going);
  }, 'notebook_renamed');

/** Takes a page away with all that was noted there. */
export async function removeWhole(
  { pageId, title }: { readonly pageId: string; readonly title: string },
  going: Going,
): Promise<Said> {
  const said = await many((open) => removePage(open, { pageId, at: stamp().at }, going));
  return said.kind === 'done' ? { ...said, text: say('notebook_page_removed', { title }), canUndo: true } : said;
}

/** Puts back all that lies in the bin. */
export const putBackAll = (going: Going): Promise<Said> =>
  many(async (open) => putBackMany(open, { ids: await binIds(open), at: stamp().at }, going), 'notebook_put_back');

async function many(
  act: (open: Store) => Promise<BulkDone>,
  done: 'notebook_done' | 'notebook_renamed' | 'notebook_put_back' = 'notebook_done',
): Promise<Said> {
  try {
    const { changed, isWhole } = await asLargeWork(() => withStore(store, act));
    await askBackground('store.touched', null);
    const text = sayCount(isWhole ? done : 'notebook_stopped', changed);
    return { kind: 'done', text, canUndo: changed > 0 };
  } catch (error) {
    return { kind: 'trouble', text: say(`failure_${whyStoreFailed(error)}`), canUndo: false };
  }
}

const saidOf = (reply: Reply<unknown>, done: string, canUndo: boolean): Said =>
  reply.ok
    ? { kind: 'done', text: done, canUndo }
    : { kind: 'trouble', text: say(`failure_${reply.failure}`), canUndo: false };

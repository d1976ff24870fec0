import { liveQuery } from 'dexie';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ExportMenu, type ExportScope } from '../../../components/controls/ExportMenu.tsx';
import type { Said } from '../../../components/controls/Message.tsx';
import { useObserved } from '../../../components/controls/observed.ts';
import { type Lens, Notebook } from '../../../components/library/notebook/Notebook.tsx';
import { ClaimPane } from '../../../components/library/notebook/ClaimPane.tsx';
import type { ManyDeed } from '../../../components/library/notebook/BulkBar.tsx';
import { isChosen, NOTHING, type Selection } from '../../../components/library/notebook/selection.ts';
import { narrowed } from '../../../lib/search/language/narrow.ts';
import { saveSearch, searchesOf, removeSearch, projectsOf } from '../../../lib/store/projects.ts';
import { itemsOf } from '../../../lib/store/queries.ts';
import { chronicleOf } from '../../../lib/store/versions.ts';
import { say } from '../../../lib/words/say.ts';
import { valueNames } from '../../../lib/words/search.ts';
import { exportFile } from '../export.ts';
import { store } from '../hooks.ts';
import { changeAll, editOne, putInProject, removeOne, renameAll, stamp } from './deeds.ts';
import { draftsOf } from './drafts.ts';
import { fieldHelp, groupings, sorts } from './choices.ts';
import { type Asked, type useFinder, useFound } from './found.ts';
import { useItems } from './items.ts';
import { useSides } from './sides.ts';

interface NotebookSectionProps {
  /** What is looked for first. */
  readonly start: string;
  readonly finding: ReturnType<typeof useFinder>;
  readonly onSaid: (said: Said) => void;
}

/** The notebook: what is looked for, what was found, and what is done with it. */
export const NotebookSection = ({ start, finding, onSaid }: NotebookSectionProps) => {
  const { finder, progress, changes } = finding;
  const [query, setQuery] = useState(start);
  const [lens, setLens] = useState<Lens>('claims');
  const [sort, setSort] = useState<Asked['sort']>('updated');
  const [group, setGroup] = useState<Asked['group']>(null);
  const [selection, setSelection] = useState<Selection>(NOTHING);
  const [openId, setOpenId] = useState<string | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const going = useRef<AbortController | null>(null);
  useEffect(() => setQuery(start), [start]);
  useEffect(() => setSelection(NOTHING), [query]);

  const asked = { query: lens === 'evidence' ? `${query} has:evidence` : query, sort, group };
  const found = useFound(finder, asked, changes);
  const { itemAt, onNeed } = useItems(found);
  const { facets, rows, tags, names } = useSides(finder, { query: asked.query, lens, changes });
  const searches = useObserved(() => liveQuery(() => searchesOf(store)), []);
  const projects = useObserved(() => liveQuery(() => projectsOf(store)), []);
  const opened = useObserved(() => (openId === null ? null : liveQuery(() => itemsOf(store, [openId]))), [openId]);
  const open = (opened.state === 'seen' && openId !== null && opened.value.get(openId)) || null;
  const pageId = open?.page.id ?? null;
  const chronicle = useObserved(() => (pageId === null ? null : liveQuery(() => chronicleOf(store, pageId))), [pageId]);
  const versions = chronicle.state === 'seen' ? (chronicle.value?.versions.length ?? 0) : 0;
  const counted = projects.state === 'seen' ? projects.value : [];
  const kept = searches.state === 'seen' ? searches.value : [];

  /** Everything that is chosen, whether it was ever on screen or not. */
  const chosenIds = async (): Promise<readonly string[]> => {
    if (!selection.isAll) return [...selection.ids];
    return (await allIds()).filter((id) => isChosen(selection, id));
  };
  const allIds = (): Promise<readonly string[]> => (found === null ? Promise.resolve([]) : found.all());
  const watched = async (deed: (watch: Watch) => Promise<Said>): Promise<void> => {
    going.current = new AbortController();
    setShare(0);
    const { signal } = going.current;
    onSaid(await deed({ signal, onProgress: (done, of) => setShare(done / of) }));
    setShare(null);
  };
  const onBulk = (deed: ManyDeed) =>
    watched(async (watch) => {
      const said = await changeAll(await chosenIds(), deed, watch);
      if (deed.do === 'remove') setSelection(NOTHING);
      return said;
    });
  const narrow = (field: Parameters<typeof narrowed>[1]['field'], value: string, isOn = true) =>
    setQuery(narrowed(query, { field, value, isOn }, valueNames()));
  const remove = async (annotation: Parameters<typeof removeOne>[0]): Promise<void> => {
    if (annotation.id === openId) setOpenId(null);
    onSaid(await removeOne(annotation));
  };
  const drafts = useMemo(() => draftsOf(open?.page.id ?? '', openId ?? ''), [open?.page.id, openId]);
  const onExport = async (
    scope: ExportScope['key'],
    format: Parameters<typeof exportFile>[1],
    watch: Parameters<typeof exportFile>[2],
  ) => onSaid(await exportFile(scope === 'found' ? await allIds() : 'all', format, watch));

  return (
    <Notebook
      query={query}
      problems={found?.problems ?? []}
      fields={fieldHelp()}
      searches={kept.map(({ id, name }) => ({ key: id, label: name }))}
      lens={lens}
      sorts={sorts()}
      sort={sort}
      groupings={groupings()}
      grouping={group ?? ''}
      total={found?.total ?? 0}
      pages={found?.pages ?? 0}
      isLoading={found === null}
      building={progress.state === 'building' ? progress.done / Math.max(1, progress.total) : null}
      trouble={progress.state === 'failed' ? say('notebook_no_index') : null}
      groups={found?.groups ?? []}
      facets={facets}
      rows={rows}
      selection={selection}
      open={open}
      progress={share}
      projects={counted.map(({ project }) => project)}
      tags={tags}
      itemAt={itemAt}
      exporting={<ExportMenu scopes={scopesOf(found?.total ?? 0, query)} onExport={onExport} />}
      pane={
        <ClaimPane
          item={open}
          versions={versions}
          projects={counted.map(({ project }) => project)}
          tags={tags}
          names={names}
          actions={{
            onEdit: (edit) => (open ? editOne(open.annotation, edit) : Promise.resolve(say('failure_not_found'))),
            onNewProject: (name) =>
              open ? putInProject(open.annotation, name) : Promise.resolve(say('failure_not_found')),
            ...drafts,
          }}
          onRemove={() => open && void remove(open.annotation)}
          onClose={() => setOpenId(null)}
          onSource={(name) => narrow('source', name)}
          onPage={(title) => narrow('page', title)}
        />
      }
      deeds={{
        onQuery: setQuery,
        onSaveSearch: query.trim() === '' ? null : (name) => void saveSearch(store, { name, query }, stamp),
        onSearch: (id) => setQuery(kept.find((one) => one.id === id)?.query ?? query),
        onForgetSearch: (id) => void removeSearch(store, id, stamp().at),
        onLens: setLens,
        onSort: (key) => setSort(key as Asked['sort']),
        onGroup: (key) => setGroup((key || null) as Asked['group']),
        onFacet: (field, key, isOn) => narrow(field as Parameters<typeof narrow>[0], key, isOn),
        onRow: (key) => {
          const field = lens === 'pages' ? 'page' : lens === 'sources' ? 'source' : 'tag';
          narrow(field, rows.find((row) => row.key === key)?.label ?? key);
          setLens('claims');
        },
        onRename:
          lens === 'sources' || lens === 'tags'
            ? (from, to) => void watched((watch) => renameAll(lens === 'tags' ? 'tag' : 'source', { from, to }, watch))
            : null,
        onNeed,
        onSelection: setSelection,
        onOpen: ({ annotation }) => setOpenId(annotation.id),
        onVerdict: ({ annotation }, verdict) =>
          void editOne(annotation, { do: 'verdict', verdict, reason: '' }).then(
            (trouble) => trouble !== null && onSaid({ kind: 'trouble', text: trouble, canUndo: false }),
          ),
        onRemove: ({ annotation }) => void remove(annotation),
        onBulk: (deed) => void onBulk(deed),
        onCancel: () => going.current?.abort(),
      }}
    />
  );
};

/** How a long deed is watched and called off. */
interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
}

const scopesOf = (total: number, query: string): readonly ExportScope[] => {
  const everything: ExportScope = { key: 'everything', label: say('export_everything'), count: null };
  const found: ExportScope = { key: 'found', label: say('export_as_filtered'), count: total };
  return query.trim() === '' ? [{ ...everything, count: total }] : [found, everything];
};

import { liveQuery } from 'dexie';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ExportMenu, type OnExport } from '../../../components/controls/ExportMenu.tsx';
import type { Said } from '../../../components/controls/Message.tsx';
import { useObserved } from '../../../components/controls/observed.ts';
import type { ManyDeed } from '../../../components/library/notebook/BulkBar.tsx';
import { ClaimPane } from '../../../components/library/notebook/ClaimPane.tsx';
import { type Lens, Notebook, type NotebookDeeds } from '../../../components/library/notebook/Notebook.tsx';
import { NOTHING, type Selection } from '../../../components/library/notebook/selection.ts';
import type { Annotation } from '../../../lib/domain/annotation.ts';
import type { FieldName } from '../../../lib/search/language/fields.ts';
import { asksFor, narrowed } from '../../../lib/search/language/narrow.ts';
import { projectNames } from '../../../lib/store/projects.ts';
import { say } from '../../../lib/words/say.ts';
import { valueNames } from '../../../lib/words/search.ts';
import { dayHere } from '../../../lib/words/values.ts';
import { exportFile } from '../../review/export-file.ts';
import { store } from '../hooks.ts';
import { type Asked, chosenOf, isAnswerTo, queryOf, scopesOf } from './asked.ts';
import { fieldHelp, groupings, sorts } from './choices.ts';
import { changeAll, editOne, removeOne, renameAll, removeWhole } from './deeds.ts';
import { type useFinder, useFound } from './found.ts';
import { useItems, usePieces } from './items.ts';
import { useLongDeed } from './long-deed.ts';
import { useOpened } from './opened.ts';
import { usePages } from './pages.ts';
import { useSearches } from './searches.ts';
import { useSides } from './sides.ts';
import { PLAIN, type View } from './view.ts';

interface NotebookSectionProps {
  /** What is looked for first. */
  readonly start: string;
  readonly finding: ReturnType<typeof useFinder>;
  /** Told of whatever is looked for. */
  readonly onLooked: (query: string) => void;
  readonly onSaid: (said: Said) => void;
}

/** The notebook: what is looked for, what was found, and what is done with it. */
export const NotebookSection = ({ start, finding, onLooked, onSaid }: NotebookSectionProps) => {
  const { finder, progress, changes } = finding;
  const [view, setView] = useState<View>({ ...PLAIN, query: start });
  const { query, lens, sort, group } = view;
  const look = (change: Partial<View>): void => setView((before) => ({ ...before, ...change }));
  const [selection, setSelection] = useState<Selection>(NOTHING);
  useEffect(() => look({ query: start }), [start]);
  useEffect(() => onLooked(query), [query]);
  useEffect(() => setSelection(NOTHING), [query, lens]);

  const asked: Asked = { query, has: lens === 'evidence' ? 'evidence' : null, sort, group };
  const found = useFound(finder, asked, changes);
  const answer = found !== null && isAnswerTo(found, asked) ? found : null;
  const { itemAt, onNeed } = useItems(lens === 'claims' ? found : null);
  const { pieceAt, onNeed: onNeedPieces } = usePieces(lens === 'evidence' ? found : null);
  const latest = useRef(found);
  latest.current = found;
  /** Of a list that is another by now, none. */
  const onIds = async (from: number, to: number): Promise<readonly string[] | null> => {
    const ids = (await found?.ids(from, to)) ?? [];
    return latest.current === found ? ids : null;
  };
  const { facets, rows, due, tags, names } = useSides(finder, found, lens);
  const searches = useSearches({ view, onView: setView, onSaid, due });
  const projects = useProjects();
  const looked = projects.filter(({ name }) => asksFor(queryOf(asked), { field: 'project', value: name }));
  const within = looked.length === 1 ? (looked[0] ?? null) : null;
  const opened = useOpened();
  const long = useLongDeed(onSaid);

  const narrow = (field: FieldName, value: string, isOn = true) =>
    look({ query: narrowed(query, { field, value, isOn }, valueNames()) });
  const remove = async (annotation: Annotation): Promise<void> => {
    if (annotation.id === opened.item?.annotation.id) opened.onOpen(null);
    onSaid(await removeOne(annotation));
  };
  const onBulk = (deed: ManyDeed) =>
    long.start(async (going) => {
      const said = await changeAll(await chosenOf(answer, selection), deed, going);
      if (deed.do === 'remove') setSelection(NOTHING);
      return said;
    });
  const onExport: OnExport = async (scope, format, watch) => {
    const wanted = async () => {
      if (scope !== 'found') return 'all' as const;
      if (answer === null) throw new Error('what was found is not known yet');
      return answer.all();
    };
    onSaid(await exportFile(store, { wanted, format, about: 'library' }, watch));
  };
  const onRow = (key: string): void => {
    narrow(FIELDS[lens] ?? 'page', rows.find((row) => row.key === key)?.label ?? key);
    look({ lens: 'claims' });
  };
  const onRename = (what: 'tag' | 'source') => (key: string, to: string) =>
    void long.start((going) => renameAll(what, { key, to }, going));
  const pages = usePages((pageId) => {
    const title = rows.find(({ key }) => key === pageId)?.label ?? pageId;
    void long.start((going) => removeWhole({ pageId, title }, going));
  });
  const deeds: NotebookDeeds = {
    onQuery: (typed) => look({ query: typed }),
    onSaveSearch: searches.onSave,
    onLens: (next) => look({ lens: next }),
    onSort: (key) => look({ sort: key as View['sort'] }),
    onGroup: (key) => look({ group: (key || null) as View['group'] }),
    onFacet: (field, key, isOn) => narrow(field as FieldName, key, isOn),
    onRow,
    onRename: lens === 'sources' ? onRename('source') : lens === 'tags' ? onRename('tag') : null,
    onNeed: (from, to) => void onNeed(from, to),
    pages,
    onNeedPieces: (from, to) => void onNeedPieces(from, to),
    onIds,
    onSelection: setSelection,
    onOpen: ({ annotation }) => opened.onOpen(annotation.id),
    onVerdict: ({ annotation }, verdict) =>
      void editOne(annotation, { do: 'verdict', verdict, reason: '' }).then(
        (trouble) => trouble !== null && onSaid({ kind: 'trouble', text: trouble, canUndo: false }),
      ),
    onRemove: ({ annotation }) => void remove(annotation),
    onBulk: (deed) => void onBulk(deed),
    onCancel: long.stop,
  };

  return (
    <Notebook
      query={query}
      problems={found?.problems ?? []}
      fields={fieldHelp()}
      searches={searches.props}
      today={dayHere(new Date())}
      lens={lens}
      sorts={sorts()}
      sort={sort}
      groupings={groupings()}
      grouping={group ?? ''}
      total={found?.total ?? 0}
      pages={found?.pages ?? null}
      isLoading={found === null}
      isAnswered={answer !== null}
      building={progress.state === 'building' ? progress.done / Math.max(1, progress.total) : null}
      trouble={progress.state === 'failed' ? say('notebook_no_index') : null}
      groups={found?.groups ?? []}
      facets={facets}
      rows={rows}
      selection={selection}
      within={within}
      open={opened.item}
      progress={long.share}
      projects={projects}
      tags={tags}
      itemAt={itemAt}
      evidence={found?.evidence ?? 0}
      pieceAt={pieceAt}
      exporting={<ExportMenu scopes={scopesOf(answer, asked)} onExport={onExport} />}
      pane={
        <ClaimPane
          item={opened.item}
          versions={opened.versions}
          projects={projects}
          tags={tags}
          names={names}
          actions={opened.actions}
          onRemove={() => opened.item && void remove(opened.item.annotation)}
          onClose={() => opened.onOpen(null)}
          onSource={(name) => narrow('source', name)}
          onPage={(title) => narrow('page', title)}
        />
      }
      deeds={deeds}
    />
  );
};

/** The field that a row of each tally narrows to. */
const FIELDS: Partial<Record<Lens, FieldName>> = { pages: 'page', sources: 'source', tags: 'tag' };

/** Projects, live. Not with their counts: these would be counted anew at every change of an annotation. */
function useProjects() {
  const projects = useObserved(() => liveQuery(() => projectNames(store)), []);
  return projects.state === 'seen' ? projects.value : [];
}

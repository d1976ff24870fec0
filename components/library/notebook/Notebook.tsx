import type { ComponentChildren } from 'preact';
import { numberWords, say, sayCount } from '../../../lib/words/say.ts';
import type { ClaimFacts } from '../../claim/actions.ts';
import { Notice } from '../../review/Notice.tsx';
import { BulkBar, type ManyDeed } from './BulkBar.tsx';
import { type EvidenceItem, EvidenceList } from './EvidenceList.tsx';
import { type Facet, Facets } from './Facets.tsx';
import type { Group } from './lines.ts';
import type { Item } from './ResultLine.tsx';
import { Results } from './Results.tsx';
import { type FieldHelp, SearchBox } from './SearchBox.tsx';
import { Searches, type SearchesProps } from './Searches.tsx';
import { ALL, countChosen, NOTHING, type Selection } from './selection.ts';
import { type PageDeeds, TallyList, type TallyRow } from './TallyList.tsx';

/** What the results are looked at as. */
export const LENSES = ['claims', 'pages', 'sources', 'tags', 'evidence'] as const;
export type Lens = (typeof LENSES)[number];

export interface Choice {
  readonly key: string;
  readonly label: string;
}

export interface NotebookProps extends Pick<ClaimFacts, 'projects' | 'tags'> {
  readonly query: string;
  readonly problems: readonly string[];
  readonly fields: readonly FieldHelp[];
  readonly searches: SearchesProps;
  readonly lens: Lens;
  readonly sorts: readonly Choice[];
  readonly sort: string;
  readonly groupings: readonly Choice[];
  readonly grouping: string;
  readonly total: number;
  /** On how many pages; null: that is not counted yet. */
  readonly pages: number | null;
  /** Is nothing known of the results yet? */
  readonly isLoading: boolean;
  /** The day that it is: what was due before it is overdue. */
  readonly today: string;
  /** Are the results the whole answer to the query? Until then there is no "all of them". */
  readonly isAnswered: boolean;
  /** How far the index is, 0 to 1, while it is built; null: it is there. */
  readonly building: number | null;
  /** Why nothing can be searched; null: it can. */
  readonly trouble: string | null;
  readonly groups: readonly Group[];
  readonly facets: readonly Facet[];
  readonly rows: readonly TallyRow[];
  readonly selection: Selection;
  readonly within: Parameters<typeof BulkBar>[0]['within'];
  readonly open: Item | null;
  readonly progress: number | null;
  readonly itemAt: (at: number) => Item | null;
  /** How many pieces of evidence the results have, and which stands at a place. */
  readonly evidence: number;
  readonly pieceAt: (at: number) => EvidenceItem | null;
  /** What stands beside the list: the open claim. */
  readonly pane: ComponentChildren;
  /** The menu of exports of what was found. */
  readonly exporting: ComponentChildren;
  readonly deeds: NotebookDeeds;
}

export interface NotebookDeeds {
  readonly onQuery: (query: string) => void;
  readonly onSaveSearch: ((name: string) => void) | null;
  readonly onLens: (lens: Lens) => void;
  readonly onSort: (key: string) => void;
  readonly onGroup: (key: string) => void;
  readonly onFacet: (field: string, key: string, isOn: boolean) => void;
  readonly onRow: (key: string) => void;
  readonly onRename: ((key: string, name: string) => void) | null;
  readonly pages: PageDeeds;
  readonly onNeed: Parameters<typeof Results>[0]['onNeed'];
  readonly onNeedPieces: (from: number, to: number) => void;
  readonly onIds: Parameters<typeof Results>[0]['onIds'];
  readonly onSelection: (selection: Selection) => void;
  readonly onOpen: (item: Item) => void;
  readonly onVerdict: Parameters<typeof Results>[0]['onVerdict'];
  readonly onRemove: (item: Item) => void;
  readonly onBulk: (deed: ManyDeed) => void;
  readonly onCancel: () => void;
}

/** Everything ever kept: looked for, narrowed, sorted, gone through, and changed one by one or many at once. */
export const Notebook = (props: NotebookProps) => {
  const { lens, selection, total, deeds } = props;
  const chosen = selection.isAll && !props.isAnswered ? 0 : countChosen(selection, total);
  const empty = <Empty query={props.query} isLoading={props.isLoading} />;
  return (
    <section class="notebook" aria-label={say('notebook_all')}>
      <SearchBox
        query={props.query}
        problems={props.problems}
        fields={props.fields}
        onQuery={deeds.onQuery}
        onSave={deeds.onSaveSearch}
      />
      {props.trouble !== null && (
        <p class="trouble" role="alert">
          {props.trouble}
        </p>
      )}
      <Searches {...props.searches} />
      <Bar {...props} />
      {lens === 'claims' && chosen > 0 && (
        <BulkBar
          count={chosen}
          projects={props.projects}
          within={props.within}
          tags={props.tags}
          progress={props.progress}
          onDeed={deeds.onBulk}
          onAll={props.isAnswered ? () => deeds.onSelection(ALL) : null}
          onNone={() => deeds.onSelection(NOTHING)}
          onCancel={deeds.onCancel}
        />
      )}
      <div class="notebook-columns" aria-busy={!props.isAnswered} data-open={props.open !== null || undefined}>
        <Facets facets={props.facets} onFacet={deeds.onFacet} />
        {lens === 'claims' && (
          <Results
            total={total}
            empty={empty}
            groups={props.groups}
            itemAt={props.itemAt}
            selection={selection}
            isAnswered={props.isAnswered}
            today={props.today}
            open={props.open?.annotation.id ?? null}
            {...deeds}
          />
        )}
        {lens === 'evidence' && (
          <EvidenceList
            total={props.evidence}
            empty={empty}
            pieceAt={props.pieceAt}
            onNeed={deeds.onNeedPieces}
            open={props.open?.annotation.id ?? null}
            onOpen={deeds.onOpen}
          />
        )}
        {isTally(lens) && (
          <div class="tally-frame">
            <TallyList
              key={lens}
              label={say(`notebook_lens_${lens}`)}
              rows={props.rows}
              onOpen={deeds.onRow}
              onRename={deeds.onRename}
              pages={lens === 'pages' ? deeds.pages : null}
            />
          </div>
        )}
        {!isTally(lens) && props.pane}
      </div>
    </section>
  );
};

/** Is it counted instead of listed? */
const isTally = (lens: Lens): boolean => lens !== 'claims' && lens !== 'evidence';

/** Nothing is kept, or nothing matches; and while that is not known, neither is said. */
const Empty = ({ query, isLoading }: Pick<NotebookProps, 'query' | 'isLoading'>) => {
  if (isLoading) return null;
  return query.trim() === '' ? (
    <Notice title={say('library_nothing_title')} text={say('library_nothing_text')} />
  ) : (
    <Notice title={say('library_no_match_title', { query: query.trim() })} text={say('library_no_match_text')} />
  );
};

/** How much was found, as what it is looked at, and in which order. */
const Bar = ({ total, pages, evidence, building, lens, exporting, deeds, ...rest }: NotebookProps) => (
  <div class="notebook-bar">
    <fieldset class="lenses" aria-label={say('notebook_lens')}>
      {LENSES.map((key) => (
        <button key={key} type="button" aria-pressed={key === lens} onClick={() => deeds.onLens(key)}>
          {say(`notebook_lens_${key}`)}
        </button>
      ))}
    </fieldset>
    <output class="hint" aria-live="polite">
      {pages === null ? say('notebook_counting') : amountOf({ lens, total, pages, evidence })}
      {building !== null && ` · ${say('notebook_building', { percent: numberWords(Math.round(building * 100)) })}`}
    </output>
    <Choose label={say('notebook_sort_label')} choices={rest.sorts} value={rest.sort} onChoose={deeds.onSort} />
    {lens === 'claims' && (
      <Choose
        label={say('notebook_group_label')}
        choices={rest.groupings}
        value={rest.grouping}
        onChoose={deeds.onGroup}
      />
    )}
    {exporting}
  </div>
);

interface Amount {
  readonly lens: Lens;
  readonly total: number;
  readonly pages: number;
  readonly evidence: number;
}

function amountOf({ lens, total, pages, evidence }: Amount): string {
  const notes = sayCount('count_annotation', total);
  return lens === 'evidence'
    ? say('notebook_found_evidence', { pieces: sayCount('notebook_evidence', evidence), notes })
    : say('notebook_found_amount', { notes, pages: sayCount('count_page', pages) });
}

interface ChooseProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChoose: (key: string) => void;
}

const Choose = ({ label, choices, value, onChoose }: ChooseProps) => (
  <label class="choose">
    <span class="hint">{label}</span>
    <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
      {choices.map(({ key, label: name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

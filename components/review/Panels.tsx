import { useMemo } from 'preact/hooks';
import { DENSITY_STEPS, type DensityLevel } from '../../lib/domain/density.ts';
import { type Fields, matcher } from '../../lib/words/filter.ts';
import type { Passage, SourceGroup } from '../../lib/domain/review.ts';
import type { PassageActions } from './actions.ts';
import { fieldsOfPassage, isShown, matchingGroups } from './groups.ts';
import { Notice } from './Notice.tsx';
import { PassageRow } from './PassageRow.tsx';
import { type Cursor, RowList } from './RowList.tsx';
import { say, sayCount } from '../../lib/words/say.ts';

/** Rows shown at once, and how many more at each asking. */
export const PAGE_OF_ROWS = 200;

export interface PanelProps {
  readonly query: string;
  /** At most so many rows at once: a list of ten thousand must not stall the window. */
  readonly limit: number;
  readonly canKeep: boolean;
  readonly actions: PassageActions;
  readonly onMore: () => void;
}

interface ClaimsPanelProps extends PanelProps {
  readonly passages: readonly Passage[];
  readonly density: DensityLevel;
  /** Claims that a denser step would add. */
  readonly hidden: number;
}

export const ClaimsPanel = ({ passages, density, hidden, ...rest }: ClaimsPanelProps) => {
  const shown = passages.filter((passage) => isShown(passage.annotation));
  if (shown.length > 0) return <PassageList label="Claims" about="claim" passages={shown} {...rest} />;
  if (passages.length > 0)
    return <Notice title="Every claim here is dismissed." text="Nothing of what you said about them was lost." />;
  const least = DENSITY_STEPS[density].minimumScore.toFixed(2);
  const title = hidden === 0 ? 'No claim was found here.' : `No claim above ${least} here.`;
  const text =
    hidden === 0
      ? 'Claimlight looked for statements that evidence can settle. You can still select words and annotate them.'
      : `${COUNT_WORDS[hidden - 1] ?? hidden} below it: move the density up.`;
  return <Notice title={title} text={text} />;
};

const COUNT_WORDS = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

export const MinePanel = ({ passages, ...rest }: PanelProps & { readonly passages: readonly Passage[] }) =>
  passages.length === 0 ? (
    <Notice
      title="Nothing of yours on this page yet."
      text="Judge a claim, or select any words on the page and annotate them from the context menu."
    />
  ) : (
    <PassageList label="Mine" about="kept" passages={passages} {...rest} />
  );

interface PassageListProps extends PanelProps {
  readonly label: string;
  readonly about: 'claim' | 'kept';
  readonly passages: readonly Passage[];
}

const PassageList = (props: PassageListProps) => {
  const { label, about, passages, query, limit, canKeep, actions } = props;
  const found = useMemo(() => passages.filter(matchPassage(query)), [passages, query]);
  if (found.length === 0) return <NoMatch query={query} />;
  const rows = found.slice(0, limit);
  return (
    <>
      <RowList
        rows={rows}
        canKeep={canKeep}
        canJudge
        actions={actions}
        onDelete={about === 'kept' ? actions.onRemove : actions.onDismiss}
      >
        {(cursor) => (
          <PassageRows
            label={label}
            about={about}
            passages={rows}
            cursor={cursor}
            canKeep={canKeep}
            actions={actions}
          />
        )}
      </RowList>
      <More left={found.length - rows.length} onMore={props.onMore} />
    </>
  );
};

interface PassageRowsProps extends Pick<PanelProps, 'canKeep' | 'actions'> {
  readonly label: string;
  readonly about: 'claim' | 'statement' | 'kept';
  readonly passages: readonly Passage[];
  readonly cursor: Cursor;
}

const PassageRows = ({ label, about, passages, cursor, canKeep, actions }: PassageRowsProps) => (
  <ul aria-label={label}>
    {passages.map((passage) => (
      <PassageRow
        key={passage.key}
        passage={passage}
        about={about}
        isCurrent={passage.key === cursor.current}
        panel={cursor.panelOf(passage.key)}
        canKeep={canKeep}
        actions={actions}
        onPanel={(panel) => cursor.setPanel(passage.key, panel)}
      />
    ))}
  </ul>
);

/** The rows that a long list does not show yet. */
export const More = ({ left, onMore }: { readonly left: number; readonly onMore: () => void }) =>
  left > 0 && (
    <button type="button" class="quiet more" onClick={onMore}>
      Show more ({left})
    </button>
  );

export const SourcesPanel = (props: PanelProps & { readonly groups: readonly SourceGroup[] }) => {
  const { groups, query, limit, canKeep, actions } = props;
  const matching = useMemo(() => matchingGroups(groups, matcher(query)), [groups, query]);
  const found = useMemo(() => limited(matching, limit), [matching, limit]);
  if (groups.length === 0)
    return (
      <Notice
        title="Nobody is given as a source here."
        text="Claimlight looked for people, bodies and documents that are said to have said something. All of it rests on the writer."
      />
    );
  if (found.length === 0) return <NoMatch query={query} />;
  return (
    <>
      <RowList
        rows={found.flatMap((group) => group.passages)}
        canKeep={canKeep}
        canJudge
        actions={actions}
        onDelete={actions.onDismiss}
      >
        {(cursor) =>
          found.map((group) => (
            <section key={group.key} class="group">
              <SourceHeading group={group} />
              <PassageRows
                label={group.source?.name ?? 'Nobody is named'}
                about="statement"
                passages={group.passages}
                cursor={cursor}
                canKeep={canKeep}
                actions={actions}
              />
            </section>
          ))
        }
      </RowList>
      <More left={statementsIn(matching) - statementsIn(found)} onMore={props.onMore} />
    </>
  );
};

const statementsIn = (groups: readonly SourceGroup[]): number =>
  groups.reduce((sum, { passages }) => sum + passages.length, 0);

const SourceHeading = ({ group: { source, passages } }: { readonly group: SourceGroup }) => (
  <h2>
    <bdi>{source?.name ?? 'Nobody is named'}</bdi>
    <span class="row-facts">
      {source?.role && <bdi>{source.role}</bdi>}
      {source?.role && ' · '}
      {source?.affiliation && !source.role?.includes(source.affiliation) && (
        <>
          <bdi>{source.affiliation}</bdi>
          {' · '}
        </>
      )}
      {source && (source.kind === 'unnamed' ? say(`rung_${source.rung}`) : say(`source_${source.kind}`))}
      {source && ' · '}
      {sayCount('count_statement', passages.length)}
    </span>
  </h2>
);

/** A filter that lets nothing through says what it looked in; without one, all of the list is dismissed. */
export const NoMatch = ({ query }: { readonly query: string }) =>
  query.trim() === '' ? (
    <Notice title="All of this is dismissed." text="Nothing of what you said about it was lost." />
  ) : (
    <Notice
      title={`Nothing here matches “${query.trim()}”.`}
      text="The words, sources, types, notes and tags were searched."
    />
  );

const matchPassage = (query: string) => {
  const matches: (fields: Fields) => boolean = matcher(query);
  return (passage: Passage) => matches(fieldsOfPassage(passage));
};

function limited(groups: readonly SourceGroup[], limit: number): readonly SourceGroup[] {
  let left = limit;
  return groups
    .map((group) => {
      const passages = group.passages.slice(0, left);
      left -= passages.length;
      return { ...group, passages };
    })
    .filter((group) => group.passages.length > 0);
}

import { useMemo } from 'preact/hooks';
import { DENSITY_STEPS, type DensityLevel } from '../../lib/domain/density.ts';
import { matcher } from '../../lib/words/filter.ts';
import type { Passage, SourceGroup } from '../../lib/domain/review.ts';
import type { PassageActions } from './actions.ts';
import { isShown, matchingGroups, matchPassage } from './groups.ts';
import { Notice } from './Notice.tsx';
import { PassageRow } from './PassageRow.tsx';
import { type Cursor, RowList } from './RowList.tsx';
import { say, sayCount } from '../../lib/words/say.ts';
import { scoreWords } from '../../lib/words/values.ts';

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
  if (shown.length > 0) return <PassageList label={say('review_claims')} about="claim" passages={shown} {...rest} />;
  if (passages.length > 0)
    return <Notice title={say('review_all_dismissed_title')} text={say('review_all_dismissed_text')} />;
  const score = scoreWords(DENSITY_STEPS[density].minimumScore);
  const title = hidden === 0 ? say('review_no_claim_title') : say('review_none_above_title', { score });
  const text = hidden === 0 ? say('review_no_claim_text') : sayCount('review_below', hidden);
  return <Notice title={title} text={text} />;
};

export const MinePanel = ({ passages, ...rest }: PanelProps & { readonly passages: readonly Passage[] }) =>
  passages.length === 0 ? (
    <Notice title={say('review_nothing_mine_title')} text={say('review_nothing_mine_text')} />
  ) : (
    <PassageList label={say('review_mine')} about="kept" passages={passages} {...rest} />
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
        onPanel={cursor.setPanel}
      />
    ))}
  </ul>
);

/** The rows that a long list does not show yet. */
export const More = ({ left, onMore }: { readonly left: number; readonly onMore: () => void }) =>
  left > 0 && (
    <button type="button" class="quiet more" onClick={onMore}>
      {say('review_more', { count: left })}
    </button>
  );

export const SourcesPanel = (props: PanelProps & { readonly groups: readonly SourceGroup[] }) => {
  const { groups, query, limit, canKeep, actions } = props;
  const matching = useMemo(() => matchingGroups(groups, matcher(query)), [groups, query]);
  const found = useMemo(() => limited(matching, limit), [matching, limit]);
  if (groups.length === 0) return <Notice title={say('review_no_source_title')} text={say('review_no_source_text')} />;
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
                label={group.source?.name ?? say('review_nobody_is_named')}
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
    <bdi>{source?.name ?? say('review_nobody_is_named')}</bdi>
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
    <Notice title={say('review_list_dismissed_title')} text={say('review_list_dismissed_text')} />
  ) : (
    <Notice title={say('review_no_match_title', { query: query.trim() })} text={say('review_no_match_text')} />
  );

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

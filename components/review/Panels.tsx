import { useMemo } from 'preact/hooks';
import { DENSITY_STEPS, type DensityLevel } from '../../lib/domain/density.ts';
import { type Fields, matcher } from '../../lib/domain/filter.ts';
import type { Passage, SourceGroup } from '../../lib/domain/review.ts';
import { counted, RUNG_WORDS, SOURCE_KIND_WORDS } from '../../lib/domain/words.ts';
import type { PassageActions } from './actions.ts';
import { fieldsOfPassage, isShown, matchingGroups } from './groups.ts';
import { Notice } from './Notice.tsx';
import { PassageRow } from './PassageRow.tsx';
import { RowList } from './RowList.tsx';

export interface PanelProps {
  readonly query: string;
  /** At most so many rows at once: a list of ten thousand must not stall the window. */
  readonly limit: number;
  readonly canKeep: boolean;
  readonly actions: PassageActions;
}

interface ClaimsPanelProps extends PanelProps {
  readonly passages: readonly Passage[];
  readonly density: DensityLevel;
  /** Claims that a denser step would add. */
  readonly hidden: number;
}

export const ClaimsPanel = ({ passages, density, hidden, ...rest }: ClaimsPanelProps) => {
  const shown = passages.filter((passage) => isShown(passage.annotation));
  const dismissed = passages.filter((passage) => !isShown(passage.annotation));
  const bringBack = dismissed.length > 0 && rest.canKeep && (
    <button type="button" class="quiet more" onClick={() => rest.actions.onBringBack(dismissed)}>
      Bring back {dismissed.length} dismissed
    </button>
  );
  if (shown.length > 0)
    return (
      <>
        <PassageList label="Claims" about="claim" passages={shown} {...rest} />
        {bringBack}
      </>
    );
  if (dismissed.length > 0)
    return (
      <Notice title="Every claim here is dismissed." text="Nothing of what you said about them was lost.">
        {bringBack}
      </Notice>
    );
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

const PassageList = ({ label, about, passages, query, limit, canKeep, actions }: PassageListProps) => {
  const found = useMemo(() => passages.filter(matchPassage(query)), [passages, query]);
  if (found.length === 0) return <NoMatch query={query} />;
  const rows = found.slice(0, limit);
  return (
    <RowList
      rows={rows}
      canKeep={canKeep}
      canJudge
      actions={actions}
      onDelete={about === 'kept' ? actions.onRemove : actions.onDismiss}
    >
      {({ current, panelOf, setPanel }) => (
        <ul aria-label={label}>
          {rows.map((passage) => (
            <PassageRow
              key={passage.key}
              passage={passage}
              about={about}
              isCurrent={passage.key === current}
              panel={panelOf(passage.key)}
              canKeep={canKeep}
              actions={actions}
              onPanel={(panel) => setPanel(passage.key, panel)}
            />
          ))}
        </ul>
      )}
    </RowList>
  );
};

export const SourcesPanel = ({
  groups,
  query,
  limit,
  canKeep,
  actions,
}: PanelProps & { readonly groups: readonly SourceGroup[] }) => {
  const found = useMemo(() => limited(matchingGroups(groups, matcher(query)), limit), [groups, query, limit]);
  if (groups.length === 0)
    return (
      <Notice
        title="Nobody is given as a source here."
        text="Claimlight looked for people, bodies and documents that are said to have said something. All of it rests on the writer."
      />
    );
  if (found.length === 0) return <NoMatch query={query} />;
  return (
    <RowList
      rows={found.flatMap((group) => group.passages)}
      canKeep={canKeep}
      canJudge
      actions={actions}
      onDelete={actions.onDismiss}
    >
      {({ current, panelOf, setPanel }) =>
        found.map((group) => (
          <section key={group.key} class="group">
            <SourceHeading group={group} />
            <ul aria-label={group.source?.name ?? 'Nobody is named'}>
              {group.passages.map((passage) => (
                <PassageRow
                  key={passage.key}
                  passage={passage}
                  about="statement"
                  isCurrent={passage.key === current}
                  panel={panelOf(passage.key)}
                  canKeep={canKeep}
                  actions={actions}
                  onPanel={(panel) => setPanel(passage.key, panel)}
                />
              ))}
            </ul>
          </section>
        ))
      }
    </RowList>
  );
};

const SourceHeading = ({ group: { source, passages } }: { readonly group: SourceGroup }) => (
  <h2>
    <bdi>{source?.name ?? 'Nobody is named'}</bdi>
    <span class="row-facts">
      {source?.role && <bdi>{source.role}</bdi>}
      {source?.role && ' · '}
      {source && (source.kind === 'unnamed' ? RUNG_WORDS[source.rung] : SOURCE_KIND_WORDS[source.kind])}
      {source && ' · '}
      {counted(passages.length, 'statement')}
    </span>
  </h2>
);

/** A filter that lets nothing through says what it looked in. */
export const NoMatch = ({ query }: { readonly query: string }) => (
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

import { useMemo, useRef, useState } from 'preact/hooks';
import {
  claimPassages,
  hiddenClaims,
  keptPassages,
  namedThings,
  type Reading,
  sourceGroups,
} from '../../lib/domain/review.ts';
import type { Layer, Settings } from '../../lib/domain/settings.ts';
import { Icon } from '../controls/Icon.tsx';
import { isTyping, useKeys } from '../controls/keys.ts';
import { Switch } from '../controls/Switch.tsx';
import { Density } from '../settings/SettingsForm.tsx';
import type { PassageActions } from './actions.ts';
import { isShown } from './groups.ts';
import { NamesPanel } from './NamesPanel.tsx';
import { ClaimsPanel, MinePanel, SourcesPanel } from './Panels.tsx';
import { Tabs } from './Tabs.tsx';

interface ReviewProps {
  readonly reading: Reading;
  readonly settings: Settings;
  readonly canKeep: boolean;
  readonly query: string;
  readonly actions: PassageActions;
  readonly onQuery: (query: string) => void;
  readonly onSettings: (change: Partial<Settings>) => void;
}

const PAGE_OF_ROWS = 200;

/** All that was found in one page and what the reader made of it: four lists behind tabs, one filter for all. */
export const Review = ({ reading, settings, canKeep, query, actions, onQuery, onSettings }: ReviewProps) => {
  const [tab, setTab] = useState<Layer>('claims');
  const [limit, setLimit] = useState(PAGE_OF_ROWS);
  const filter = useRef<HTMLInputElement>(null);
  const { density, layers } = settings;
  const claims = useMemo(() => claimPassages(reading, density), [reading, density]);
  const groups = useMemo(() => sourceGroups(reading), [reading]);
  const things = useMemo(() => namedThings(reading), [reading]);
  const mine = useMemo(() => keptPassages(reading), [reading]);
  const counts = countRows({ claims, groups, things, mine });

  useKeys((event) => {
    if (event.key === '/' && !isTyping(event.target)) {
      event.preventDefault();
      filter.current?.focus();
    }
    if (event.key === 'Escape' && event.target === filter.current && query !== '') {
      event.preventDefault();
      onQuery('');
    }
  });
  const panel = { query, limit, canKeep, actions };
  return (
    <div class="review">
      <Tabs
        label="What was found"
        selected={tab}
        onSelect={(next) => {
          setTab(next);
          setLimit(PAGE_OF_ROWS);
        }}
        tabs={[
          { key: 'claims', label: 'Claims', count: counts.claims },
          { key: 'sources', label: 'Sources', count: counts.sources },
          { key: 'names', label: 'Names', count: counts.names },
          { key: 'mine', label: 'Mine', count: counts.mine },
        ]}
      />
      <div class="panel" id="panel" role="tabpanel" tabIndex={-1} aria-labelledby={`tab-${tab}`} data-tab={tab}>
        <div class="tools">
          <label class="filter">
            <Icon name="search" />
            <input
              type="search"
              ref={filter}
              value={query}
              dir="auto"
              placeholder="Filter"
              aria-label="Filter"
              aria-keyshortcuts="/"
              onInput={(event) => onQuery(event.currentTarget.value)}
            />
          </label>
          <Switch
            label="Marked on page"
            isOn={layers[tab]}
            onChange={(isOn) => onSettings({ layers: { ...layers, [tab]: isOn } })}
          />
          {tab === 'claims' && <Density level={density} onChange={(level) => onSettings({ density: level })} />}
        </div>
        {tab === 'claims' && (
          <ClaimsPanel passages={claims} density={density} hidden={hiddenClaims(reading, density)} {...panel} />
        )}
        {tab === 'sources' && <SourcesPanel groups={groups} {...panel} />}
        {tab === 'names' && <NamesPanel things={things} {...panel} />}
        {tab === 'mine' && <MinePanel passages={mine} {...panel} />}
        {counts[tab] > limit && query === '' && (
          <button type="button" class="quiet more" onClick={() => setLimit(limit + PAGE_OF_ROWS)}>
            Show more ({counts[tab] - limit})
          </button>
        )}
      </div>
    </div>
  );
};

interface Rows {
  readonly claims: ReturnType<typeof claimPassages>;
  readonly groups: ReturnType<typeof sourceGroups>;
  readonly things: ReturnType<typeof namedThings>;
  readonly mine: ReturnType<typeof keptPassages>;
}

const countRows = ({ claims, groups, things, mine }: Rows): Readonly<Record<Layer, number>> => ({
  claims: claims.filter((passage) => isShown(passage.annotation)).length,
  sources: groups.filter((group) => group.source !== null).length,
  names: things.filter((thing) => isShown(thing.annotation)).length,
  mine: mine.length,
});

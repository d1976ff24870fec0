import { useMemo, useRef, useState } from 'preact/hooks';
import { inPageOrder } from '../../lib/domain/page-order.ts';
import {
  claimPassages,
  dismissedPassages,
  hiddenClaims,
  keptPassages,
  namedThings,
  type Passage,
  type Reading,
  sourceGroups,
} from '../../lib/domain/review.ts';
import type { Layer, Settings } from '../../lib/domain/settings.ts';
import { Icon } from '../controls/Icon.tsx';
import { isTyping, useKeys } from '../controls/keys.ts';
import { Switch } from '../controls/Switch.tsx';
import { Density } from '../settings/SettingsForm.tsx';
import type { PassageActions } from './actions.ts';
import { BringBack } from './BringBack.tsx';
import { Citations, passageOfCitation } from './Citations.tsx';
import { isShown } from './groups.ts';
import { passageOf } from './NameRow.tsx';
import { NamesPanel } from './NamesPanel.tsx';
import { type Following, PageOrder } from './PageOrder.tsx';
import { ClaimsPanel, MinePanel, PAGE_OF_ROWS, SourcesPanel } from './Panels.tsx';
import { Tabs } from './Tabs.tsx';
import { say } from '../../lib/words/say.ts';

interface ReviewProps {
  readonly reading: Reading;
  readonly settings: Settings;
  readonly canKeep: boolean;
  readonly query: string;
  /** How a list in page order goes with the page; absent where there is no such list. */
  readonly following?: Following;
  readonly actions: PassageActions;
  readonly onQuery: (query: string) => void;
  readonly onSettings: (change: Partial<Settings>) => void;
}

/** The lists: of what is found, of what is the reader's, and of all in page order. */
type List = Layer | 'order';

/** All that was found in one page and what the reader made of it: lists behind tabs, one filter for all. */
export const Review = (props: ReviewProps) => {
  const { reading, settings, canKeep, query, following, actions, onQuery, onSettings } = props;
  const [tab, setTab] = useState<List>(following ? 'order' : 'claims');
  const [limit, setLimit] = useState(PAGE_OF_ROWS);
  const filter = useRef<HTMLInputElement>(null);
  const { density, layers } = settings;
  const claims = useMemo(() => claimPassages(reading, density), [reading, density]);
  const groups = useMemo(() => sourceGroups(reading), [reading]);
  const things = useMemo(() => namedThings(reading), [reading]);
  const mine = useMemo(() => keptPassages(reading), [reading]);
  const dismissed = useMemo(() => dismissedIn(tab, { reading, groups, things }), [tab, reading, groups, things]);
  const order = useMemo(
    () => (following ? orderOf({ claims, groups, mine }) : []),
    [following === undefined, claims, groups, mine],
  );
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
  const panel = { query, limit, canKeep, actions, onMore: () => setLimit(limit + PAGE_OF_ROWS) };
  return (
    <div class="review">
      <Tabs
        label={say('review_found')}
        selected={tab}
        onSelect={(next) => {
          setTab(next);
          setLimit(PAGE_OF_ROWS);
        }}
        tabs={[
          ...(following ? [{ key: 'order', label: say('review_in_order_tab'), count: order.length } as const] : []),
          { key: 'claims', label: say('review_claims'), count: counts.claims },
          { key: 'sources', label: say('review_sources'), count: counts.sources },
          { key: 'names', label: say('review_names'), count: counts.names },
          { key: 'mine', label: say('review_mine'), count: counts.mine },
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
              placeholder={say('review_filter')}
              aria-label={say('review_filter')}
              aria-keyshortcuts="/"
              onInput={(event) => onQuery(event.currentTarget.value)}
            />
          </label>
          {tab !== 'order' ? (
            <Switch
              label={say('review_marked')}
              isOn={layers[tab]}
              onChange={(isOn) => onSettings({ layers: { ...layers, [tab]: isOn } })}
            />
          ) : (
            following && <Switch label={say('review_follow')} isOn={following.isOn} onChange={following.onChange} />
          )}
          {(tab === 'claims' || tab === 'order') && (
            <Density level={density} onChange={(level) => onSettings({ density: level })} />
          )}
        </div>
        {tab === 'order' && following && <PageOrder rows={order} following={following} {...panel} />}
        {tab === 'claims' && (
          <ClaimsPanel passages={claims} density={density} hidden={hiddenClaims(reading, density)} {...panel} />
        )}
        {tab === 'sources' && <SourcesPanel groups={groups} {...panel} />}
        {tab === 'sources' && query === '' && (
          <Citations
            citations={reading.findings.citations}
            onShow={(cited) => actions.onShow(passageOfCitation(cited), cited)}
          />
        )}
        {tab === 'names' && <NamesPanel things={things} {...panel} />}
        {tab === 'mine' && <MinePanel passages={mine} {...panel} />}
        <BringBack dismissed={dismissed} canKeep={canKeep} actions={actions} />
      </div>
    </div>
  );
};

const isAway = ({ annotation }: Passage): boolean => !isShown(annotation);

/** What was dismissed of what a tab lists, whatever the density; under "Mine", all of it. */
function dismissedIn(
  tab: List,
  { reading, groups, things }: Pick<Rows, 'groups' | 'things'> & { readonly reading: Reading },
): readonly Passage[] {
  if (tab === 'sources') return groups.flatMap(({ passages }) => passages).filter(isAway);
  if (tab === 'names') return things.map(passageOf).filter(isAway);
  const all = dismissedPassages(reading);
  return tab === 'mine' || tab === 'order'
    ? all
    : all.filter(({ claim, annotation }) => claim !== null || annotation?.finding);
}

/** All rows of a page that are not dismissed, in page order. */
const orderOf = ({ claims, groups, mine }: Pick<Rows, 'claims' | 'groups' | 'mine'>) =>
  inPageOrder({
    claims: claims.filter(({ annotation }) => isShown(annotation)),
    statements: groups.flatMap(({ passages }) => passages).filter(({ annotation }) => isShown(annotation)),
    kept: mine,
  });

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

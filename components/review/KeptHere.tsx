import { useMemo, useState } from 'preact/hooks';
import { NOTHING_FOUND } from '../../lib/domain/finding.ts';
import { dismissedPassages, keptPassages, type Placed } from '../../lib/domain/review.ts';
import type { PassageActions } from './actions.ts';
import { BringBack } from './BringBack.tsx';
import { MinePanel, PAGE_OF_ROWS } from './Panels.tsx';
import { say } from '../../lib/words/say.ts';

interface KeptHereProps {
  readonly placed: readonly Placed[];
  /** The text that they were looked for in; empty where there is none. */
  readonly text: string;
  readonly query: string;
  readonly canKeep: boolean;
  readonly actions: PassageActions;
}

/** What the reader kept of a page in which nothing is looked for: it can be judged, noted and taken away all the same. */
export const KeptHere = ({ placed, text, query, canKeep, actions }: KeptHereProps) => {
  const [limit, setLimit] = useState(PAGE_OF_ROWS);
  const reading = useMemo(() => ({ text, findings: NOTHING_FOUND, placed }), [text, placed]);
  const mine = useMemo(() => keptPassages(reading), [reading]);
  const dismissed = useMemo(() => dismissedPassages(reading), [reading]);
  // Where no words could be looked for, none of them is gone.
  const isPlaced = text !== '' || placed.some(({ span }) => span !== null);
  const onMore = () => setLimit(limit + PAGE_OF_ROWS);
  return (
    <section class="kept-here" data-tab="mine" data-placed={isPlaced || undefined} id="panel" tabIndex={-1}>
      <h2>
        {say('review_yours_here')} <span class="count">{mine.length}</span>
      </h2>
      {mine.length > 0 && <MinePanel passages={mine} {...{ query, limit, canKeep, actions, onMore }} />}
      <BringBack dismissed={dismissed} canKeep={canKeep} actions={actions} />
    </section>
  );
};

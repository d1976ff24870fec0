import type { Accord } from '../../lib/domain/conflicts.ts';
import { say, sayCount } from '../../lib/words/say.ts';

/** A list no longer than this stands open. */
const FEW = 5;

/** How the verdicts of a file stand to one's own, and what differs. Nothing where there is nothing to compare. */
export const ImportAccord = ({ accord, conflicts }: { readonly accord: Accord; readonly conflicts: number }) => {
  const { agree, differ, onlyTheirs, onlyMine, differing } = accord;
  const counts = [
    [say('import_agree'), agree],
    [say('import_differ'), differ],
    [say('import_only_theirs'), onlyTheirs],
    [say('import_only_mine'), onlyMine],
  ] as const;
  const isComparable = agree + differ + onlyMine > 0 || onlyTheirs > 0;
  return (
    <>
      {isComparable && (
        <section class="accord">
          <h3>{say('import_accord')}</h3>
          <dl class="counts">
            {counts.map(([what, count]) => [<dt key={what}>{what}</dt>, <dd key={`${what} count`}>{count}</dd>])}
          </dl>
        </section>
      )}
      {differ > 0 && (
        <details class="accord differing" open={differ <= FEW}>
          <summary>{sayCount('import_differing', differ)}</summary>
          <ul>
            {differing.map(({ words, mine, theirs }, nth) => (
              <li key={nth}>
                <q dir="auto">{words}</q>
                <br />
                {say('import_verdicts', { mine: say(`verdict_${mine}`), theirs: say(`verdict_${theirs}`) })}
              </li>
            ))}
            <More listed={differing.length} of={differ} />
          </ul>
        </details>
      )}
      {conflicts > 0 && (
        <details class="accord conflicting" open={conflicts <= FEW}>
          <summary>{sayCount('import_conflicting', conflicts)}</summary>
          <p class="hint">{say('import_conflict')}</p>
          <ul>
            {accord.conflicts.map((words, nth) => (
              <li key={nth}>
                <q dir="auto">{words}</q>
              </li>
            ))}
            <More listed={accord.conflicts.length} of={conflicts} />
          </ul>
        </details>
      )}
    </>
  );
};

const More = ({ listed, of }: { readonly listed: number; readonly of: number }) =>
  of > listed ? <li>{say('import_and_more', { count: of - listed })}</li> : null;

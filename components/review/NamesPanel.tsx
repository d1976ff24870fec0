import { useMemo } from 'preact/hooks';
import { matcher } from '../../lib/words/filter.ts';
import type { NamedThing } from '../../lib/domain/review.ts';
import { fieldsOfName, isShown, NAME_GROUPS } from './groups.ts';
import { NameRow, passageOf } from './NameRow.tsx';
import { Notice } from './Notice.tsx';
import { More, NoMatch, type PanelProps } from './Panels.tsx';
import { RowList } from './RowList.tsx';
import { say } from '../../lib/words/say.ts';

export const NamesPanel = (props: PanelProps & { readonly things: readonly NamedThing[] }) => {
  const { things, query, limit, canKeep, actions } = props;
  const found = useMemo(() => matchingNames(things, query), [things, query]);
  const groups = useMemo(() => groupNames(found.slice(0, limit)), [found, limit]);
  if (things.length === 0)
    return <Notice title={say('review_nobody_named_title')} text={say('review_nobody_named_text')} />;
  if (groups.length === 0) return <NoMatch query={query} />;
  return (
    <>
      <RowList
        rows={groups.flatMap((group) => group.things.map(passageOf))}
        canKeep={canKeep}
        canJudge={false}
        actions={actions}
        onDelete={actions.onDismiss}
      >
        {({ current, panelOf, setPanel }) =>
          groups.map((group) => (
            <section key={group.title} class="group names">
              <h2>{group.title}</h2>
              <ul aria-label={group.title}>
                {group.things.map((thing) => (
                  <NameRow
                    key={thing.key}
                    thing={thing}
                    isTypeShown={group.isMixed}
                    passage={passageOf(thing)}
                    isCurrent={thing.key === current}
                    panel={panelOf(thing.key)}
                    canKeep={canKeep}
                    actions={actions}
                    onPanel={(panel) => setPanel(thing.key, panel)}
                  />
                ))}
              </ul>
            </section>
          ))
        }
      </RowList>
      <More left={found.length - limit} onMore={props.onMore} />
    </>
  );
};

function matchingNames(things: readonly NamedThing[], query: string): readonly NamedThing[] {
  const matches = matcher(query);
  return things.filter((thing) => isShown(thing.annotation) && matches(fieldsOfName(thing)));
}

const groupNames = (things: readonly NamedThing[]) =>
  NAME_GROUPS.map(({ key, types }) => ({
    title: say(`review_names_${key}`),
    isMixed: types.length > 1,
    things: things.filter((thing) => types.includes(thing.type)),
  })).filter((group) => group.things.length > 0);

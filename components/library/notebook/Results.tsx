import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Verdict } from '../../../lib/domain/annotation.ts';
import { numberWords, say } from '../../../lib/words/say.ts';
import { verdictOfDigit } from '../../../lib/words/scale.ts';
import { moveBy } from '../../controls/keys.ts';
import type { ManyDeed } from './BulkBar.tsx';
import { type Group, type Line, linesOf } from './lines.ts';
import { deedOfKey, type KeyDeed } from './notebook-keys.ts';
import { type Item, ResultLine } from './ResultLine.tsx';
import { ALL, choose, countChosen, isChosen, NOTHING, type Selection } from './selection.ts';
import { VirtualList } from './VirtualList.tsx';

interface ResultsProps {
  readonly total: number;
  /** What stands there where nothing was found. */
  readonly empty: ComponentChildren;
  readonly groups: readonly Group[];
  /** The result at a place; null: not read yet. */
  readonly itemAt: (at: number) => Item | null;
  /** These places are on screen. */
  readonly onNeed: (from: number, to: number) => void;
  /** The identities of these places, which may be all there are: they are not read. Null: the list is another by now. */
  readonly onIds: (from: number, to: number) => Promise<readonly string[] | null>;
  readonly selection: Selection;
  /** Is it known which all are? Until then nothing is done to "all of them", nor to one of them instead. */
  readonly isAnswered: boolean;
  readonly today: string;
  readonly open: string | null;
  readonly onSelection: (selection: Selection) => void;
  readonly onOpen: (item: Item) => void;
  readonly onVerdict: (item: Item, verdict: Verdict) => void;
  readonly onRemove: (item: Item) => void;
  /** Does something to all that is chosen. */
  readonly onBulk: (deed: ManyDeed) => void;
}

/** Height of a line, in CSS pixels: two lines of words and one of facts. */
const HEIGHT = 76;

/**
 * The results, as a list that is gone through by keys: arrows, Enter opens, Space chooses, Shift extends; digits judge and Delete takes away
 * what is chosen, or where nothing is, the line that the keys are at.
 */
export const Results = (props: ResultsProps) => {
  const { total, groups, itemAt, onNeed, onIds, selection, isAnswered, open, onSelection, onOpen } = props;
  const lines = useMemo(() => linesOf(total, groups), [total, groups]);
  const [active, setActive] = useState(0);
  const [anchor, setAnchor] = useState(0);
  useEffect(() => {
    if (active >= total) setActive(Math.max(0, total - 1));
  }, [total]);

  // Of two that were begun one after the other only the last counts.
  const extending = useRef(0);
  const extend = async (to: number): Promise<void> => {
    const own = ++extending.current;
    const ids = await onIds(Math.min(anchor, to), Math.max(anchor, to) + 1);
    if (ids !== null && own === extending.current) onSelection(choose(NOTHING, ids, true));
  };
  const go = (to: number, how: { readonly extends: boolean; readonly adds: boolean }): void => {
    setActive(to);
    if (how.extends) return void extend(to);
    setAnchor(to);
    const item = itemAt(to);
    if (!item) return;
    const { id } = item.annotation;
    if (how.adds) onSelection(choose(selection, [id], !isChosen(selection, id)));
    else onOpen(item);
  };
  const move = (key: string, isExtended: boolean): void => {
    const to = moveBy(key, active, total) ?? active;
    setActive(to);
    if (isExtended) void extend(to);
    else setAnchor(to);
  };
  const here = itemAt(active);
  const choosing = (): void => {
    if (here) onSelection(choose(selection, [here.annotation.id], !isChosen(selection, here.annotation.id)));
  };
  const judge = ({ key }: KeyboardEvent): void => {
    const verdict = verdictOfDigit(key);
    if (verdict) act({ do: 'verdict', verdict, reason: '' }, (one) => props.onVerdict(one, verdict));
  };
  // To what is chosen, or where nothing is to the line. While it is not known which all are, to neither.
  const act = (many: ManyDeed, toOne: (one: Item) => void): void => {
    if (selection.isAll && !isAnswered) return;
    if (countChosen(selection, total) > 0) props.onBulk(many);
    else if (here) toOne(here);
  };
  const deeds: Readonly<Record<KeyDeed, (event: KeyboardEvent) => void>> = {
    move: ({ key }) => move(key, false),
    extend: ({ key }) => move(key, true),
    all: () => onSelection(ALL),
    choose: choosing,
    none: () => onSelection(NOTHING),
    open: () => here && onOpen(here),
    verdict: judge,
    unchecked: judge,
    remove: () => act({ do: 'remove' }, props.onRemove),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const deed = deedOfKey(event);
    if (deed === null) return;
    deeds[deed](event);
    event.preventDefault();
  };

  const shown = (index: number): Line | null => lines.lineAt(index);
  if (total === 0) return <div class="virtual">{props.empty}</div>;
  return (
    <VirtualList
      label={say('notebook_results')}
      isMultiple
      count={lines.count}
      height={HEIGHT}
      active={lines.indexOf(active)}
      idOf={idOf}
      onRange={(from, to) => {
        const places = [shown(from), shown(to - 1)].map((line, end) => placeOf(line, { from, to, end, lines: shown }));
        onNeed(places[0] ?? 0, (places[1] ?? 0) + 1);
      }}
      onKeyDown={onKeyDown}
      renderLine={(index) => {
        const line = shown(index);
        if (line === null) return null;
        if (line.kind === 'head')
          return (
            <p class="group-head">
              <bdi>{line.group.label}</bdi> <span class="count">{numberWords(line.group.count)}</span>
            </p>
          );
        const item = itemAt(line.at);
        return (
          <ResultLine
            id={idOf(index)}
            item={item}
            at={line.at}
            total={total}
            isActive={line.at === active}
            isChosen={item !== null && isChosen(selection, item.annotation.id)}
            today={props.today}
            isOpen={item !== null && item.annotation.id === open}
            onPoint={go}
          />
        );
      }}
    />
  );
};

const idOf = (index: number): string => `line-${index}`;

interface Ends {
  readonly from: number;
  readonly to: number;
  /** 0: the first line, 1: the last. */
  readonly end: number;
  readonly lines: (index: number) => Line | null;
}

/** The place of the result on a line, or of the next one towards the middle where a head stands there. */
function placeOf(line: Line | null, { from, to, end, lines }: Ends): number {
  if (line?.kind === 'result') return line.at;
  const next = lines(end === 0 ? from + 1 : to - 2);
  return next?.kind === 'result' ? next.at : 0;
}

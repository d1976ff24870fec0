import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Evidence } from '../../../lib/domain/annotation.ts';
import { say } from '../../../lib/words/say.ts';
import { hasModifier, moveBy } from '../../controls/keys.ts';
import { hostOf } from '../../review/PageHead.tsx';
import type { Item } from './ResultLine.tsx';
import { VirtualList } from './VirtualList.tsx';

/** A piece of evidence, and the claim that it speaks of. */
export interface EvidenceItem extends Item {
  readonly evidence: Evidence;
}

interface EvidenceListProps {
  readonly total: number;
  /** What stands there where there is none. */
  readonly empty: ComponentChildren;
  /** The piece at a place; null: not read yet. */
  readonly pieceAt: (at: number) => EvidenceItem | null;
  /** These places are on screen. */
  readonly onNeed: (from: number, to: number) => void;
  /** The claim that is open. */
  readonly open: string | null;
  readonly onOpen: (item: Item) => void;
}

/** Height of a line, in CSS pixels: two lines of words, one of facts, one of the claim. */
const HEIGHT = 96;

const idOf = (index: number): string => `evidence-${index}`;

/** All evidence of what was found, one piece a line, whatever it speaks for; a click or Enter opens its claim. */
export const EvidenceList = ({ total, empty, pieceAt, onNeed, open, onOpen }: EvidenceListProps) => {
  const [active, setActive] = useState(0);
  useEffect(() => {
    if (active >= total) setActive(Math.max(0, total - 1));
  }, [total]);
  const openAt = (at: number): void => {
    setActive(at);
    const piece = pieceAt(at);
    if (piece) onOpen(piece);
  };
  if (total === 0) return <div class="virtual">{empty}</div>;
  return (
    <VirtualList
      label={say('notebook_pieces')}
      isMultiple={false}
      count={total}
      height={HEIGHT}
      active={active}
      idOf={idOf}
      onRange={onNeed}
      onKeyDown={(event) => {
        const to = moveBy(event.key, active, total);
        if (to !== null) setActive(to);
        else if (event.key === 'Enter' && !hasModifier(event)) openAt(active);
        else return;
        event.preventDefault();
      }}
      renderLine={(at) => {
        const piece = pieceAt(at);
        return (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its list hears the keys
          <div
            id={idOf(at)}
            class="result"
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <option> holds words alone
            role="option"
            tabIndex={-1}
            aria-selected={piece !== null && piece.annotation.id === open}
            aria-label={piece === null ? say('notebook_reading') : undefined}
            aria-posinset={at + 1}
            aria-setsize={total}
            data-active={at === active || undefined}
            onClick={() => openAt(at)}
          >
            {piece && <Words {...piece} />}
          </div>
        );
      }}
    />
  );
};

const Words = ({ annotation, evidence }: EvidenceItem) => {
  const { quote, title, publisher, url, stance, rating } = evidence;
  return (
    <>
      {quote === '' ? (
        <p class="quote" dir="auto">
          {title || url}
        </p>
      ) : (
        <q class="quote" dir="auto">
          {quote}
        </q>
      )}
      <p class="row-facts">
        <strong>{say(`stance_${stance}`)}</strong>
        {rating && <span>{say(`rating_${rating}`)}</span>}
        {quote !== '' && title !== '' && <bdi>{title}</bdi>}
        {publisher !== null && publisher !== '' && <bdi>{publisher}</bdi>}
        {url !== '' && <bdi>{hostOf(url)}</bdi>}
      </p>
      <p class="row-facts" dir="auto">
        {say('notebook_piece_claim', { claim: annotation.quote.exact })}
      </p>
    </>
  );
};

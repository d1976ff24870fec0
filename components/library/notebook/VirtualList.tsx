import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useLines } from './virtualizer.ts';

interface VirtualListProps {
  readonly label: string;
  /** How many lines there are. Only those on screen, and a few beside them, are ever in the document. */
  readonly count: number;
  /** Height of every line, in CSS pixels. */
  readonly height: number;
  /** The line that the keys are at; it is kept in sight. */
  readonly active: number;
  readonly idOf: (index: number) => string;
  readonly renderLine: (index: number) => ComponentChildren;
  /** The lines that are on screen now. */
  readonly onRange: (from: number, to: number) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** May several lines be chosen? */
  readonly isMultiple: boolean;
}

/** A list of any length. One tab stop: the focus stays on the list, and its active line is told by identity (ARIA listbox). */
export const VirtualList = (props: VirtualListProps) => {
  const { label, count, height, active, idOf, renderLine, onRange, onKeyDown, isMultiple } = props;
  const { frame, list } = useLines({ count, height, onRange });
  useLayoutEffect(() => {
    if (active >= 0 && active < count) list.scrollToIndex(active, { align: 'auto' });
  }, [active]);
  return (
    <div
      class="virtual"
      ref={frame}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a <select> holds all of its options, and words alone
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={isMultiple || undefined}
      aria-activedescendant={active >= 0 && active < count ? idOf(active) : undefined}
      onKeyDown={onKeyDown}
    >
      <div class="virtual-all" role="presentation" style={{ height: `${list.getTotalSize()}px` }}>
        {list.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            class="virtual-line"
            role="presentation"
            style={{ height: `${height}px`, transform: `translateY(${start}px)` }}
          >
            {renderLine(index)}
          </div>
        ))}
      </div>
    </div>
  );
};

import type { ComponentChildren } from 'preact';
import { useLines } from './virtualizer.ts';

interface VirtualRowsProps {
  readonly label: string;
  /** How many rows there are. Only those on screen, and a few beside them, are ever in the document. */
  readonly count: number;
  /** Height of every row, in CSS pixels. */
  readonly height: number;
  readonly renderRow: (at: number) => ComponentChildren;
  /** The rows that are on screen now. */
  readonly onRange?: (from: number, to: number) => void;
}

/** Rows of any number, each with buttons and links of its own: a list that is gone through with the Tab key. */
export const VirtualRows = ({ label, count, height, renderRow, onRange }: VirtualRowsProps) => {
  const { frame, list } = useLines({ count, height, onRange });
  return (
    <div class="virtual" ref={frame}>
      <ul class="virtual-all rows" aria-label={label} style={{ height: `${list.getTotalSize()}px` }}>
        {list.getVirtualItems().map(({ index, start }) => (
          <li
            key={index}
            class="virtual-line"
            aria-posinset={index + 1}
            aria-setsize={count}
            style={{ height: `${height}px`, transform: `translateY(${start}px)` }}
          >
            {renderRow(index)}
          </li>
        ))}
      </ul>
    </div>
  );
};

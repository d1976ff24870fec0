import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { BESIDE, useVirtualizer } from './virtualizer.ts';

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
  const frame = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count,
    estimateSize: () => height,
    getScrollElement: () => frame.current,
    overscan: BESIDE,
  });
  const rows = list.getVirtualItems();
  const [from, to] = [rows[0]?.index ?? 0, (rows.at(-1)?.index ?? -1) + 1];
  useEffect(() => onRange?.(from, to), [from, to, count]);
  return (
    <div class="virtual" ref={frame}>
      <ul class="virtual-all rows" aria-label={label} style={{ height: `${list.getTotalSize()}px` }}>
        {rows.map(({ index, start }) => (
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

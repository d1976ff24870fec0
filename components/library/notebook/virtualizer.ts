import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';

/** Lines beside the screen that are drawn too. */
const BESIDE = 6;

type Wanted = Pick<
  VirtualizerOptions<HTMLDivElement, HTMLDivElement>,
  'count' | 'estimateSize' | 'getScrollElement' | 'overscan'
>;

/** TanStack Virtual in Preact: drawn again whenever it says that other lines are on screen. */
function useVirtualizer(wanted: Wanted): Virtualizer<HTMLDivElement, HTMLDivElement> {
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const options = {
    ...wanted,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(undefined),
  };
  const [instance] = useState(() => new Virtualizer<HTMLDivElement, HTMLDivElement>(options));
  instance.setOptions(options);
  // Named so by the library: what each of its adapters calls when a list has come and when it is drawn.
  // oxlint-disable-next-line no-underscore-dangle -- see above
  useLayoutEffect(() => instance._didMount(), []);
  // oxlint-disable-next-line no-underscore-dangle -- see above
  useLayoutEffect(() => instance._willUpdate());
  return instance;
}

interface LinesProps {
  readonly count: number;
  /** Of every line, in CSS pixels. */
  readonly height: number;
  /** The lines that are on screen now. */
  readonly onRange?: ((from: number, to: number) => void) | undefined;
}

interface Lines {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly list: Virtualizer<HTMLDivElement, HTMLDivElement>;
}

/** A frame through which lines of one height are scrolled: those on screen, and a few beside them. */
export function useLines({ count, height, onRange }: LinesProps): Lines {
  const frame = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count,
    estimateSize: () => height,
    getScrollElement: () => frame.current,
    overscan: BESIDE,
  });
  const lines = list.getVirtualItems();
  const [from, to] = [lines[0]?.index ?? 0, (lines.at(-1)?.index ?? -1) + 1];
  useEffect(() => onRange?.(from, to), [from, to, count]);
  return { frame, list };
}

import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Lines beside the screen that are drawn too. */
export const BESIDE = 6;

type Wanted = Pick<
  VirtualizerOptions<HTMLDivElement, HTMLDivElement>,
  'count' | 'estimateSize' | 'getScrollElement' | 'overscan'
>;

/** TanStack Virtual in Preact: drawn again whenever it says that other lines are on screen. */
export function useVirtualizer(wanted: Wanted): Virtualizer<HTMLDivElement, HTMLDivElement> {
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

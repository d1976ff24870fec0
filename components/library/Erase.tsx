import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { sayCount } from '../../lib/words/say.ts';

interface EraseProps {
  readonly pages: number;
  readonly annotations: number;
  /** How many lie in the bin. */
  readonly taken: number;
  /** Bytes used by the store; null where the browser does not tell. */
  readonly used: number | null;
  readonly onErase: () => void;
}

/** How much there is, and the way to be rid of it: asked twice, because it cannot be taken back. */
export const Erase = ({ pages, annotations, taken, used, onErase }: EraseProps) => {
  const [isAsked, setAsked] = useState(false);
  const safe = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => safe.current?.focus(), [isAsked]);
  const away = taken > 0 ? ` and ${taken} taken away` : '';
  const amount = `${sayCount('count_annotation', annotations)} on ${sayCount('count_page', pages)}${away}`;
  return (
    <section class="erase">
      <h3>Storage</h3>
      <p>
        {amount}
        {used !== null && `, ${sizeOf(used)} on this device`}.
      </p>
      {isAsked ? (
        <div role="alertdialog" aria-label="Erase everything?" aria-describedby="erase-words">
          <p id="erase-words" class="trouble">
            {amount} will be gone, here and for good. A backup can be made first under Kept.
          </p>
          <div class="buttons">
            <button
              type="button"
              class="quiet strong"
              onClick={() => {
                setAsked(false);
                onErase();
              }}
            >
              Erase everything
            </button>
            <button type="button" class="quiet" ref={safe} onClick={() => setAsked(false)}>
              Keep it
            </button>
          </div>
        </div>
      ) : (
        <button type="button" class="quiet" disabled={pages + annotations + taken === 0} onClick={() => setAsked(true)}>
          Erase everything…
        </button>
      )}
    </section>
  );
};

/** "3.4 MB"; a thousand at each step, as disks are sold. */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  const units = ['kB', 'MB', 'GB'];
  let size = bytes / 1000;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit++;
  }
  return `${size < 10 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
}

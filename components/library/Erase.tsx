import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say, sayCount } from '../../lib/words/say.ts';
import { sizeWords } from '../../lib/words/values.ts';

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
  const held = { annotations: sayCount('count_annotation', annotations), pages: sayCount('count_page', pages) };
  const amount = taken > 0 ? say('erase_amount_taken', { ...held, taken }) : say('erase_amount', held);
  return (
    <section class="erase">
      <h3>{say('erase_storage')}</h3>
      <p>
        {used === null
          ? say('erase_amount_is', { amount })
          : say('erase_amount_used', { amount, size: sizeWords(used) })}
      </p>
      {isAsked ? (
        <div role="alertdialog" aria-label={say('erase_question')} aria-describedby="erase-words">
          <p id="erase-words" class="trouble">
            {say('erase_warning', { amount })}
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
              {say('erase_everything')}
            </button>
            <button type="button" class="quiet" ref={safe} onClick={() => setAsked(false)}>
              {say('erase_keep')}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" class="quiet" disabled={pages + annotations + taken === 0} onClick={() => setAsked(true)}>
          {say('erase_everything_ask')}
        </button>
      )}
    </section>
  );
};

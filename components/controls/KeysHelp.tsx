import { useEffect, useRef } from 'preact/hooks';
import { LIST_KEYS, PAGE_KEYS } from './keys.ts';

/** Every key, in a dialog that Escape closes. */
export const KeysHelp = ({ onClose }: { readonly onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal?.(), []);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">Keys</h2>
      <KeyTable title="In these lists" keys={LIST_KEYS} />
      <KeyTable title="On the page" keys={PAGE_KEYS} />
      <p class="hint">The browser lets you change the keys for the page where it manages extensions.</p>
      <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
        Close
      </button>
    </dialog>
  );
};

const KeyTable = ({
  title,
  keys,
}: {
  readonly title: string;
  readonly keys: readonly (readonly [string, string])[];
}) => (
  <>
    <h3>{title}</h3>
    <dl>
      {keys.map(([key, deed]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{deed}</dd>
        </div>
      ))}
    </dl>
  </>
);

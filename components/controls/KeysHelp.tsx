import { useEffect, useRef } from 'preact/hooks';
import { type KeyRow, pageKeys } from './keys.ts';
import { say } from '../../lib/words/say.ts';

interface KeysHelpProps {
  /** The lists that are shown, and their keys. */
  readonly title: string;
  readonly keys: readonly KeyRow[];
  readonly onClose: () => void;
}

/** Every key, in a dialog that Escape closes. */
export const KeysHelp = ({ title, keys, onClose }: KeysHelpProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal?.(), []);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={onClose}>
      <h2 id="keys-title">{say('popup_keys')}</h2>
      <KeyTable title={title} keys={keys} />
      <KeyTable title={say('keys_page')} keys={pageKeys()} />
      <p class="hint">{say('keys_hint')}</p>
      <button type="button" class="quiet" onClick={() => dialog.current?.close()}>
        {say('review_close')}
      </button>
    </dialog>
  );
};

const KeyTable = ({ title, keys }: { readonly title: string; readonly keys: readonly KeyRow[] }) => (
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

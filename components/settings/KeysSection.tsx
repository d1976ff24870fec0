import { say } from '../../lib/words/say.ts';
import { cardKeys, type KeyRow, listKeys } from '../controls/keys.ts';
import { notebookKeys } from '../library/notebook/notebook-keys.ts';
import type { Machine } from './machine.ts';

/** The keys on pages, as the browser has them now, and those of lists and cards. */
export const KeysSection = ({ keys, onKeys }: Pick<Machine, 'keys' | 'onKeys'>) => (
  <section>
    <h3>{say('settings_keys')}</h3>
    <KeyList rows={keys.map(({ key, deed }) => [key, deed])} />
    <button type="button" class="quiet" onClick={onKeys}>
      {say('settings_keys_change')}
    </button>
    <details>
      <summary>{say('settings_keys_ours')}</summary>
      <h4>{say('keys_lists')}</h4>
      <KeyList rows={listKeys()} />
      <h4>{say('keys_library')}</h4>
      <KeyList rows={notebookKeys()} />
      <h4>{say('keys_card')}</h4>
      <KeyList rows={cardKeys()} />
    </details>
  </section>
);

const KeyList = ({ rows }: { readonly rows: readonly KeyRow[] }) => (
  <dl class="key-list">
    {rows.map(([key, deed]) => (
      <div key={deed}>
        <dt>{key === '' ? <span class="hint">{say('settings_key_none')}</span> : <kbd>{key}</kbd>}</dt>
        <dd>{deed}</dd>
      </div>
    ))}
  </dl>
);

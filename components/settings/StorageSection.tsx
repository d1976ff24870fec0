import { say } from '../../lib/words/say.ts';
import { sizeWords } from '../../lib/words/values.ts';
import type { Machine } from './machine.ts';

/** How much room there is, and whether the browser may make some by forgetting what is kept. */
export const StorageSection = ({ used, quota, isPersisted, onPersist }: Machine) => (
  <section>
    <h3>{say('settings_storage')}</h3>
    {used !== null && quota !== null && (
      <p>{say('settings_storage_used', { size: sizeWords(used), quota: sizeWords(quota) })}</p>
    )}
    <output class="hint">{say(isPersisted ? 'settings_persisted' : 'settings_not_persisted')}</output>
    {isPersisted !== true && (
      <button type="button" class="quiet" onClick={onPersist}>
        {say('settings_persist')}
      </button>
    )}
  </section>
);

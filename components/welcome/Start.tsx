import type { KeyRow } from '../controls/keys.ts';
import { say, sayWith } from '../../lib/words/say.ts';

export interface StartProps {
  /** Its own names for things, and its own places for them. */
  readonly browserName: 'chrome' | 'firefox';
  /** Has this browser a place for it? Firefox on Android has none. */
  readonly hasPanel: boolean;
  /** The keys that the browser has given to Claimlight. */
  readonly keys: readonly KeyRow[];
}

/** How to go on: the button, the panel, the library, the keys. */
export const Start = ({ browserName, hasPanel, keys }: StartProps) => (
  <section id="start" aria-labelledby="start-title" tabIndex={-1}>
    <h2 id="start-title">{say('welcome_start')}</h2>
    <ol class="steps">
      <li>{say('welcome_start_pin', { how: say(`welcome_pin_${browserName}`) })}</li>
      <li>{say('welcome_start_1')}</li>
      <li>{say('welcome_start_2')}</li>
      <li>{say('welcome_start_3')}</li>
      <li>{say('welcome_start_4')}</li>
      {hasPanel && <li>{say('welcome_start_panel')}</li>}
      <li>
        {sayWith('welcome_start_library', { library: <a href="library.html">{say('welcome_start_library_link')}</a> })}
      </li>
    </ol>
    <h3>{say('welcome_keys')}</h3>
    <dl class="key-list">
      {[...keys, ...cardKeys()].map(([key, deed]) => (
        <div key={deed}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{deed}</dd>
        </div>
      ))}
    </dl>
    <p class="hint">{say('keys_hint')}</p>
  </section>
);

/** The keys of an open card, which are its own. */
const cardKeys = (): readonly KeyRow[] => [
  ['1 – 8', say('welcome_keys_verdict')],
  ['N', say('welcome_keys_note')],
  [say('welcome_keys_escape'), say('card_close')],
];

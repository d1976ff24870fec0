import { say, sayWith } from '../../lib/words/say.ts';
import type { Granted } from './granted.ts';

/** What it may see and why, what is kept and where, and how to be rid of it. */
export const May = ({ granted }: { readonly granted: readonly Granted[] }) => (
  <section id="may" aria-labelledby="may-title" tabIndex={-1}>
    <h2 id="may-title">{say('welcome_may')}</h2>
    <p>{say('welcome_may_lead')}</p>
    <dl class="granted">
      {granted.map(({ key, what, why, isOptional }) => (
        <div key={key} data-permission={key}>
          <dt>
            {what} {isOptional && <span class="count">{say('welcome_may_optional')}</span>}
          </dt>
          <dd>{why}</dd>
        </div>
      ))}
    </dl>
    <div class="promises">
      {PROMISES.map((promise) => (
        <div key={promise}>
          <h3>{say(`welcome_${promise}`)}</h3>
          <p>{say(`welcome_${promise}_text`)}</p>
        </div>
      ))}
      <div>
        <h3>{say('welcome_erase')}</h3>
        <p>
          {sayWith('welcome_erase_text', {
            settings: <a href="library.html#settings">{say('welcome_erase_settings')}</a>,
          })}
        </p>
      </div>
    </div>
  </section>
);

const PROMISES = ['stays', 'kept', 'private'] as const;

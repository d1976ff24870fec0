import { pageKeys } from '../controls/keys.ts';
import { say, sayWith } from '../../lib/words/say.ts';

/** What it is, in short. The page of the first day (welcome.html) says more. */
export const Welcome = () => (
  <section class="welcome" aria-labelledby="welcome-title">
    <h2 id="welcome-title">{say('welcome_title')}</h2>
    <p>
      {sayWith('welcome_lead', {
        claims: <mark class="claim-words">{say('welcome_lead_claims')}</mark>,
        sources: <span class="source">{say('welcome_lead_sources')}</span>,
        mine: <mark class="mine">{say('welcome_lead_mine')}</mark>,
      })}
    </p>
    <p>
      <a href="welcome.html">{say('welcome_about_link')}</a>
    </p>
    <h3>{say('welcome_sees')}</h3>
    <p>{say('welcome_sees_text')}</p>
    <h3>{say('welcome_means')}</h3>
    <p>{say('welcome_means_text')}</p>
    <h3>{say('welcome_keys')}</h3>
    <dl class="key-list">
      {pageKeys().map(([key, deed]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{deed}</dd>
        </div>
      ))}
    </dl>
  </section>
);

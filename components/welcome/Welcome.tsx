import { say, sayWith } from '../../lib/words/say.ts';
import { type Granted } from './granted.ts';
import { May } from './May.tsx';
import { Pictures } from './Pictures.tsx';
import { type PracticeProps, PracticeSection } from './PracticeSection.tsx';
import { Start, type StartProps } from './Start.tsx';

export interface WelcomeProps extends PracticeProps, StartProps {
  readonly granted: readonly Granted[];
}

/** The page of the first day: what it does, a practice, what it may see, how to go on. */
export const Welcome = ({ granted, browserName, hasPanel, keys, ...practice }: WelcomeProps) => (
  <div class="welcome">
    <a class="skip" href="#main">
      {say('welcome_skip')}
    </a>
    <header>
      <p class="brand">
        <img src="/icon/32.png" width="24" height="24" alt="" /> {say('name')}
      </p>
      <h1>{say('welcome_title')}</h1>
      <p class="lead">
        {sayWith('welcome_lead', {
          claims: (
            <span class="practice-mark" data-ink="claim-2">
              {say('welcome_lead_claims')}
            </span>
          ),
          sources: <span class="source">{say('welcome_lead_sources')}</span>,
          mine: (
            <span class="practice-mark" data-ink="mine">
              {say('welcome_lead_mine')}
            </span>
          ),
        })}
      </p>
      <nav aria-label={say('welcome_sections')}>
        <a href="#practice">{say('welcome_practice')}</a>
        <a href="#may">{say('welcome_may')}</a>
        <a href="#start">{say('welcome_start')}</a>
      </nav>
    </header>
    <main id="main" tabIndex={-1}>
      <Pictures />
      <PracticeSection {...practice} />
      <May granted={granted} />
      <Start browserName={browserName} hasPanel={hasPanel} keys={keys} />
    </main>
  </div>
);

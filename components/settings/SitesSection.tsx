import { useState } from 'preact/hooks';
import { type Reading, READINGS, type SiteRule, type SiteSettings, withRule } from '../../lib/domain/sites.ts';
import { say, sayCount } from '../../lib/words/say.ts';
import { Icon } from '../controls/Icon.tsx';
import { hostIn } from './host.ts';

interface SitesSectionProps {
  readonly settings: SiteSettings;
  readonly onChange: (change: Partial<SiteSettings>) => void;
}

const DEFAULTS = ['on', 'ask'] as const;

/** What is read at once, what only when the reader says so, and what never. */
export const SitesSection = ({ settings, onChange }: SitesSectionProps) => {
  const { sites, sitesDefault, pagesRead } = settings;
  return (
    <section>
      <h3>{say('settings_sites')}</h3>
      <fieldset class="choices" aria-label={say('settings_sites_default')}>
        {DEFAULTS.map((reading) => (
          <label key={reading}>
            <input
              type="radio"
              name="sites-default"
              checked={sitesDefault === reading}
              onChange={() => onChange({ sitesDefault: reading })}
            />
            {say(`settings_default_${reading}`)}
          </label>
        ))}
      </fieldset>
      {sites.length === 0 && <p class="hint">{say('settings_no_sites')}</p>}
      <ul class="sites">
        {sites.map((rule) => (
          <Rule
            key={rule.host}
            rule={rule}
            onSay={(reading) => onChange({ sites: sites.map((one) => (one === rule ? { ...rule, reading } : one)) })}
            onForget={() => onChange({ sites: sites.filter((one) => one !== rule) })}
          />
        ))}
      </ul>
      <NewRule onAdd={(rule) => onChange({ sites: withRule(sites, rule) })} />
      {pagesRead.length > 0 && (
        <p class="hint">
          {sayCount('settings_pages_read', pagesRead.length)}{' '}
          <button type="button" class="link" onClick={() => onChange({ pagesRead: [] })}>
            {say('settings_pages_forget')}
          </button>
        </p>
      )}
    </section>
  );
};

interface RuleProps {
  readonly rule: SiteRule;
  readonly onSay: (reading: Reading) => void;
  readonly onForget: () => void;
}

const Rule = ({ rule: { host, reading }, onSay, onForget }: RuleProps) => (
  <li>
    <bdi>{host}</bdi>
    <ReadingChoice label={say('settings_site_reading', { site: host })} reading={reading} onChange={onSay} />
    <button
      type="button"
      class="icon-button"
      aria-label={say('settings_site_forget_named', { site: host })}
      title={say('settings_site_forget')}
      onClick={onForget}
    >
      <Icon name="dismiss" />
    </button>
  </li>
);

interface ReadingChoiceProps {
  readonly label: string;
  readonly reading: Reading;
  readonly onChange: (reading: Reading) => void;
}

const ReadingChoice = ({ label, reading, onChange }: ReadingChoiceProps) => (
  <select
    aria-label={label}
    value={reading}
    onChange={({ currentTarget }) => onChange(READINGS.find((one) => one === currentTarget.value) ?? reading)}
  >
    {READINGS.map((one) => (
      <option key={one} value={one} selected={one === reading}>
        {say(`settings_reading_${one}`)}
      </option>
    ))}
  </select>
);

const NewRule = ({ onAdd }: { readonly onAdd: (rule: SiteRule) => void }) => {
  const [typed, setTyped] = useState('');
  const [reading, setReading] = useState<Reading>('off');
  const host = hostIn(typed);
  const add = (event: Event) => {
    event.preventDefault();
    if (host === null) return;
    onAdd({ host, reading });
    setTyped('');
  };
  return (
    <form class="add" onSubmit={add}>
      <input
        type="text"
        aria-label={say('settings_site')}
        placeholder="example.com"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <ReadingChoice label={say('settings_site_new_reading')} reading={reading} onChange={setReading} />
      <button type="submit" class="quiet" disabled={host === null}>
        {say('settings_site_add')}
      </button>
    </form>
  );
};

import { useState } from 'preact/hooks';
import { DENSITY_STEPS, type DensityLevel } from '../../lib/domain/density.ts';
import { LAYERS, type Settings } from '../../lib/domain/settings.ts';
import { Icon } from '../controls/Icon.tsx';
import { Switch } from '../controls/Switch.tsx';
import { say } from '../../lib/words/say.ts';

interface SettingsFormProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

const THEMES = ['system', 'light', 'dark'] as const;

/** Every setting, each in force at once. */
export const SettingsForm = ({ settings, onChange }: SettingsFormProps) => (
  <div class="settings">
    <section>
      <h3>{say('settings_marks')}</h3>
      <Switch label={say('popup_marks')} isOn={settings.marksOn} onChange={(marksOn) => onChange({ marksOn })} />
      {LAYERS.map((layer) => (
        <Switch
          key={layer}
          label={say(`review_${layer}`)}
          hint={say(`settings_${layer}_hint`)}
          isOn={settings.layers[layer]}
          onChange={(isOn) => onChange({ layers: { ...settings.layers, [layer]: isOn } })}
        />
      ))}
      <Density level={settings.density} onChange={(density) => onChange({ density })} />
    </section>
    <section>
      <h3>{say('settings_kept')}</h3>
      <Switch
        label={say('settings_keep_every')}
        hint={say('settings_keep_every_hint')}
        isOn={settings.keepEveryPage}
        onChange={(keepEveryPage) => onChange({ keepEveryPage })}
      />
      <Switch
        label={say('settings_keep_private')}
        hint={say('settings_keep_private_hint')}
        isOn={settings.keepFromPrivateWindows}
        onChange={(keepFromPrivateWindows) => onChange({ keepFromPrivateWindows })}
      />
    </section>
    <section>
      <h3>{say('settings_sites_off')}</h3>
      <SitesOff sites={settings.sitesOff} onChange={(sitesOff) => onChange({ sitesOff })} />
    </section>
    <section>
      <h3>{say('settings_theme')}</h3>
      <fieldset class="choices" aria-label={say('settings_theme')}>
        {THEMES.map((key) => (
          <label key={key}>
            <input
              type="radio"
              name="theme"
              checked={settings.theme === key}
              onChange={() => onChange({ theme: key })}
            />
            {say(`settings_theme_${key}`)}
          </label>
        ))}
      </fieldset>
    </section>
  </div>
);

interface DensityProps {
  readonly level: DensityLevel;
  readonly onChange: (level: DensityLevel) => void;
}

/** How many claims are marked. */
export const Density = ({ level, onChange }: DensityProps) => (
  <label class="density">
    <span>{say('settings_density')}</span>
    <input
      type="range"
      min={0}
      max={DENSITY_STEPS.length - 1}
      step={1}
      value={level}
      aria-valuetext={say(`density_${level}`)}
      onInput={(event) => onChange(Number(event.currentTarget.value) as DensityLevel)}
    />
    <output>{say(`density_${level}`)}</output>
  </label>
);

interface SitesOffProps {
  readonly sites: readonly string[];
  readonly onChange: (sites: readonly string[]) => void;
}

const SitesOff = ({ sites, onChange }: SitesOffProps) => {
  const [typed, setTyped] = useState('');
  const host = hostIn(typed);
  const add = (event: Event) => {
    event.preventDefault();
    if (host === null) return;
    onChange([...sites.filter((site) => site !== host), host]);
    setTyped('');
  };
  return (
    <>
      {sites.length === 0 && <p class="hint">{say('settings_no_sites')}</p>}
      <ul class="sites">
        {sites.map((site) => (
          <li key={site}>
            <bdi>{site}</bdi>
            <button
              type="button"
              class="icon-button"
              aria-label={say('settings_site_on_named', { site })}
              title={say('settings_site_on')}
              onClick={() => onChange(sites.filter((other) => other !== site))}
            >
              <Icon name="dismiss" />
            </button>
          </li>
        ))}
      </ul>
      <form class="add" onSubmit={add}>
        <input
          type="text"
          aria-label={say('settings_site_to_switch')}
          placeholder="example.com"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="quiet" disabled={host === null}>
          {say('settings_switch_off')}
        </button>
      </form>
    </>
  );
};

/** The host name in what was typed or pasted, address or bare name; null: there is none yet. */
export function hostIn(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const host = new URL(address).hostname.replace(/^www\./, '');
  return /^[^.\s]+(?:\.[^.\s]+)+$/.test(host) ? host : null;
}

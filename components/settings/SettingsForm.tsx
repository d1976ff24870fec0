import { useState } from 'preact/hooks';
import { DENSITY_STEPS, type DensityLevel } from '../../lib/domain/density.ts';
import { LAYERS, type Layer, type Settings } from '../../lib/domain/settings.ts';
import { Icon } from '../controls/Icon.tsx';
import { Switch } from '../controls/Switch.tsx';
import { say } from '../../lib/words/say.ts';

interface SettingsFormProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

const LAYER_WORDS: Readonly<Record<Layer, { readonly label: string; readonly hint: string }>> = {
  claims: { label: 'Claims', hint: 'Statements worth checking: a tint and a line beneath.' },
  sources: { label: 'Sources', hint: 'Who is said to have said something: a dotted line.' },
  names: { label: 'Names', hint: 'People, bodies, places, dates, figures: a hairline.' },
  mine: { label: 'Mine', hint: 'What you judged, noted or selected: a double line.' },
};

const THEMES = [
  { key: 'system', label: 'As the system' },
  { key: 'light', label: 'Light' },
  { key: 'dark', label: 'Dark' },
] as const;

/** Every setting, each in force at once. */
export const SettingsForm = ({ settings, onChange }: SettingsFormProps) => (
  <div class="settings">
    <section>
      <h3>Marks on the page</h3>
      <Switch label="Marks" isOn={settings.marksOn} onChange={(marksOn) => onChange({ marksOn })} />
      {LAYERS.map((layer) => (
        <Switch
          key={layer}
          {...LAYER_WORDS[layer]}
          isOn={settings.layers[layer]}
          onChange={(isOn) => onChange({ layers: { ...settings.layers, [layer]: isOn } })}
        />
      ))}
      <Density level={settings.density} onChange={(density) => onChange({ density })} />
    </section>
    <section>
      <h3>What is kept</h3>
      <Switch
        label="Keep every article read"
        hint="Else an article is kept only once you say something about it. Only its title, outlet and address are kept, never its text."
        isOn={settings.keepEveryPage}
        onChange={(keepEveryPage) => onChange({ keepEveryPage })}
      />
      <Switch
        label="Keep from private windows"
        hint="Else nothing you do in a private window is kept."
        isOn={settings.keepFromPrivateWindows}
        onChange={(keepFromPrivateWindows) => onChange({ keepFromPrivateWindows })}
      />
    </section>
    <section>
      <h3>Sites that are off</h3>
      <SitesOff sites={settings.sitesOff} onChange={(sitesOff) => onChange({ sitesOff })} />
    </section>
    <section>
      <h3>Theme</h3>
      <fieldset class="choices" aria-label="Theme">
        {THEMES.map(({ key, label }) => (
          <label key={key}>
            <input
              type="radio"
              name="theme"
              checked={settings.theme === key}
              onChange={() => onChange({ theme: key })}
            />
            {label}
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
    <span>Density</span>
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
      {sites.length === 0 && (
        <p class="hint">None. A site and all under it can be switched off here or in the popup.</p>
      )}
      <ul class="sites">
        {sites.map((site) => (
          <li key={site}>
            <bdi>{site}</bdi>
            <button
              type="button"
              class="icon-button"
              aria-label={`Switch ${site} on again`}
              title="Switch on again"
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
          aria-label="Site to switch off"
          placeholder="example.com"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="quiet" disabled={host === null}>
          Switch off
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

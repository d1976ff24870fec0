import { DENSITY_STEPS, type DensityLevel } from '../../lib/domain/density.ts';
import { LAYERS, type Settings } from '../../lib/domain/settings.ts';
import { Switch } from '../controls/Switch.tsx';
import { say } from '../../lib/words/say.ts';
import { BackupSection } from './BackupSection.tsx';
import { ColoursSection } from './ColoursSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import type { Machine } from './machine.ts';
import { ReviewSection } from './ReviewSection.tsx';
import { SitesSection } from './SitesSection.tsx';
import { StorageSection } from './StorageSection.tsx';

interface SettingsFormProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
  /** What is the browser's; null: not known here. */
  readonly machine: Machine | null;
}

const THEMES = ['system', 'light', 'dark'] as const;

/** Every setting, each in force at once. */
export const SettingsForm = ({ settings, onChange, machine }: SettingsFormProps) => (
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
    <ColoursSection colours={settings.colours} onChange={(colours) => onChange({ colours })} />
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
    <SitesSection settings={settings} onChange={onChange} />
    {machine && <KeysSection {...machine} />}
    <ReviewSection review={settings.review} onChange={(review) => onChange({ review })} />
    {machine && (
      <>
        <BackupSection settings={settings.backup} machine={machine} onChange={(backup) => onChange({ backup })} />
        <StorageSection {...machine} />
      </>
    )}
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

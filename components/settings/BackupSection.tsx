import { BACKUP_BOUNDS, type BackupSettings, type BackupState } from '../../lib/domain/backup.ts';
import { say } from '../../lib/words/say.ts';
import { whenWords } from '../../lib/words/values.ts';
import { Switch } from '../controls/Switch.tsx';
import type { Machine } from './machine.ts';

interface BackupSectionProps {
  readonly settings: BackupSettings;
  readonly machine: Machine;
  readonly onChange: (settings: BackupSettings) => void;
}

const NUMBERS = ['days', 'changes', 'copies'] as const;

/** A copy in the downloads folder, now and then: how often, and what became of the last. */
export const BackupSection = ({ settings, machine, onChange }: BackupSectionProps) => (
  <section class="backup">
    <h3>{say('settings_backup')}</h3>
    <Switch
      label={say('settings_backup_on')}
      hint={say('settings_backup_hint')}
      isOn={settings.isOn}
      onChange={machine.onSwitchBackup}
    />
    {settings.isOn && (
      <>
        <div class="numbers">
          {NUMBERS.map((name) => (
            <label key={name}>
              {say(`settings_backup_${name}`)}
              <input
                type="number"
                min={BACKUP_BOUNDS[name][0]}
                max={BACKUP_BOUNDS[name][1]}
                step={1}
                value={settings[name]}
                onChange={({ currentTarget }) => {
                  const wanted = Math.round(currentTarget.valueAsNumber);
                  const [least, most] = BACKUP_BOUNDS[name];
                  if (Number.isNaN(wanted)) currentTarget.value = String(settings[name]);
                  else onChange({ ...settings, [name]: Math.min(most, Math.max(least, wanted)) });
                }}
              />
            </label>
          ))}
        </div>
        <output>{madeWords(machine.backup)}</output>
        {machine.backup.trouble && <p class="trouble">{troubleWords(machine.backup)}</p>}
        <button type="button" class="quiet" disabled={machine.isBackingUp} onClick={machine.onBackUp}>
          {say(machine.isBackingUp ? 'settings_backup_making' : 'settings_backup_now')}
        </button>
      </>
    )}
  </section>
);

const madeWords = ({ made }: BackupState): string =>
  made === null
    ? say('settings_backup_none')
    : say('settings_backup_made', { file: made.file, when: whenWords(made.at) });

/** Why the last backup was not made, with what the browser said; empty: it was. */
export function troubleWords({ trouble, tried }: BackupState): string {
  if (trouble === null) return '';
  const why = say(`backup_${trouble.why}`);
  const sentence = say('settings_backup_failed', { when: whenWords(tried ?? ''), why });
  return trouble.detail === '' ? sentence : `${sentence} (${trouble.detail})`;
}

import type { Said } from '../../components/controls/Message.tsx';
import { Erase } from '../../components/library/Erase.tsx';
import { SettingsForm } from '../../components/settings/SettingsForm.tsx';
import type { Settings } from '../../lib/domain/settings.ts';
import { say } from '../../lib/words/say.ts';
import { erase } from './erase.ts';
import { useAmounts } from './hooks.ts';
import { useMachine } from './settings.ts';

interface SettingsSectionProps {
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
  readonly onSaid: (said: Said) => void;
}

/** Everything that may be set, and the way to forget everything. */
export const SettingsSection = ({ settings, onChange, onSaid }: SettingsSectionProps) => {
  const { pages, annotations, taken, used } = useAmounts();
  const machine = useMachine({ settings, onChange, onSaid });
  return (
    <section>
      <h2>{say('library_section_settings')}</h2>
      <SettingsForm settings={settings} onChange={onChange} machine={machine} />
      <Erase
        pages={pages}
        annotations={annotations}
        taken={taken}
        used={used}
        onErase={() => void erase().then(onSaid)}
      />
    </section>
  );
};

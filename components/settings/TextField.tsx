import { useEffect, useId, useState } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';
import { isWebAddress } from '../controls/address.ts';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** An address is taken only when it is one, or empty. */
  readonly kind?: 'text' | 'url';
}

/** A line that is taken when it is left or Enter is pressed; one that is no address stays as it is typed, and says so. */
export const TextField = ({ label, value, onChange, hint, kind = 'text' }: TextFieldProps) => {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const wanted = typed.trim();
  const isWrong = kind === 'url' && wanted !== '' && !isWebAddress(wanted);
  const take = () => !isWrong && wanted !== value && onChange(wanted);
  return (
    <div class="text-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={kind}
        dir={kind === 'url' ? 'ltr' : 'auto'}
        maxLength={2000}
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={hint || isWrong ? `${id}-hint` : undefined}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={({ key }) => key === 'Enter' && take()}
      />
      {(hint || isWrong) && (
        <span class={isWrong ? 'trouble' : 'hint'} id={`${id}-hint`}>
          {isWrong ? say('settings_no_address') : hint}
        </span>
      )}
    </div>
  );
};

import { useId, useRef } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';

interface SourceCorrectionProps {
  /** What the reader said before; empty: nobody is given. Undefined: nothing was said. */
  readonly said: string | undefined;
  /** Names of the page that may be meant, to choose from. */
  readonly names: readonly string[];
  /** Undefined takes back what was said. */
  readonly onSay: (source: string | undefined) => void;
}

/** Who is given as the source, where the machine read it wrongly. Folded until it is asked for. */
export const SourceCorrection = ({ said, names, onSay }: SourceCorrectionProps) => {
  const id = useId();
  const details = useRef<HTMLDetailsElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const tell = (source: string | undefined): void => {
    onSay(source);
    if (details.current) details.current.open = false;
  };
  const keep = (): void => {
    const name = field.current?.value.replace(/\s+/g, ' ').trim() ?? '';
    if (name !== '') tell(name);
    else field.current?.focus();
  };
  return (
    <details class="correction" ref={details}>
      <summary>
        {said === undefined
          ? say('correct_source_is')
          : say('correct_you_say_source', { source: said || say('rung_6') })}
      </summary>
      <div class="correction-fields">
        <input
          type="text"
          ref={field}
          dir="auto"
          list={id}
          aria-label={say('correct_the_source_is')}
          placeholder={say('correct_name_in_text')}
          defaultValue={said ?? ''}
          maxLength={500}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            keep();
          }}
        />
        <datalist id={id}>
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </datalist>
        <button type="button" class="link" onClick={keep}>
          {say('correct_keep')}
        </button>
        <button type="button" class="link" onClick={() => tell('')}>
          {say('correct_nobody')}
        </button>
        {said !== undefined && (
          <button type="button" class="link" onClick={() => tell(undefined)}>
            {say('correct_found')}
          </button>
        )}
      </div>
    </details>
  );
};

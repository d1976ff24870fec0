import { useId, useRef, useState } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';
import type { Trouble } from './trouble.ts';

interface SourceCorrectionProps {
  /** What the reader said before; empty: nobody is given. Undefined: nothing was said. */
  readonly said: string | undefined;
  /** Names of the page that may be meant, to choose from. */
  readonly names: readonly string[];
  /** Typed before and never kept; null: nothing was. */
  readonly draft: string | null;
  readonly onDraft: (words: string | null) => void;
  /** Undefined takes back what was said. Answers why it could not be kept, or null. */
  readonly onSay: (source: string | undefined) => Promise<Trouble>;
}

/** Who is given as the source, where the machine read it wrongly. Folded until it is asked for. */
export const SourceCorrection = ({ said, names, draft, onDraft, onSay }: SourceCorrectionProps) => {
  const id = useId();
  // Open where something waits in it; from then on it is the reader's.
  const [wasOpen] = useState(draft !== null);
  const details = useRef<HTMLDetailsElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const tell = async (source: string | undefined): Promise<void> => {
    // What could not be kept stays in its field.
    if ((await onSay(source)) !== null) return;
    onDraft(null);
    if (details.current) details.current.open = false;
  };
  const keep = (): void => {
    const name = field.current?.value.replace(/\s+/g, ' ').trim() ?? '';
    if (name !== '') void tell(name);
    else field.current?.focus();
  };
  return (
    <details class="correction" ref={details} open={wasOpen}>
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
          defaultValue={draft ?? said ?? ''}
          onInput={(event) => onDraft(event.currentTarget.value || null)}
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
        <button type="button" class="link" onClick={() => void tell('')}>
          {say('correct_nobody')}
        </button>
        {said !== undefined && (
          <button type="button" class="link" onClick={() => void tell(undefined)}>
            {say('correct_found')}
          </button>
        )}
      </div>
    </details>
  );
};

import { useRef, useState } from 'preact/hooks';
import type { Trouble } from './trouble.ts';

interface NameFormProps {
  /** What is named here; it stands in the empty field, too. */
  readonly label: string;
  readonly button: string;
  /** What it is called now; absent: it is new. */
  readonly name?: string;
  /** Takes the name; what went wrong is said beneath, and the name stays. */
  readonly onName: (name: string) => Promise<Trouble> | void;
}

/** As long as a name may be, in code units. */
const LONGEST = 200;

/** One field for the name of something new. */
export const NameForm = ({ label, button, name = '', onName }: NameFormProps) => {
  const [wrong, setWrong] = useState<Trouble>(null);
  const field = useRef<HTMLInputElement>(null);
  const onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const typed = field.current?.value.trim() ?? '';
    if (typed === '') return;
    const trouble = (await onName(typed)) ?? null;
    setWrong(trouble);
    if (trouble === null && field.current) field.current.value = '';
  };
  return (
    <form class="claim-line" onSubmit={(event) => void onSubmit(event)}>
      <input
        type="text"
        dir="auto"
        ref={field}
        defaultValue={name}
        maxLength={LONGEST}
        aria-label={label}
        placeholder={label}
      />
      <button type="submit" class="quiet">
        {button}
      </button>
      {wrong !== null && (
        <p class="trouble" role="alert">
          {wrong}
        </p>
      )}
    </form>
  );
};

import type { InputHTMLAttributes } from 'preact';
import { Failure, useAttempt } from '../controls/attempt.tsx';
import { Meanwhile } from '../controls/Meanwhile.tsx';
import { useTouched } from '../controls/touched.ts';
import type { Trouble } from '../controls/trouble.ts';

interface LineFieldProps {
  /** What stands there now, whoever wrote it. */
  readonly stands: string;
  /** Typed before and never kept; null: nothing was. */
  readonly draft: string | null;
  readonly onDraft: (words: string | null) => void;
  /** `was`: what stood there when the writing began. */
  readonly onKeep: (typed: string, was: string) => Promise<Trouble>;
  /** What else is to be said of the field. */
  readonly field: InputHTMLAttributes<HTMLInputElement>;
}

/** One line, kept when its field is left. What another window wrote there meanwhile is shown beneath, and not written over. */
export const LineField = ({ stands, draft, onDraft, onKeep, field }: LineFieldProps) => {
  const [attempt, failed] = useAttempt();
  const { touches, valueOf, onType, meanwhile, insist, onKept, leave } = useTouched({
    stands: { line: stands },
    draft,
    onDraft,
  });
  const keep = (was: string | undefined): void => {
    if (was === undefined) return;
    const typed = valueOf('line').trim();
    void attempt(async () => {
      const why = await onKeep(typed, was);
      if (why === null) onKept('line', typed);
      return why;
    });
  };
  const other = meanwhile('line');
  return (
    <>
      <input
        {...field}
        value={valueOf('line')}
        onInput={(event) => onType('line', event.currentTarget.value)}
        onChange={() => {
          if (meanwhile('line') === null) keep(touches()['line']?.was);
        }}
      />
      <Meanwhile
        words={other}
        onMine={() => {
          insist('line');
          keep(stands);
        }}
        onTheirs={() => leave('line')}
      />
      <Failure failed={other === null ? failed : null} />
    </>
  );
};

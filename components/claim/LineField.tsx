import type { InputHTMLAttributes } from 'preact';
import { useState } from 'preact/hooks';
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
  /** Why what was typed cannot be kept as it is; null: it can. */
  readonly faultOf?: (typed: string) => Trouble;
  /** `was`: what stood there when the writing began. */
  readonly onKeep: (typed: string, was: string) => Promise<Trouble>;
  /** What else is to be said of the field. */
  readonly field: InputHTMLAttributes<HTMLInputElement>;
}

/** One line, kept when its field is left. What another window wrote there meanwhile is shown beneath, and not written over. */
export const LineField = ({ stands, draft, onDraft, faultOf, onKeep, field }: LineFieldProps) => {
  const [attempt, failed] = useAttempt();
  const [fault, setFault] = useState<Trouble>(null);
  const { touches, valueOf, onType, meanwhile, insist, onKept, leave } = useTouched({
    stands: { line: stands },
    draft,
    onDraft,
  });
  const keep = (was: string | undefined): void => {
    if (was === undefined) return setFault(null);
    const typed = valueOf('line').trim();
    const why = faultOf?.(typed) ?? null;
    setFault(why);
    if (why !== null) return;
    void attempt(async () => {
      const trouble = await onKeep(typed, was);
      if (trouble === null) onKept('line', typed);
      return trouble;
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
      {fault !== null && (
        <p class="trouble" role="alert">
          {fault}
        </p>
      )}
      <Failure failed={other === null && fault === null ? failed : null} />
    </>
  );
};

import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Verdict } from '../../lib/domain/annotation.ts';
import { say } from '../../lib/words/say.ts';

interface ReasonFieldProps {
  readonly verdict: Verdict;
  /** The reason given for it; empty: none. */
  readonly reason: string;
  /** Typed before and never kept; null: nothing was. */
  readonly draft: string | null;
  /** Answers what went wrong, or null. */
  readonly onReason: (reason: string) => Promise<string | null>;
  /** Typed and not kept yet; null: kept now. */
  readonly onDraft: (reason: string | null) => void;
}

/**
 * Why the verdict was given. Kept when the field is left, or with Enter, and not at each pause: a reason is an entry of the
 * verdict's history, which only grows.
 */
export const ReasonField = ({ verdict, reason, draft, onReason, onDraft }: ReasonFieldProps) => {
  const field = useRef<HTMLInputElement>(null);
  const now = useRef({ typed: draft, onReason, onDraft });
  now.current = { ...now.current, onReason, onDraft };

  const keep = async (): Promise<void> => {
    const { current } = now;
    if (current.typed === null) return;
    const typed = current.typed.trim();
    current.typed = null;
    // What was said cannot be unsaid here, only undone.
    if (typed === '' && field.current) field.current.value = reason;
    if (typed === '') return current.onDraft(null);
    if ((await current.onReason(typed)) === null) now.current.onDraft(null);
    else now.current.typed ??= typed;
  };
  useLayoutEffect(() => {
    if (field.current) field.current.value = draft ?? reason;
    return () => void keep();
  }, []);
  // The verdict is another, or another window gave a reason: show it, unless something is being typed here.
  useEffect(() => {
    if (field.current && now.current.typed === null) field.current.value = reason;
  }, [verdict, reason]);

  return (
    <input
      type="text"
      class="reason"
      ref={field}
      dir="auto"
      aria-label={say('reason_label', { verdict: say(`verdict_${verdict}`) })}
      placeholder={say('reason_placeholder', { verdict: say(`verdict_${verdict}`) })}
      onInput={(event) => {
        now.current.typed = event.currentTarget.value;
        onDraft(event.currentTarget.value);
      }}
      onChange={() => void keep()}
      onKeyDown={(event) => event.key === 'Enter' && void keep()}
    />
  );
};

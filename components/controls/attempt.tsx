import { useRef, useState } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';
import type { Trouble } from './trouble.ts';

/** What was tried and did not go, and a way to try it again. */
export interface Failed {
  readonly why: string;
  readonly again: () => void;
}

/** Does something that may not go. */
export type Attempt = (deed: () => Promise<Trouble>) => Promise<Trouble>;

/** A way to do things that may not go, and what became of the last of them, to be said where it was done. */
export function useAttempt(): readonly [Attempt, Failed | null] {
  const [failed, setFailed] = useState<Failed | null>(null);
  const last = useRef(0);
  const attempt: Attempt = async (deed) => {
    const nth = ++last.current;
    const why = await deed();
    if (nth === last.current) setFailed(why === null ? null : { why, again: () => void attempt(deed) });
    return why;
  };
  return [attempt, failed];
}

/** Beneath what was tried: why it did not go. */
export const Failure = ({ failed }: { readonly failed: Failed | null }) =>
  failed && (
    <p class="trouble" role="alert">
      {failed.why}{' '}
      <button type="button" class="link" onClick={failed.again}>
        {say('ledger_try_again')}
      </button>
    </p>
  );

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { clashIn } from '../../lib/domain/edit.ts';
import { type Touch, touchIn } from './touched.ts';
import type { Trouble } from './trouble.ts';

/** Milliseconds of rest after which what was typed is kept. */
export const TYPING_REST = 400;

interface KeptTextProps {
  /** Typed before and never kept, as `onDraft` was given it; null: nothing was. */
  readonly draft: string | null;
  readonly kept: string;
  /** `instead`: what stood there when the typing began, so that nobody's words are written over. */
  readonly onKeep: (text: string, instead: string) => Promise<Trouble>;
  /** Typed and not kept yet, with what stood there when the typing began (`touchIn`); null: kept now. */
  readonly onDraft: (words: string | null) => void;
}

interface KeptText {
  readonly typed: string;
  /** Why it could not be kept; the words are still in the field. */
  readonly trouble: Trouble;
  /** Did another window write there while this was typed? Both stand in `typed`, until the reader types on. */
  readonly isClash: boolean;
  /** Kept, and nothing was typed since. */
  readonly isKept: boolean;
  readonly onType: (text: string) => void;
  /** Keeps it now. */
  readonly keep: () => Promise<void>;
}

/** Text that is kept a moment after the last key, and at once when its field is left or goes away. What could not be kept stays. */
export function useKeptText({ draft, kept, onKeep, onDraft }: KeptTextProps): KeptText {
  const [before] = useState(() => touchIn(draft));
  const [typed, setTyped] = useState(before?.typed ?? kept);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const [told, setTold] = useState<'kept' | 'clash' | null>(null);
  const now = useRef<Now>({
    typed,
    began: before?.was ?? kept,
    isDirty: before !== null,
    isSending: false,
    sent: null,
    kept,
  });
  const hands = useRef({ onKeep, onDraft });
  hands.current = { onKeep, onDraft };
  now.current.kept = kept;

  /** Shows what stands there now, unless something is being typed here: then the next keeping tells. */
  const catchUp = (): void => {
    const { current } = now;
    if (current.isDirty || current.isSending) return;
    if (current.sent !== null && clashIn(current.sent, { note: current.kept }) !== null) setTold('clash');
    Object.assign(current, { sent: null, typed: current.kept, began: current.kept });
    setTyped(current.kept);
  };
  const keep = async (): Promise<void> => {
    const { current } = now;
    if (!current.isDirty || current.isSending) return;
    const { typed: text, began, kept: shown } = current;
    Object.assign(current, { isDirty: false, isSending: true, sent: text });
    const went = await hands.current.onKeep(text, began);
    current.isSending = false;
    setTrouble(went);
    if (went !== null) {
      Object.assign(current, { isDirty: true, sent: null });
      return;
    }
    current.began = text;
    if (current.isDirty) return void keep();
    hands.current.onDraft(null);
    setTold('kept');
    // It is said by whoever shows the claim, before the answer or after it.
    if (current.kept !== shown) catchUp();
    else if (current.kept === text) current.sent = null;
  };
  useLayoutEffect(() => () => void keep(), []);
  useEffect(() => {
    if (!now.current.isDirty) return;
    const timer = setTimeout(() => void keep(), TYPING_REST);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(catchUp, [kept]);

  const onType = (text: string): void => {
    Object.assign(now.current, { typed: text, isDirty: true });
    setTyped(text);
    setTold(null);
    hands.current.onDraft(JSON.stringify({ typed: text, was: now.current.began } satisfies Touch));
  };
  return { typed, trouble, isClash: told === 'clash', isKept: told === 'kept', onType, keep };
}

/** What a field knows between two pictures of it. */
interface Now {
  typed: string;
  /** What stood there when the typing began. */
  began: string;
  /** Is something typed that was not sent? */
  isDirty: boolean;
  isSending: boolean;
  /** Sent, and not seen to stand there yet; null: nothing is. */
  sent: string | null;
  /** What stands there, as far as is known. */
  kept: string;
}

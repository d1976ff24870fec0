import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Trouble } from './trouble.ts';

/** Milliseconds of rest after which what was typed is kept. */
export const TYPING_REST = 400;

interface KeptTextProps {
  /** Typed before and never kept; null: nothing was. */
  readonly draft: string | null;
  readonly kept: string;
  /** `instead`: what stood there when the typing began, so that nobody's words are written over. */
  readonly onKeep: (text: string, instead: string) => Promise<Trouble>;
  /** Typed and not kept yet; null: kept now. */
  readonly onDraft: (text: string | null) => void;
}

interface KeptText {
  readonly typed: string;
  /** Why it could not be kept; the words are still in the field. */
  readonly trouble: Trouble;
  readonly onType: (text: string) => void;
  /** Keeps it now. */
  readonly keep: () => Promise<void>;
}

/** Text that is kept a moment after the last key, and at once when its field is left or goes away. What could not be kept stays. */
export function useKeptText({ draft, kept, onKeep, onDraft }: KeptTextProps): KeptText {
  const [typed, setTyped] = useState(draft ?? kept);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const now = useRef({ typed, began: kept, isDirty: draft !== null, onKeep, onDraft });
  now.current.onKeep = onKeep;
  now.current.onDraft = onDraft;

  const keep = async (): Promise<void> => {
    const { current } = now;
    if (!current.isDirty) return;
    current.isDirty = false;
    const text = current.typed;
    const went = await current.onKeep(text, current.began);
    setTrouble(went);
    if (went !== null) current.isDirty = true;
    else {
      current.began = text;
      if (current.typed === text) current.onDraft(null);
    }
  };
  useLayoutEffect(() => () => void keep(), []);
  useEffect(() => {
    if (!now.current.isDirty) return;
    const timer = setTimeout(() => void keep(), TYPING_REST);
    return () => clearTimeout(timer);
  }, [typed]);
  // Another window changed it: show that, unless something is being typed here.
  useEffect(() => {
    if (now.current.isDirty || draft !== null) return;
    now.current.typed = kept;
    now.current.began = kept;
    setTyped(kept);
  }, [kept]);

  const onType = (text: string): void => {
    now.current.typed = text;
    now.current.isDirty = true;
    setTyped(text);
    now.current.onDraft(text);
  };
  return { typed, trouble, onType, keep };
}

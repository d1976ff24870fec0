import { useRef, useState } from 'preact/hooks';

/** What was typed into a field, and what stood there when the typing began. */
export interface Touch {
  readonly typed: string;
  readonly was: string;
}

/** The fields of a form that were typed into, by name. */
export type Touches = Readonly<Record<string, Touch>>;

export interface TouchedFields {
  readonly touches: () => Touches;
  /** What is to be shown in a field: what was typed, else what stands there. */
  readonly valueOf: (name: string) => string;
  readonly onType: (name: string, typed: string) => void;
  /** What another window wrote meanwhile into a field that is typed into here; null: nobody did. */
  readonly meanwhile: (name: string) => string | null;
  /** The reader has seen what another window wrote: what was typed is to stand all the same. */
  readonly insist: (name: string) => void;
  /** This was kept of a field. What was typed into it since is still to be. */
  readonly onKept: (name: string, words: string) => void;
  /** What was typed is given up, in one field or (without a name) in all. What stands there is shown again. */
  readonly leave: (name?: string) => void;
}

interface TouchedProps {
  /** What stands in each field now, whoever wrote it. Fields that are not named are empty. */
  readonly stands: Readonly<Record<string, string>>;
  /** Typed before and never kept, as `onDraft` was given it; null: nothing was. */
  readonly draft: string | null;
  readonly onDraft: (words: string | null) => void;
}

/** Fields of which only what is typed into them is kept: the others show what stands there, whoever writes it. */
export function useTouched({ stands, draft, onDraft }: TouchedProps): TouchedFields {
  const [first, show] = useState(() => touchesIn(draft));
  // Beside the state: two events may come before the next picture.
  const touched = useRef(first);
  const standsIn = (name: string): string => stands[name] ?? '';
  const put = (next: Touches): void => {
    touched.current = next;
    show(next);
    onDraft(Object.keys(next).length === 0 ? null : JSON.stringify(next));
  };
  const without = (gone: string): Touches =>
    Object.fromEntries(Object.entries(touched.current).filter(([name]) => name !== gone));
  return {
    touches: () => touched.current,
    valueOf: (name) => touched.current[name]?.typed ?? standsIn(name),
    onType: (name, typed) => {
      const was = touched.current[name]?.was ?? standsIn(name);
      const isBack = typed === was && was === standsIn(name);
      put(isBack ? without(name) : { ...touched.current, [name]: { typed, was } });
    },
    meanwhile: (name) => {
      const touch = touched.current[name];
      const now = standsIn(name);
      return touch && now !== touch.was && now !== touch.typed ? now : null;
    },
    insist: (name) => {
      const touch = touched.current[name];
      if (touch) put({ ...touched.current, [name]: { ...touch, was: standsIn(name) } });
    },
    onKept: (name, words) => {
      const touch = touched.current[name];
      if (!touch) return;
      put(touch.typed.trim() === words ? without(name) : { ...touched.current, [name]: { ...touch, was: words } });
    },
    leave: (name) => put(name === undefined ? {} : without(name)),
  };
}

/** One field as it was put aside, with what stood there then; what says nothing of that is what was typed. */
export function touchIn(draft: string | null): Touch | null {
  if (draft === null || draft === '') return null;
  try {
    const value: unknown = JSON.parse(draft);
    if (isTouch(value)) return value;
  } catch {
    // Words, and no more.
  }
  return { typed: draft, was: '' };
}

/** Fields as they were put aside; none where that cannot be read. */
export function touchesIn(draft: string | null): Touches {
  if (draft === null) return {};
  try {
    const value: unknown = JSON.parse(draft);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, Touch] => isTouch(entry[1])));
  } catch {
    return {};
  }
}

const isTouch = (value: unknown): value is Touch =>
  typeof value === 'object' &&
  value !== null &&
  'typed' in value &&
  typeof value.typed === 'string' &&
  'was' in value &&
  typeof value.was === 'string';

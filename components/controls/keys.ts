import { useEffect, useRef } from 'preact/hooks';

/** Where a list's cursor goes for a key; null: this key does not move it. */
export function moveBy(key: string, at: number, length: number): number | null {
  if (length === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, length - 1);
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'PageDown':
      return Math.min(at + 5, length - 1);
    case 'PageUp':
      return Math.max(at - 5, 0);
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return null;
  }
}

/** Is the person typing? Then letters are letters, and Ctrl+Z is the field's own. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.matches('textarea, input:not([type=range], [type=radio], [type=checkbox]), select');

/** Is a modifier held that makes a letter or digit something else? */
export const hasModifier = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.altKey;

/** Ctrl+Z, or what it is on a Mac. */
export const isUndo = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;

/** Hears keys wherever the focus is, even where a row that had it is gone, as long as the component is there. */
export function useKeys(onKey: (event: KeyboardEvent) => void): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (!event.defaultPrevented) latest.current(event);
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

/** Every key of the lists, as the help shows them. */
export const LIST_KEYS = [
  ['↑ ↓', 'previous, next'],
  ['Enter', 'jump to its place'],
  ['1 – 8', 'verdict'],
  ['0', 'back to unchecked'],
  ['V', 'choose a verdict'],
  ['E', 'note and tags'],
  ['Delete', 'dismiss'],
  ['Ctrl + Z', 'undo'],
  ['/', 'search'],
  ['?', 'these keys'],
] as const;

/** Keys on the page itself, as the browser's commands have them by default. */
export const PAGE_KEYS = [
  ['Alt + J', 'next claim'],
  ['Alt + K', 'previous claim'],
  ['Alt + C', 'open its card'],
  ['Alt + H', 'marks on or off (Firefox: Alt + M)'],
] as const;

import { useEffect, useRef } from 'preact/hooks';
import { say } from '../../lib/words/say.ts';

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

/** Is the person typing? Then letters are letters: of a dropdown, too, which goes to what begins with them. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.matches('textarea, input:not([type=range], [type=radio], [type=checkbox]), select');

/** Does the browser itself undo what is typed there? Then Ctrl+Z is the field's own; anywhere else it undoes the last deed. */
export function hasOwnUndo(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.matches('textarea') || (target.matches('input') && TEXTUAL.has(target.getAttribute('type') ?? 'text'));
}

/** Types of input that text is typed into. */
const TEXTUAL: ReadonlySet<string> = new Set(['text', 'search', 'url', 'tel', 'email', 'password', 'number']);

/** Is a modifier held that makes a letter or digit something else? */
export const hasModifier = (event: KeyboardEvent): boolean => event.ctrlKey || event.metaKey || event.altKey;

/** Ctrl+Z, or what it is on a Mac. */
export const isUndo = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;

/** Ctrl+Shift+Z or Ctrl+Y, or what they are on a Mac. */
export const isRedo = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) &&
  (event.key.toLowerCase() === 'y' || (event.key.toLowerCase() === 'z' && event.shiftKey));

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

/** A key as it is written on it, and what it does. */
export type KeyRow = readonly [key: string, deed: string];

/** Keys of every list, wherever the focus is. */
export const commonKeys = (): readonly KeyRow[] => [
  [say('keys_ctrl_z'), say('keys_undo')],
  [say('keys_ctrl_shift_z'), say('keys_redo')],
  ['/', say('keys_search')],
  ['?', say('keys_these')],
];

/** Every key of the lists of a page, as the help shows them. */
export const listKeys = (): readonly KeyRow[] => [
  ['↑ ↓', say('keys_move')],
  [say('keys_enter'), say('keys_jump')],
  ['1 – 8', say('keys_verdict')],
  ['0', say('keys_unchecked')],
  ['V', say('keys_choose')],
  ['E', say('keys_note')],
  [say('keys_delete'), say('keys_dismiss')],
  ...commonKeys(),
];

/** Keys of the card over a page. */
export const cardKeys = (): readonly KeyRow[] => [
  ['1 – 8', say('keys_verdict')],
  ['0', say('keys_unchecked')],
  ['N', say('keys_note')],
  ['Esc', say('keys_card_close')],
];

/** Keys on the page itself, as the browser's commands have them by default. */
export const pageKeys = (): readonly KeyRow[] => [
  ['Alt + J', say('keys_next')],
  ['Alt + K', say('keys_previous')],
  ['Alt + C', say('keys_open_card')],
  ['Alt + H', say('keys_marks')],
];

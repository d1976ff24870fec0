import type { Cards } from './cards.ts';
import { isHost } from './card-host.tsx';

/**
 * Keys while a card is open and the focus is on the page: Escape closes it (and stays the page's too), digits judge and N
 * notes, unless the page's own field takes them. Keys inside the card are the card's (components/card/keys.ts).
 */
export function watchKeys(document: Document, cards: Cards, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (!cards.isOpen || !(event.target instanceof Element) || isHost(event.target)) return;
    if (event.key === 'Escape') cards.close();
    else if (!isEditable(target) && cards.press(event)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  document.addEventListener('keydown', onKey, { capture: true, signal });
}

const isEditable = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, video, audio'));

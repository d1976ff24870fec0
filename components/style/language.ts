import { language } from '../../lib/words/say.ts';

/** What a page or a card says of its language: to screen readers by `lang`, to its layout by `dir`. */
export function showLanguage(element: HTMLElement): void {
  const { tag, direction } = language();
  element.lang = tag;
  element.dir = direction;
}

import type { Settings } from '../../lib/domain/settings.ts';
import { ownStorage } from '../controls/own-storage.ts';

const PLACE = 'claimlight-theme';

/** Puts a theme on this document, and remembers it where the next window finds it before its first picture. */
export function applyTheme(theme: Settings['theme']): void {
  showTheme(theme);
  ownStorage.put(PLACE, theme);
}

/** The theme of last time: read at once, so that a dark window never flashes white. The settings come a moment later. */
export const recallTheme = (): void => showTheme(ownStorage.get(PLACE) ?? 'system');

function showTheme(theme: string): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  else delete document.documentElement.dataset['theme'];
}

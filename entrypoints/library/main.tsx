import { render } from 'preact';
import { browser } from 'wxt/browser';
import { showLanguage } from '../../components/style/language.ts';
import { showTheme } from '../../components/style/theme.ts';
import { ownStorage, THEME } from '../../lib/store/own-storage.ts';
import { say, speakWith } from '../../lib/words/say.ts';
import { App } from './App.tsx';
import { moveToOrdinaryWindow } from './window.ts';

speakWith(browser.i18n);
showLanguage(document.documentElement);
document.title = say('library_title');
// The theme of last time, so that a dark window never flashes white. The settings come a moment later.
showTheme(ownStorage.get(THEME));
const root = document.getElementById('root');
if (browser.extension.inIncognitoContext) await moveToOrdinaryWindow();
else if (root) render(<App />, root);

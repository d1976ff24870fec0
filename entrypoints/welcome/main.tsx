import { render } from 'preact';
import { browser } from 'wxt/browser';
import { showLanguage } from '../../components/style/language.ts';
import { showTheme } from '../../components/style/theme.ts';
import { ownStorage, THEME } from '../../lib/store/own-storage.ts';
import { say, speakWith } from '../../lib/words/say.ts';
import { App } from './App.tsx';

speakWith(browser.i18n);
showLanguage(document.documentElement);
document.title = say('welcome_page_title');
showTheme(ownStorage.get(THEME));
const root = document.getElementById('root');
if (root) render(<App />, root);

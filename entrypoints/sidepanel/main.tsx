import { render } from 'preact';
import { browser } from 'wxt/browser';
import { showLanguage } from '../../components/style/language.ts';
import { showTheme } from '../../components/style/theme.ts';
import { ownStorage, THEME } from '../../lib/store/own-storage.ts';
import { speakWith } from '../../lib/words/say.ts';
import { tabAsked, tabInFront } from '../review/tab.ts';
import { Panel } from './App.tsx';

speakWith(browser.i18n);
showLanguage(document.documentElement);
// The theme of last time, so that a dark window never flashes white. The settings come a moment later.
showTheme(ownStorage.get(THEME));
const root = document.getElementById('root');
const asked = await tabAsked(location);
const first = asked ?? (await tabInFront('panel'));
if (root) render(<Panel first={first} />, root);

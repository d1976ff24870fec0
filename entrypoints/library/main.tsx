import { render } from 'preact';
import { browser } from 'wxt/browser';
import { showTheme } from '../../components/style/theme.ts';
import { ownStorage, THEME } from '../../lib/store/own-storage.ts';
import { App } from './App.tsx';
import { moveToOrdinaryWindow } from './window.ts';

// The theme of last time, so that a dark window never flashes white. The settings come a moment later.
showTheme(ownStorage.get(THEME));
const root = document.getElementById('root');
if (browser.extension.inIncognitoContext) await moveToOrdinaryWindow();
else if (root) render(<App />, root);

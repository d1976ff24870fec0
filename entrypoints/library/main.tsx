import { render } from 'preact';
import { showTheme } from '../../components/style/theme.ts';
import { ownStorage, THEME } from '../../lib/store/own-storage.ts';
import { App } from './App.tsx';

// The theme of last time, so that a dark window never flashes white. The settings come a moment later.
showTheme(ownStorage.get(THEME));
const root = document.getElementById('root');
if (root) render(<App />, root);

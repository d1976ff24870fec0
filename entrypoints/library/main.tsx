import { render } from 'preact';
import { recallTheme } from '../../components/style/theme.ts';
import { App } from './App.tsx';

recallTheme();
const root = document.getElementById('root');
if (root) render(<App />, root);

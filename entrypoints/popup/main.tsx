import { render } from 'preact';
import { recallTheme } from '../../components/style/theme.ts';
import { App } from './App.tsx';
import { tabBeneath } from './tab.ts';

recallTheme();
const root = document.getElementById('root');
const tab = await tabBeneath();
document.documentElement.classList.toggle('in-tab', tab.isAsked);
if (root) render(<App tab={tab} />, root);

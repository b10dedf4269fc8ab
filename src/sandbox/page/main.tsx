import './style.css';
import { render } from 'preact';
import { App } from './app';
import { loadDirectory } from './directory';
import { applyTheme, settings } from './settings';

applyTheme();
settings.subscribe(applyTheme);
void loadDirectory();
const page = document.getElementById('page');
if (page) render(<App />, page);

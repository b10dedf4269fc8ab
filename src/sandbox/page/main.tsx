import './style.css';
import { render } from 'preact';
import { App } from './app';
import { loadDirectory } from './directory';
import { setNow } from './now';
import { applyTheme, settings } from './settings';

applyTheme();
settings.subscribe(applyTheme);
void loadDirectory();
void setNow();
const ground = document.createElement('div');
ground.id = 'page';
document.body.append(ground);
render(<App />, ground);

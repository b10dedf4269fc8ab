import type { ComponentChildren } from 'preact';
import { useCell } from './cell';
import { useUser } from './directory';
import { Icon } from './icons';
import { useLanguage } from './language';
import { route } from './route';
import { type Texts, texts } from './texts';
import { ui } from './ui';

/** A tool at the page's side. */
export function Drawer({ name, children }: { name: string; children: ComponentChildren }) {
  const { t } = useFirstPersona();
  return (
    <aside class="drawer" aria-label={name}>
      <header class="head">
        <h2>{name}</h2>
        <span class="topic" />
        <button type="button" class="bare" aria-label={t.close} onClick={() => ui.set({ drawer: null })}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </aside>
  );
}

/** A part of a drawer, under its own heading. */
export function Part({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section class="desk-part" aria-label={name}>
      <h3>{name}</h3>
      {children}
    </section>
  );
}

/** What the tools that belong to no pane go by: the persona of the pane last used. */
export function useFirstPersona(): { t: Texts; locale: string; user: string } {
  const panes = useCell(route, (value) => value.panes);
  const pane = useCell(ui, (value) => value.pane);
  const user = (panes[pane] ?? panes[0])?.user ?? '';
  const language = useLanguage(useUser(user));
  return { t: texts[language], locale: language === 'ja' ? 'ja-JP' : 'en-US', user };
}

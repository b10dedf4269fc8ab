import { useCell } from './cell';
import { useUser } from './directory';
import { Icon, type IconName } from './icons';
import { useLanguage } from './language';
import { go, route, unsplit } from './route';
import { remember, type Settings, useSettings } from './settings';
import { texts } from './texts';
import { type Ui, ui } from './ui';

/** Above the panes: where to go, and the tools that belong to no persona. */
export function TopBar() {
  const panes = useCell(route, (value) => value.panes);
  const { drawer, pane } = useCell(ui, (value) => value);
  const t = texts[useLanguage(useUser(panes[0]?.user))];
  const toggle = (name: NonNullable<Ui['drawer']>) => ui.set({ drawer: drawer === name ? null : name });
  const split = panes.length > 1;
  return (
    <header class="topbar">
      <span class="brand" title={t.whatThisIs}>
        <span class="mark" aria-hidden="true">
          <span />
          <span />
          <span />
          <span />
        </span>
        Sandbox
      </span>
      <button type="button" class="jump" onClick={() => ui.set({ palette: { kind: 'jump', pane } })}>
        <Icon name="search" />
        <span>{t.jump}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <div class="tools" role="toolbar" aria-label={t.tools}>
        <Tool
          icon="split"
          name={t.split}
          pressed={split}
          onPress={() => (split ? unsplit(1) : go(1, { user: '' }))}
        />
        <Tool
          icon="inspect"
          name={t.inspector}
          pressed={drawer === 'inspector'}
          onPress={() => toggle('inspector')}
        />
        <Tool icon="desk" name={t.desk} pressed={drawer === 'desk'} onPress={() => toggle('desk')} />
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}

interface ToolProps {
  icon: IconName;
  name: string;
  pressed: boolean;
  onPress(): void;
}

function Tool({ icon, name, pressed, onPress }: ToolProps) {
  return (
    <button type="button" class="tool" aria-pressed={pressed} onClick={onPress}>
      <Icon name={icon} />
      <span>{name}</span>
    </button>
  );
}

function LanguageSwitch() {
  const chosen = useSettings(({ language }) => language);
  const panes = useCell(route, (value) => value.panes);
  const t = texts[useLanguage(useUser(panes[0]?.user))];
  return (
    <label class="switch">
      <span class="unseen">{t.language}</span>
      <select
        value={chosen}
        onChange={(event) => remember({ language: event.currentTarget.value as Settings['language'] })}
      >
        <option value="persona">{t.languageOfPersona}</option>
        <option value="ja">日本語</option>
        <option value="en">English</option>
      </select>
    </label>
  );
}

const themes = { system: 'half', light: 'sun', dark: 'moon' } as const;

function ThemeSwitch() {
  const theme = useSettings((settings) => settings.theme);
  const panes = useCell(route, (value) => value.panes);
  const t = texts[useLanguage(useUser(panes[0]?.user))];
  const order = ['system', 'light', 'dark'] as const;
  const next = order[(order.indexOf(theme) + 1) % order.length] ?? 'system';
  return (
    <button
      type="button"
      class="tool bare"
      aria-label={t.theme(theme)}
      title={t.theme(theme)}
      onClick={() => remember({ theme: next })}
    >
      <Icon name={themes[theme]} />
    </button>
  );
}

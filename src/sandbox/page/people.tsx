import { Avatar } from './avatar';
import { Icon } from './icons';
import { usePane } from './pane-context';
import { remember, useSettings } from './settings';
import { ui } from './ui';

/** Who one is; a press offers everybody else. */
export function PersonaCard() {
  const { me, t, index } = usePane();
  const hinted = useSettings((settings) => settings.hinted);
  return (
    <div class="persona">
      <button
        type="button"
        class="persona-card"
        aria-haspopup="dialog"
        onClick={() => {
          remember({ hinted: true });
          ui.set({ palette: { kind: 'people', pane: index } });
        }}
      >
        <span class="unseen">{t.switchPersonaFrom(me.real_name)}</span>
        <Avatar user={me} size={36} />
        <span class="persona-words">
          <b>{me.real_name}</b>
          <span class="persona-switch">
            <Icon name="swap" />
            {t.switchPersona}
          </span>
          <small>{me.title}</small>
        </span>
      </button>
      {!hinted && index === 0 && (
        <p class="persona-hint" role="note">
          {t.switchHint}
          <button type="button" aria-label={t.gotIt} onClick={() => remember({ hinted: true })}>
            <Icon name="close" />
          </button>
        </p>
      )}
    </div>
  );
}

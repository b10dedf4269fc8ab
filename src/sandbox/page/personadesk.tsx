import { api } from './api';
import { useUser } from './directory';
import { Part, useFirstPersona } from './drawer';

const zones = ['Asia/Tokyo', 'Asia/Singapore', 'Europe/London', 'America/New_York', 'America/Los_Angeles'];

/** What Slack tells the app about the persona of the pane last used. */
export function PersonaDesk() {
  const { t, user } = useFirstPersona();
  const me = useUser(user);
  if (!me) return null;
  const tell = (change: { locale?: string; tz?: string; deleted?: boolean }) =>
    void api.act({ do: 'user', user, ...change });
  return (
    <Part name={t.profileOf(me.real_name)}>
      <div class="pair">
        <label class="plain">
          {t.slackLanguage}
          <select
            class="input"
            value={me.locale}
            onChange={(event) => tell({ locale: event.currentTarget.value })}
          >
            {[...new Set([me.locale, 'ja-JP', 'en-US'])].map((locale) => (
              <option key={locale}>{locale}</option>
            ))}
          </select>
        </label>
        <label class="plain">
          {t.timeZone}
          <select class="input" value={me.tz} onChange={(event) => tell({ tz: event.currentTarget.value })}>
            {[...new Set([me.tz, ...zones])].map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </select>
        </label>
      </div>
      <button type="button" class="button" onClick={() => tell({ deleted: !me.deleted })}>
        {me.deleted ? t.comeBack : t.leaveCompany}
      </button>
    </Part>
  );
}

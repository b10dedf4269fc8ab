import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Channel } from '../protocol';
import { Avatar } from './avatar';
import { useUser } from './directory';
import { Icon } from './icons';
import { NewChannel } from './newchannel';
import { usePane, useScene } from './pane-context';
import { PersonaCard } from './people';
import { ui } from './ui';

/** The workspace's name, who one is, and all places to go to. */
export function Sidebar() {
  const { t, index } = usePane();
  const boot = useScene((scene) => scene.boot);
  const channels = useScene((scene) => scene.channels);
  const [creating, setCreating] = useState(false);
  const bot = boot?.app?.bot_user;
  const mine = channels.filter(({ member, archived }) => member && !archived);
  const rooms = mine.filter(({ kind }) => kind === 'public' || kind === 'private').sort(byName);
  const direct = mine
    .filter((one) => (one.kind === 'im' || one.kind === 'mpim') && one.with !== bot)
    .sort(byLatest);
  return (
    <nav class="sidebar" aria-label={t.places}>
      <h1 class="team">{boot?.team.name}</h1>
      <PersonaCard />
      <div class="places">
        {boot?.app && (
          <Group name={t.apps}>
            <AppPlace />
          </Group>
        )}
        <Group name={t.channels}>
          {rooms.map((channel) => (
            <ChannelPlace key={channel.id} channel={channel} />
          ))}
          <li>
            <button
              type="button"
              class="place quiet"
              onClick={() => ui.set({ palette: { kind: 'browse', pane: index } })}
            >
              <Icon name="search" />
              <span>{t.browseChannels}</span>
            </button>
          </li>
          <li>
            <button type="button" class="place quiet" onClick={() => setCreating(true)}>
              <Icon name="plus" />
              <span>{t.newChannel}</span>
            </button>
          </li>
        </Group>
        <Group name={t.directMessages}>
          {direct.map((channel) => (
            <DirectPlace key={channel.id} channel={channel} />
          ))}
          <li>
            <button
              type="button"
              class="place quiet"
              onClick={() => ui.set({ palette: { kind: 'jump', pane: index } })}
            >
              <Icon name="plus" />
              <span>{t.newDirectMessage}</span>
            </button>
          </li>
        </Group>
      </div>
      {creating && <NewChannel onClose={() => setCreating(false)} />}
    </nav>
  );
}

function Group({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section class="group" aria-label={name}>
      <h2>{name}</h2>
      <ul>{children}</ul>
    </section>
  );
}

function ChannelPlace({ channel }: { channel: Channel }) {
  return (
    <Place
      channel={channel}
      count={false}
      mark={<Icon name={channel.kind === 'private' ? 'lock' : 'hash'} />}
    >
      {channel.name}
    </Place>
  );
}

function DirectPlace({ channel }: { channel: Channel }) {
  const user = useUser(channel.with);
  return (
    <Place channel={channel} count mark={<Avatar user={user} size={20} />}>
      {user ? user.real_name || user.name : channel.name}
    </Place>
  );
}

/** The app's own place; its direct message is opened when it is first gone to. */
function AppPlace() {
  const { store, spot, go, t } = usePane();
  const app = useScene((scene) => scene.boot?.app);
  const channel = useScene((scene) =>
    scene.channels.find((one) => one.with && one.with === scene.boot?.app?.bot_user),
  );
  const connected = useScene((scene) => scene.connected);
  const user = useUser(app?.bot_user);
  async function open(): Promise<void> {
    const done = channel ? null : await store.act({ do: 'dm', with: app?.bot_user ?? '' });
    const id = channel?.id ?? (done?.ok ? done.channel : undefined);
    if (id) go({ channel: id, home: app?.home ?? false, thread: '' });
  }
  if (!app) return null;
  const current = channel && spot.channel === channel.id;
  return (
    <li>
      <button
        type="button"
        class={`place ${channel?.unread ? 'unread' : ''}`}
        aria-current={current ? 'page' : undefined}
        onClick={() => void open()}
      >
        <Avatar user={user} size={20} />
        <span>{app.name}</span>
        {channel && channel.unread > 0 && <Count of={channel.unread} />}
        <span
          class={`light ${connected ? 'on' : ''}`}
          role="img"
          aria-label={connected ? t.connected : t.notConnected}
          title={connected ? t.connected : t.notConnected}
        />
      </button>
    </li>
  );
}

interface PlaceProps {
  channel: Channel;
  /** Unread messages are counted; otherwise the name is bold. */
  count: boolean;
  mark: ComponentChildren;
  children: ComponentChildren;
}

function Place({ channel, count, mark, children }: PlaceProps) {
  const { spot, go, t } = usePane();
  const current = spot.channel === channel.id;
  const unread = channel.unread > 0;
  return (
    <li>
      <button
        type="button"
        class={`place ${unread ? 'unread' : ''}`}
        aria-current={current ? 'page' : undefined}
        onClick={() => go({ channel: channel.id, home: false, thread: '' })}
      >
        {mark}
        <span>{children}</span>
        {unread &&
          (count ? <Count of={channel.unread} /> : <span class="unseen">{t.unread(channel.unread)}</span>)}
      </button>
    </li>
  );
}

function Count({ of }: { of: number }) {
  const { t } = usePane();
  return (
    <span class="count">
      <span aria-hidden="true">{of}</span>
      <span class="unseen">{t.unread(of)}</span>
    </span>
  );
}

function byName(a: Channel, b: Channel): number {
  return a.name.localeCompare(b.name, 'ja');
}

function byLatest(a: Channel, b: Channel): number {
  return (b.latest ?? '').localeCompare(a.latest ?? '');
}

import type { Channel, User } from '../protocol';
import { Avatar } from './avatar';
import { useCell } from './cell';
import { directory, findUsers, isPerson } from './directory';
import { Icon } from './icons';
import { Palette, type PaletteEntry } from './palette';
import { type Pane, usePane, useScene } from './pane-context';
import { settings } from './settings';
import { ui } from './ui';
import { holds } from './words';

/** The search boxes of a pane: go anywhere, be somebody else, look through channels, invite. */
export function Palettes() {
  const pane = usePane();
  const { t } = pane;
  const palette = useCell(ui, (value) => (value.palette?.pane === pane.index ? value.palette.kind : null));
  const channels = useScene((scene) => scene.channels);
  useCell(directory, (value) => value.users);
  const close = () => ui.set({ palette: null });
  switch (palette) {
    case 'jump':
      return (
        <Palette
          name={t.jump}
          placeholder={t.jumpPlaceholder}
          find={(query) => [...goTo(pane, channels, query), ...become(pane, query, 5), ...write(pane, query)]}
          onClose={close}
        />
      );
    case 'people':
      return (
        <Palette
          name={t.switchPersona}
          placeholder={t.findPerson}
          find={(query) => become(pane, query, 60)}
          onClose={close}
        />
      );
    case 'browse':
      return (
        <Palette
          name={t.browseChannels}
          placeholder={t.findChannel}
          find={(query) => browse(pane, channels, query)}
          onClose={close}
        />
      );
    case 'invite':
      return (
        <Palette
          name={t.invite}
          placeholder={t.findPerson}
          find={(query) => invite(pane, query)}
          onClose={close}
        />
      );
    default:
      return null;
  }
}

function goTo(pane: Pane, channels: Channel[], query: string): PaletteEntry[] {
  return channels
    .filter(({ member, archived, name }) => member && !archived && holds(name, query.replace(/^#/, '')))
    .sort((a, b) => b.unread - a.unread)
    .slice(0, 7)
    .map((channel) => channelEntry(pane, channel, pane.t.goTo));
}

function browse(pane: Pane, channels: Channel[], query: string): PaletteEntry[] {
  return channels
    .filter(
      ({ kind, archived, name }) => kind === 'public' && !archived && holds(name, query.replace(/^#/, '')),
    )
    .slice(0, 100)
    .map((channel) => channelEntry(pane, channel, channel.member ? pane.t.joined : pane.t.notJoined))
    .sort((a, b) => Number(a.group === pane.t.joined) - Number(b.group === pane.t.joined));
}

function channelEntry(pane: Pane, channel: Channel, group: string): PaletteEntry {
  const other = channel.with ? directory.get().users.get(channel.with) : undefined;
  const hint = channel.kind === 'im' ? other?.title : channel.topic || channel.purpose;
  return {
    key: channel.id,
    group,
    mark: other ? (
      <Avatar user={other} size={24} />
    ) : (
      <Icon name={channel.kind === 'private' ? 'lock' : 'hash'} />
    ),
    text: other ? other.real_name : channel.name,
    ...(hint && { hint }),
    onPick: () => pane.go({ channel: channel.id, home: false, thread: '' }),
  };
}

/** People to act as: those of late first while nothing is typed. */
function become(pane: Pane, query: string, most: number): PaletteEntry[] {
  const { t, me, go, index } = pane;
  const entry = (user: User, group: string): PaletteEntry => ({
    ...personOf(user, group),
    onPick() {
      ui.set({ pane: index });
      go({ user: user.id, thread: '' });
    },
  });
  const all = findUsers(query).filter(({ id }) => id !== me.id);
  if (query.trim()) return all.slice(0, most).map((user) => entry(user, t.actAs));
  const recent = settings.get().recent.flatMap((id) => all.find((user) => user.id === id) ?? []);
  return [
    ...recent.map((user) => entry(user, t.recentPeople)),
    ...all
      .filter((user) => !recent.includes(user))
      .slice(0, most - recent.length)
      .map((user) => entry(user, t.actAs)),
  ];
}

function write({ t, me, go, store }: Pane, query: string): PaletteEntry[] {
  if (!query.trim()) return [];
  return findUsers(query, (user) => !user.deleted && user.id !== me.id)
    .slice(0, 5)
    .map((user) => ({
      ...personOf(user, t.writeTo),
      async onPick() {
        const done = await store.act({ do: 'dm', with: user.id });
        if (done.ok && done.channel) go({ channel: done.channel, home: false, thread: '' });
      },
    }));
}

function invite({ t, me, spot, store, complain }: Pane, query: string): PaletteEntry[] {
  return findUsers(query, (user) => !user.deleted && user.id !== me.id)
    .sort((a, b) => Number(b.is_bot) - Number(a.is_bot))
    .slice(0, 60)
    .map((user) => ({
      ...personOf(user, isPerson(user) ? t.people : t.apps),
      async onPick() {
        const done = await store.act({ do: 'invite', channel: spot.channel, users: [user.id] });
        if (!done.ok) complain(done.error);
      },
    }));
}

function personOf(user: User, group: string): Omit<PaletteEntry, 'onPick'> {
  return {
    key: user.id,
    group,
    mark: <Avatar user={user} size={24} />,
    text: user.real_name || user.name,
    hint: [user.title, user.department].filter(Boolean).join(' · '),
  };
}

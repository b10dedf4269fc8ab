import { useEffect, useRef, useState } from 'preact/hooks';
import type { Channel } from '../protocol';
import { Avatar } from './avatar';
import { Composer } from './composer';
import { useUser } from './directory';
import { Icon } from './icons';
import { Menu } from './menu';
import { Messages } from './messages';
import { usePane } from './pane-context';
import { ui } from './ui';

/** A channel or a direct message: its name, its messages, a place to write. */
export function ChannelPlace({ channel }: { channel: Channel }) {
  return (
    <main class="stage">
      <Head channel={channel} />
      <Messages channel={channel} />
      <Foot channel={channel} />
    </main>
  );
}

function Head({ channel }: { channel: Channel }) {
  const { t, index } = usePane();
  const other = useUser(channel.with);
  const direct = channel.kind === 'im';
  return (
    <header class="head">
      {direct ? (
        <Avatar user={other} size={24} />
      ) : (
        <Icon name={channel.kind === 'private' ? 'lock' : 'hash'} />
      )}
      <h2>{direct ? (other?.real_name ?? channel.name) : channel.name}</h2>
      <span class="topic" title={channel.topic || channel.purpose}>
        {direct ? other?.title : channel.topic || channel.purpose}
      </span>
      {!direct && (
        <>
          <span class="members" title={t.members(channel.members)}>
            <Icon name="people" />
            <span class="unseen">{t.members(channel.members)}</span>
            <span aria-hidden="true">{channel.members.toLocaleString()}</span>
          </span>
          {channel.member && (
            <button
              type="button"
              class="button small"
              onClick={() => ui.set({ palette: { kind: 'invite', pane: index } })}
            >
              {t.invite}
            </button>
          )}
          {channel.member && <ChannelMenu channel={channel} />}
        </>
      )}
    </header>
  );
}

function ChannelMenu({ channel }: { channel: Channel }) {
  const { t, store, complain } = usePane();
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  async function leave(): Promise<void> {
    const done = await store.act({ do: 'leave', channel: channel.id });
    if (!done.ok) complain(done.error);
  }
  return (
    <>
      <button
        type="button"
        class="bare"
        ref={anchor}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={t.moreActions}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
      </button>
      {open && (
        <Menu
          anchor={anchor}
          onClose={() => setOpen(false)}
          items={[{ key: 'leave', label: t.leave, danger: true, onPick: () => void leave() }]}
        />
      )}
    </>
  );
}

function Foot({ channel }: { channel: Channel }) {
  const { t, store, complain } = usePane();
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) foot.current?.querySelector('textarea')?.focus();
  }, [channel.id]);
  if (channel.archived) return <p class="bar">{t.archived}</p>;
  if (channel.member) {
    return (
      <div ref={foot}>
        <Composer channel={channel} />
      </div>
    );
  }
  async function join(): Promise<void> {
    const done = await store.act({ do: 'join', channel: channel.id });
    if (!done.ok) complain(done.error);
  }
  return (
    <p class="bar">
      <b>#{channel.name}</b> {t.notInChannel}
      <button type="button" class="button solid primary" onClick={() => void join()}>
        {t.join}
      </button>
    </p>
  );
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Channel, Message } from '../protocol';
import { dateOfTs, dayKey, dayName } from './dates';
import { Icon } from './icons';
import { belongsInChannel, isNotice } from './live';
import { MessageRow } from './message';
import { usePane, useScene } from './pane-context';
import { useScrolling } from './scrolling';
import { newest, roomOf } from './store';

/** A channel's messages, the newest at the bottom, older ones as one scrolls up. */
export function Messages({ channel }: { channel: Channel }) {
  const { t, store } = usePane();
  const room = useScene((scene) => roomOf(scene, channel.id));
  const box = useRef<HTMLDivElement>(null);
  const messages = room.messages.filter(belongsInChannel);
  const scrolled = useScrolling(box, messages, room.more, () => void store.loadOlder(channel.id));
  const firstNew = useFirstNew(channel, messages);
  useEffect(() => {
    void store.loadRoom(channel.id);
  }, [channel.id]);
  useRead(channel, messages, scrolled.away);

  return (
    <div class="log">
      <div
        class="scroll"
        ref={box}
        role="log"
        aria-label={t.messagesIn(channel.name)}
        aria-busy={!room.ready}
        tabIndex={-1}
        onScroll={scrolled.onScroll}
      >
        <div class="rows">
          {room.ready && !room.more && scrolled.shown[0] === messages[0] && <Beginning channel={channel} />}
          <Rows messages={scrolled.shown} firstNew={firstNew} />
        </div>
      </div>
      {scrolled.away && (
        <button type="button" class="to-end" onClick={scrolled.toEnd}>
          {t.toNewest}
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}

interface RowsProps {
  messages: Message[];
  firstNew?: string | undefined;
  inThread?: boolean;
}

/** Messages by day and author; arrow keys go from one to the next. */
export function Rows({ messages, firstNew, inThread = false }: RowsProps) {
  const { me, locale, t } = usePane();
  const [active, setActive] = useState<string | null>(null);
  const at = active ?? messages.at(-1)?.ts;
  const onKeyDown = useCallback((event: KeyboardEvent) => {
    const step = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[event.key];
    const row = event.target as HTMLElement;
    if (!step || !row.dataset.ts) return;
    event.preventDefault();
    let next = row[step as 'nextElementSibling'] as HTMLElement | null;
    while (next && !next.dataset.ts) next = next[step as 'nextElementSibling'] as HTMLElement | null;
    next?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a feed, or a group while it is empty
    <div
      class="rows-in"
      role={messages.length > 0 ? 'feed' : 'group'}
      onKeyDown={onKeyDown}
      onMouseLeave={() => setActive(null)}
    >
      {messages.map((message, index) => {
        const before = messages[index - 1];
        const date = dateOfTs(message.ts);
        const newDay = !before || dayKey(dateOfTs(before.ts), me.tz) !== dayKey(date, me.tz);
        return [
          newDay && !inThread && (
            <div class="day" key={`day ${message.ts}`}>
              <span>{dayName(date, { locale, tz: me.tz })}</span>
            </div>
          ),
          message.ts === firstNew && (
            <div class="new" key={`new ${message.ts}`}>
              <span>{t.newMessages}</span>
            </div>
          ),
          <MessageRow
            key={message.ts}
            message={message}
            follows={!newDay && message.ts !== firstNew && follows(before, message)}
            inThread={inThread}
            active={at === message.ts}
            tools={active === message.ts}
            onActive={setActive}
          />,
        ];
      })}
    </div>
  );
}

/** Seconds within which a second message of the same person stands under the first one's name. */
const TOGETHER = 300;

function follows(before: Message | undefined, message: Message): boolean {
  return (
    before !== undefined &&
    before.user === message.user &&
    before.ephemeral === message.ephemeral &&
    !isNotice(before) &&
    !isNotice(message) &&
    !message.pinned &&
    Number(message.ts) - Number(before.ts) < TOGETHER
  );
}

function Beginning({ channel }: { channel: Channel }) {
  const { t } = usePane();
  const command = useScene((scene) => scene.boot?.commands[0]?.command);
  const direct = channel.kind === 'im';
  return (
    <div class="beginning">
      <h3>{direct ? channel.name : `#${channel.name}`}</h3>
      <p>{channel.purpose || (direct ? t.beginningDirect(channel.name) : t.beginning(channel.name))}</p>
      {command && channel.member && <p>{t.startHere(command)}</p>}
    </div>
  );
}

/** The first message that was unread when the channel was opened. */
function useFirstNew(channel: Channel, messages: Message[]): string | undefined {
  const { me } = usePane();
  const unread = useRef(channel.unread);
  const first = useRef<string | undefined>(undefined);
  if (first.current === undefined && unread.current > 0 && messages.length > 0) {
    const others = messages.filter(({ user, ephemeral }) => user !== me.id && !ephemeral);
    first.current = others.at(-Math.min(unread.current, others.length))?.ts;
  }
  return first.current;
}

/** Tells the sandbox how far the persona has read while the newest messages are in sight. */
function useRead(channel: Channel, messages: Message[], away: boolean): void {
  const { store } = usePane();
  const ts = newest(messages);
  useEffect(() => {
    if (ts && !away && channel.unread > 0) void store.act({ do: 'read', channel: channel.id, ts });
  }, [ts, away, channel.unread > 0]);
}

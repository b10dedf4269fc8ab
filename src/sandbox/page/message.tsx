import { useMemo, useState } from 'preact/hooks';
import type { Message } from '../protocol';
import { Attached, attachmentsOf } from './attachment';
import { Avatar } from './avatar';
import { Blocks } from './blocks/block';
import { KitContext, openKit } from './blocks/kit';
import { Mrkdwn } from './blocks/text';
import { dateOfTs, fullTime, timeOf } from './dates';
import { useUser } from './directory';
import { Edit } from './edit';
import { blocksOf } from './elements/kinds';
import { Files } from './files';
import { Icon } from './icons';
import { isNotice, isReply } from './live';
import { memo } from './memo';
import { usePane } from './pane-context';
import { Reactions } from './reactions';
import type { Texts } from './texts';
import { MessageTools } from './tools';

interface Props {
  message: Message;
  /** Stands under the name of the message before it. */
  follows: boolean;
  inThread: boolean;
  /** The one that Tab reaches. */
  active: boolean;
  /** Its tools are shown. */
  tools: boolean;
  onActive(ts: string): void;
}

export const MessageRow = memo(function MessageRow({
  message,
  follows,
  inThread,
  active,
  tools,
  onActive,
}: Props) {
  const { t, me, locale, go } = usePane();
  const user = useUser(message.user);
  const [editing, setEditing] = useState(false);
  const date = dateOfTs(message.ts);
  const reader = { locale, tz: me.tz };
  const name = user ? user.real_name || user.name : message.user;
  return (
    <article
      class={`row ${follows ? 'follows' : ''} ${message.ephemeral ? 'ephemeral' : ''} ${message.pinned ? 'pinned' : ''} ${isNotice(message) ? 'notice' : ''}`}
      data-ts={message.ts}
      tabIndex={active ? 0 : -1}
      aria-label={t.messageBy(name, timeOf(date, reader))}
      onMouseEnter={() => onActive(message.ts)}
      onFocusIn={() => onActive(message.ts)}
    >
      {message.pinned && (
        <p class="remark">
          <Icon name="pin" />
          {t.pinned}
        </p>
      )}
      {message.ephemeral && (
        <p class="remark">
          <Icon name="eye" />
          {t.onlyYou}
        </p>
      )}
      {!inThread && isReply(message) && (
        <p class="remark">
          <button type="button" class="link" onClick={() => go({ thread: message.thread_ts ?? '' })}>
            {t.alsoInThread}
          </button>
        </p>
      )}
      <div class="gutter">
        {follows ? (
          <time class="aside" title={fullTime(date, reader)}>
            {timeOf(date, reader)}
          </time>
        ) : (
          <Avatar user={user} size={36} />
        )}
      </div>
      <div class="said">
        {!follows && (
          <p class="who">
            <b>{name}</b>
            {message.bot && <span class="badge">{t.appBadge}</span>}
            <time dateTime={date.toISOString()} title={fullTime(date, reader)}>
              {timeOf(date, reader)}
            </time>
          </p>
        )}
        {editing ? (
          <Edit message={message} onClose={() => setEditing(false)} />
        ) : (
          <Content message={message} />
        )}
        <Files files={message.files} />
        <Reactions message={message} />
        {!inThread && message.replies > 0 && <Replies message={message} />}
      </div>
      {tools && !editing && (
        <MessageTools message={message} inThread={inThread} onEdit={() => setEditing(true)} />
      )}
    </article>
  );
});

function Content({ message }: { message: Message }) {
  const pane = usePane();
  const blocks = useMemo(() => blocksOf(message.blocks), [message.blocks]);
  const attached = useMemo(() => attachmentsOf(message.attachments), [message.attachments]);
  const kit = useMemo(
    () =>
      openKit(pane, {
        surface: 'message',
        key: `${message.channel}/${message.ts}`,
        place: { channel: message.channel, ts: message.ts },
        blocks: [...blocks, ...attached.flatMap((one) => one.blocks)],
      }),
    [pane, message.channel, message.ts, blocks, attached],
  );
  return (
    <div class="content">
      <KitContext.Provider value={kit}>
        {blocks.length > 0 ? (
          <Blocks blocks={blocks} />
        ) : (
          <Mrkdwn text={noticeOf(message, pane.t) ?? message.text} />
        )}
        {attached.map((one, index) => (
          <Attached key={index} attachment={one} />
        ))}
      </KitContext.Provider>
      {message.edited && <small class="edited"> {pane.t.edited}</small>}
    </div>
  );
}

/** Slack's own words for coming and going are English; a person reads them in their language. */
function noticeOf({ subtype }: Message, t: Texts): string | undefined {
  if (subtype === 'channel_join' || subtype === 'group_join') return t.hasJoined;
  if (subtype === 'tombstone') return t.wasDeleted;
  if (subtype === 'channel_leave' || subtype === 'group_leave') return t.hasLeft;
  return undefined;
}

function Replies({ message }: { message: Message }) {
  const { t, go } = usePane();
  return (
    <button type="button" class="replies" onClick={() => go({ thread: message.ts })}>
      {t.replies(message.replies)}
      <Icon name="right" />
    </button>
  );
}

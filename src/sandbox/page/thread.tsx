import { useEffect, useRef } from 'preact/hooks';
import { Composer } from './composer';
import { Icon } from './icons';
import { Rows } from './messages';
import { usePane, useScene } from './pane-context';
import { channelOf, threadOf } from './store';

/** A message and its replies, beside the channel. */
export function Thread() {
  const { t, spot, store, go } = usePane();
  const channel = useScene((scene) => channelOf(scene, spot.channel));
  const room = useScene((scene) => threadOf(scene, spot.channel, spot.thread));
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void store.loadThread(spot.channel, spot.thread);
  }, []);
  useEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [room.messages.length]);
  if (!channel) return null;
  const [parent, ...replies] = room.messages;
  return (
    <aside
      class="thread"
      aria-label={t.thread}
      onKeyDown={(event) => event.key === 'Escape' && !event.isComposing && go({ thread: '' })}
    >
      <header class="head">
        <h2>{t.thread}</h2>
        <span class="topic">{channel.kind === 'im' ? channel.name : `#${channel.name}`}</span>
        <button type="button" class="bare" aria-label={t.closeThread} onClick={() => go({ thread: '' })}>
          <Icon name="close" />
        </button>
      </header>
      <div class="scroll" ref={box} role="log" aria-label={t.thread} aria-busy={!room.ready}>
        {parent && <Rows messages={[parent]} inThread />}
        {replies.length > 0 && (
          <div class="reply-count">
            <span>{t.replies(replies.length)}</span>
          </div>
        )}
        <Rows messages={replies} inThread />
        {channel.member && <Composer channel={channel} thread={spot.thread} />}
      </div>
    </aside>
  );
}

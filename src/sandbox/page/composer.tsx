import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Channel, Done } from '../protocol';
import { Attach } from './attach';
import { type Completion, complete, outgoing, type Picked, type Suggestion } from './completion';
import { EmojiPicker } from './emojipicker';
import { Icon } from './icons';
import { threadKey } from './live';
import { usePane, useScene } from './pane-context';
import { ShortcutMenu } from './shortcuts';
import { Suggestions } from './suggestions';

/** Where a persona writes: messages and commands, to a channel or in a thread. */
export function Composer({ channel, thread }: { channel: Channel; thread?: string }) {
  const { t, store, complain } = usePane();
  const place = thread ? threadKey(channel.id, thread) : channel.id;
  const commands = useScene((scene) => scene.boot?.commands ?? []);
  const channels = useScene((scene) => scene.channels);
  const [text, setText] = useState(store.typed.get(place)?.text ?? '');
  const [completion, setCompletion] = useState<Completion | null>(null);
  const [active, setActive] = useState(0);
  const [broadcast, setBroadcast] = useState(false);
  const [picking, setPicking] = useState(false);
  const picked = useRef<Picked>(store.typed.get(place)?.picked ?? {});
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const smile = useRef<HTMLButtonElement>(null);
  const list = useId();

  useEffect(() => void store.typed.set(place, { text, picked: picked.current }), [text]);
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight, 240)}px`;
  }, [text]);

  function write(next: string, caret: number): void {
    setText(next);
    setActive(0);
    setCompletion(complete(next, caret, commands, channels));
  }

  function take({ insert, handle }: Suggestion): void {
    const area = field.current;
    if (!completion || !area) return;
    if (handle) picked.current[insert.trim()] = handle;
    const caret = completion.from + insert.length;
    // At once rather than with the next drawing: whoever types fast is already at the next letter.
    area.value = text.slice(0, completion.from) + insert + text.slice(area.selectionStart);
    area.setSelectionRange(caret, caret);
    area.focus();
    setText(area.value);
    setCompletion(null);
  }

  async function send(): Promise<void> {
    const typed = text.trim();
    if (!typed) return;
    setText('');
    setCompletion(null);
    const done = await deliver(typed);
    if (done.ok) return;
    complain(done.error);
    setText((now) => now || typed);
  }

  async function deliver(typed: string): Promise<Done> {
    if (typed.startsWith('/') && !thread) {
      const [command = ''] = typed.split(/\s/);
      const text = outgoing(typed.slice(command.length).trim(), picked.current);
      return store.act({ do: 'command', channel: channel.id, command, text });
    }
    const reply = thread ? { thread_ts: thread, ...(broadcast && { broadcast }) } : {};
    return store.act({ do: 'post', channel: channel.id, text: outgoing(typed, picked.current), ...reply });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing || event.shiftKey) return;
    if (completion && choose(event.key, completion)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void send();
    }
  }

  /** What a key does while suggestions are offered; false when it means nothing to them. */
  function choose(key: string, { suggestions }: Completion): boolean {
    const suggestion = suggestions[active];
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    // A command that stands there in full is sent, not completed once more.
    const whole = key === 'Enter' && suggestion?.insert.trim() === text.trim();
    if (step) setActive((active + step + suggestions.length) % suggestions.length);
    else if (key === 'Escape') setCompletion(null);
    else if ((key === 'Enter' || key === 'Tab') && suggestion && !whole) take(suggestion);
    else return false;
    return true;
  }

  const direct = channel.kind === 'im';
  const name = thread ? t.replyTo : t.writeIn(direct ? channel.name : `#${channel.name}`);
  const hint = hintOf(text, commands);
  return (
    <div class="composer" ref={box}>
      {completion && (
        <Suggestions
          id={list}
          anchor={box}
          completion={completion}
          active={active}
          onTake={take}
          onClose={() => setCompletion(null)}
        />
      )}
      <textarea
        ref={field}
        rows={1}
        aria-label={name}
        placeholder={name}
        aria-controls={completion ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={completion ? `${list}-${active}` : undefined}
        value={text}
        onInput={(event) => write(event.currentTarget.value, event.currentTarget.selectionStart)}
        onKeyDown={onKeyDown}
      />
      {hint && <p class="usage">{hint}</p>}
      <div class="composer-tools">
        {!thread && <Attach channel={channel} />}
        <button
          type="button"
          class="bare"
          ref={smile}
          aria-label={t.pickEmoji}
          title={t.pickEmoji}
          onClick={() => setPicking(!picking)}
        >
          <Icon name="smile" />
        </button>
        {!thread && <ShortcutMenu channel={channel} />}
        {picking && (
          <EmojiPicker
            anchor={smile}
            onClose={() => setPicking(false)}
            onPick={(emoji) => {
              setText(`${text}:${emoji}: `);
              field.current?.focus();
            }}
          />
        )}
        {thread && (
          <label class="tick small">
            <input
              type="checkbox"
              checked={broadcast}
              onChange={(event) => setBroadcast(event.currentTarget.checked)}
            />
            <span>{t.alsoInChannel(direct ? channel.name : `#${channel.name}`)}</span>
          </label>
        )}
        <span class="newline" aria-hidden="true">
          {text ? t.newline : ''}
        </span>
        <button
          type="button"
          class="send"
          aria-label={t.send}
          title={t.send}
          disabled={!text.trim()}
          onClick={() => void send()}
        >
          <Icon name="send" />
        </button>
      </div>
    </div>
  );
}

/** How a command that is being typed goes on. */
function hintOf(
  text: string,
  commands: { command: string; usage_hint: string; description: string }[],
): string {
  const command = commands.find((one) => text.startsWith(`${one.command} `));
  return command ? `${command.command} ${command.usage_hint} — ${command.description}` : '';
}

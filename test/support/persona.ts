import { setTimeout as sleep } from 'node:timers/promises';
import { type Filled, fill } from './forms';
import type { Block } from './recorder';

/** A message as a person's page shows it. */
export interface Seen {
  channel: string;
  ts: string;
  user: string;
  text: string;
  blocks: Block[];
  ephemeral: boolean;
  thread_ts?: string;
  reactions: { name: string; users: string[] }[];
  files: { id: string; name: string }[];
}

/** Where to look. */
export interface Where {
  /** The name or id of a channel; of a direct message, the other person's. */
  room?: string;
  /** Only a message with such a button. */
  label?: string;
}

/** How long a person looks for something before they give up. */
const PATIENCE_MS = 45_000;
const GLANCE_MS = 80;

/**
 * Somebody at the sandbox's page, without the browser: they type, press and fill by what one sees (labels, words),
 * and look until they see what they wait for.
 */
export class Persona {
  /** Every free text that they typed, for who searches a log. */
  readonly typed: string[] = [];

  constructor(
    private readonly base: string,
    readonly id: string,
  ) {}

  /** Enters the public channel of this name. */
  async joins(name: string): Promise<void> {
    const channel = await this.until(`the channel ${name}`, async () =>
      (await this.places()).find((it) => it.name === name),
    );
    await this.must({ do: 'join', channel: channel.id });
  }

  /** `/probono WORDS` in a channel (default: the conversation with the app). */
  async types(words: string, channel?: string): Promise<void> {
    await this.must({
      do: 'command',
      channel: channel ?? (await this.appChannel()),
      command: '/probono',
      text: words,
    });
  }

  /** As `types`, again until the app hears it, as somebody does while the connection is being made anew. */
  async tries(words: string): Promise<void> {
    const channel = await this.appChannel();
    const act = { do: 'command', channel, command: '/probono', text: words };
    await this.until(`an answer to ${words}`, async () => (await this.act(act)).ok || undefined);
  }

  /** The modal on top, once there is one, or one whose words include `text`. */
  async modal(text = ''): Promise<Block> {
    return this.until(`a modal with “${text}”`, async () => {
      const top = await this.top();
      return top && JSON.stringify(top).includes(text) ? top : undefined;
    });
  }

  private async top(): Promise<Block | undefined> {
    const { modals } = await this.get('boot');
    return modals.at(-1);
  }

  /** Fills the modal on top by its labels and submits it. @returns its complaints by label; empty when it was taken */
  async submits(filled: Filled = {}, modal?: Block): Promise<Record<string, string>> {
    const view = modal ?? (await this.modal());
    const state = await fill(view, filled, (actionId, typed) =>
      this.search({ view: view.id }, view, actionId, typed),
    );
    this.typed.push(...textsIn(state));
    const done = await this.act({ do: 'submit', view: view.id, state });
    if (done.ok) return {};
    if (!done.errors) throw new Error(`The submission was not taken: ${done.error}`);
    const labels = new Map((view.blocks as Block[]).map((block) => [block.block_id, block.label?.text]));
    return Object.fromEntries(
      Object.entries(done.errors).map(([name, say]) => [labels.get(name) ?? name, String(say)]),
    );
  }

  /** Chooses in an input that acts at once, with the others filled so. @returns the modal as it is then */
  async chooses(label: string, option: string | string[], filled: Filled = {}): Promise<Block> {
    const view = await this.modal();
    const state = await fill(view, { ...filled, [label]: option }, (actionId, typed) =>
      this.search({ view: view.id }, view, actionId, typed),
    );
    const block = (view.blocks as Block[]).find((it) => it.label?.text === label);
    const action_id: string = block.element.action_id;
    const action = { ...(state[block.block_id]?.[action_id] as object), block_id: block.block_id, action_id };
    await this.must({ do: 'press', place: { view: view.id }, action, state });
    return this.until('the modal to change', async () => {
      const next = await this.modal();
      return next.hash === view.hash ? undefined : next;
    });
  }

  /** Closes all modals, the one on top having these words. */
  async closes(text = ''): Promise<void> {
    const view = await this.modal(text);
    await this.must({ do: 'close', view: view.id, clear: true });
  }

  /** Presses the button with this label: on the newest message with these words, or on what is given. */
  async presses(label: string, on: Seen | Block | string): Promise<void> {
    const done = await this.tryPress(label, typeof on === 'string' ? await this.sees(on, { label }) : on);
    if (!done.ok) throw new Error(`“${label}” did not work: ${done.error}`);
  }

  /** As `presses`, but says whether the app took it. */
  async tryPress(label: string, on: Seen | Block): Promise<{ ok: boolean; error?: string }> {
    const found = buttonOn(on, label);
    if (!found) throw new Error(`There is no button “${label}”`);
    const { block_id, action_id, value, text } = found;
    const place = 'ts' in on ? { channel: on.channel, ts: on.ts } : { view: on.id };
    return this.act({ do: 'press', place, action: { type: 'button', block_id, action_id, value, text } });
  }

  async reacts(name: string, on: Seen, isOn = true): Promise<void> {
    await this.must({ do: 'react', channel: on.channel, ts: on.ts, name, on: isOn });
  }

  /** The newest message with these words, wherever they can see it, once it is there. */
  async sees(text: string, where: Where = {}): Promise<Seen> {
    return this.until(
      `“${text}”`,
      () => this.glimpses(text, where),
      () => this.latest(where),
    );
  }

  /** As `sees`, without waiting. */
  async glimpses(text: string, { room, label }: Where = {}): Promise<Seen | undefined> {
    for (const channel of await this.channels(room)) {
      const found = (await this.reads(channel)).findLast(
        (it) => it.text.includes(text) && (!label || buttonOn(it, label)),
      );
      if (found) return found;
    }
    return undefined;
  }

  /** The newest 100 messages of a channel, by its id, oldest first. */
  async reads(channel: string): Promise<Seen[]> {
    const { messages } = await this.get('messages', { channel, limit: '100' });
    return messages;
  }

  /** The ids of their channels; of the one with this id or name alone, if it is given. */
  async channels(name?: string): Promise<string[]> {
    return (await this.places())
      .filter((it) => it.member && (name === undefined || [it.id, it.name, it.with].includes(name)))
      .map((it) => it.id);
  }

  /** A channel as their page shows it: name, kind, topic, number of members. */
  async place(id: string): Promise<Block> {
    const found = (await this.places()).find((it) => it.id === id);
    if (!found) throw new Error(`${this.id} does not see the channel ${id}`);
    return found;
  }

  /** What is in the file that hangs on a message. */
  async opens(on: Seen): Promise<string> {
    const answer = await fetch(`${this.base}/client/file/${on.files[0]?.id}?user=${this.id}`);
    if (!answer.ok) throw new Error(`The file answered ${answer.status}`);
    return answer.text();
  }

  /** Opens the app's Home tab and waits until it shows these words. */
  async home(text = ''): Promise<Block> {
    return this.until(`the Home tab with “${text}”`, async () => {
      await this.must({ do: 'home', tab: 'home' });
      await sleep(100);
      const { view } = await this.get('home');
      return view && JSON.stringify(view).includes(text) ? view : undefined;
    });
  }

  /** What they are called. */
  async name(): Promise<string> {
    return (await this.get('boot')).me.real_name;
  }

  async act(act: Record<string, unknown>): Promise<Block> {
    const answer = await fetch(`${this.base}/client/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user: this.id, ...act }),
    });
    return answer.json();
  }

  /** Their conversation with the app. */
  async appChannel(): Promise<string> {
    const { app } = await this.get('boot');
    const { channel } = await this.must({ do: 'dm', with: app.bot_user });
    return channel;
  }

  /** The beginnings of what was said last, for who looked in vain. */
  private async latest({ room }: Where): Promise<string> {
    const said = [];
    for (const channel of await this.channels(room))
      for (const it of (await this.reads(channel)).slice(-8))
        said.push(`${channel}: ${it.text.slice(0, 160)}`);
    return said.join('\n');
  }

  private async places(): Promise<Block[]> {
    const { channels } = await this.get('channels');
    return channels;
  }

  private async must(act: Record<string, unknown>): Promise<Block> {
    const done = await this.act(act);
    if (!done.ok) throw new Error(`${String(act.do)} did not work: ${done.error}`);
    return done;
  }

  private async search(place: object, view: Block, action_id: string, value: string): Promise<Block[]> {
    const block = (view.blocks as Block[]).find((it) => it.element?.action_id === action_id);
    const done = await this.must({ do: 'options', place, block_id: block.block_id, action_id, value });
    return done.options ?? [];
  }

  private async get(path: string, query: Record<string, string> = {}): Promise<Block> {
    const answer = await fetch(
      `${this.base}/client/${path}?${new URLSearchParams({ user: this.id, ...query })}`,
    );
    if (!answer.ok) throw new Error(`/client/${path} answered ${answer.status}`);
    return answer.json();
  }

  private async until<T>(
    what: string,
    look: () => Promise<T | undefined>,
    instead: () => Promise<string> = async () => JSON.stringify((await this.top())?.blocks ?? []),
  ): Promise<T> {
    const end = Date.now() + PATIENCE_MS;
    for (;;) {
      const found = await look();
      if (found !== undefined) return found;
      if (Date.now() > end)
        throw new Error(`${this.id} waited in vain for ${what}. Instead there is:\n${await instead()}`);
      await sleep(GLANCE_MS);
    }
  }
}

/** What stands in the text inputs of a state, a line each. */
const textsIn = (state: Record<string, Record<string, unknown>>): string[] =>
  Object.values(state)
    .flatMap((inputs) => Object.values(inputs) as Block[])
    .filter((it) => it.type === 'plain_text_input' && it.value)
    .flatMap((it) => String(it.value).split('\n'));

/** The button with this label, with the block that it stands in. */
function buttonOn(on: { blocks: Block[] } | Block, label: string): Block | undefined {
  for (const block of on.blocks as Block[]) {
    const elements: Block[] = block.elements ?? (block.accessory ? [block.accessory] : []);
    const button = elements.find((it) => it.type === 'button' && it.text?.text === label);
    if (button) return { ...button, block_id: block.block_id };
  }
  return undefined;
}

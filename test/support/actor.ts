import type { Club } from './club';
import { type Filled, fill } from './forms';
import type { Block, Posted } from './recorder';

/** What a person got back at once: words for them alone, or a modal. */
export interface Got {
  text: string;
  blocks: Block[];
  modal: Block | undefined;
  /** A submission was refused: by label of the input. */
  errors: Record<string, string>;
  /** Nothing stays open after a submission. */
  closed: boolean;
}

/** Somebody who uses Slack. */
export class Actor {
  private trigger = 0;

  constructor(
    private readonly club: Club,
    readonly id: string,
  ) {}

  /** Direct messages to them, oldest first. */
  get told(): Posted[] {
    return this.club.slack.toldTo(this.id);
  }

  /** `/probono WORDS` */
  async types(words: string): Promise<Got> {
    return this.interact(async (extra) => {
      const body = new URLSearchParams({
        command: '/probono',
        text: words,
        user_id: this.id,
        team_id: 'T1',
        channel_id: 'C0',
        ...extra,
      });
      return this.club.send(body.toString(), 'application/x-www-form-urlencoded');
    });
  }

  /** Presses the button with this label, on a message, in a modal (filled so far), or on the Home tab. */
  async presses(
    label: string,
    on: { blocks: Block[] } & Partial<Posted> & Block,
    filled?: Filled,
  ): Promise<Got> {
    const button = (on.blocks as Block[])
      .flatMap((block) =>
        block.type === 'actions' ? (block.elements as Block[]) : block.accessory ? [block.accessory] : [],
      )
      .find((it) => it.text?.text === label);
    if (!button) throw new Error(`There is no button “${label}”`);
    const state = on.type === 'modal' ? await fill(on, filled ?? {}, this.search) : undefined;
    const action = { type: 'button', action_id: button.action_id, value: button.value, block_id: 'b' };
    return this.acts(action, on, state);
  }

  /** Chooses in a menu that acts at once: of an actions row, or an input that dispatches (by its label). */
  async chooses(label: string, option: string | string[], on: Block, filled: Filled = {}): Promise<Got> {
    const state = await fill(on, { ...filled, [label]: option }, this.search);
    const block = (on.blocks as Block[]).find((it) => it.label?.text === label);
    const action = {
      ...(state[block.block_id]?.[block.element.action_id] as object),
      action_id: block.element.action_id,
    };
    return this.acts(action, on, state);
  }

  /** Fills a modal by its labels and submits it. */
  async submits(modal: Block, filled: Filled = {}): Promise<Got> {
    const values = await fill(modal, filled, this.search);
    const view = { ...(this.club.slack.views.get(modal.id) ?? modal), state: { values } };
    const got = await this.interact((extra) => this.interactive({ type: 'view_submission', view, ...extra }));
    return got;
  }

  /** Reacts on a message, or takes the reaction back. */
  async reacts(emoji: string, on: Posted, added = true, eventId?: string): Promise<void> {
    await this.club.event(
      {
        type: added ? 'reaction_added' : 'reaction_removed',
        user: this.id,
        reaction: emoji,
        item: { type: 'message', channel: on.channel, ts: on.ts },
        event_ts: this.club.eventTs(),
      },
      eventId,
    );
  }

  /** Sends the app a file by direct message. @returns what it answers */
  async sends(name: string, content: string | Uint8Array, id = `F${name}`): Promise<Posted | undefined> {
    const path = `/files/${encodeURIComponent(name)}`;
    this.club.slack.files.set(path, content);
    await this.club.event({
      type: 'message',
      subtype: 'file_share',
      channel_type: 'im',
      channel: `D${this.id}`,
      user: this.id,
      ts: this.club.eventTs(),
      files: [{ id, name, size: content.length, url_private_download: `${this.club.slack.url}${path}` }],
    });
    return this.told.findLast((it) => it.file === undefined);
  }

  /** Chooses a shortcut on a message. */
  async picks(
    shortcut: string,
    on: { channel: string; ts: string; text: string; files?: Block[] },
  ): Promise<Got> {
    const { channel, ...message } = on;
    return this.interact((extra) =>
      this.interactive({
        type: 'message_action',
        callback_id: shortcut,
        channel: { id: channel },
        message: { type: 'message', user: this.id, ...message },
        ...extra,
      }),
    );
  }

  /** Opens the app's Home tab. */
  async opensHome(): Promise<Block> {
    await this.club.event({ type: 'app_home_opened', user: this.id, tab: 'home', channel: `D${this.id}` });
    return this.club.slack.homes.get(this.id);
  }

  private acts(action: Block, on: Block, state?: Block): Promise<Got> {
    const isView = on.type === 'modal' || on.type === 'home';
    return this.interact((extra) =>
      this.interactive({
        type: 'block_actions',
        actions: [action],
        ...(isView
          ? { view: { ...on, state: { values: state ?? {} } }, ...extra, response_url: undefined }
          : { container: { type: 'message', channel_id: on.channel, message_ts: on.ts }, ...extra }),
      }),
    );
  }

  private readonly search = async (actionId: string, typed: string): Promise<Block[]> => {
    const answer = await this.interactive({
      type: 'block_suggestion',
      action_id: actionId,
      block_id: 'b',
      value: typed,
    });
    return answer.options;
  };

  private interactive(payload: Record<string, unknown>): Promise<Block> {
    const body = { team: { id: 'T1' }, user: { id: this.id }, ...payload };
    return this.club.send(
      new URLSearchParams({ payload: JSON.stringify(body) }).toString(),
      'application/x-www-form-urlencoded',
    );
  }

  private async interact(send: (extra: Record<string, string>) => Promise<Block>): Promise<Got> {
    const { slack } = this.club;
    slack.opened = undefined;
    const heard = slack.ephemeral.length;
    const extra = { trigger_id: `t${++this.trigger}`, response_url: `${slack.url}/response/${this.id}` };
    const ack = await send(extra);
    await this.club.app.slack.drain();
    await this.club.settle();
    if (ack?.view) slack.show(ack.view);
    if (ack?.response_type === 'ephemeral') slack.ephemeral.push({ user: this.id, ...ack });
    const told = slack.ephemeral.slice(heard).find((it) => it.user === this.id);
    return {
      text: told?.text ?? '',
      blocks: told?.blocks ?? [],
      modal: slack.opened,
      errors: ack?.errors ?? {},
      closed: !ack || ack.response_action === 'clear' || ack === '',
    };
  }
}

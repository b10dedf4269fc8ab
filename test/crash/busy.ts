import { setTimeout as sleep } from 'node:timers/promises';
import type { Luck } from '../../src/demo/luck';
import { type Filled, fill } from '../support/forms';
import { Persona, type Seen } from '../support/persona';
import type { Block } from '../support/recorder';

/** How an act ended, as the person sees it: Slack said that the app took it, that it cannot be, or that all is unclear. */
export type End = 'taken' | 'refused' | 'unclear';

/** Somebody asks Slack so many times before they do something else. */
const MOST_TRIES = 40;
/** How long somebody looks for the window that they asked for. */
const LOOK_MS = 1200;

/** Somebody who works on while the app dies and comes back: what did not go through, they try again. */
export class Busy {
  readonly persona: Persona;

  constructor(
    private readonly url: string,
    readonly id: string,
    readonly luck: Luck,
    private readonly isOver: () => boolean,
  ) {
    this.persona = new Persona(url, id);
  }

  /** One act, once. */
  async tries(act: Record<string, unknown>): Promise<End> {
    const done = await this.act(act);
    return done.ok ? 'taken' : isUnclear(done) ? 'unclear' : 'refused';
  }

  /** The same act until Slack says that it was taken or cannot be. */
  async insists(act: Record<string, unknown>): Promise<End> {
    let wasUnclear = false;
    for (let n = 0; n < MOST_TRIES && !(wasUnclear && this.isOver()); n++) {
      const end = await this.tries(act);
      // What cannot be any more may have been done by an earlier try.
      if (end !== 'unclear') return end === 'refused' && wasUnclear ? 'unclear' : end;
      wasUnclear = true;
      await this.rests(40, 250);
    }
    return 'unclear';
  }

  async types(words: string): Promise<End> {
    const channel = await this.persona.appChannel();
    return this.insists({ do: 'command', channel, command: '/probono', text: words });
  }

  /** Does this and that until it is over. A page that cannot be read just then is read again later. */
  async goesOn(turn: () => Promise<void>): Promise<void> {
    while (!this.isOver()) {
      await turn().catch((fault: unknown) => {
        if (!isCut(fault)) throw fault;
      });
      await this.rests(150, 900);
    }
  }

  presses(label: string, on: Seen | Block): Promise<End> {
    const { block_id, action_id, value, text, type } = buttonOf(label, on)!;
    const place = 'ts' in on ? { channel: on.channel, ts: on.ts } : { view: on.id };
    return this.insists({ do: 'press', place, action: { type, block_id, action_id, value, text } });
  }

  /** Asks for a window by a word or a button until it stands there; undefined when they gave up. */
  async opens(ask: () => Promise<End>, callback: string, tries = 12): Promise<Block | undefined> {
    for (let n = 0; n < tries && !this.isOver(); n++) {
      await this.clears();
      if ((await ask()) !== 'taken') continue;
      const modal = await this.modal(callback);
      if (modal) return modal;
    }
    return undefined;
  }

  /** Fills a window and hands it in, until it is taken or refused. */
  async submits(view: Block, filled: Filled): Promise<End> {
    const state = await this.fills(view, filled);
    return state ? this.insists({ do: 'submit', view: view.id, state }) : 'refused';
  }

  /** The window on top, when it is this one, or becomes it soon. */
  async modal(callback: string): Promise<Block | undefined> {
    for (const end = Date.now() + LOOK_MS; Date.now() < end; await sleep(40)) {
      const top = (await this.boot()).modals.at(-1);
      if (top?.callback_id === callback) return top;
    }
    return undefined;
  }

  /** The last that the app told them alone, in their conversation with it. */
  async lastWhisper(): Promise<string> {
    const messages = await this.persona.reads(await this.persona.appChannel());
    return messages.findLast((it) => it.ephemeral)?.text ?? '';
  }

  rests(least: number, most: number): Promise<void> {
    return sleep(least + this.luck() * (most - least));
  }

  /** A connection may be cut just when it is used again: nobody knows then what came of the act. */
  private act(act: Record<string, unknown>): Promise<Block> {
    return this.persona.act(act).catch((): Block => ({ ok: false, error: 'timeout' }));
  }

  private async fills(view: Block, filled: Filled): Promise<object | undefined> {
    for (let n = 0; n < 12 && !this.isOver(); n++) {
      try {
        return await fill(view, filled, (actionId, typed) => this.searches(view, actionId, typed));
      } catch (fault) {
        if (!(fault instanceof Unclear)) throw fault;
        await this.rests(40, 250);
      }
    }
    return undefined;
  }

  private async searches(view: Block, action_id: string, value: string): Promise<Block[]> {
    const { block_id } = view.blocks.find((it: Block) => it.element?.action_id === action_id);
    const done = await this.act({
      do: 'options',
      place: { view: view.id },
      block_id,
      action_id,
      value,
    });
    if (isUnclear(done)) throw new Unclear(done.error);
    return done.options ?? [];
  }

  private async clears(): Promise<void> {
    const [first] = (await this.boot()).modals;
    if (first) await this.act({ do: 'close', view: first.id, clear: true });
  }

  private async boot(): Promise<Block> {
    return (await fetch(`${this.url}/client/boot?user=${this.id}`)).json();
  }
}

class Unclear extends Error {}

const isCut = (fault: unknown): boolean => fault instanceof TypeError && fault.message === 'fetch failed';

const isUnclear = (done: Block): boolean =>
  !done.ok && ['dispatch_failed', 'timeout', 'invalid_response'].includes(done.error);

/** The button with this label on a message or a view. */
export function buttonOf(label: string, on: Seen | Block): Block | undefined {
  return (on.blocks as Block[])
    .flatMap((block) => (block.elements ?? []).map((it: Block) => ({ ...it, block_id: block.block_id })))
    .find((it) => it.type === 'button' && it.text?.text === label);
}

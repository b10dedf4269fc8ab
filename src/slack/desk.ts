import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { type Block, message, para } from '../core/blocks';
import type { Answer, Cx, Person, Role, World } from '../core/feature';
import { option } from '../core/inputs';
import { parseValues, readValues } from '../core/values';
import type { Complaints } from './complaints';
import { Events } from './events';
import { help, unknownWord } from './help';
import { finishEvent, keepEvent } from './inbox';
import { type Ack, type Body, chosenIn, originOf, pressOf, type View } from './payloads';
import { type People, personOf, stranger } from './people';
import { acknowledgement, deliver, ephemeral, type Origin } from './reply';
import { fold, idOf, type Routes } from './routes';
import { texts } from './texts';

/** Slack waits for 3 seconds; what takes longer is acknowledged, and its answer follows. */
const PATIENCE_MS = 2500;
const LATE = Symbol('late');

export interface Inbound {
  world: World;
  routes: Routes;
  people: People;
  /** For what a person waits for; a limit on its calls holds up nothing else. */
  client: WebClient;
  complaints: Complaints;
  /** Called when a handler may have put something in the outbox. */
  saved(): void;
  /** The id of the app's own user, once Slack has told it. */
  self(): string | undefined;
}

/**
 * Everything that Slack sends: who is it from, which handler is it for, what did that say.
 */
export class Desk {
  readonly events: Events;
  private readonly inHand = new Set<Promise<unknown>>();

  constructor(private readonly it: Inbound) {
    this.events = new Events(it);
  }

  /** Connects the desk to Bolt. */
  listen(app: App): void {
    app.command('/probono', ({ body, ack }) => this.track(this.command(body as never, ack as Ack)));
    app.action(/./, ({ body, action, ack }) =>
      this.track(this.press(body as never, action as never, ack as Ack)),
    );
    app.view(/./, ({ body, ack }) => this.track(this.submit(body as never, ack as Ack)));
    app.view({ callback_id: /./, type: 'view_closed' }, ({ ack }) => (ack as Ack)());
    app.options(/./, ({ body, ack }) => this.track(this.options(body as never, ack as Ack)));
    app.shortcut(/./, ({ body, ack }) => this.track(this.shortcut(body as never, ack as Ack)));
    app.event(/./, ({ body }) => this.track(this.events.handle(body as never)));
  }

  /** Waits until everything in hand is done. */
  async drain(): Promise<void> {
    while (this.inHand.size > 0) await Promise.allSettled(this.inHand);
  }

  /** Runs a word of `/probono` for somebody, as if they had typed it. */
  private async word(cx: Cx, typed: string): Promise<Answer> {
    const [first = '', ...rest] = typed.trim().split(/\s+/);
    if (!first || fold(first) === 'help' || first === 'ヘルプ')
      return { tell: help(this.it.routes, cx.person) };
    const found = this.it.routes.words.get(fold(first));
    if (!found) return { tell: unknownWord(this.it.routes, first, cx.person.lang) };
    return (await this.refusal(cx, found.word.who)) ?? found.word.run(cx, rest.join(' '));
  }

  private async command(
    body: { user_id: string; text: string; trigger_id: string; response_url: string },
    ack: Ack,
  ) {
    const who = this.person(body.user_id);
    const work = (cx: Cx) => this.word(cx, body.text ?? '');
    await this.answer(
      who,
      { ...body, user: { id: body.user_id } },
      'command',
      ack,
      work,
      'in the acknowledgement',
    );
  }

  private async press(body: Body, action: Record<string, unknown>, ack: Ack) {
    const who = this.person(body.user?.id ?? '');
    const id = idOf(String(action.action_id));
    const press = pressOf(action, body.view);
    await this.answer(who, body, id, ack, async (cx) => {
      if (id === 'slack.word') return this.word(cx, press.value);
      // A menu of a form that waits for its submission, or a button that only opens a page.
      if (!id.includes('.') || action.url) return undefined;
      const button = this.it.routes.buttons.get(id);
      if (!button) return { tell: [para(texts[cx.person.lang].gone)] };
      return (await this.refusal(cx, button.who)) ?? button.press(cx, press);
    });
    if (body.view?.type === 'home') await this.events.showHome(await who);
  }

  private async submit(body: Body & { view: View }, ack: Ack) {
    const { view } = body;
    const who = this.person(body.user?.id ?? '');
    const working = who.then((person) => this.submitted(this.cx(person), view));
    try {
      const answer = await this.patiently(working, body);
      if (answer !== LATE) return await ack(acknowledgement(answer, (await who).lang));
      await ack();
    } catch (error) {
      const { lang } = await this.known(who, body.user?.id ?? '');
      return await ack({ response_action: 'errors', errors: this.it.complaints.atFields(error, lang, view) });
    } finally {
      this.it.saved();
    }
    await this.tellLater(await this.known(who, body.user?.id ?? ''), working, view);
  }

  private async submitted(cx: Cx, view: View): Promise<Answer> {
    const form = this.it.routes.forms.get(idOf(view.callback_id));
    if (!form) return { close: true };
    const refused = await this.refusal(cx, form.who);
    if (refused) return refused;
    const values = readValues(view.state.values);
    const parsed = parseValues(form.schema, values, cx.person.lang);
    return form.submit(cx, parsed, { id: `${view.id}.${view.hash}`, meta: view.private_metadata, values });
  }

  /** The modal is gone: what a slow submission says, or what went wrong, reaches the person by direct message. */
  private async tellLater({ id, lang }: Person, working: Promise<Answer>, view: View) {
    const said = await working.then(
      (answer) => (answer && 'tell' in answer ? answer.tell : undefined),
      (error: unknown) => this.it.complaints.words(error, lang, view.callback_id),
    );
    this.it.saved();
    if (said) await this.write(id, said);
  }

  private async options(body: Body & { action_id: string; value: string }, ack: Ack) {
    const person = await this.person(body.user?.id ?? '');
    const list = this.it.routes.options.get(idOf(body.action_id));
    const found = await Promise.resolve(list?.(this.cx(person), body.value ?? '')).catch((error: unknown) => {
      this.it.complaints.fault(error, body.action_id);
      return [];
    });
    await ack({ options: (found ?? []).slice(0, 100).map(({ value, text }) => option(value, text)) });
  }

  private async shortcut(body: Body & { callback_id: string }, ack: Ack) {
    const who = this.person(body.user?.id ?? '');
    await this.answer(who, body, body.callback_id, ack, async (cx) => {
      const chosen = chosenIn(body);
      if (!chosen) return this.word(cx, body.callback_id.replace(/^word\./, ''));
      const shortcut = this.it.routes.shortcuts.get(body.callback_id);
      if (!shortcut) return { tell: [para(texts[cx.person.lang].gone)] };
      return (await this.refusal(cx, shortcut.who)) ?? shortcut.choose(cx, chosen);
    });
  }

  /** Acknowledges a command or a press in time and brings its answer to the person. */
  private async answer(
    who: Promise<Person>,
    body: Body,
    what: string,
    ack: Ack,
    work: (cx: Cx) => Promise<Answer>,
    tell: 'afterwards' | 'in the acknowledgement' = 'afterwards',
  ) {
    const answered = who
      .then((person) => work(this.cx(person)))
      .catch(async (error: unknown): Promise<Answer> => {
        const { lang } = await this.known(who, body.user?.id ?? '');
        return { tell: this.it.complaints.words(error, lang, what) };
      });
    const prompt = await this.patiently(answered, body);
    this.it.saved();
    if (tell !== 'afterwards' && prompt !== LATE && prompt && 'tell' in prompt)
      return ack(ephemeral(prompt.tell));
    await ack();
    const from = originOf(await this.known(who, body.user?.id ?? ''), body);
    try {
      await deliver(this.it.client, await answered, from);
    } catch (error) {
      await this.sorry(error, from, what);
    }
  }

  /** The answer itself could not be brought: a modal came too late, or Slack does not answer. */
  private async sorry(error: unknown, from: Origin, what: string) {
    const late = /expired_trigger_id|exchanged_trigger_id/.test(String((error as Error)?.message));
    const blocks = late ? [para(texts[from.lang].tooSlow)] : this.it.complaints.words(error, from.lang, what);
    // Where there is no place to answer at, no window can be opened either.
    const told = from.responseUrl
      ? deliver(this.it.client, { tell: blocks }, from)
      : this.write(from.userId, blocks);
    await told.catch((fault: unknown) => this.it.complaints.fault(fault, what));
  }

  private async write(userId: string, blocks: Block[]): Promise<void> {
    await this.it.client.chat.postMessage({ channel: userId, ...message(...blocks) });
  }

  /** Who may not is told who may; undefined for who may. */
  private async refusal(cx: Cx, role: Role | undefined): Promise<Answer> {
    if (!role || cx.person.roles.has(role)) return undefined;
    const say = texts[cx.person.lang];
    const ids = await cx.db.run((tx) => this.it.people.holders(tx, cx, role));
    return { tell: [para(say.notAllowed({ role })), ...(ids.length ? [para(say.askThem({ ids }))] : [])] };
  }

  private person(id: string): Promise<Person> {
    return personOf(this.it.world, this.it.people, this.it.client, id);
  }

  /** Who it is; when not even that can be found out, somebody of the club's language. */
  private known(who: Promise<Person>, id: string): Promise<Person> {
    return who.catch(() => stranger(this.it.world, id));
  }

  private cx(person: Person): Cx {
    return { ...this.it.world, person };
  }

  /**
   * The work's outcome, or LATE when Slack would not wait for it. Then it is kept like an event before it is
   * acknowledged: should the app die over it, the next start takes it up.
   */
  private async patiently<T>(work: Promise<T>, body: object): Promise<T | typeof LATE> {
    const outcome = await inTime(work);
    if (outcome !== LATE) return outcome;
    const { world } = this.it;
    const id = `late:${world.newId()}`;
    await keepEvent(world, id, body as Record<string, unknown>);
    const finish = () => finishEvent(world, id);
    void this.track(work.then(finish, finish));
    return LATE;
  }

  private async track(work: Promise<unknown>): Promise<void> {
    this.inHand.add(work);
    try {
      await work;
    } finally {
      this.inHand.delete(work);
    }
  }
}

/** The work's outcome, or LATE when it takes too long. */
async function inTime<T>(work: Promise<T>): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), PATIENCE_MS);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

import type { App, ReceiverEvent } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { and, eq } from 'drizzle-orm';
import { type Block, message, para } from '../core/blocks';
import { describeFault } from '../core/fault';
import type { Answer, Cx, Person, Press, Role, World } from '../core/feature';
import { Problem } from '../core/problem';
import { FieldErrors, fieldsOf, parseValues, readValues } from '../core/values';
import { say } from '../outbox';
import { messages } from '../outbox/tables';
import { help, unknownWord } from './help';
import { home } from './home';
import { finishEvent, keepEvent, unfinishedEvents } from './inbox';
import { type People, personOf, profileOf } from './people';
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
  log: Log;
  /** Called when a handler may have put something in the outbox. */
  saved(): void;
}

export interface Log {
  info(data: object, text: string): void;
  warn(data: object, text: string): void;
  error(data: object, text: string): void;
}

type Ack = (response?: unknown) => Promise<void>;
type Body = Record<string, unknown> & {
  user?: { id: string };
  view?: View;
  trigger_id?: string;
  response_url?: string;
};
interface View {
  id: string;
  hash: string;
  type: string;
  callback_id: string;
  private_metadata: string;
  blocks: { type: string; block_id: string }[];
  state: { values: unknown };
}

/**
 * Everything that Slack sends: who is it from, which handler is it for, what did that say. One of the three places
 * where a Problem becomes words and a fault an id.
 */
export class Desk {
  private readonly inHand = new Set<Promise<unknown>>();

  constructor(private readonly it: Inbound) {}

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
    app.event(/./, ({ body }) => this.track(this.event(body as never)));
  }

  /** Events are kept before they are acknowledged: Bolt acknowledges them before it calls anybody. */
  guard = async (event: ReceiverEvent, next: (event: ReceiverEvent) => Promise<void>): Promise<void> => {
    const { type, event_id: id, event: inner } = event.body ?? {};
    if (type !== 'event_callback') return acknowledged(event, next);
    if (typeof id !== 'string' || typeof inner !== 'object' || inner === null) return event.ack();
    const isNew = await keepEvent(this.it.world, id, event.body);
    return isNew ? next(event) : event.ack();
  };

  /** Works the events that an earlier run kept and did not finish. */
  async resume(app: App): Promise<void> {
    for (const { body } of await unfinishedEvents(this.it.world))
      await app
        .processEvent({ body, ack: async () => {} })
        .catch((fault: unknown) => this.fault(fault, 'resume'));
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
    return this.may(cx, found.word.who) ?? found.word.run(cx, rest.join(' '));
  }

  private async command(
    body: { user_id: string; text: string; trigger_id: string; response_url: string },
    ack: Ack,
  ) {
    const person = await this.person(body.user_id);
    const from = originOf(person, { ...body, user: { id: body.user_id } });
    await this.answer(
      from,
      'command',
      ack,
      () => this.word(this.cx(person), body.text ?? ''),
      'in the acknowledgement',
    );
  }

  private async press(body: Body, action: Record<string, unknown>, ack: Ack) {
    const person = await this.person(body.user?.id ?? '');
    const id = idOf(String(action.action_id));
    const press = pressOf(action, body.view);
    await this.answer(originOf(person, body), id, ack, async () => {
      const cx = this.cx(person);
      if (id === 'slack.word') return this.word(cx, press.value);
      // A menu of a form that waits for its submission, or a button that only opens a page.
      if (!id.includes('.') || action.url) return undefined;
      const button = this.it.routes.buttons.get(id);
      if (!button) return { tell: [para(texts[person.lang].gone)] };
      return this.may(cx, button.who) ?? button.press(cx, press);
    });
    if (body.view?.type === 'home') await this.showHome(person);
  }

  private async submit(body: Body & { view: View }, ack: Ack) {
    const person = await this.person(body.user?.id ?? '');
    const { view } = body;
    const values = readValues(view.state.values);
    const work = async (): Promise<Answer> => {
      const form = this.it.routes.forms.get(idOf(view.callback_id));
      if (!form) return { close: true };
      const cx = this.cx(person);
      const refused = this.may(cx, form.who);
      if (refused) return refused;
      const parsed = parseValues(form.schema, values, person.lang);
      return form.submit(cx, parsed, { id: `${view.id}.${view.hash}`, meta: view.private_metadata, values });
    };
    try {
      const answer = await patiently(work());
      if (answer === LATE) return await ack();
      await ack(acknowledgement(answer, person.lang));
    } catch (error) {
      await ack({ response_action: 'errors', errors: this.fieldErrors(error, view, person) });
    } finally {
      this.it.saved();
    }
  }

  private async options(body: Body & { action_id: string; value: string }, ack: Ack) {
    const person = await this.person(body.user?.id ?? '');
    const list = this.it.routes.options.get(idOf(body.action_id));
    const found = await Promise.resolve(list?.(this.cx(person), body.value ?? '')).catch((error: unknown) => {
      this.fault(error, body.action_id);
      return [];
    });
    const options = (found ?? []).slice(0, 100).map(({ value, text }) => ({
      value,
      text: { type: 'plain_text', text: text.slice(0, 75), emoji: false },
    }));
    await ack({ options });
  }

  private async shortcut(body: Body & { callback_id: string }, ack: Ack) {
    const person = await this.person(body.user?.id ?? '');
    await this.answer(originOf(person, body), body.callback_id, ack, () =>
      this.word(this.cx(person), body.callback_id.replace(/^word\./, '')),
    );
  }

  private async event(body: { event_id: string; event: Record<string, unknown> & { type: string } }) {
    const { event, event_id } = body;
    try {
      if (event.type === 'app_home_opened' && event.tab === 'home')
        await this.showHome(await this.person(String(event.user)));
      if (event.type === 'message') await this.directMessage(event, event_id);
      if (event.type === 'user_change' || event.type === 'team_join') await this.meet(event);
      if (event.type === 'reaction_added' || event.type === 'reaction_removed') await this.reaction(event);
      for (const handle of this.it.routes.events.get(event.type) ?? []) await handle(this.it.world, event);
      await finishEvent(this.it.world, event_id);
    } catch (error) {
      // It stays in the inbox, and the next start tries again.
      this.fault(error, event.type);
    } finally {
      this.it.saved();
    }
  }

  /** Somebody writes to the app: it cannot read, so it says what it can do. */
  private async directMessage(
    { channel_type, bot_id, subtype, user }: Record<string, unknown>,
    eventId: string,
  ) {
    if (channel_type !== 'im' || bot_id || subtype || typeof user !== 'string') return;
    const person = await this.person(user);
    const { db, now } = this.it.world;
    const said = {
      key: `slack.help:${eventId}`,
      to: { user },
      message: message(...help(this.it.routes, person)),
    };
    await db.run((tx) => say(tx, now(), said));
  }

  /** Slack knows something new of somebody. */
  private async meet({ user }: Record<string, unknown>) {
    const { db, now } = this.it.world;
    await db.run((tx) => this.it.people.save(tx, profileOf(user as Record<string, unknown>), now()));
  }

  private async reaction(event: Record<string, unknown>) {
    const item = event.item as { type: string; channel?: string; ts?: string };
    if (item.type !== 'message' || !item.channel || !item.ts) return;
    const key = await this.it.world.db.run(async (tx) => {
      const [row] = await tx
        .select({ key: messages.key })
        .from(messages)
        .where(and(eq(messages.channel, String(item.channel)), eq(messages.ts, String(item.ts))));
      return row?.key;
    });
    const [id = '', ...subject] = key?.split(':') ?? [];
    const handle = this.it.routes.reactions.get(id);
    if (!handle) return;
    const person = await this.person(String(event.user));
    await handle(this.cx(person), {
      subject: subject.join(':'),
      emoji: String(event.reaction).replace(/::skin-tone-\d$/, ''),
      added: event.type === 'reaction_added',
      at: new Date(Number(event.event_ts) * 1000),
    });
  }

  /** Draws a person's Home tab anew. A part that fails is left out, the others stand. */
  private async showHome(person: Person) {
    try {
      await this.it.client.views.publish({
        user_id: person.id,
        view: await home(this.it.routes, this.cx(person)),
      });
    } catch (error) {
      this.fault(error, 'home');
    }
  }

  /** Acknowledges a command or a press in time and brings its answer to the person. */
  private async answer(
    from: Origin,
    what: string,
    ack: Ack,
    work: () => Promise<Answer>,
    tell: 'afterwards' | 'in the acknowledgement' = 'afterwards',
  ) {
    const answered = work().catch((error: unknown): Answer => ({ tell: this.words(error, from.lang, what) }));
    const prompt = await patiently(answered);
    this.it.saved();
    if (tell !== 'afterwards' && prompt !== LATE && prompt && 'tell' in prompt)
      return ack(ephemeral(prompt.tell));
    await ack();
    try {
      await deliver(this.it.client, await answered, from);
    } catch (error) {
      await this.sorry(error, from, what);
    }
  }

  /** The answer itself could not be brought: a modal came too late, or Slack does not answer. */
  private async sorry(error: unknown, from: Origin, what: string) {
    const late = /expired_trigger_id|exchanged_trigger_id/.test(String((error as Error)?.message));
    const blocks = late ? [para(texts[from.lang].tooSlow)] : this.words(error, from.lang, what);
    if (!from.responseUrl) return;
    await deliver(this.it.client, { tell: blocks }, from).catch((fault: unknown) => this.fault(fault, what));
  }

  /** Who may not is told who may. */
  private may({ person, settings }: Cx, role: Role | undefined): Answer {
    if (!role || person.roles.has(role)) return undefined;
    const say = texts[person.lang];
    const ids = role === 'coordinator' ? settings.coordinators : [];
    return { tell: [para(say.notAllowed({ role })), ...(ids.length ? [para(say.askThem({ ids }))] : [])] };
  }

  private fieldErrors(error: unknown, view: View, { lang }: Person): Record<string, string> {
    const inputs = view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id);
    const first = inputs[0] ?? '';
    const fields = fieldsOf(error, lang) ?? { [first]: this.sentence(error, lang, view.callback_id) };
    return Object.fromEntries(
      Object.entries(fields).map(([name, say]) => [inputs.includes(name) ? name : first, say]),
    );
  }

  private words(error: unknown, lang: Person['lang'], what: string): Block[] {
    return [para(this.sentence(error, lang, what))];
  }

  private sentence(error: unknown, lang: Person['lang'], what: string): string {
    if (error instanceof Problem) return error.in(lang);
    if (error instanceof FieldErrors) return Object.values(error.fields).join(' ');
    return texts[lang].fault({ id: this.fault(error, what) });
  }

  /** Logs a fault, once. @returns its id */
  private fault(error: unknown, what: string): string {
    const id = this.it.world.newId().slice(-6).toUpperCase();
    this.it.log.error({ fault: id, what, ...describeFault(error) }, 'A handler failed.');
    return id;
  }

  private person(id: string): Promise<Person> {
    return personOf(this.it.world, this.it.people, this.it.client, id);
  }

  private cx(person: Person): Cx {
    return { ...this.it.world, person };
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

/** What nobody here listens for is acknowledged all the same, so that Slack does not tell the person of an error. */
async function acknowledged(
  event: ReceiverEvent,
  next: (event: ReceiverEvent) => Promise<void>,
): Promise<void> {
  let done = false;
  const ack: ReceiverEvent['ack'] = async (response) => {
    done = true;
    await event.ack(response);
  };
  await next({ ...event, ack });
  if (!done) await event.ack();
}

/** The work's outcome, or LATE when Slack would not wait for it. */
async function patiently<T>(work: Promise<T>): Promise<T | typeof LATE> {
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

function originOf(person: Person, body: Body): Origin {
  return {
    lang: person.lang,
    userId: person.id,
    triggerId: body.trigger_id ?? '',
    ...(body.response_url && { responseUrl: body.response_url }),
    ...(body.view?.type === 'modal' && { modalId: body.view.id }),
  };
}

function pressOf(action: Record<string, unknown>, view: View | undefined): Press {
  const own = readValues({ it: { it: action } }).it;
  return {
    value: own === undefined ? '' : Array.isArray(own) ? own.join(',') : String(own),
    values: readValues(view?.state?.values),
    meta: view?.private_metadata ?? '',
  };
}

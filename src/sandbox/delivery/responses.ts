import { type Content, readContent, readMetadata } from '../blocks/message';
import type { Clock } from '../clock';
import type { Misbehaviours } from '../misbehaviour';
import { Refusal } from '../refusal';
import type { Traces } from '../traces';
import { randomWord } from '../workspace/ids';
import type { Conversation, Post } from '../workspace/model';
import { changeWhisper, dropWhisper, edit, findWhisper, post, remove, whisper } from '../workspace/posts';
import type { Workspace } from '../workspace/workspace';

/** Slack's: a response_url may be used five times within half an hour. */
const uses = 5;
const lifetime = 30 * 60_000;

/** Whom an answer is for, where, and which message it may replace. */
export interface Origin {
  user: string;
  channel: string;
  ts?: string;
}

/** The addresses that let an app answer an interaction without a token. */
export class ResponseUrls {
  private readonly known = new Map<string, { origin: Origin; until: number; left: number }>();

  constructor(
    private readonly workspace: Workspace,
    private readonly clock: Clock,
    private readonly traces: Traces,
    private readonly misbehaviours: Misbehaviours,
  ) {}

  issue(kind: 'commands' | 'actions', origin: Origin): string {
    this.forgetOld();
    const key = randomWord(24);
    this.known.set(key, { origin, until: this.clock.now() + lifetime, left: uses });
    return `${this.workspace.baseUrl}/${kind}/${this.workspace.team.id}/${key}`;
  }

  /** Answers as Slack does: 200 `ok`, 404 for an address that is used up or stale, 400 or 500 for a wrong message. */
  async use(key: string, request: Request): Promise<Response> {
    if (this.misbehaviours.holds('outage')) return new Response('Service Unavailable', { status: 503 });
    const found = this.known.get(key);
    if (!found) return refuse(404, 'invalid_url');
    if (this.clock.now() > found.until) return refuse(404, 'expired_url');
    if (found.left <= 0) return refuse(404, 'used_url');
    const body = (await request.json().catch(() => undefined)) as Record<string, unknown> | undefined;
    if (typeof body !== 'object' || body === null) return refuse(500, 'invalid_payload');
    const trace = this.traces.open(
      this.clock.now(),
      'response_url',
      String(body.response_type ?? 'ephemeral'),
      body,
    );
    try {
      answer(this.workspace, found.origin, body);
      found.left -= 1;
      this.traces.close(trace, this.clock.now(), true, 'ok');
      return new Response('ok');
    } catch (fault) {
      if (!(fault instanceof Refusal)) throw fault;
      this.traces.close(trace, this.clock.now(), false, { error: fault.code, ...fault.beside });
      return refuse(fault.code === 'no_text' ? 500 : 400, fault.code, fault.beside);
    }
  }

  private forgetOld(): void {
    const now = this.clock.now();
    for (const [key, { until }] of this.known) {
      if (until + lifetime > now) return;
      this.known.delete(key);
    }
  }
}

/**
 * Does what an app's answer says: `delete_original`, `replace_original`, or a new message for one or for all.
 * @throws Refusal when the message is none
 */
export function answer(workspace: Workspace, origin: Origin, body: Record<string, unknown>): void {
  const conversation = workspace.conversations.get(origin.channel);
  if (!conversation) throw new Refusal('channel_not_found');
  const original = findOriginal(workspace, origin);
  if (body.delete_original === true || body.delete_original === 'true') {
    if (original) takeAway(workspace, conversation, original);
    if (body.text === undefined && body.blocks === undefined) return;
  }
  const content = readContent(body);
  if (original && (body.replace_original === true || body.replace_original === 'true')) {
    replace(workspace, conversation, original, content);
    return;
  }
  say(workspace, conversation, origin, content, body);
}

function findOriginal(workspace: Workspace, { user, channel, ts }: Origin): Post | undefined {
  if (!ts) return undefined;
  return workspace.timeline(channel).find(ts) ?? findWhisper(workspace, user, channel, ts);
}

function takeAway(workspace: Workspace, conversation: Conversation, original: Post): void {
  if (original.only) dropWhisper(workspace, conversation, original);
  else remove(workspace, conversation, original);
}

function replace(workspace: Workspace, conversation: Conversation, original: Post, content: Content): void {
  const change = { blocks: undefined, attachments: undefined, ...content };
  if (original.only) changeWhisper(workspace, conversation, original, change);
  else edit(workspace, conversation, original, change, workspace.app.botUser);
}

function say(
  workspace: Workspace,
  conversation: Conversation,
  { user }: Origin,
  content: Content,
  { response_type, thread_ts, metadata: given }: Record<string, unknown>,
): void {
  const { app } = workspace;
  const metadata = readMetadata(given);
  const draft = {
    ...content,
    user: app.botUser,
    bot_id: app.botId,
    app_id: app.id,
    ...(typeof thread_ts === 'string' ? { thread_ts } : {}),
    ...(metadata ? { metadata } : {}),
  };
  if (response_type === 'in_channel') post(workspace, conversation, draft);
  else whisper(workspace, conversation, { ...draft, only: user });
}

function refuse(status: number, error: string, beside: Record<string, unknown> = {}): Response {
  return Response.json({ ok: false, error, ...beside }, { status });
}

import { Hono } from 'hono';
import { z } from 'zod';
import type { Events } from '../delivery/events';
import type { Parts } from '../parts';
import type { Snapshot } from '../snapshot';
import { join } from '../workspace/conversations';
import type { Person } from '../workspace/model';
import { addPerson, type SeedUser } from '../workspace/people';

const times = { times: z.number().int().min(1).optional() };
const method = { method: z.string().optional() };
const misbehaviour = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rate_limited'), retry_after_s: z.number().min(0), ...method, ...times }),
  z.strictObject({
    kind: z.literal('http_error'),
    status: z.number().int().min(400).max(599),
    ...method,
    ...times,
  }),
  z.strictObject({ kind: z.literal('lost_answer'), ...method, ...times }),
  z.strictObject({ kind: z.literal('slow_answer'), ms: z.number().min(0), ...method, ...times }),
  z.strictObject({ kind: z.literal('lost_ack'), ...times }),
  z.strictObject({ kind: z.literal('duplicate_event'), ...times }),
  z.strictObject({ kind: z.literal('outage'), ...times }),
  z.strictObject({ kind: z.literal('cut_sockets'), ...times }),
  z.strictObject({
    kind: z.literal('refresh'),
    reason: z.enum(['warning', 'refresh_requested', 'link_disabled']).optional(),
    ...times,
  }),
  z.strictObject({ kind: z.literal('clear'), ...times }),
]);

const group = z.object({
  handle: z.string(),
  name: z.string(),
  description: z.string().default(''),
  users: z.array(z.string()),
});

const newcomer = z.object({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  real_name: z.string().min(1),
  title: z.string().default(''),
  department: z.string().default(''),
  locale: z.string().default('ja-JP'),
  tz: z.string().default('Asia/Tokyo'),
  is_bot: z.boolean().default(false),
  is_restricted: z.boolean().default(false),
  deleted: z.boolean().default(false),
});

/** The tester's desk: what stands, what shall go wrong, what time it is. */
export function adminRoutes(parts: Parts, events: Events, snapshot: Snapshot): Hono {
  const { workspace, misbehaviours, line, clock } = parts;
  const routes = new Hono();

  routes.get('/state', (c) =>
    c.json({
      now: clock.now(),
      connected: line.up(),
      connections: line.count(),
      users: workspace.people.size,
      conversations: workspace.conversations.size,
      files: workspace.files.size,
      scheduled: workspace.scheduled.size,
      views: workspace.views.size,
      waiting_events: events.waitingCount(),
      misbehaviours: misbehaviours.list(),
      app: { id: workspace.app.id, bot_user: workspace.app.botUser, name: workspace.app.name },
    }),
  );

  routes.post('/misbehave', async (c) => {
    const read = misbehaviour.safeParse(await c.req.json().catch(() => undefined));
    if (!read.success) return c.json({ ok: false, error: read.error.issues[0]?.message }, 400);
    const order = read.data;
    if (order.kind === 'cut_sockets') line.cut();
    else if (order.kind === 'refresh') line.refresh(order.reason);
    else if (order.kind === 'clear') misbehaviours.clear();
    else misbehaviours.add(withoutUndefined(order));
    if (order.kind === 'clear') events.catchUp();
    return c.json({ ok: true });
  });

  routes.post('/clock', async (c) => {
    const read = z
      .object({ advance_ms: z.number().min(0) })
      .safeParse(await c.req.json().catch(() => undefined));
    if (!read.success) return c.json({ ok: false, error: 'advance_ms: a number of milliseconds' }, 400);
    clock.advance(read.data.advance_ms);
    return c.json({ ok: true, now: clock.now() });
  });

  routes.post('/limits', async (c) => {
    const read = z.object({ on: z.boolean() }).safeParse(await c.req.json().catch(() => undefined));
    if (!read.success) return c.json({ ok: false, error: 'on: true or false' }, 400);
    parts.limits.on = read.data.on;
    return c.json({ ok: true });
  });

  routes.post('/usergroup', async (c) => {
    const read = group.safeParse(await c.req.json().catch(() => undefined));
    if (!read.success) return c.json({ ok: false, error: read.error.issues[0]?.message }, 400);
    const id = workspace.ids.next('S');
    workspace.userGroups.set(id, { id, ...read.data, created: clock.seconds(), disabled: false });
    workspace.tell({ type: 'grouped' });
    return c.json({ ok: true, id });
  });

  routes.post('/user', async (c) => {
    const read = newcomer.safeParse(await c.req.json().catch(() => undefined));
    if (!read.success) return c.json({ ok: false, error: read.error.issues[0]?.message }, 400);
    if (workspace.byName.has(read.data.name)) return c.json({ ok: false, error: 'name_taken' }, 400);
    return c.json({ ok: true, id: hire(workspace, read.data).id });
  });

  routes.post('/snapshot', async (c) => c.json({ ok: await snapshot.save() }));
  return routes;
}

/** Somebody new: the app hears `team_join`, and they stand in every channel that all stand in. */
function hire(workspace: Parts['workspace'], seed: SeedUser): Person {
  const person = addPerson(workspace, seed);
  for (const conversation of workspace.conversations.values()) {
    if (conversation.general && !person.is_restricted && !person.deleted)
      join(workspace, conversation, person.id);
  }
  return person;
}

function withoutUndefined<T extends object>(given: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}

import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Parts } from '../parts';
import type { Boot, Done } from '../protocol';
import { sees } from '../workspace/conversations';
import { maySeeFile } from '../workspace/files';
import type { Person, Post } from '../workspace/model';
import { searchPeople } from '../workspace/people';
import { modalsOf } from '../workspace/views';
import { act } from './act';
import type { LivePages } from './live';
import { pageChannels, pageMessage, pageUser, pageView } from './shape';

const number = (usual: number) => z.coerce.number().int().min(1).max(1000).catch(usual);

/** What the page asks: see the table at the top of `protocol.ts`. */
export function clientRoutes(parts: Parts, pages: LivePages): Hono {
  const { workspace } = parts;
  const routes = new Hono();
  const persona = (c: Context) => workspace.people.get(c.req.query('user') ?? '') ?? anybody(parts);

  routes.get('/boot', (c) => c.json(boot(parts, persona(c))));

  routes.get('/users', (c) => {
    const from = Number(c.req.query('cursor') ?? 0) || 0;
    const { people, next } = searchPeople(
      workspace,
      c.req.query('q') ?? '',
      from,
      number(50).parse(c.req.query('limit')),
    );
    return c.json({ users: people.map(pageUser), ...(next === undefined ? {} : { cursor: String(next) }) });
  });

  routes.get('/channels', (c) => c.json({ channels: pageChannels(workspace, persona(c).id) }));

  routes.get('/messages', (c) => {
    const conversation = workspace.conversations.get(c.req.query('channel') ?? '');
    const user = persona(c).id;
    if (!conversation || !sees(conversation, user)) return c.json({ messages: [], more: false });
    const { before, thread } = c.req.query();
    const limit = number(50).parse(c.req.query('limit'));
    const { posts, more } = read(parts, conversation.id, user, { before, thread, limit });
    return c.json({ messages: posts.map((post) => pageMessage(workspace, post)), more });
  });

  routes.get('/home', (c) => {
    const home = workspace.homes.get(persona(c).id);
    return c.json({ view: home ? pageView(home) : null });
  });

  routes.get('/file/:id', (c) => {
    const file = workspace.files.get(c.req.param('id'));
    if (!file || !maySeeFile(workspace, file, persona(c).id)) return c.text('There is no such file.', 404);
    return c.body(new Uint8Array(file.bytes), 200, {
      'content-type': file.mimetype,
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  });

  routes.get('/events', (c) => pages.open(persona(c).id));
  routes.get('/traces', (c) =>
    c.json({ traces: parts.traces.newest(number(100).parse(c.req.query('limit'))) }),
  );

  routes.post('/act', async (c) => {
    const done: Done = await act(parts, await c.req.json().catch(() => undefined));
    return c.json(done);
  });
  return routes;
}

/** Whoever comes without a name is the first person of the workspace. */
function anybody({ workspace }: Parts): Person {
  for (const person of workspace.people.values()) if (!person.is_bot) return person;
  return workspace.people.get(workspace.app.botUser)!;
}

function boot({ workspace, line }: Parts, me: Person): Boot {
  const { app, team } = workspace;
  return {
    team: { id: team.id, name: team.name },
    me: pageUser(me),
    app: { id: app.id, name: app.name, bot_user: app.botUser, connected: line.up(), home: app.homeTab },
    channels: pageChannels(workspace, me.id),
    commands: app.commands.map(({ command, description, usage_hint }) => ({
      command,
      description,
      usage_hint,
    })),
    shortcuts: [...app.shortcuts],
    modals: modalsOf(workspace, me.id).map(pageView),
  };
}

/** The persona's own ephemeral messages stand among the others, where they were said. */
function read(
  { workspace }: Parts,
  channel: string,
  user: string,
  { before, thread, limit }: { before?: string | undefined; thread?: string | undefined; limit: number },
): { posts: Post[]; more: boolean } {
  const timeline = workspace.timeline(channel);
  const whispers = (workspace.whispers.get(user) ?? []).filter((post) => post.channel === channel);
  if (thread) {
    const parent = timeline.find(thread);
    const mine = whispers.filter((post) => post.thread_ts === thread);
    return {
      posts: inOrder([...(parent ? [parent] : []), ...timeline.replies(thread), ...mine]),
      more: false,
    };
  }
  const { posts, more } = timeline.newestIn({ limit, ...(before ? { latest: before } : {}) });
  const oldest = more ? (posts.at(-1)?.ts ?? '') : '';
  const mine = whispers.filter(
    (post) => !post.thread_ts && post.ts >= oldest && (!before || post.ts < before),
  );
  return { posts: inOrder([...posts, ...mine]), more };
}

function inOrder(posts: Post[]): Post[] {
  return posts.sort((a, b) => (a.ts < b.ts ? -1 : 1));
}

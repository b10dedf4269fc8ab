import { readFile } from 'node:fs/promises';
import type { IncomingMessage, Server } from 'node:http';
import { join } from 'node:path';
import { type HttpBindings, serve as listen } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { adminRoutes } from './admin/routes';
import { takeUpload } from './api/files';
import { serve } from './api/serve';
import type { LivePages } from './client/live';
import { clientRoutes } from './client/routes';
import type { Events } from './delivery/events';
import type { SocketLine } from './delivery/socket';
import { openidRoutes } from './openid/routes';
import type { Parts } from './parts';
import type { Snapshot } from './snapshot';

const shell = `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Slack sandbox</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page/main.css">
</head>
<body>
<div id="root"></div>
<script type="module" src="/page/main.js"></script>
</body>
</html>
`;

const pageFiles: Record<string, string> = {
  'main.js': 'text/javascript',
  'main.css': 'text/css',
  'main.js.map': 'application/json',
};

/** Starts to listen; answers with the server and the port that it got. */
export async function startServer(
  parts: Parts,
  {
    pages,
    events,
    snapshot,
    sockets,
  }: { pages: LivePages; events: Events; snapshot: Snapshot; sockets?: SocketLine },
): Promise<{ server: Server; port: number }> {
  const app = routes(parts, pages, events, snapshot);
  const { host, port } = parts.settings;
  const server = await new Promise<Server>((resolve, reject) => {
    const starting = listen({ fetch: app.fetch, hostname: host, port }, () => resolve(starting)) as Server;
    starting.once('error', reject);
  });
  server.on('upgrade', (request: IncomingMessage, stream, head) => {
    if (sockets && request.url?.startsWith('/link')) sockets.accept(request, stream, head);
    else stream.destroy();
  });
  return { server, port: (server.address() as { port: number }).port };
}

function routes(
  parts: Parts,
  pages: LivePages,
  events: Events,
  snapshot: Snapshot,
): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.all('/api/:method', async (c) => {
    const reply = await serve(parts, c.req.param('method'), c.req.raw);
    if (reply !== 'cut') return reply;
    c.env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  });

  app.post('/:kind{commands|actions}/:team/:key', (c) => parts.responses.use(c.req.param('key'), c.req.raw));

  app.post('/upload/v1/:key', async (c) => {
    const bytes = await uploadedBytes(c.req.raw);
    if (!takeUpload(parts.workspace, c.req.param('key'), bytes))
      return c.text('There is no such upload.', 404);
    return c.text(`OK - ${bytes.length}`);
  });

  app.get('/files-pri/:id/*', (c) => {
    const file = parts.workspace.files.get(c.req.param('id').split('-').at(-1) ?? '');
    const allowed = c.req.header('authorization') === `Bearer ${parts.settings.botToken}`;
    if (!file || !allowed) return c.text('', allowed ? 404 : 403);
    return c.body(new Uint8Array(file.bytes), 200, { 'content-type': file.mimetype });
  });

  app.route('/client', clientRoutes(parts, pages));
  app.route('/admin', adminRoutes(parts, events, snapshot));

  app.route('/', openidRoutes(parts));

  app.get('/', (c) => c.html(shell));
  app.get('/page/:file', async (c) => {
    const name = c.req.param('file');
    const type = pageFiles[name];
    if (!type) return c.text('There is no such file.', 404);
    try {
      return c.body(await readFile(join(__dirname, 'page', name)), 200, {
        'content-type': type,
        'cache-control': 'no-store',
      });
    } catch {
      return c.text('The page is not built: npm run build:page', 404);
    }
  });

  app.onError((fault, c) => {
    console.error(fault);
    return c.json({ ok: false, error: 'internal_error' }, 500);
  });
  return app;
}

/** Files come bare, or as the first file of a form. */
async function uploadedBytes(request: Request): Promise<Buffer> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data'))
    return Buffer.from(await request.arrayBuffer());
  const form = await request.formData();
  for (const value of form.values() as Iterable<unknown>) {
    if (value instanceof Blob) return Buffer.from(await value.arrayBuffer());
  }
  return Buffer.alloc(0);
}

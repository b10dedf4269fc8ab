import { createServer, type RequestListener, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { and, eq, lte, min } from 'drizzle-orm';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { World } from '../core/feature';
import { messages } from '../outbox/tables';
import { type PageOptions, pagesOf } from './pages';

export interface WebOptions extends PageOptions {
  /** Connections that Slack can reach the app by. */
  connections: () => number;
  /** Over HTTP: takes Slack's own requests. */
  slack: RequestListener | undefined;
}

/** The one port: Slack's requests, the features' pages, `/healthz` and `/metrics`. */
export function webEdge(options: WebOptions): Server {
  const { world, connections, slack } = options;
  const pages = pagesOf(options);
  pages.get('/healthz', async (c) => {
    const oldestUnsentSeconds = await oldestUnsent(world).catch(() => undefined);
    const health = {
      database: oldestUnsentSeconds !== undefined,
      slack: connections() > 0,
      oldestUnsentSeconds,
    };
    return c.json(health, health.database && health.slack ? 200 : 503);
  });

  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  new Gauge({
    name: 'probono_outbox_oldest_unsent_seconds',
    help: 'How long the oldest message that may be sent has waited',
    registers: [metrics],
    async collect() {
      this.set(await oldestUnsent(world));
    },
  });
  new Gauge({
    name: 'probono_slack_connections',
    help: 'Connections that Slack can reach the app by',
    registers: [metrics],
    collect() {
      this.set(connections());
    },
  });
  pages.get('/metrics', async (c) =>
    c.text(await metrics.metrics(), 200, { 'content-type': metrics.contentType }),
  );

  const listener = getRequestListener(pages.fetch);
  return createServer((request, response) => {
    if (slack && request.method === 'POST' && request.url === '/slack/events')
      return slack(request, response);
    void listener(request, response);
  });
}

/** Seconds that the oldest message which could be sent has waited; 0 when none waits. */
async function oldestUnsent({ db, now }: World): Promise<number> {
  const at = now();
  const [row] = await db.run((tx) =>
    tx
      .select({ due: min(messages.due) })
      .from(messages)
      .where(and(eq(messages.waiting, true), lte(messages.due, at))),
  );
  return row?.due ? (at.getTime() - row.due.getTime()) / 1000 : 0;
}

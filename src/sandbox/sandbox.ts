import { Limits } from './api/limits';
import { LivePages } from './client/live';
import { Clock } from './clock';
import { Events } from './delivery/events';
import { HttpLine } from './delivery/http';
import { ResponseUrls } from './delivery/responses';
import { SocketLine } from './delivery/socket';
import { Triggers } from './delivery/triggers';
import type { App } from './manifest';
import { Misbehaviours } from './misbehaviour';
import { SignIn } from './openid/signin';
import type { Parts } from './parts';
import { seed } from './seed';
import { startServer } from './server';
import type { Settings } from './settings';
import { Snapshot } from './snapshot';
import { Traces } from './traces';
import type { SeedUser } from './workspace/people';
import { Workspace } from './workspace/workspace';

export interface Sandbox {
  /** `http://127.0.0.1:4010`; the Web API is below `/api/`. */
  url: string;
  workspace: Workspace;
  stop(): Promise<void>;
}

/**
 * Joins the parts and starts.
 * @param users whom a new workspace begins with; not asked for when a snapshot is loaded
 */
export async function startSandbox(
  settings: Settings,
  app: App,
  team: { name: string; domain: string },
  users: () => readonly SeedUser[],
): Promise<Sandbox> {
  const clock = new Clock();
  const workspace = new Workspace(clock, app, { id: 'T0SANDBOX', ...team });
  const snapshot = new Snapshot(workspace, settings.snapshot);
  if (!snapshot.load()) seed(workspace, users());

  const traces = new Traces();
  const misbehaviours = new Misbehaviours();
  const sockets = app.socketMode ? new SocketLine(workspace, clock, misbehaviours) : undefined;
  const line = sockets ?? new HttpLine(workspace, settings.signingSecret, misbehaviours);
  const parts: Parts = {
    settings,
    clock,
    workspace,
    traces,
    misbehaviours,
    line,
    triggers: new Triggers(clock),
    responses: new ResponseUrls(workspace, clock, traces, misbehaviours),
    limits: new Limits(clock, settings.rateLimits),
    signIn: new SignIn(workspace, clock, settings),
  };
  const events = new Events(workspace, clock, line, traces, misbehaviours);
  const pages = new LivePages(parts);
  snapshot.watch();

  const { server, port } = await startServer(parts, {
    pages,
    events,
    snapshot,
    ...(sockets ? { sockets } : {}),
  });
  workspace.baseUrl = `http://${settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host}:${port}`;
  return {
    url: workspace.baseUrl,
    workspace,
    stop: async () => {
      events.stop();
      const closed = new Promise((resolve) => server.close(resolve));
      await line.stop();
      server.closeAllConnections();
      await closed;
      clock.stop();
      await snapshot.save();
    },
  };
}

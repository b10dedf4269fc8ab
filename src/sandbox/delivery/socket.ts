import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Clock } from '../clock';
import type { Misbehaviours } from '../misbehaviour';
import { randomWord } from '../workspace/ids';
import type { Workspace } from '../workspace/workspace';
import { type Farewell, type Line, type Parcel, patience, type Receipt } from './line';

/** Slack's: so many connections an app may hold. */
const mostConnections = 10;
const ticketLifetime = 30_000;
const pingEvery = 10_000;

interface Connection {
  socket: WebSocket;
  /** Told to go: it finishes what it has and gets nothing new. */
  leaving: boolean;
  /** Answered the last ping. */
  alive: boolean;
  waiting: Map<string, (receipt: Receipt) => void>;
}

/** Socket Mode's side of Slack: tickets, connections, envelopes and their acknowledgements. */
export class SocketLine implements Line {
  private readonly server = new WebSocketServer({ noServer: true });
  private readonly tickets = new Map<string, number>();
  private connections: Connection[] = [];
  private turn = 0;
  private readonly listeners: (() => void)[] = [];
  private readonly pinger: NodeJS.Timeout;

  constructor(
    private readonly workspace: Workspace,
    private readonly clock: Clock,
    private readonly misbehaviours: Misbehaviours,
  ) {
    this.pinger = setInterval(() => this.ping(), pingEvery);
    this.pinger.unref();
  }

  ticket(): string {
    const ticket = randomWord(32);
    const now = Date.now();
    for (const [old, until] of this.tickets) if (until < now) this.tickets.delete(old);
    this.tickets.set(ticket, now + ticketLifetime);
    const base = this.workspace.baseUrl.replace(/^http/, 'ws');
    return `${base}/link/?ticket=${ticket}&app_id=${this.workspace.app.id}`;
  }

  /** Takes over an HTTP request that wants to become a WebSocket; its ticket is good for once. */
  accept(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    const ticket = new URL(request.url ?? '/', 'http://sandbox').searchParams.get('ticket') ?? '';
    const until = this.tickets.get(ticket);
    this.tickets.delete(ticket);
    if (until === undefined || until < Date.now() || this.misbehaviours.holds('outage')) {
      stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    this.server.handleUpgrade(request, stream, head, (socket) => this.welcome(socket));
  }

  up(): boolean {
    return this.connections.some(isOpen);
  }

  count(): number {
    return this.connections.length;
  }

  onUp(listener: () => void): void {
    this.listeners.push(listener);
  }

  hand(parcel: Parcel): Promise<Receipt> {
    const connection = this.misbehaviours.holds('outage') ? undefined : this.next();
    if (!connection) return Promise.resolve({ ok: false, why: 'nobody', again: true });
    return new Promise((resolve) => {
      const id = randomUUID();
      const callOff = this.clock.after(patience, () => settle({ ok: false, why: 'timeout', again: true }));
      const settle = (receipt: Receipt) => {
        callOff();
        connection.waiting.delete(id);
        resolve(receipt);
      };
      connection.waiting.set(id, settle);
      connection.socket.send(JSON.stringify(envelope(id, parcel)));
    });
  }

  /** Breaks every connection without a word. */
  cut(): void {
    for (const connection of this.connections) {
      connection.socket.terminate();
      this.farewell(connection);
    }
  }

  /** Asks every connection to come again, as Slack does every few hours; `link_disabled` ends them at once. */
  refresh(reason: Farewell = 'refresh_requested'): void {
    for (const connection of this.connections) {
      connection.socket.send(JSON.stringify(disconnect(reason)));
      if (reason === 'warning') continue;
      connection.leaving = true;
      if (reason === 'link_disabled') connection.socket.close();
      else setTimeout(() => connection.socket.terminate(), 10_000).unref();
    }
  }

  async stop(): Promise<void> {
    clearInterval(this.pinger);
    for (const { socket } of this.connections) socket.close(1001);
    setTimeout(() => this.cut(), 500).unref();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private welcome(socket: WebSocket): void {
    const connection: Connection = { socket, leaving: false, alive: true, waiting: new Map() };
    socket.on('error', () => this.farewell(connection));
    socket.on('close', () => this.farewell(connection));
    socket.on('pong', () => {
      connection.alive = true;
    });
    socket.on('message', (frame) => this.acknowledged(connection, String(frame)));
    if (this.connections.length >= mostConnections) {
      socket.send(JSON.stringify(disconnect('too_many_websockets')));
      socket.close();
      return;
    }
    this.connections.push(connection);
    socket.send(JSON.stringify(hello(this.workspace.app.id, this.connections.length)));
    this.workspace.tell({ type: 'connection', up: true });
    // The client only listens for envelopes once it has seen the greeting.
    setImmediate(() => {
      for (const listener of this.listeners) listener();
    });
  }

  private acknowledged(connection: Connection, frame: string): void {
    let read: { envelope_id?: string; payload?: unknown };
    try {
      read = JSON.parse(frame);
    } catch {
      return;
    }
    const settle = connection.waiting.get(read.envelope_id ?? '');
    if (!settle || this.misbehaviours.take('lost_ack')) return;
    settle({ ok: true, payload: read.payload });
  }

  /** A dead connection gets nothing more, and what it had not acknowledged is free at once. */
  private farewell(connection: Connection): void {
    if (!this.connections.includes(connection)) return;
    this.connections = this.connections.filter((other) => other !== connection);
    for (const settle of [...connection.waiting.values()]) settle({ ok: false, why: 'gone', again: true });
    if (!this.up()) this.workspace.tell({ type: 'connection', up: false });
  }

  private next(): Connection | undefined {
    const open = this.connections.filter(isOpen);
    return open[this.turn++ % open.length];
  }

  private ping(): void {
    for (const connection of this.connections) {
      if (!connection.alive) {
        connection.socket.terminate();
        continue;
      }
      connection.alive = false;
      connection.socket.ping(`Ping from sandbox (${Date.now()})`);
    }
  }
}

function isOpen({ socket, leaving }: Connection): boolean {
  return !leaving && socket.readyState === socket.OPEN;
}

function hello(app_id: string, num_connections: number) {
  return {
    type: 'hello',
    num_connections,
    debug_info: { host: 'sandbox', build_number: 1, approximate_connection_time: 18_060 },
    connection_info: { app_id },
  };
}

function disconnect(reason: Farewell | 'too_many_websockets') {
  return { type: 'disconnect', reason, debug_info: { host: 'sandbox' } };
}

function envelope(envelope_id: string, { kind, payload, retry }: Parcel) {
  return {
    envelope_id,
    payload,
    type: kind,
    accepts_response_payload: kind !== 'events_api',
    ...(kind === 'events_api'
      ? { retry_attempt: retry?.num ?? 0, retry_reason: retry ? 'timeout' : '' }
      : {}),
  };
}

import WebSocket from 'ws';
import type { Workspace } from './workspace';

export interface Envelope {
  type: string;
  envelope_id: string;
  payload: { event_id?: string; event?: { type: string; text?: string } } & Record<string, unknown>;
  retry_attempt?: number;
  retry_reason?: string;
  num_connections?: number;
  reason?: string;
}

/** A bare Socket Mode client: it shows every frame, and acknowledges only what it is told to. */
export interface Wire {
  frames: Envelope[];
  ack(envelope: Envelope, payload?: unknown): void;
  /** As when the process dies: no close frame, nothing. */
  die(): void;
  closed: Promise<void>;
}

export async function openWire(workspace: Workspace): Promise<Wire> {
  const { url } = await workspace.call('apps.connections.open', {}, 'xapp-test');
  const socket = new WebSocket(String(url));
  const frames: Envelope[] = [];
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on('message', (frame) => {
      frames.push(JSON.parse(String(frame)) as Envelope);
      resolve();
    });
  });
  return {
    frames,
    closed,
    ack: ({ envelope_id }, payload) => socket.send(JSON.stringify({ envelope_id, payload })),
    die: () => socket.terminate(),
  };
}

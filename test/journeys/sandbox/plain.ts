import WebSocket from 'ws';

/**
 * A client that speaks as Slack's SDK for Python does, which cannot be a dependency here: every argument in a form,
 * ids with commas between them, other lists and objects as JSON strings, booleans as 1 and 0, nothing for None, its
 * own user agent; and Socket Mode by a bare WebSocket whose acknowledgements carry a `payload` only when there is one.
 */
export interface PlainClient {
  call(method: string, args?: Record<string, unknown>, token?: string): Promise<Answer>;
  /** The same call with a JSON body, as `api_call(json=…)` makes it. */
  callJson(method: string, args: Record<string, unknown>): Promise<Answer>;
  connect(
    answer: (envelope: PlainEnvelope) => Promise<unknown>,
  ): Promise<{ hello: PlainEnvelope; close(): void }>;
}

export type Answer = Record<string, unknown> & { ok: boolean; error?: string };

export interface PlainEnvelope {
  type: string;
  envelope_id?: string;
  payload?: Record<string, unknown>;
  [key: string]: unknown;
}

const agent = 'Python/3.12.3 slackclient/3.35.0 Linux/6.8.0 slack_bolt/1.23.0';

export function plainClient(api: string, bot: string, app: string): PlainClient {
  const send = async (method: string, token: string, type: string, body: string) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': type, 'user-agent': agent };
    return (await (await fetch(`${api}${method}`, { method: 'POST', headers, body })).json()) as Answer;
  };
  const call: PlainClient['call'] = (method, args = {}, token = bot) =>
    send(method, token, 'application/x-www-form-urlencoded', new URLSearchParams(written(args)).toString());
  return {
    call,
    callJson: (method, args) => send(method, bot, 'application/json;charset=utf-8', JSON.stringify(args)),
    async connect(answer) {
      const { url } = await call('apps.connections.open', {}, app);
      const socket = new WebSocket(String(url));
      const hello = new Promise<PlainEnvelope>((resolve) => {
        socket.on('message', (frame) => {
          const envelope = JSON.parse(String(frame)) as PlainEnvelope;
          if (envelope.type === 'hello') resolve(envelope);
          if (!envelope.envelope_id) return;
          void answer(envelope).then((payload) => {
            const { envelope_id } = envelope;
            socket.send(JSON.stringify(payload === undefined ? { envelope_id } : { envelope_id, payload }));
          });
        });
      });
      return { hello: await hello, close: () => socket.close() };
    },
  };
}

function written(args: Record<string, unknown>): Record<string, string> {
  const given = Object.entries(args).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(
    given.map(([key, value]) => {
      if (typeof value === 'boolean') return [key, value ? '1' : '0'];
      if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
        return [key, value.join(',')];
      return [key, typeof value === 'object' ? JSON.stringify(value) : String(value)];
    }),
  );
}

import { z } from 'zod';

/** What a persona may do, read from the outside; the types are those of `Act` in `protocol.ts`. */

const text = z.string();
const place = z.union([z.strictObject({ channel: text, ts: text }), z.strictObject({ view: text })]);
const state = z.record(text, z.record(text, z.unknown()));
const message = { user: text, channel: text, ts: text };

export const anyAct = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('post'),
    user: text,
    channel: text,
    text,
    thread_ts: text.optional(),
    broadcast: z.boolean().optional(),
  }),
  z.object({ do: z.literal('edit'), ...message, text }),
  z.object({ do: z.literal('delete'), ...message }),
  z.object({ do: z.literal('command'), user: text, channel: text, command: text, text }),
  z.object({ do: z.literal('react'), ...message, name: text, on: z.boolean() }),
  z.object({
    do: z.literal('press'),
    user: text,
    place,
    action: z.record(text, z.unknown()),
    state: state.optional(),
  }),
  z.object({ do: z.literal('submit'), user: text, view: text, state }),
  z.object({ do: z.literal('close'), user: text, view: text, clear: z.boolean().optional() }),
  z.object({ do: z.literal('options'), user: text, place, block_id: text, action_id: text, value: text }),
  z.object({
    do: z.literal('shortcut'),
    user: text,
    callback_id: text,
    channel: text.optional(),
    ts: text.optional(),
  }),
  z.object({ do: z.literal('home'), user: text, tab: z.enum(['home', 'messages']) }),
  z.object({ do: z.literal('dm'), user: text, with: text }),
  z.object({ do: z.literal('join'), user: text, channel: text }),
  z.object({ do: z.literal('leave'), user: text, channel: text }),
  z.object({ do: z.literal('create'), user: text, name: text, private: z.boolean() }),
  z.object({ do: z.literal('invite'), user: text, channel: text, users: z.array(text) }),
  z.object({
    do: z.literal('upload'),
    user: text,
    channel: text,
    name: text,
    base64: text,
    text: text.optional(),
  }),
  z.object({ do: z.literal('pin'), ...message, on: z.boolean() }),
  z.object({ do: z.literal('read'), ...message }),
  z.object({
    do: z.literal('user'),
    user: text,
    locale: text.optional(),
    tz: text.optional(),
    deleted: z.boolean().optional(),
  }),
]);

export type ReadAct = z.infer<typeof anyAct>;
/** One kind of act. */
export type To<D extends ReadAct['do']> = Extract<ReadAct, { do: D }>;

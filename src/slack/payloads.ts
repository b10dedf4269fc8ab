import { z } from 'zod';
import type { Chosen, Person, Press } from '../core/feature';
import { readValues } from '../core/values';
import type { Origin } from './reply';

/** What is read of an interaction's body. */
export interface Body {
  user?: { id: string };
  view?: View;
  trigger_id?: string;
  response_url?: string;
}

export interface View {
  id: string;
  hash: string;
  type: string;
  callback_id: string;
  private_metadata: string;
  blocks: { type: string; block_id: string }[];
  state: { values: unknown };
}

export type Ack = (response?: unknown) => Promise<void>;

export function originOf(person: Person, body: Body): Origin {
  return {
    lang: person.lang,
    userId: person.id,
    triggerId: body.trigger_id ?? '',
    ...(body.response_url && { responseUrl: body.response_url }),
    ...(body.view?.type === 'modal' && { modalId: body.view.id }),
  };
}

export function pressOf(action: Record<string, unknown>, view: View | undefined): Press {
  const own = readValues({ it: { it: action } }).it;
  return {
    value: own === undefined ? '' : Array.isArray(own) ? own.join(',') : String(own),
    values: readValues(view?.state?.values),
    meta: view?.private_metadata ?? '',
  };
}

const messageAction = z.object({
  type: z.literal('message_action'),
  channel: z.object({ id: z.string() }),
  message: z.looseObject({
    ts: z.string(),
    text: z.string().default(''),
    user: z.string().optional(),
    bot_id: z.string().nullish(),
    files: z
      .array(z.looseObject({ id: z.string(), name: z.string().nullish(), permalink: z.string().nullish() }))
      .default([]),
  }),
});

/** The message that a shortcut was chosen on; undefined when it was none on a message. */
export function chosenIn(body: object): Chosen | undefined {
  const { data } = messageAction.safeParse(body);
  if (!data) return undefined;
  const { ts, text, user, bot_id, files } = data.message;
  return {
    channel: data.channel.id,
    ts,
    text,
    ...(user && !bot_id && { author: user }),
    files: files.map(({ id, name, permalink }) => ({ id, name: name ?? id, link: permalink ?? '' })),
  };
}

import type { Person, Press } from '../core/feature';
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

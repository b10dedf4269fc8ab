import type { KnownBlock } from '@slack/types';
import type { State } from '../../protocol';
import { type Field, fieldsOf, initialValue, type Value } from './kinds';

/**
 * What a persona has typed and chosen and not yet sent, by place (a view's id, or a message) and field.
 * As in Slack, a field keeps what it holds through an update of its view as long as it keeps its `block_id` and
 * `action_id`; a message's field starts anew when the app changes it.
 */
export interface Drafts {
  read(place: string, field: Field): Value;
  write(place: string, field: Field, value: Value): void;
  /** All that `blocks` hold now. */
  stateOf(place: string, blocks: KnownBlock[]): State;
  /** Forgets the fields of a place that `blocks` no longer have. */
  prune(place: string, blocks: KnownBlock[]): void;
  /** Forgets every view that is not among `places`. */
  retain(places: string[]): void;
}

export function openDrafts(): Drafts {
  const places = new Map<string, Map<string, Value>>();

  function at(place: string): Map<string, Value> {
    const known = places.get(place) ?? new Map<string, Value>();
    places.set(place, known);
    return known;
  }

  function read(place: string, field: Field): Value {
    const known = at(place).get(nameOf(place, field));
    if (known?.type === field.element.type) return known;
    const value = initialValue(field.element) ?? { type: field.element.type };
    at(place).set(nameOf(place, field), value);
    return value;
  }

  return {
    read,
    write(place, field, value) {
      at(place).set(nameOf(place, field), value);
    },
    stateOf(place, blocks) {
      const state: State = {};
      for (const field of fieldsOf(blocks)) {
        const values = state[field.block] ?? {};
        state[field.block] = values;
        values[field.action] = read(place, field);
      }
      return state;
    },
    prune(place, blocks) {
      const names = new Set(fieldsOf(blocks).map((field) => nameOf(place, field)));
      for (const name of at(place).keys()) if (!names.has(name)) at(place).delete(name);
    },
    retain(kept) {
      for (const place of places.keys()) if (isView(place) && !kept.includes(place)) places.delete(place);
    },
  };
}

function isView(place: string): boolean {
  return !place.includes('/');
}

function nameOf(place: string, { block, action, element }: Field): string {
  const name = `${block}\n${action}`;
  return isView(place) ? name : `${name}\n${JSON.stringify(element)}`;
}

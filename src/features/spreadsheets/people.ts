import type { Colleague } from '../../core/feature';
import { folded, type Read } from './rules';

/** Finds people by what a list says of them: Slack's id, an e-mail address, or a name that only one of them has. */
export interface Directory {
  find(cell: string): Read<string>;
  byId: ReadonlyMap<string, Colleague>;
}

/** @param colleagues everybody in the workspace; apps and deactivated accounts are not found */
export function directoryOf(colleagues: readonly Colleague[]): Directory {
  const people = colleagues.filter((it) => !it.bot && !it.gone);
  const byId = new Map(people.map((it) => [it.id, it]));
  const byEmail = new Map(people.flatMap((it) => (it.email ? [[it.email.toLowerCase(), it.id]] : [])));
  const byName = new Map<string, string[]>();
  for (const { id, name } of people) byName.set(folded(name), [...(byName.get(folded(name)) ?? []), id]);
  return {
    byId,
    find(cell) {
      const text = cell.normalize('NFKC').trim();
      const known = byId.has(text) ? text : byEmail.get(text.toLowerCase());
      if (known) return { value: known };
      const named = byName.get(folded(text)) ?? [];
      if (named.length > 1) return { reason: 'severalPeople' };
      return named[0] ? { value: named[0] } : { reason: 'noPerson' };
    },
  };
}

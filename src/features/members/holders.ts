import type { Role, Tx, World } from '../../core/feature';
import { mayAsk } from './contact';
import { holdersOf, listGone } from './store';

/** Everybody who holds a role: the first coordinators of the configuration, then those who were appointed. */
export async function holders(tx: Tx, { settings }: Pick<World, 'settings'>, role: Role): Promise<string[]> {
  const appointed = await holdersOf(tx, role);
  const all = [...new Set([...(role === 'coordinator' ? settings.coordinators : []), ...appointed])];
  const gone = await listGone(tx, all);
  return all.filter((id) => !gone.has(id));
}

/** Another coordinator than this one who may be asked: whoever was least lately; null when there is none. */
export async function anotherCoordinator(tx: Tx, world: World, than: string | null): Promise<string | null> {
  const others = (await holders(tx, world, 'coordinator')).filter((id) => id !== than);
  return (await mayAsk(tx, others, world.now()))[0] ?? null;
}

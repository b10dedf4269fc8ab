import type { Tx, World } from '../../core/feature';
import { coordinators, type To } from '../../outbox';
import { addressee, holders } from '../members';
import type { Project } from '../projects';
import type { Seat } from '../teams';
import { hearsNow } from './acting';
import type { Session } from './rules';
import type { Reader } from './views';

/** Where a report goes, and how it is read there. */
export interface Hearer {
  to: To;
  reader: Reader;
}

/**
 * Who hears of what a member of a team says, or of the session where there is one: its leader, or while they are away its
 * deputy; what a leader says of themselves, or where nobody is there to hear it, a coordinator.
 */
export async function hearerOf(
  tx: Tx,
  world: World,
  project: Project,
  team: readonly Seat[],
  userId: string,
  session?: Session,
): Promise<Hearer> {
  const leads = team.some((seat) => seat.leader && seat.userId === userId);
  const hears = leads ? undefined : await hearsNow(tx, team, session);
  return hears && hears !== userId ? direct(tx, world, hears) : approverOf(tx, world, project, userId);
}

/** The coordinator who approved a project, or, where they are none any more or the very person, all of them. */
export async function approverOf(tx: Tx, world: World, project: Project, userId: string): Promise<Hearer> {
  const { approvedBy } = project;
  const holding = await holders(tx, world, 'coordinator');
  return approvedBy && approvedBy !== userId && holding.includes(approvedBy)
    ? direct(tx, world, approvedBy)
    : room(world);
}

async function direct(tx: Tx, world: World, id: string): Promise<Hearer> {
  return { to: { user: id }, reader: await addressee(tx, world, id) };
}

/** The coordinators' room. */
export const room = ({ settings }: Pick<World, 'settings'>): Hearer => ({
  to: coordinators,
  reader: { lang: settings.locale, zone: settings.timezone },
});

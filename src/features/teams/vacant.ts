import { FORMER } from '../organisations';
import type { Project } from '../projects';
import { freeSeats, isHeld } from './rules';
import type { Seat } from './team';

/**
 * The seats of a running team that somebody left, and that nobody has taken since: of each role those left last.
 * @param seats the team's, those that were left among them
 */
export function vacantSeats(project: Project, seats: readonly Seat[]): Seat[] {
  const taken = seats.filter((it) => it.state === 'accepted');
  return freeSeats(toFill(project, seats).roles, taken).flatMap(({ role, seats: free }) =>
    seats
      .filter((it) => it.roleId === role.id && leftSince(it, project))
      .sort((a, b) => leftAt(a) - leftAt(b) || a.id.localeCompare(b.id))
      .slice(-free),
  );
}

const leftAt = ({ answeredAt }: Seat): number => answeredAt?.getTime() ?? 0;

/** Whether somebody left this seat after the team had begun. When those who deleted their account did, nobody knows. */
export const leftSince = (seat: Seat, { startedAt }: Project): boolean =>
  seat.state === 'left' &&
  (seat.userId === FORMER ||
    (startedAt !== null && seat.answeredAt !== null && seat.answeredAt >= startedAt));

/** The project with as many seats as it began with: those that stayed empty then stay so. */
export function toFill(project: Project, seats: readonly Seat[]): Project {
  const roles = project.roles.flatMap((role) => {
    const own = seats.filter(
      (it) =>
        it.roleId === role.id &&
        (isHeld(it) || leftSince(it, project)) &&
        (!project.startedAt || it.invitedAt <= project.startedAt),
    );
    return own.length > 0 ? [{ ...role, seats: Math.min(role.seats, own.length) }] : [];
  });
  return { ...project, roles };
}

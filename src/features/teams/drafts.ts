import type { Alternative, Formed, Plan, Team } from '../../matcher';
import type { Facts } from './facts';
import type { Mend } from './mend';
import { isHeld, type Missing, type ProposedSeat, SUBSTITUTES, type Substitute } from './rules';

/** A project's team as the matcher found it. */
export interface Draft {
  projectId: string;
  seats: ProposedSeat[];
  missing: Missing[];
  /** The most helpful first. */
  mends: Mend[];
  gap: number | null;
}

/**
 * What the matcher found, in our words: a draft for every project that has a seat which nobody holds yet.
 * @param leads who would lead a team
 */
export function draftsOf(
  facts: Facts,
  { plan, alternatives, mends }: Formed,
  leads: ReadonlySet<string>,
): Draft[] {
  const others = new Map(alternatives.map((it) => [`${it.project} ${it.role} ${it.seat}`, it.others]));
  return plan.teams.flatMap((team) => {
    const held = facts.seats.filter((it) => it.projectId === team.project && isHeld(it));
    const heldBy = new Set(held.map((it) => it.userId));
    const isNew = team.seats.some((it) => it.member !== null && !heldBy.has(it.member));
    // Of a team that is being asked, nothing is to be decided before there is somebody new for it.
    if (held.length > 0 && !isNew) return [];
    const ranked = (it: Team['seats'][number]) =>
      substitutesOf(
        others.get(`${team.project} ${it.role} ${it.seat}`) ?? [],
        team,
        leads,
        it.member === team.leader,
      );
    return [
      {
        projectId: team.project,
        seats: seatsIn(facts, team, heldBy, ranked),
        missing: team.missing,
        mends: (mends[team.project] ?? []).map(({ project: _, changes: __, ...mend }) => mend),
        gap: plan.gap,
      },
    ];
  });
}

function seatsIn(
  facts: Facts,
  team: Team,
  heldBy: ReadonlySet<string>,
  substitutes: (seat: Team['seats'][number]) => Substitute[],
): ProposedSeat[] {
  const reasonFor = new Map(
    facts.locks.filter((it) => it.projectId === team.project).map((it) => [it.userId, it.reason]),
  );
  return team.seats.map((it) => {
    const held = it.member !== null && heldBy.has(it.member);
    const chosen = it.member && !held ? reasonFor.get(it.member) : undefined;
    return {
      roleId: it.role,
      seat: it.seat,
      userId: it.member,
      leader: it.member !== null && (it.member === team.leader || team.seats.length === 1),
      learner: it.learner,
      held,
      ...(chosen !== undefined && { chosen }),
      reasons: it.reasons.slice(0, 6),
      loss: it.loss,
      substitutes: held ? [] : substitutes(it),
    };
  });
}

/** In a leader's place, those who would lead come first. */
function substitutesOf(
  others: readonly Alternative[],
  { project }: Team,
  leads: ReadonlySet<string>,
  forLeader: boolean,
): Substitute[] {
  const found = others
    // Whoever sits elsewhere in the team already is no help to it.
    .filter(({ member, moves }) => !moves.some((it) => it.before === member && it.project === project))
    .slice(0, SUBSTITUTES.kept)
    .map((it): Substitute => {
      const left = it.moves.filter((move) => move.before === it.member);
      return {
        userId: it.member,
        cost: it.cost,
        learner: it.learner,
        leads: leads.has(it.member) && !it.learner,
        leaves: [...new Set(left.map((move) => move.project))],
        follows: left.map((move) => ({ projectId: move.project, userId: move.after })),
        reasons: it.reasons,
      };
    });
  return forLeader ? found.toSorted((a, b) => Number(b.leads) - Number(a.leads)) : found;
}

/**
 * The proposals that wait, as a plan that the matcher can be asked about. Seats that are held stand in the problem, as
 * locks, and need not be said again.
 */
export const planOf = (waiting: readonly { projectId: string; seats: ProposedSeat[] }[]): Plan => ({
  teams: waiting.map(({ projectId, seats }) => ({
    project: projectId,
    seats: seats.map(({ roleId, seat, userId, learner, reasons, loss }) => ({
      role: roleId,
      seat,
      member: userId,
      learner,
      locked: false,
      reasons,
      loss,
    })),
    leader: seats.find((it) => it.leader)?.userId ?? null,
    complete: false,
    missing: [],
    points: 0,
  })),
  objective: 0,
  bound: null,
  gap: null,
  proved: false,
  ended: 'repaired',
  counts: {
    projects: waiting.length,
    complete: 0,
    seats: 0,
    filled: 0,
    leaders: 0,
    wishes: 0,
    honoured: 0,
    newcomers: 0,
    served: 0,
  },
  warnings: [],
});

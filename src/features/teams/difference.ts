import type { Move, Plan } from '../../matcher';
import { planOf } from './drafts';
import type { Facts } from './facts';
import { isHeld, type ProposedSeat } from './rules';
import type { Proposal } from './store';

/** How teams would be otherwise. */
export interface Difference {
  /** Projects whose teams would become complete, and would no longer be. */
  completed: string[];
  broken: string[];
  /** Who would come and leave, by project. */
  people: { projectId: string; came: string[]; left: string[] }[];
  /** To the proved bound. */
  gap: number | null;
}

/** All teams as they stand: proposals that wait, and who is invited or has accepted elsewhere. */
export function standingPlan({ open, seats }: Facts, waiting: readonly Proposal[]): Plan {
  const proposed = new Set(waiting.map((it) => it.projectId));
  const others = open
    .filter((it) => !proposed.has(it.id))
    .map(({ id }) => ({
      projectId: id,
      seats: seats
        .filter((it) => it.projectId === id && isHeld(it))
        .map(
          (it, seat): ProposedSeat => ({ ...it, seat, held: true, reasons: [], loss: null, substitutes: [] }),
        ),
    }));
  return planOf([...waiting, ...others]);
}

/** What a trial would change against the proposals that wait. */
export function differenceOf(
  waiting: readonly Proposal[],
  { plan, moves }: { plan: Plan; moves: readonly Move[] },
): Difference {
  const complete = new Map(plan.teams.map((it) => [it.project, it.complete]));
  const was = (isComplete: boolean) =>
    waiting
      .filter((it) => (it.missing.length === 0) === isComplete && complete.get(it.projectId) === !isComplete)
      .map((it) => it.projectId);
  return { completed: was(false), broken: was(true), people: peopleIn(moves), gap: plan.gap };
}

function peopleIn(moves: readonly Move[]): Difference['people'] {
  const projects = [...new Set(moves.map((it) => it.project))];
  return projects
    .map((projectId) => {
      const here = moves.filter((it) => it.project === projectId);
      const before = here.flatMap((it) => it.before ?? []);
      const after = here.flatMap((it) => it.after ?? []);
      return {
        projectId,
        came: after.filter((id) => !before.includes(id)),
        left: before.filter((id) => !after.includes(id)),
      };
    })
    .filter(({ came, left }) => came.length + left.length > 0);
}

import { z } from 'zod';
import { banSchema, lockSchema, memberSchema, type Problem, projectSchema } from './problem';
import { weightsSchema } from './weights';

const id = z.string().min(1);

/** Something that happened, or that one wonders about. */
export const changeSchema = z.discriminatedUnion('kind', [
  /** A member declined a project, or is out of one team for good. */
  z.strictObject({ kind: z.literal('decline'), member: id, project: id }),
  /** A member is away from everything. */
  z.strictObject({ kind: z.literal('absence'), member: id }),
  /** A new member, or a known one with a changed profile. */
  z.strictObject({ kind: z.literal('member'), member: memberSchema }),
  /** A new project, or a known one that was edited. */
  z.strictObject({ kind: z.literal('project'), project: projectSchema }),
  /** A project closed, or postponed. */
  z.strictObject({ kind: z.literal('close'), project: id }),
  z.strictObject({ kind: z.literal('lock'), lock: lockSchema }),
  z.strictObject({ kind: z.literal('unlock'), member: id, project: id }),
  z.strictObject({ kind: z.literal('ban'), ban: banSchema }),
  z.strictObject({ kind: z.literal('weights'), weights: weightsSchema }),
]);

export type Change = z.output<typeof changeSchema>;

/** The problem after some changes, one after the other; the one given stays as it is. */
export function applyChanges(problem: Problem, changes: readonly Change[]): Problem {
  return changes.reduce(applyChange, problem);
}

function applyChange(problem: Problem, change: Change): Problem {
  switch (change.kind) {
    case 'decline':
      return applyChange(unlock(problem, change.member, change.project), {
        kind: 'ban',
        ban: { member: change.member, project: change.project },
      });
    case 'absence':
      return {
        ...problem,
        members: problem.members.map((member) =>
          member.id === change.member ? { ...member, paused: true } : member,
        ),
        locks: problem.locks.filter(({ member }) => member !== change.member),
      };
    case 'member':
      return { ...problem, members: replaced(problem.members, change.member) };
    case 'project':
      return { ...problem, projects: replaced(problem.projects, change.project) };
    case 'close':
      return {
        ...problem,
        projects: problem.projects.filter(({ id }) => id !== change.project),
        locks: problem.locks.filter(({ project }) => project !== change.project),
      };
    case 'lock':
      return { ...problem, locks: [...problem.locks, change.lock] };
    case 'unlock':
      return unlock(problem, change.member, change.project);
    case 'ban':
      return { ...problem, bans: [...problem.bans, change.ban] };
    case 'weights':
      return { ...problem, weights: change.weights };
  }
}

function unlock(problem: Problem, member: string, project: string): Problem {
  return {
    ...problem,
    locks: problem.locks.filter((lock) => lock.member !== member || lock.project !== project),
  };
}

function replaced<T extends { id: string }>(list: readonly T[], one: T): T[] {
  return list.some(({ id }) => id === one.id)
    ? list.map((other) => (other.id === one.id ? one : other))
    : [...list, one];
}

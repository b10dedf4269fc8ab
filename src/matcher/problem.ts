import { z } from 'zod';
import { weightsSchema } from './weights';

const id = z.string().min(1).max(200);
const ids = z.array(id).default([]);
const level = z.int().min(1).max(5);
const count = z.int().min(0).default(0);
const hours = z.number().min(0).max(1_000_000);

/** What a member's reaction on a posting says: ✋ join, 🌱 learn by taking part, 👀 keep me posted. */
const reaction = z.strictObject({ project: id, kind: z.enum(['join', 'learn', 'watch']) });

export const memberSchema = z.strictObject({
  id,
  /** 1 interested, 2 has tried it, 3 does it at work, 4 leads it at work, 5 teaches it. */
  skills: z
    .array(z.strictObject({ skill: id, level, wants: z.enum(['use', 'learn', 'both']).default('use') }))
    .default([]),
  themes: ids,
  /** Free hours a week, after everything that is not part of this problem. */
  hours: hours.default(168),
  /** Time slots in which the member is free; the words are the caller's. */
  slots: ids,
  place: z.enum(['online', 'site', 'both']).default('both'),
  /** Where the member can go to; needed only for work on site. */
  regions: ids,
  languages: ids,
  /** Would lead a team. */
  leads: z.boolean().default(false),
  /** Teams led so far: of those in a team who would lead, whoever has done it before is named. */
  led: count,
  /** Has done what a first-time leader should have done before: named before others who never led. */
  ready: z.boolean().default(false),
  /** Led well often enough to stand beside somebody who leads for the first time, and has room for it. */
  mentors: z.boolean().default(false),
  /** Participations so far: 0 is a newcomer, 3 and more experienced. */
  past: count,
  /** Teams that the member is in now and that are not part of this problem. */
  teams: count,
  department: id.nullable().default(null),
  paused: z.boolean().default(false),
  reactions: z.array(reaction).default([]),
  /** "Not with this project." */
  refused: ids,
  /** Months since the member was last served, or since registration. */
  waiting: z.number().min(0).max(1200).default(12),
  /** Wishes (✋ 🌱) so far, and how many of them were served. */
  wished: count,
  served: count,
  /** Points that the club owes this member in every seat, such as `creditsFor` gives to groups served too little. */
  credit: z.int().min(0).max(10_000).default(0),
});

const roleSchema = z.strictObject({
  id,
  /** Every one of these is asked of whoever takes a seat. */
  skills: z
    .array(z.strictObject({ skill: id, level }))
    .max(10)
    .default([]),
  seats: z.int().min(1).max(100).default(1),
  /** Hours a week in this role; the project's, unless given. */
  hours: hours.optional(),
});

export const projectSchema = z.strictObject({
  id,
  roles: z.array(roleSchema).max(30),
  /** One of the team is named leader: somebody who would lead and is not in a learner's seat. */
  leader: z.boolean().default(false),
  hours: hours.default(0),
  /** When the team meets; a member must be free in `slotsNeeded` of these, in all of them unless given. */
  slots: ids,
  slotsNeeded: z.int().min(1).optional(),
  /** `both`: one may take part either way. */
  place: z.enum(['online', 'site', 'both']).default('online'),
  region: id.nullable().default(null),
  /** Every one of these is needed. */
  languages: ids,
  themes: ids,
  /** The largest team that the supported organisation can take. */
  size: z.int().min(1).optional(),
  /** 0 usual … 10: a complete team here counts a tenth more for each. */
  priority: z.int().min(0).max(10).default(0),
});

/** This member in this role (and seat), whatever the rules of fit say: who locks knows more. */
export const lockSchema = z.strictObject({
  project: id,
  role: id,
  member: id,
  /** Seat number from 0; any free seat of the role unless given. */
  seat: z.int().min(0).optional(),
  /** Named leader of the team. */
  leader: z.boolean().default(false),
});

/** Never this member in this project; also how an earlier override by a coordinator is honoured. */
export const banSchema = z.strictObject({ member: id, project: id, reason: z.string().max(2000).optional() });

/**
 * Points or hours for a pair, given outright in place of the computed ones: the pair's whole value
 * beside the seat itself. For earlier judgements, and for published assignment problems.
 */
const pairSchema = z.strictObject({
  member: id,
  project: id,
  /** Every role of the project, unless given. */
  role: id.optional(),
  value: z.int().min(-10_000_000).max(10_000_000).optional(),
  hours: z.number().min(0).max(1_000_000).optional(),
  reason: z.string().max(2000).optional(),
});

const problemSchema = z.strictObject({
  members: z.array(memberSchema),
  projects: z.array(projectSchema),
  locks: z.array(lockSchema).default([]),
  bans: z.array(banSchema).default([]),
  pairs: z.array(pairSchema).default([]),
  weights: weightsSchema.prefault({}),
  limits: z
    .strictObject({
      /** Teams a member may be in at once, those outside this problem included. */
      teams: z.int().min(1).max(10_000).default(2),
    })
    .prefault({}),
});

/** A problem as written: everything with a usual value may be left out. */
export type ProblemInput = z.input<typeof problemSchema>;
export type Problem = z.output<typeof problemSchema>;
export type Member = z.output<typeof memberSchema>;
export type Project = z.output<typeof projectSchema>;
export type Role = z.output<typeof roleSchema>;
export type Lock = z.output<typeof lockSchema>;
export type Ban = z.output<typeof banSchema>;
export type Pair = z.output<typeof pairSchema>;
export type ReactionKind = z.output<typeof reaction>['kind'];

/**
 * Reads a problem and fills in what was left out.
 * @throws {ProblemError} naming the path of everything that is wrong in shape.
 */
export function readProblem(input: unknown): Problem {
  const read = problemSchema.safeParse(input);
  if (read.success) return read.data;
  throw new ProblemError(
    read.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  );
}

/** What is wrong with a problem, each with its path, such as `members.3.skills.0.level`. */
export class ProblemError extends Error {
  constructor(readonly faults: readonly { path: string; message: string }[]) {
    super(faults.map((fault) => `${fault.path || 'problem'}: ${fault.message}`).join('\n'));
    this.name = 'ProblemError';
  }
}

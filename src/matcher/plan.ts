import type { Lock, Pair, ReactionKind } from './problem';

/** A rule that keeps a member out of a role, with what it was decided on. */
export type Barrier =
  | { rule: 'paused' }
  | { rule: 'banned' }
  | { rule: 'refused' }
  | { rule: 'teams'; teams: number; most: number }
  | { rule: 'hours'; free: number; asked: number }
  | { rule: 'skill'; skill: string; asked: number }
  | { rule: 'level'; skill: string; level: number; asked: number }
  | { rule: 'slot'; missing: string[] }
  | { rule: 'place'; asked: 'online' | 'site' }
  | { rule: 'region'; asked: string }
  | { rule: 'language'; missing: string[] };

/** One term that spoke for (or, with points below 0, against) a member in a seat. */
export type Reason =
  | { code: 'locked'; points: number; beyond: Barrier[] }
  | { code: 'given'; points: number; reason?: string }
  | { code: 'wish'; points: number; kind: ReactionKind }
  | { code: 'fit'; points: number; skills: { skill: string; level: number; asked: number }[] }
  | { code: 'use'; points: number; skills: string[] }
  | { code: 'grow'; points: number; skills: string[] }
  | { code: 'turn'; points: number; months: number }
  | { code: 'owed'; points: number; wishes: number }
  /** Owed by the club, such as to a group that was served too little. */
  | { code: 'credit'; points: number }
  | { code: 'theme'; points: number; themes: string[] }
  /** Named leader; `ready` says that the first team is no leap. */
  | { code: 'leader'; points: number; led: number; ready: boolean }
  /** Can stand beside this leader, who leads for the first time. */
  | { code: 'mentor'; points: number; leader: string }
  | { code: 'newcomer'; points: number }
  | { code: 'experienced'; points: number; past: number }
  | { code: 'second'; points: number; teams: number }
  | { code: 'colleague'; points: number; department: string }
  /** How many others could take this seat at all, wherever they are now. */
  | { code: 'rare'; points: number; others: number };

export type Seat = {
  role: string;
  /** Counted from 0 within the role. */
  seat: number;
  member: string | null;
  /** Below the level asked for, beside somebody who has it. */
  learner: boolean;
  locked: boolean;
  /** Strongest first. */
  reasons: Reason[];
  /** What the plan would lose without this member, the best free substitute in place: null for an empty seat. */
  loss: Loss | null;
};

export type Loss = { points: number; complete: boolean; substitute: string | null };

export type Missing = { role: string; seats: number } | { leader: true };

export type Team = {
  project: string;
  seats: Seat[];
  /** One of the members, where the project asks for a leader and somebody would lead. */
  leader: string | null;
  complete: boolean;
  missing: Missing[];
  /** Points of this team, the price of its members' second teams left out. */
  points: number;
};

/** What contradicts itself, is named and left out (or, for locks beyond a rule, kept). */
export type Warning =
  | { code: 'member-twice'; member: string }
  | { code: 'skill-twice'; member: string; skill: string }
  | { code: 'refused-and-wished'; member: string; project: string }
  | { code: 'project-twice'; project: string }
  | { code: 'role-twice'; project: string; role: string }
  | { code: 'no-roles'; project: string }
  | { code: 'too-small'; project: string; size: number; seats: number }
  | { code: 'lock-unknown'; lock: Lock }
  | { code: 'lock-taken'; lock: Lock }
  | { code: 'lock-twice'; lock: Lock }
  | { code: 'lock-banned'; lock: Lock }
  | { code: 'lock-beyond'; lock: Lock; barriers: Barrier[] }
  | { code: 'pair-unknown'; pair: Pair };

export type Plan = {
  /** In the order of the problem's projects. */
  teams: Team[];
  /** Points of the whole plan, and what no plan can exceed. */
  objective: number;
  /** null after a quick repair, which proves nothing. */
  bound: number | null;
  /** (bound − objective) / |bound|, 0 when proved best. */
  gap: number | null;
  proved: boolean;
  /** Why the search ended: nothing better is possible, its work was done, its time was over, or only repaired. */
  ended: 'proved' | 'searched' | 'time' | 'repaired';
  counts: Counts;
  warnings: Warning[];
};

export type Counts = {
  projects: number;
  complete: number;
  seats: number;
  filled: number;
  leaders: number;
  /** ✋ and 🌱 on open projects by members who could be taken there, and how many of them were honoured. */
  wishes: number;
  honoured: number;
  newcomers: number;
  /** Members in at least one team of this plan. */
  served: number;
};

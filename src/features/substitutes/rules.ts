import { considerate, DAY, HOUR, MINUTE } from '../../core/time';
import type { SeatRole } from '../projects';
import { type Tier, tiers } from './tables';

/** Who sits where in a team. */
export interface Place {
  userId: string;
  roleId: string;
}

/** What is known of the people at one session. */
export interface Muster {
  /** Who said that they can't make it. */
  absent: ReadonlySet<string>;
  standIns: readonly { userId: string; forUser: string }[];
}

/** What a session lacks: so many people, and roles whose skills nobody brings. */
export interface Need {
  people: number;
  roles: string[];
}

/**
 * The minimum crew where nobody chose one: all of a team of up to three, two thirds of a larger one.
 * @param size people in the team
 */
export const usualCrew = (size: number): number => (size <= 3 ? size : Math.ceil((size * 2) / 3));

/** Who is expected: everybody who did not say otherwise, and who stands in. */
export const expectedAt = (team: readonly Place[], { absent, standIns }: Muster): Set<string> =>
  new Set([
    ...team.map((it) => it.userId).filter((id) => !absent.has(id)),
    ...standIns.map((it) => it.userId),
  ]);

/** What a session lacks. A role is uncovered when all who have it are away and nobody stands in for one of them. */
export function needOf(
  roles: readonly SeatRole[],
  team: readonly Place[],
  muster: Muster,
  least: number,
): Need {
  const replaced = new Set(muster.standIns.map((it) => it.forUser));
  const isCovered = (role: SeatRole) => {
    const holders = team.filter((it) => it.roleId === role.id);
    return (
      holders.length === 0 || holders.some(({ userId }) => !muster.absent.has(userId) || replaced.has(userId))
    );
  };
  return {
    people: Math.max(0, least - expectedAt(team, muster).size),
    roles: roles.filter((role) => role.skills.length > 0 && !isCovered(role)).map((role) => role.id),
  };
}

/** For which of the absent somebody is to be sought: first where a skill is missing, then to make up the crew. */
export function sought<G extends { userId: string; openedAt: Date }>(
  open: readonly G[],
  team: readonly Place[],
  need: Need,
): { gap: G; why: 'skill' | 'people' }[] {
  const uncovered = (gap: G) => team.some((it) => it.userId === gap.userId && need.roles.includes(it.roleId));
  const sorted = [...open].sort(
    (a, b) => a.openedAt.getTime() - b.openedAt.getTime() || a.userId.localeCompare(b.userId),
  );
  const skilled: G[] = [];
  const roles = new Set(need.roles);
  for (const gap of sorted.filter(uncovered)) {
    const own = team.filter((it) => it.userId === gap.userId && roles.has(it.roleId));
    if (own.length === 0) continue;
    skilled.push(gap);
    for (const it of own) roles.delete(it.roleId);
  }
  const others = sorted.filter((gap) => !skilled.includes(gap));
  const more = Math.max(0, need.people - skilled.length);
  return [
    ...skilled.map((gap) => ({ gap, why: 'skill' as const })),
    ...others.slice(0, more).map((gap) => ({ gap, why: 'people' as const })),
  ];
}

/** Whether skills reach what roles ask for. @param below so many levels less will do: 1 for who wants to learn */
export const fits = (
  skills: readonly { skill: string; level: number }[],
  roles: readonly SeatRole[],
  below = 0,
): boolean =>
  roles
    .flatMap((role) => role.skills)
    .every((need) => skills.some((it) => it.skill === need.skill && it.level >= need.level - below));

/** How many are asked beside one another, and how long each has, in milliseconds, with so much time left. */
export function pace(left: number): { atOnce: number; time: number } {
  if (left > 7 * DAY) return { atOnce: 1, time: DAY };
  if (left > 3 * DAY) return { atOnce: 1, time: 12 * HOUR };
  if (left > DAY) return { atOnce: 2, time: 4 * HOUR };
  if (left > 6 * HOUR) return { atOnce: 3, time: HOUR };
  return { atOnce: 5, time: 20 * MINUTE };
}

/** Until when somebody has time to answer: not over a night or a weekend, and not beyond the session. */
export function answerTime(now: Date, at: Date, zone: string): Date {
  const end = new Date(now.getTime() + pace(at.getTime() - now.getTime()).time);
  const awake = considerate(end, zone);
  const fair = awake > end ? new Date(awake.getTime() + HOUR) : end;
  return fair < at ? fair : at;
}

export interface Candidate {
  id: string;
  tier: Tier;
  /** When they were last written to unasked; 0 for never. */
  askedAt: number;
}

/** In which order they are asked: who is near to the team before strangers, among them the least recently asked. */
export const ranked = <C extends Candidate>(candidates: readonly C[]): C[] =>
  [...candidates].sort(
    (a, b) =>
      tiers.indexOf(a.tier) - tiers.indexOf(b.tier) || a.askedAt - b.askedAt || a.id.localeCompare(b.id),
  );

/** How long a leader has to find a way before a coordinator hears of it. */
export const leaderTime = (left: number): number => Math.min(DAY, left / 3);

/** So long before a session its place that somebody left is seen to, and how far ahead those of the next ones with it. */
export const VACANT_AHEAD = { begin: 7 * DAY, until: 14 * DAY } as const;

/** How long before a session its leader is warned of what it lacks; and of too many who have not said. */
export const WARN_AHEAD = { lack: 7 * DAY, silence: DAY } as const;

/**
 * What a leader is to be warned of, as one word that stays the same while it does: `ok`, or what is lacking.
 * @param sure who said that they come, and who stands in
 * @param left until the session, in milliseconds
 */
export function warningState(need: Need, sure: number, least: number, left: number): string {
  if (left > WARN_AHEAD.lack) return 'ok';
  if (need.people > 0 || need.roles.length > 0) return `${need.people}|${[...need.roles].sort().join(',')}`;
  return left <= WARN_AHEAD.silence && sure < least ? 'silent' : 'ok';
}

/** The name of a team's input for its minimum crew. */
export const leastOf = (projectId: string): string => `least:${projectId}`;

import { and, eq } from 'drizzle-orm';
import type { Cx } from '../core/feature';
import type { Member } from '../features/members';
import { teams } from '../features/teams';
import { proposals } from '../features/teams/tables';
import type { Club } from './club';
import type { Activity } from './portfolio';
import { peopleOf } from './rounds';

type Proposal = typeof proposals.$inferSelect;

interface Choosing {
  projectId: string;
  /** The coordinator who decides. */
  by: Cx['person'];
  everybody: readonly Member[];
}

/** The proposed team, with those in it whom the coordinator wants there; undefined where there is none. */
export async function chosen(
  club: Club,
  activity: Activity,
  { projectId, by, everybody }: Choosing,
): Promise<Proposal | undefined> {
  const those = peopleOf(activity);
  for (const other of those) {
    const found = await proposed(club, projectId);
    if (!found || found.seats.some((it) => it.userId === other)) continue;
    const member = everybody.find((it) => it.id === other);
    const seat = found.seats.findIndex(
      (it) => !it.leader && !those.includes(it.userId ?? '') && isAble(activity, it.roleId, member),
    );
    if (seat < 0) continue;
    const reason = { ja: 'ご本人の希望を聞いています。', en: 'They told me that they would like to.' };
    const swap = { seat: String(seat), other, reason: reason[by.lang] };
    await club.submit(teams, 'swapped', by, swap, `${found.id}|${found.version}`);
  }
  return proposed(club, projectId);
}

async function proposed({ world }: Club, projectId: string): Promise<Proposal | undefined> {
  const isIts = and(eq(proposals.projectId, projectId), eq(proposals.state, 'proposed'));
  const [found] = await world.db.run((tx) => tx.select().from(proposals).where(isIts));
  return found;
}

/** Whether somebody has the skills of a role, which the app names by its place. */
function isAble({ roles }: Activity, roleId: string, member: Member | undefined): boolean {
  const role = roles[Number(/\d+/.exec(roleId)?.[0] ?? 0) - 1];
  const has = (one: { skill: string; level: number }) =>
    member?.skills.some((it) => it.skill === one.skill && it.level >= one.level);
  return role?.skills.every(has) ?? false;
}

import { and, asc, eq, exists, gt, gte, inArray, like, lt, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx, World } from '../../core/feature';
import { projects } from '../projects/tables';
import { seats } from '../teams/tables';
import type { Member } from './store';
import { memberSkills, members, people } from './tables';

/** What coordinators look for in the register. All that is given holds. */
export const soughtSchema = z.object({
  skill: z.string().optional(),
  /** At least, 1 to 5. */
  level: z.number().optional(),
  theme: z.string().optional(),
  prefecture: z.string().optional(),
  /** Hours a week that no team takes yet. */
  hours: z.number().optional(),
  /** Was never asked; or not for so many days. */
  asked: z.union([z.literal('never'), z.number()]).optional(),
  learns: z.boolean().optional(),
  leads: z.boolean().optional(),
  /** In their name, or in what they wrote of themselves. */
  words: z.string().optional(),
});
export type SoughtMembers = z.output<typeof soughtSchema>;

/** The last one of a page: the next begins behind. */
export const placeSchema = z.object({ at: z.number(), id: z.string() });
export type Place = z.output<typeof placeSchema>;

export interface Found {
  member: Member;
  /** Hours a week that teams take. */
  busy: number;
}

/** So many profiles are taken up at once. */
const BATCH = 500;

/** Somebody who searches waits for so many batches at most; more come from a large list only, and by themselves. */
export const WAITED = 4;

/**
 * Takes up the skills of profiles that were saved since the last time, so that the database can look for them.
 * @param most batches
 */
export async function takeUpSkills(
  { db }: Pick<World, 'db'>,
  most = Number.POSITIVE_INFINITY,
): Promise<void> {
  for (let n = 0; n < most; n++) if ((await db.run(takeUpSome)) < BATCH) return;
}

async function takeUpSome(tx: Tx): Promise<number> {
  const fresh = await tx
    .select({ id: members.id, skills: members.skills })
    .from(members)
    .where(eq(members.listed, false))
    .limit(BATCH);
  const ids = fresh.map((it) => it.id);
  if (ids.length === 0) return 0;
  await tx.delete(memberSkills).where(inArray(memberSkills.memberId, ids));
  const rows = fresh.flatMap(({ id, skills }) => skills.map((it) => ({ memberId: id, ...it })));
  for (let at = 0; at < rows.length; at += BATCH)
    await tx
      .insert(memberSkills)
      .values(rows.slice(at, at + BATCH))
      .onConflictDoNothing();
  await tx.update(members).set({ listed: true }).where(inArray(members.id, ids));
  return ids.length;
}

/**
 * Members who do not pause and match, the least recently asked first. Indices find them: a hundred thousand answer as
 * fast as few.
 */
export async function searchMembers(
  tx: Tx,
  sought: SoughtMembers,
  now: Date,
  most: number,
  after?: Place,
): Promise<Found[]> {
  const load = tx
    .select({ userId: seats.userId, hours: sql<number>`sum(${projects.hours})`.as('busy') })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .where(and(inArray(seats.state, ['accepted', 'invited']), inArray(projects.state, ['open', 'running'])))
    .groupBy(seats.userId)
    .as('busy_hours');
  const rows = await tx
    .select({ member: members, busy: load.hours })
    .from(members)
    .leftJoin(load, eq(load.userId, members.id))
    .where(
      and(
        eq(members.paused, false),
        after &&
          or(gt(members.askedAt, after.at), and(eq(members.askedAt, after.at), gt(members.id, after.id))),
        ...conditions(tx, sought, now),
        sought.hours ? gte(sql`${members.hours} - coalesce(${load.hours}, 0)`, sought.hours) : undefined,
      ),
    )
    .orderBy(asc(members.askedAt), asc(members.id))
    .limit(most);
  return rows.map(({ member, busy }) => ({ member, busy: Number(busy ?? 0) }));
}

function conditions(tx: Tx, it: SoughtMembers, now: Date): (SQL | undefined)[] {
  const { skill, level, theme, prefecture, asked, learns, leads, words } = it;
  return [
    skill || learns ? hasSkill(tx, { skill, level, learns }) : undefined,
    // An id of a list is letters and hyphens: in quotes it is found in the column's JSON and nowhere else.
    theme ? like(sql`cast(${members.themes} as text)`, `%"${theme}"%`) : undefined,
    prefecture ? eq(members.prefecture, prefecture) : undefined,
    asked === 'never' ? eq(members.askedAt, 0) : undefined,
    typeof asked === 'number' ? lt(members.askedAt, now.getTime() - asked * 24 * 3_600_000) : undefined,
    leads ? eq(members.leads, true) : undefined,
    words ? says(tx, words) : undefined,
  ];
}

function hasSkill(tx: Tx, { skill, level, learns }: Pick<SoughtMembers, 'skill' | 'level' | 'learns'>): SQL {
  const own = and(
    skill ? eq(memberSkills.skill, skill) : undefined,
    level ? gte(memberSkills.level, level) : undefined,
    learns ? eq(memberSkills.wants, 'learn') : undefined,
  );
  // For a skill the few who have it are found first; learners of anything, one by one in the order they are shown.
  return skill
    ? inArray(members.id, tx.select({ id: memberSkills.memberId }).from(memberSkills).where(own))
    : exists(
        tx
          .select({ id: memberSkills.memberId })
          .from(memberSkills)
          .where(and(eq(memberSkills.memberId, members.id), own)),
      );
}

function says(tx: Tx, words: string): SQL | undefined {
  const pattern = `%${words.toLowerCase().replace(/[\\%_]/g, (it) => `\\${it}`)}%`;
  const within = (text: unknown) => sql`lower(${text}) like ${pattern} escape '\\'`;
  return or(
    within(members.note),
    inArray(members.id, tx.select({ id: people.id }).from(people).where(within(people.name))),
  );
}

/** Whether somebody leads a team that the member is in, or was. */
export async function leads(tx: Tx, leader: string, memberId: string): Promise<boolean> {
  const own = tx
    .select({ id: seats.projectId })
    .from(seats)
    .where(and(eq(seats.userId, leader), eq(seats.leader, true), eq(seats.state, 'accepted')));
  const [shared] = await tx
    .select({ id: seats.id })
    .from(seats)
    .where(and(eq(seats.userId, memberId), eq(seats.state, 'accepted'), inArray(seats.projectId, own)))
    .limit(1);
  return shared !== undefined;
}

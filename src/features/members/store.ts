import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Role, Tx } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { often } from '../../db/often';
import { memberSkills, members, people, roles } from './tables';

export type Member = typeof members.$inferSelect;
export type SlackPerson = typeof people.$inferSelect;

const askPerson = often('find_person', (tx) =>
  tx
    .select({ person: people, role: roles.role })
    .from(people)
    .leftJoin(roles, eq(roles.userId, people.id))
    .where(eq(people.id, sql.placeholder('id'))),
);

export async function findPerson(tx: Tx, id: string): Promise<(SlackPerson & { roles: Role[] }) | undefined> {
  const rows = await askPerson(tx, { id });
  return rows[0] && { ...rows[0].person, roles: rows.flatMap(({ role }) => role ?? []) };
}

export async function findPeople(tx: Tx, ids: readonly string[]): Promise<SlackPerson[]> {
  return ids.length
    ? tx
        .select()
        .from(people)
        .where(inArray(people.id, [...ids]))
    : [];
}

type Seen = Pick<SlackPerson, 'id' | 'name' | 'locale' | 'zone' | 'bot'> & { gone?: boolean };

/** What Slack says of somebody; their own choices stay. */
export async function savePerson(
  tx: Tx,
  { id, name, locale, zone, bot, gone = false }: Seen,
  now: Date,
): Promise<void> {
  const known = { name, locale, zone, bot, gone, seenAt: now };
  await tx
    .insert(people)
    .values({ id, ...known })
    .onConflictDoUpdate({ target: people.id, set: known });
}

export async function chooseLang(tx: Tx, id: string, chosen: Lang | null): Promise<void> {
  await tx.update(people).set({ chosen }).where(eq(people.id, id));
}

const askMember = often('find_member', (tx) =>
  tx
    .select()
    .from(members)
    .where(eq(members.id, sql.placeholder('id'))),
);

export async function findMember(tx: Tx, id: string): Promise<Member | undefined> {
  const [member] = await askMember(tx, { id });
  return member;
}

/** All who are registered, by id. */
export function listMembers(tx: Tx): Promise<Member[]> {
  return tx.select().from(members).orderBy(asc(members.id));
}

/** A page of all who are registered, the oldest registration first. */
export function listMembersPage(
  tx: Tx,
  { offset, limit }: { offset: number; limit: number },
): Promise<Member[]> {
  return tx
    .select()
    .from(members)
    .orderBy(asc(members.createdAt), asc(members.id))
    .limit(limit)
    .offset(offset);
}

type Written = Omit<Member, 'createdAt' | 'updatedAt' | 'paused' | 'budget' | 'askedAt' | 'listed'>;

export async function saveMember(tx: Tx, member: Written, now: Date): Promise<Member> {
  const [saved] = await putMember(tx, { ...member, listed: false, createdAt: now, updatedAt: now });
  return saved as Member;
}

/** What a profile does not say itself stays as it was. */
const putMember = often('put_member', (tx) => {
  const { paused, budget, askedAt, ...columns } = getTableColumns(members);
  const { id, createdAt, ...profile } = columns;
  const each = <T>(of: object, make: (name: string) => T) =>
    Object.fromEntries(Object.keys(of).map((name) => [name, make(name)]));
  return tx
    .insert(members)
    .values(each(columns, (name) => sql.placeholder(name)) as never)
    .onConflictDoUpdate({
      target: id,
      set: each(
        profile,
        (name) => sql`excluded.${sql.identifier(columns[name as keyof typeof columns].name)}`,
      ),
    })
    .returning();
});

/** @returns whether the member pauses now; undefined when there is no such member */
export async function togglePause(tx: Tx, id: string): Promise<boolean | undefined> {
  const member = await findMember(tx, id);
  if (!member) return undefined;
  await tx.update(members).set({ paused: !member.paused }).where(eq(members.id, id));
  return !member.paused;
}

/** @returns false when there is no such member */
export async function resume(tx: Tx, id: string): Promise<boolean> {
  const found = await tx.update(members).set({ paused: false }).where(eq(members.id, id)).returning();
  return found.length > 0;
}

/** Somebody said outside of their profile that they would lead a team. */
export async function noteWouldLead(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.update(members).set({ leads: true, updatedAt: now }).where(eq(members.id, id));
}

/**
 * Notes the level that somebody has reached in a skill; a new one they want to use. Searches see it from now on.
 * @returns false when there is no such member
 */
export async function noteSkill(
  tx: Tx,
  id: string,
  { skill, level }: Pick<Member['skills'][number], 'skill' | 'level'>,
  now: Date,
): Promise<boolean> {
  const member = await findMember(tx, id);
  if (!member) return false;
  const known = member.skills.find((it) => it.skill === skill);
  const skills = known
    ? member.skills.map((it) => (it.skill === skill ? { ...it, level } : it))
    : [...member.skills, { skill, level, wants: 'use' as const }];
  await tx.update(members).set({ skills, listed: false, updatedAt: now }).where(eq(members.id, id));
  return true;
}

export async function removeMember(tx: Tx, id: string): Promise<void> {
  await tx.delete(members).where(eq(members.id, id));
  await tx.delete(memberSkills).where(eq(memberSkills.memberId, id));
  await tx.delete(roles).where(eq(roles.userId, id));
  await tx.delete(people).where(eq(people.id, id));
}

export async function holdersOf(tx: Tx, role: Role): Promise<string[]> {
  const rows = await tx
    .select({ id: roles.userId })
    .from(roles)
    .where(eq(roles.role, role))
    .orderBy(asc(roles.at));
  return rows.map((row) => row.id);
}

/** Which of these can no longer be reached: their account in Slack was deactivated. */
export async function listGone(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const gone = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.gone, true), inArray(people.id, [...ids])));
  return new Set(gone.map((it) => it.id));
}

/** @returns false when they held the role already */
export async function appoint(
  tx: Tx,
  it: { userId: string; role: Role; byUser: string; at: Date },
): Promise<boolean> {
  const fresh = await tx.insert(roles).values(it).onConflictDoNothing().returning();
  return fresh.length > 0;
}

/** @returns false when they did not hold the role */
export async function dismiss(tx: Tx, userId: string, role: Role): Promise<boolean> {
  const gone = await tx
    .delete(roles)
    .where(and(eq(roles.userId, userId), eq(roles.role, role)))
    .returning();
  return gone.length > 0;
}

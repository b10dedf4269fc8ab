import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { DateTime } from 'luxon';
import type { Tx, World } from '../../core/feature';
import { HOUR, MINUTE } from '../../core/time';
import { type Member, mayAsk } from '../members';
import { members } from '../members/tables';
import {
  findProjects,
  isOn,
  listWishes,
  type Project,
  planned,
  type SeatRole,
  slotAt,
  timedAt,
} from '../projects';
import { standsInAt } from '../sessions';
import { seatsOf } from '../teams';
import { bans } from '../teams/tables';
import { type Candidate, fits, ranked } from './rules';
import type { Scene, Wanted } from './scene';
import { stoodInBefore } from './store';
import type { Tier } from './tables';

/** Somebody who could stand in, and at which of the sessions. */
export interface Able extends Candidate {
  wanted: Wanted[];
}

/** Strangers are looked through in pages, the least recently asked first, until so many could be asked. */
const PAGE = 500;
const PAGES = 10;
const ENOUGH = 10;

/** Who is near to the team and may be asked for these places, in the order of asking; never twice for a session. */
export async function listNear(
  tx: Tx,
  world: World,
  scene: Scene,
  wanted: readonly Wanted[],
): Promise<Able[]> {
  const roles = rolesOf(scene, wanted);
  return ranked([
    ...(await matesAble(tx, scene, wanted, roles)),
    ...(await nearAble(tx, world, scene, wanted, roles)),
  ]);
}

/** The roles of who is missing. */
function rolesOf({ project, team, left }: Scene, wanted: readonly Wanted[]): SeatRole[] {
  const own = new Set(
    [...team, ...left]
      .filter((seat) => wanted.some((it) => it.gap.userId === seat.userId))
      .map((seat) => seat.roleId),
  );
  return project.roles.filter((role) => own.has(role.id));
}

/** Mates who come anyway and could take the role: only where the crew is large enough without anybody else. */
async function matesAble(
  tx: Tx,
  scene: Scene,
  wanted: readonly Wanted[],
  roles: SeatRole[],
): Promise<Able[]> {
  const enough = wanted.filter((it) => it.why === 'skill' && it.session.need.people === 0);
  if (enough.length === 0) return [];
  const profiles = await profilesOf(
    tx,
    scene.team.map((seat) => seat.userId),
  );
  return profiles
    .filter((it) => !it.paused && fits(it.skills, roles))
    .map((it) => ({
      id: it.id,
      tier: 'mate' as const,
      askedAt: it.askedAt,
      wanted: enough.filter(
        ({ session }) =>
          !session.absent.has(it.id) &&
          !session.standIns.some((one) => one.userId === it.id) &&
          !session.called.has(it.id),
      ),
    }))
    .filter((it) => it.wanted.length > 0);
}

/** Who stood in before, wants to learn by it, or wanted to take part. */
async function nearAble(
  tx: Tx,
  world: World,
  scene: Scene,
  wanted: readonly Wanted[],
  roles: SeatRole[],
): Promise<Able[]> {
  const before = await stoodInBefore(tx, scene.project.id);
  const wishes = await listWishes(tx, [scene.project.id]);
  const wishers = (kind: 'learn' | 'join') => wishes.filter((it) => it.kind === kind).map((it) => it.userId);
  const tierOf = new Map<string, Tier>([
    ...wishers('join').map((id) => [id, 'wisher'] as const),
    ...wishers('learn').map((id) => [id, 'learner'] as const),
    ...before.map((id) => [id, 'before'] as const),
  ]);
  const profiles = await profilesOf(tx, [...tierOf.keys()]);
  return outsidersAble(tx, world, scene, wanted, roles, profiles, (id) => tierOf.get(id) ?? 'stranger');
}

/** Everybody else whose profile fits, in the order of asking. */
export async function listStrangers(
  tx: Tx,
  world: World,
  scene: Scene,
  wanted: readonly Wanted[],
): Promise<Able[]> {
  const roles = rolesOf(scene, wanted);
  const found: Able[] = [];
  for (let page = 0; page < PAGES && found.length < ENOUGH; page++) {
    const profiles = await tx
      .select()
      .from(members)
      .where(and(eq(members.paused, false), gt(members.budget, 0)))
      .orderBy(asc(members.askedAt), asc(members.id))
      .limit(PAGE)
      .offset(page * PAGE);
    found.push(...(await outsidersAble(tx, world, scene, wanted, roles, profiles, () => 'stranger')));
    if (profiles.length < PAGE) break;
  }
  return ranked(found);
}

async function outsidersAble(
  tx: Tx,
  world: World,
  scene: Scene,
  wanted: readonly Wanted[],
  roles: SeatRole[],
  profiles: readonly Member[],
  tierOf: (id: string) => Tier,
): Promise<Able[]> {
  const { project, team } = scene;
  const banned = new Set(
    (await tx.select().from(bans).where(eq(bans.projectId, project.id))).map((it) => it.userId),
  );
  const seated = new Set(team.map((it) => it.userId));
  const former = await listFormer(tx, scene);
  const slot = (at: Date) => {
    const local = DateTime.fromJSDate(at, { zone: world.settings.timezone });
    return slotAt(local.toFormat('yyyy-MM-dd'), local.toFormat('HH:mm'));
  };
  const able = profiles
    .filter((it) => !it.paused && !banned.has(it.id) && !seated.has(it.id) && !former.has(it.id))
    .filter((it) => suits(it, project))
    .map((it) => {
      const tier = tierOf(it.id);
      return {
        id: it.id,
        tier,
        askedAt: it.askedAt,
        wanted: wanted.filter(
          ({ gap, session, why }) =>
            it.slots.includes(slot(gap.at)) &&
            fits(it.skills, roles, tier === 'learner' && why === 'people' ? 1 : 0) &&
            !session.standIns.some((one) => one.userId === it.id) &&
            !session.called.has(it.id),
        ),
      };
    })
    .filter((it) => it.wanted.length > 0);
  const may = new Set(
    await mayAsk(
      tx,
      able.map((it) => it.id),
      world.now(),
    ),
  );
  return able.filter((it) => may.has(it.id));
}

/** Who left the team and did not wish for it again since: they are left in peace. */
async function listFormer(tx: Tx, { project, left }: Scene): Promise<Set<string>> {
  const wishes = left.length > 0 ? await listWishes(tx, [project.id]) : [];
  const isBack = (seat: (typeof left)[number]) =>
    wishes.some(
      (it) => it.kind !== 'watch' && it.userId === seat.userId && it.at > (seat.answeredAt ?? seat.invitedAt),
    );
  return new Set(left.filter((seat) => !isBack(seat)).map((seat) => seat.userId));
}

/** Whether the place of the project is one for this member. */
function suits({ place, prefecture }: Member, project: Project): boolean {
  if (project.place === 'both') return true;
  if (project.place === 'online') return place !== 'site';
  return place !== 'online' && (!project.prefecture || project.prefecture === prefecture);
}

const profilesOf = async (tx: Tx, ids: readonly string[]): Promise<Member[]> =>
  ids.length
    ? tx
        .select()
        .from(members)
        .where(inArray(members.id, [...new Set(ids)]))
    : [];

/** No session takes longer. */
const LONGEST = 8 * HOUR;

/**
 * Whether somebody has the time: hours left in the week beside their teams and what they stand in for, and nothing else
 * at that moment.
 */
export async function hasTime(
  tx: Tx,
  world: World,
  userId: string,
  wanted: Project,
  at: Date,
): Promise<boolean> {
  const club = world.settings.timezone;
  const project = timedAt(wanted, at, club);
  const [profile] = await profilesOf(tx, [userId]);
  const teams = await findProjects(tx, [...new Set((await seatsOf(tx, [userId])).map((it) => it.projectId))]);
  const going = teams.filter((it) => it.state === 'open' || it.state === 'running');
  const week = DateTime.fromJSDate(at, { zone: club }).startOf('week');
  const standing = (await standsInAt(tx, userId, week.toJSDate())).filter(
    (it) => it.at < week.plus({ weeks: 1 }).toJSDate(),
  );
  const others = await findProjects(tx, [...new Set(standing.map((it) => it.projectId))]);
  const minutesOf = (id: string) => others.find((it) => it.id === id)?.minutes ?? 0;
  const spent =
    going.reduce((sum, it) => sum + it.hours * 60, 0) +
    standing.reduce((sum, it) => sum + minutesOf(it.projectId), 0);
  if (profile && profile.hours * 60 < spent + project.minutes) return false;
  const overlaps = (begins: Date, minutes: number) =>
    begins.getTime() < at.getTime() + project.minutes * MINUTE &&
    at.getTime() < begins.getTime() + minutes * MINUTE;
  const isBusy = going.some((it) =>
    planned(it, new Date(at.getTime() - LONGEST), club, { until: new Date(at.getTime() + LONGEST) })
      .filter(isOn)
      .some((one) => overlaps(one.at, one.minutes)),
  );
  return !isBusy && !standing.some((it) => overlaps(it.at, minutesOf(it.projectId)));
}

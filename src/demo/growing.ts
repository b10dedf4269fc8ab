import { DateTime } from 'luxon';
import { DAY, HOUR } from '../core/time';
import { artifacts } from '../features/artifacts';
import { growth } from '../features/growth';
import { mentors } from '../features/mentors';
import { findProject, listProjects, upcoming } from '../features/projects';
import { retrospectives } from '../features/retrospectives';
import { sessionId, sessions } from '../features/sessions';
import { leaderOf, roomOf, teamOf } from '../features/teams';
import { say, wasSaid } from '../outbox';
import type { Club } from './club';

/** More than any project of the sample club has had. */
const MOST = 200;
/** Of the weekly ones a year is enough to see how they go. */
const BOOKED = 52;

/** The day after each session its leader books who was there: now and then somebody could not come. */
export async function bookSessions(club: Club, project: string, today: Date): Promise<void> {
  const { db, settings } = club.world;
  const [it, leader, team] = await db.run(async (tx) => [
    await findProject(tx, project),
    await leaderOf(tx, project),
    await teamOf(tx, project),
  ]);
  if (!it || !leader) return;
  const others = team.map((seat) => seat.userId).filter((id) => id !== leader);
  const past = upcoming(it, new Date(0), settings.timezone, MOST)
    .filter((at) => at.getTime() + DAY < today.getTime())
    .slice(-BOOKED);
  for (const [n, at] of past.entries()) {
    club.at(new Date(at.getTime() + DAY));
    const came = [leader, ...others.filter((_, i) => (i + n) % 6 !== 5)];
    const said = { came, beneficiaries: String(2 * team.length + ((3 * n) % 7)) };
    await club.submit(
      sessions,
      'attendance',
      club.person(leader),
      said,
      sessionId({ projectId: project, at }),
    );
  }
}

const LATER = [
  { months: 3, days: 93, used: 'yes' },
  { months: 6, days: 186, used: 'partly' },
] as const;

/** Three and six months after its end the coordinator heard of each project whether it is still used. */
export async function askLater(club: Club, today: Date): Promise<void> {
  const { world } = club;
  const { locale, timezone, coordinators } = world.settings;
  const closed = await world.db.run((tx) => listProjects(tx, 'closed'));
  const due = closed.flatMap(({ id, closedAt }) =>
    LATER.map((it) => ({ ...it, id, at: new Date((closedAt?.getTime() ?? 0) + it.days * DAY) })),
  );
  const coordinator = club.person(coordinators[0] ?? '', 'coordinator');
  for (const { id, months, used, at } of due.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    if (at >= today) continue;
    club.at(at);
    await retrospectives.jobs?.after?.run(world, at, timezone);
    const answer = { used, byWhom: heard[locale], ...(months === 6 && { stage: 'walking' }) };
    await club.submit(retrospectives, 'after', coordinator, answer, `${id}|${months}`);
  }
}

const heard = {
  ja: '職員の皆さんと、新しく入った方が使っています。',
  en: 'The staff, and those who came since.',
} as const;

/** A month has its first workday within so many days. */
const MONTH = 40;

/** Who is ready for a next step, as coordinators heard on the last first workday of a month; and mentors, as of now. */
export async function suggestPeople(club: Club, today: Date): Promise<void> {
  const { world } = club;
  const { timezone: zone } = world.settings;
  const morning = DateTime.fromJSDate(today, { zone }).set({
    hour: 9,
    minute: 10,
    second: 0,
    millisecond: 0,
  });
  const days = Array.from({ length: MONTH }, (_, back) => morning.minus({ days: back }));
  for (const day of days.filter((it) => it.toJSDate() < today)) {
    club.at(day.toJSDate());
    await growth.jobs?.suggest?.run(world, day.toJSDate(), zone);
    if (await world.db.run((tx) => wasSaid(tx, `growth.ready:${day.toFormat('yyyy-MM')}`))) break;
  }
  club.at(new Date(today.getTime() - HOUR));
  await mentors.jobs?.propose?.run(world, world.now(), zone);
}

/** Each team's card is there as soon as its channel is, and not only when the clock next brings it. */
export async function pinCards(club: Club, today: Date): Promise<void> {
  const { world } = club;
  club.at(today);
  for (const { id } of await world.db.run((tx) => listProjects(tx, 'running')))
    await world.db.run(async (tx) => {
      const card = await artifacts.draw?.card?.(tx, world, id);
      if (card)
        await say(tx, today, {
          ...{ key: `artifacts.card:${id}`, to: { room: roomOf(id) }, message: card, pin: true },
        });
    });
}

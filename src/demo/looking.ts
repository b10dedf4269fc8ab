import { inArray } from 'drizzle-orm';
import { DAY } from '../core/time';
import { knowhow } from '../features/knowhow';
import { retrospectives } from '../features/retrospectives';
import { leaderOf, roomOf, teamOf } from '../features/teams';
import { messages } from '../outbox/tables';
import type { Club } from './club';
import { learned } from './lessons';
import { type Activity, occasions, portfolio } from './portfolio';
import { metOf } from './rounds';

/** The leader closes the project; all three sides answer; where `pictured`, their picture follows. */
export async function lookBack(
  club: Club,
  activity: Activity,
  { project, today, pictured }: { project: string; today: Date; pictured: boolean },
): Promise<void> {
  if (activity.state !== 'closed') return;
  const { world } = club;
  const { db, settings } = world;
  const lang = settings.locale;
  const last = occasions(activity, today).at(-1)?.start ?? today;
  const leader = await db.run((tx) => leaderOf(tx, project));
  if (!leader) return;
  club.at(new Date(last.getTime() + 3 * DAY));
  const { achieved, participants, organisation, company } = activity.retrospective;
  const closing = {
    project,
    achieved: achieved[lang],
    met: metOf(activity),
    confirm: ['yes'],
  };
  await club.submit(retrospectives, 'close', club.person(leader), closing);

  const team = await db.run((tx) => teamOf(tx, project));
  type Said = typeof company;
  const words = ({ keep, problem, try: next }: Said) => ({
    keep: keep[lang],
    problem: problem[lang],
    try: next[lang],
  });
  const rating = (it: Said, yes: boolean) => String(yes ? Math.max(4, it.rating) : Math.min(3, it.rating));
  for (const [i, { userId }] of team.entries()) {
    const it = participants[i % participants.length] ?? organisation;
    const said = {
      ...{ ...words(it), again: rating(it, it.again), recommend: rating(it, it.recommend) },
      // Some of them are glad to be quoted.
      ...(i % 2 === 0 && { quote: ['yes'] }),
    };
    await club.submit(retrospectives, 'participants', club.person(userId), said, project);
  }
  const of = organisation;
  await club.submit(
    retrospectives,
    'organisation',
    club.person(leader),
    {
      ...words(of),
      quote: ['yes'],
      change: of.change[lang],
      met: String(of.rating),
      satisfied: String(of.rating),
      askAgain: rating(of, of.again),
    },
    project,
  );
  const ours = { ...words(company), gain: activity.gain[lang], fit: String(company.rating) };
  await club.submit(retrospectives, 'company', club.person('U0CHIKAGE03', 'csr'), ours, project);
  if (pictured) await retrospectives.jobs?.pictures?.run(world, world.now(), world.settings.timezone);
  await bringToTeam(world, project);
}

/** The team's channel is not open yet while the club is played, so it all went to the coordinators: it is the team's. */
async function bringToTeam({ db }: Club['world'], project: string): Promise<void> {
  const keys = ['closed', 'summary', 'picture'].map((it) => `retrospectives.${it}:${project}`);
  await db.run((tx) =>
    tx
      .update(messages)
      .set({ toRoom: roomOf(project) })
      .where(inArray(messages.key, keys)),
  );
}

/** What the teams learned is written down by one of each, some weeks after. */
export async function writeDown(
  club: Club,
  today: Date,
  projectOf: (activity: string) => string,
): Promise<void> {
  const { db } = club.world;
  for (const [i, { from, ...words }] of learned.entries()) {
    const project = projectOf(from);
    const team = await db.run((tx) => teamOf(tx, project));
    const writer = team[i % (team.length || 1)];
    const activity = portfolio.find((it) => it.id === from);
    if (!writer || !activity) continue;
    club.at(new Date(today.getTime() - (60 - 3 * i) * DAY));
    await club.submit(
      knowhow,
      'write',
      club.person(writer.userId),
      {
        ...{ ...words, project, scenario: from, kind: activity.organisation.kind },
        ...{ themes: activity.themes.slice(0, 3), skills: skillsOf(activity) },
      },
      '{}',
    );
  }
}

const skillsOf = ({ roles }: Activity): string[] =>
  [...new Set(roles.flatMap((role) => role.skills.map((it) => it.skill)))].slice(0, 5);

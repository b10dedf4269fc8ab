import { eq } from 'drizzle-orm';
import { type Block, message, para } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { considerate } from '../../core/time';
import { channelOf, say } from '../../outbox';
import { isOn, type Project, planned } from '../projects';
import { roomOf } from '../teams';
import { listBooked } from './roll';
import { type Past, type Streak, streakOf, toCheer, unitOf } from './streak';
import { streakTexts as texts } from './streakTexts';
import { cheers } from './tables';

/** How long a project has gone on without a miss, by what is booked. */
export async function streakNow(
  tx: Tx,
  { now, settings }: Pick<World, 'now' | 'settings'>,
  project: Project,
): Promise<Streak> {
  const { all, attendance, formers } = await listBooked(tx, project.id);
  const came = [
    ...attendance.filter((it) => it.came).map(({ at, userId }) => ({ at, who: userId })),
    ...formers.map(({ at, marker }) => ({ at, who: marker })),
  ];
  const people = new Map<number, string[]>();
  for (const { at, who } of came) people.set(at.getTime(), [...(people.get(at.getTime()) ?? []), who]);
  const past = all.map(
    (it): Past => ({
      at: it.at,
      came: it.bookedAt ? it.came : null,
      people: people.get(it.at.getTime()) ?? [],
    }),
  );
  const from = past.reduce((first, it) => (it.at < first ? it.at : first), now());
  const off = past.some((it) => !it.came)
    ? planned(project, from, settings.timezone, { until: now() }).filter((it) => !isOn(it))
    : [];
  const cancelled = new Set(off.map((it) => it.at.getTime()));
  return streakOf(
    past.filter((it) => it.came || !cancelled.has(it.at.getTime())),
    unitOf(project),
    settings.timezone,
  );
}

/** A row of two is one. */
const SHOWN_FROM = 2;

/** The row in a sentence, from two on. */
export const streakBlocks = (streak: Streak, lang: Lang): Block[] =>
  streak.count < SHOWN_FROM ? [] : [para(texts[lang].row(streak))];

/** A round number of sessions in a row is celebrated in the team's channel, once. */
export async function cheer(tx: Tx, world: World, project: Project): Promise<void> {
  const { locale: lang, timezone: zone } = world.settings;
  const room = roomOf(project.id);
  const streak = await streakNow(tx, world, project);
  const known = await tx.select().from(cheers).where(eq(cheers.projectId, project.id));
  const count = toCheer(streak, new Map(known.map((it) => [it.count, it.at])));
  if (count === undefined || !streak.since || !(await channelOf(tx, room))) return;
  const at = world.now();
  await tx
    .insert(cheers)
    .values({ projectId: project.id, count, at })
    .onConflictDoUpdate({ target: [cheers.projectId, cheers.count], set: { at } });
  const row = { ...streak, count };
  await say(tx, at, {
    key: `sessions.cheer:${project.id}:${count}:${streak.since.getTime()}`,
    to: { room },
    message: message(
      para(texts[lang].cheer({ ...row, title: project.title })),
      para(texts[lang].carried(row)),
    ),
    due: considerate(at, zone),
  });
}

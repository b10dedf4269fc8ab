import { and, eq } from 'drizzle-orm';
import {
  type Block,
  bold,
  bullets,
  button,
  heading,
  type Line,
  type Message,
  message,
  para,
  row,
} from '../../core/blocks';
import type { Job, Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { DAY, moment } from '../../core/time';
import { channelOf, edit, say, touch } from '../../outbox';
import { type Lesson, searchLessons } from '../knowhow';
import { mentorships } from '../mentors/tables';
import { somebody } from '../organisations';
import { findProject, listProjects, type Project, roleName, upcoming } from '../projects';
import { type Last, lastHeld, type Streak, streakBlocks, streakNow } from '../sessions';
import { roomOf, type Seat, teamOf } from '../teams';
import { cardTexts } from './cardTexts';
import { type Artifact, listKept } from './store';
import { texts } from './texts';
import { titled } from './views';

const keyOf = (projectId: string): string => `artifacts.card:${projectId}`;

/** What a project kept has changed: its card follows at once. */
export const refreshCard = (tx: Tx, projectId: string): Promise<void> => touch(tx, keyOf(projectId));

/** Every ten minutes: each team's channel has its pinned card, and the card says what is so. */
export const cards: Job = {
  cron: () => '*/10 * * * *',
  async run(world) {
    const all = await world.db.run((tx) => listProjects(tx, 'running', 'closed'));
    const lately = world.now().getTime() - DAY;
    const alive = all.filter((it) => it.state === 'running' || (it.closedAt?.getTime() ?? 0) > lately);
    for (const { id } of alive) await world.db.run((tx) => bring(tx, world, id));
  },
};

async function bring(tx: Tx, world: World, projectId: string): Promise<void> {
  const room = roomOf(projectId);
  const card = await drawCard(tx, world, projectId);
  if (!card || !(await channelOf(tx, room))) return;
  const key = keyOf(projectId);
  await say(tx, world.now(), { key, to: { room }, message: card, pin: true });
  await edit(tx, key, card);
}

/** Coming sessions, kept things and lessons that the card names. */
const SESSIONS = 3;
const KEPT = 10;
const LESSONS = 3;

/** The team's card, as it should be now. */
export async function drawCard(tx: Tx, world: World, projectId: string): Promise<Message | undefined> {
  const project = await findProject(tx, projectId);
  if (!project) return undefined;
  const { timezone: zone, locale: lang } = world.settings;
  const isOver = project.state === 'closed';
  return cardMessage(
    {
      project,
      streak: await streakNow(tx, world, project),
      last: await lastHeld(tx, projectId),
      isOver,
      dates: isOver ? [] : upcoming(project, world.now(), zone, SESSIONS),
      team: await teamOf(tx, projectId),
      mentor: await mentorOf(tx, projectId),
      kept: await listKept(tx, projectId),
      lessons: (await searchLessons(tx, `${project.title}\n${project.task}`, LESSONS)).map((it) => it.lesson),
    },
    { lang, zone },
  );
}

/** Who stands beside the leader. */
async function mentorOf(tx: Tx, projectId: string): Promise<string | undefined> {
  const [found] = await tx
    .select({ id: mentorships.mentorId })
    .from(mentorships)
    .where(and(eq(mentorships.projectId, projectId), eq(mentorships.state, 'accepted')));
  return found?.id ?? undefined;
}

interface Card {
  project: Project;
  isOver: boolean;
  streak: Streak;
  last: Last | undefined;
  dates: readonly Date[];
  team: readonly Seat[];
  mentor: string | undefined;
  kept: readonly Artifact[];
  lessons: readonly Lesson[];
}

function cardMessage(
  { project, isOver, streak, last, dates, team, mentor, kept, lessons }: Card,
  { lang, zone }: { lang: Lang; zone: string },
): Message {
  const say = cardTexts[lang];
  const coming: Line[] = dates.length
    ? dates.map((at) => moment(at, lang, zone))
    : [isOver ? say.over : say.noDates];
  return message(
    heading(project.title),
    para(bold(say.goal), '\n', project.goal),
    para(bold(say.next)),
    bullets(coming),
    ...lastBlocks(last, { lang, zone }),
    ...streakBlocks(streak, lang),
    para(bold(say.people)),
    bullets(team.length ? team.map((seat) => personLine(project, seat, lang)) : [say.nobody]),
    ...(mentor ? [para([say.mentor, ...somebody(mentor, lang)])] : []),
    para(bold(say.kept)),
    bullets(
      kept.length
        ? kept.slice(0, KEPT).map((it) => [`${texts[lang].kinds[it.kind]}　`, titled(it)])
        : [say.keptNone],
    ),
    ...(kept.length > KEPT ? [para(say.more({ many: kept.length - KEPT }))] : []),
    ...(lessons.length ? [para(bold(say.lessons))] : []),
    row(
      ...lessons.map((it, i) => button(`knowhow.read:${i}`, it.content.title, it.id)),
      button('artifacts.add', say.add, project.id),
      ...(isOver ? [] : [button('schedule.open', say.schedule, project.id)]),
      ...(!isOver && team.length > 1 ? [button('teams.openDeputy', say.nameDeputy, project.id)] : []),
      ...(dates.length ? [button('calendar.file', say.calendar, project.id)] : []),
    ),
  );
}

/** What the last session did. */
function lastBlocks(last: Last | undefined, { lang, zone }: { lang: Lang; zone: string }): Block[] {
  if (!last) return [];
  const say = cardTexts[lang];
  const { came, beneficiaries, done } = last;
  return [
    para(bold(say.last)),
    bullets([[moment(last.at, lang, zone), say.came({ came, beneficiaries })], ...(done ? [done] : [])]),
  ];
}

function personLine(project: Project, seat: Seat, lang: Lang): Line {
  const role = project.roles.find((it) => it.id === seat.roleId);
  return [
    ...somebody(seat.userId, lang),
    ...(role ? [`　${roleName(role, lang)}`] : []),
    ...(seat.leader ? [cardTexts[lang].leader] : []),
    ...(seat.deputy ? [cardTexts[lang].deputy] : []),
  ];
}

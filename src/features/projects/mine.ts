import { and, asc, eq, inArray } from 'drizzle-orm';
import { type Block, bold, bullets, button, heading, type Line, para, row } from '../../core/blocks';
import type { Tx, Word, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { moment, momentWords } from '../../core/time';
import { findMember, type Member } from '../members';
import { listRequestsOf } from '../organisations';
import { seats } from '../teams/tables';
import { listDraftsOf } from './drafts';
import { mineList } from './lists';
import { mineTexts } from './mineTexts';
import { draftBlocks } from './preview';
import { upcoming } from './schedule';
import { seekWords } from './seekViews';
import { findProjects, listProjectsOf, listWishesOf, type Project } from './store';
import { projects } from './tables';
import { listWatches, readSeek, type Watch } from './watches';

/** So many coming sessions are named. */
const SESSIONS = 3;

/** Everything of somebody: profile, invitations, teams, next sessions, proposals, requests, reactions, watches. */
export const mine: Word = {
  aliases: ['わたし', '自分'],
  help: { ja: '自分のチーム・提案・リアクションなどの一覧', en: 'My teams, proposals, reactions and more' },
  run: (cx) =>
    cx.db.run(async (tx) => {
      const { person } = cx;
      const wishes = await listWishesOf(tx, person.id);
      const ids = [...new Set(wishes.map((it) => it.projectId))];
      const answered = (await findProjects(tx, ids)).map((project) => ({
        project,
        kinds: wishes.filter((it) => it.projectId === project.id).map((it) => it.kind),
      }));
      const proposals = await listProjectsOf(tx, person.id);
      const requests = await listRequestsOf(tx, person.id);
      const watches = await listWatches(tx, person.id);
      const above = [
        ...profileLine(await findMember(tx, person.id), person.lang),
        ...teamBlocks(await partsOf(tx, person.id), cx, person),
        ...draftBlocks(await listDraftsOf(tx, person.id), cx.now(), person.lang),
      ];
      const below = watchLines(watches, person.lang);
      return {
        tell: mineList({ proposals, requests, wishes: answered, above, below }, cx.now(), person.lang),
      };
    }),
};

interface Part {
  project: Project;
  seat: typeof seats.$inferSelect;
}

/** Teams that somebody is in or invited to, and that have not ended. */
function partsOf(tx: Tx, userId: string): Promise<Part[]> {
  return tx
    .select({ project: projects, seat: seats })
    .from(seats)
    .innerJoin(projects, eq(projects.id, seats.projectId))
    .where(
      and(
        eq(seats.userId, userId),
        inArray(seats.state, ['invited', 'accepted']),
        inArray(projects.state, ['open', 'running']),
      ),
    )
    .orderBy(asc(projects.starts));
}

function profileLine(member: Member | undefined, lang: Lang): Block[] {
  const say = mineTexts[lang];
  return [
    heading(say.profile),
    para(
      member ? say.registered({ skills: member.skills.length, hours: member.hours }) : say.unregistered,
      member?.paused ? `\n${say.paused}` : '',
    ),
    row(button('slack.word:register', member ? say.edit : say.register, 'register')),
  ];
}

function watchLines(watches: readonly Watch[], lang: Lang): Block[] {
  const say = mineTexts[lang];
  if (watches.length === 0) return [];
  return [
    heading(say.watches),
    bullets(watches.map((it) => seekWords(readSeek(it), lang))),
    row(button('slack.word:watches', say.changeWatches, 'watches')),
  ];
}

function teamBlocks(
  parts: readonly Part[],
  { now, settings }: Pick<World, 'now' | 'settings'>,
  { lang, zone }: { lang: Lang; zone: string },
): Block[] {
  const say = mineTexts[lang];
  const invited = parts.filter((it) => it.seat.state === 'invited');
  const joined = parts.filter((it) => it.seat.state === 'accepted');
  const sessions = joined
    .filter((it) => it.project.state === 'running')
    .flatMap(({ project }) => {
      return upcoming(project, now(), settings.timezone, SESSIONS).map((at) => ({ at, project }));
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .slice(0, SESSIONS);
  const list = (title: string, lines: Line[]): Block[] =>
    lines.length > 0 ? [heading(title), bullets(lines)] : [];
  return [
    ...list(
      say.invitations,
      invited.map(({ project, seat }) => [
        bold(project.title),
        say.answerBy({ at: momentWords(seat.answerBy, lang, zone) }),
      ]),
    ),
    ...list(
      say.teams,
      joined.map(({ project, seat }) => [
        bold(project.title),
        say.team({ leader: seat.leader, begun: project.state === 'running' }),
      ]),
    ),
    ...list(
      say.sessions,
      sessions.map(({ at, project }) => [moment(at, lang, zone), say.gap, project.title]),
    ),
  ];
}

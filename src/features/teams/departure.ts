import { inArray } from 'drizzle-orm';
import { button, type Message, message, type Part, para, row } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { ago, considerate } from '../../core/time';
import { coordinators, leaveRoom, say } from '../../outbox';
import { members } from '../members/tables';
import { nudgeDue, somebody } from '../organisations';
import { listProjects, type Project, refreshPosting } from '../projects';
import { redrawTeam } from './board';
import { leavingTexts as texts } from './leavingTexts';
import { remind } from './nudge';
import { listSeats, moveSeat } from './store';
import { roomOf, type Seat, teamOf } from './team';
import { words } from './words';

/**
 * Somebody is no longer in a team that has begun. Its channel hears of it, without a reason; where nobody leads any more,
 * or nobody is left, the coordinators do. What they did stays.
 * @returns the seats that are free now; none where they were not in it
 */
export async function leaveTeam(tx: Tx, world: World, project: Project, userId: string): Promise<Seat[]> {
  const { locale, timezone } = world.settings;
  const now = world.now();
  const own = (await teamOf(tx, project.id)).filter((seat) => seat.userId === userId);
  const left: Seat[] = [];
  for (const seat of own) {
    const it = await moveSeat(tx, seat.id, 'accepted', 'left', { answeredAt: now, deputy: false });
    if (it) left.push(it);
  }
  const [first] = left;
  if (!first) return [];
  const room = roomOf(project.id);
  await leaveRoom(tx, room, userId);
  await say(tx, now, {
    key: `teams.left:${first.id}`,
    to: { room },
    message: message(para(texts[locale].room({ who: userId }))),
    due: considerate(now, timezone),
  });
  await tellIfStranded(tx, world, project);
  await redrawTeam(tx, world, project.id);
  await refreshPosting(tx, world, project.id);
  return left;
}

/** The leader, or everybody, has left: a coordinator has to know, and sees to it. */
async function tellIfStranded(tx: Tx, world: World, project: Project): Promise<void> {
  const stranded = await strandedIn(tx, project);
  if (!stranded) return;
  await say(tx, world.now(), {
    key: `teams.stranded:${project.id}:${stranded.since.getTime()}`,
    to: coordinators,
    message: strandedNotice(project, stranded, world.settings.locale),
  });
}

/** Teams that are still without a leader, or empty, are spoken of again after 2 and 7 days, then to another coordinator. */
export async function nudgeStranded(tx: Tx, world: World): Promise<void> {
  const now = world.now();
  for (const project of await listProjects(tx, 'running')) {
    const stranded = await strandedIn(tx, project);
    if (!stranded) continue;
    const due = await nudgeDue(tx, `teams.strandedStill:${project.id}`, stranded.since, now);
    if (due && due.nudge !== 'end')
      await remind(tx, world, project, due, (lang) =>
        strandedNotice(project, stranded, lang, ago(stranded.since, now, lang)),
      );
  }
}

interface Stranded {
  /** When the last of those who left did. */
  since: Date;
  /** Who of those who are there would lead; null where nobody is there. */
  leads: string[] | null;
  /** Who stands in until somebody leads. */
  deputy?: string | undefined;
}

async function strandedIn(tx: Tx, project: Project): Promise<Stranded | undefined> {
  const seats = await listSeats(tx, project.id);
  const team = seats.filter((it) => it.state === 'accepted');
  const left = seats.filter((it) => it.state === 'left');
  if (left.length === 0 || team.some((it) => it.leader)) return undefined;
  const since = new Date(Math.max(...left.map((it) => (it.answeredAt ?? it.invitedAt).getTime())));
  if (team.length === 0) return { since, leads: null };
  const ids = team.map((it) => it.userId);
  const known = await tx.select().from(members).where(inArray(members.id, ids));
  const deputy = team.find((it) => it.deputy)?.userId;
  return { since, leads: ids.filter((id) => known.some((it) => it.id === id && it.leads)), deputy };
}

function strandedNotice(project: Project, { leads, deputy }: Stranded, lang: Lang, since?: string): Message {
  const say = texts[lang];
  const still = since ? [para(say.still({ since }))] : [];
  if (leads === null) return message(para(say.empty(project)), para(say.emptyNext), ...still);
  const who = leads.flatMap((id, i): Part[] => [...(i ? [words[lang].comma] : []), ...somebody(id, lang)]);
  return message(
    para(say.unled(project)),
    ...(deputy ? [para(say.deputy({ who: deputy }))] : []),
    para(who.length ? say.wouldLead({ who }) : say.wouldLeadNone),
    ...still,
    row(button('teams.leader', say.nameLeader, project.id)),
  );
}

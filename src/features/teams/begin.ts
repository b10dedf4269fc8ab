import type { Message } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import { considerate } from '../../core/time';
import { openRoom, say } from '../../outbox';
import { addressee, addressees } from '../members';
import { FORMER } from '../organisations';
import { findProject, listWishes, moveProject, type Project, refreshPosting, upcoming } from '../projects';
import { redrawTeam, retire } from './board';
import { showAnswer } from './invite';
import { inviteTexts } from './inviteTexts';
import { kickoff, newcomer, proposerLetter, thanks } from './letters';
import { roomName } from './rules';
import { nameLeader, proposalsOf } from './store';
import { roomOf, type Seat, teamOf } from './team';

/** Coming sessions that the first message names. */
const SESSIONS_NAMED = 5;

/** Lets a team begin: its project runs, its room opens, and everybody who waits for it is told. Once. */
export async function begin(tx: Tx, world: World, open: Project): Promise<void> {
  const project = await moveProject(tx, open.id, 'open', 'running', { startedAt: world.now() });
  if (!project) return;
  const [first, ...more] = await teamOf(tx, project.id);
  if (first && !first.leader && more.length === 0) await nameLeader(tx, project.id, first.id);
  const team = await teamOf(tx, project.id);
  await bringTeamRoom(tx, world, project);
  await sayFirstWords(tx, world, project);
  for (const seat of team) await showAnswer(tx, world, project, seat);
  await thankOthers(tx, world, project, team);
  await tellProposer(tx, world, project, team);
  for (const it of await proposalsOf(tx, project.id))
    if (it.state === 'proposed') await retire(tx, world, it);
  await redrawTeam(tx, world, project.id);
  await refreshPosting(tx, world, project.id);
}

/** Somebody joins a team that has begun. */
export async function joinLater(tx: Tx, world: World, project: Project, seat: Seat): Promise<void> {
  await bringTeamRoom(tx, world, project);
  await say(tx, world.now(), {
    key: `teams.joined:${seat.id}`,
    to: { room: roomOf(project.id) },
    message: newcomer(project, seat, { lang: world.settings.locale, zone: world.settings.timezone }),
  });
}

/** A project's words have changed: its team's channel and card follow. */
export async function refreshTeam(tx: Tx, world: World, projectId: string): Promise<void> {
  const project = await findProject(tx, projectId);
  if (project?.state === 'running') await bringTeamRoom(tx, world, project);
  await redrawTeam(tx, world, projectId);
}

/** The team's channel, with its members and the coordinators who approved them. */
async function bringTeamRoom(tx: Tx, { settings }: World, project: Project): Promise<void> {
  const say = inviteTexts[settings.locale];
  const team = (await teamOf(tx, project.id)).map((it) => it.userId);
  const approved = (await proposalsOf(tx, project.id)).flatMap((it) =>
    it.state === 'approved' ? (it.decidedBy ?? []) : [],
  );
  await openRoom(tx, {
    key: roomOf(project.id),
    name: roomName(project),
    hidden: true,
    members: [...new Set([...team, ...approved])].filter((id) => id !== FORMER),
    topic: say.topic(project).slice(0, 250),
    purpose: say.purpose(project).slice(0, 250),
  });
}

async function sayFirstWords(tx: Tx, world: World, { id }: Project): Promise<void> {
  const first = await drawKickoff(tx, world, id);
  if (!first) return;
  const to = { room: roomOf(id) };
  await say(tx, world.now(), { key: `teams.kickoff:${id}`, to, message: first });
}

/** The first message of a team's channel, with the days that are still to come. */
export async function drawKickoff(tx: Tx, world: World, projectId: string): Promise<Message | undefined> {
  const project = await findProject(tx, projectId);
  if (!project) return undefined;
  const { locale: lang, timezone: zone } = world.settings;
  const dates = upcoming(project, world.now(), zone, SESSIONS_NAMED);
  return kickoff(project, await teamOf(tx, projectId), dates, { lang, zone });
}

/** A kind word to those who wished to take part and have no seat. */
async function thankOthers(tx: Tx, world: World, project: Project, team: readonly Seat[]): Promise<void> {
  const now = world.now();
  const wishes = (await listWishes(tx, [project.id])).filter(
    (it) => it.kind !== 'watch' && !team.some((seat) => seat.userId === it.userId),
  );
  const readers = await addressees(
    tx,
    world,
    wishes.map((it) => it.userId),
  );
  for (const wish of wishes) {
    const reader = readers.get(wish.userId);
    if (!reader) continue;
    await say(tx, now, {
      key: `teams.thanks:${project.id}:${wish.userId}`,
      to: { user: wish.userId },
      message: thanks(project, wish.kind, reader),
      due: considerate(now, reader.zone),
    });
  }
}

async function tellProposer(tx: Tx, world: World, project: Project, team: readonly Seat[]): Promise<void> {
  const { proposedBy } = project;
  if (proposedBy === FORMER) return;
  await say(tx, world.now(), {
    key: `teams.formed:${project.id}`,
    to: { user: proposedBy },
    message: proposerLetter(project, team, await addressee(tx, world, proposedBy)),
  });
}

import { type Block, channel, type Message, message, type Part } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { channelOf, edit, recruiting, say, withdraw } from '../../outbox';
import { addressee, knowThemes } from '../members';
import { FORMER, reopenRequest } from '../organisations';
import { projectCard } from './card';
import { posting } from './posting';
import { cardOf, nudgesOf, type ProjectState, postingOf } from './rules';
import { findProject, listWishes, moveProject, type Project, setGoal, standingOf } from './store';

/** Brings a project's posting and its card to what holds now; a place where it never stood stays empty. */
export async function refreshPosting(
  tx: Tx,
  { settings }: Pick<World, 'settings'>,
  projectId: string,
): Promise<void> {
  const project = await found(tx, projectId);
  if (!project) return;
  await edit(tx, postingOf(projectId), posting(project, await standingOf(tx, projectId), settings.locale));
  await edit(tx, cardOf(project), projectCard(project, settings.locale));
}

/** A project's goal is another one: its posting and its card follow. For the feature `goals`. */
export async function changeGoal(tx: Tx, world: World, projectId: string, goal: string): Promise<void> {
  await setGoal(tx, projectId, goal);
  await refreshPosting(tx, world, projectId);
}

/** A project's posting as it should be now. */
export async function drawPosting(
  tx: Tx,
  { settings }: Pick<World, 'settings'>,
  projectId: string,
): Promise<Message | undefined> {
  const project = await found(tx, projectId);
  return project && posting(project, await standingOf(tx, projectId), settings.locale);
}

/** The approval card of a round, `ID:ROUND`, as it should be now; undefined for an earlier round's, which stays as it was. */
export async function drawCard(
  tx: Tx,
  { settings }: Pick<World, 'settings'>,
  subject: string,
): Promise<Message | undefined> {
  const at = subject.lastIndexOf(':');
  const project = await found(tx, subject.slice(0, at));
  return project?.round === Number(subject.slice(at + 1)) ? projectCard(project, settings.locale) : undefined;
}

/** A project that is about to be shown: its themes are known by name. */
async function found(tx: Tx, projectId: string): Promise<Project | undefined> {
  const project = await findProject(tx, projectId);
  if (project) await knowThemes(tx, project.themes);
  return project;
}

/** The recruiting channel, to be named in a sentence. */
export async function recruitingChannel(tx: Tx, lang: Lang): Promise<Part> {
  const id = await channelOf(tx, recruiting.room);
  return id ? channel(id) : lang === 'ja' ? '募集チャンネル' : 'the recruiting channel';
}

/** Tells whoever proposed a project what became of it. `what` is told once. */
export async function tellProposer(
  tx: Tx,
  world: World,
  { id, proposedBy }: Project,
  what: string,
  news: (lang: Lang) => Block[],
): Promise<void> {
  if (proposedBy === FORMER) return;
  const { lang } = await addressee(tx, world, proposedBy);
  await say(tx, world.now(), {
    key: `projects.told:${id}:${what}`,
    to: { user: proposedBy },
    message: message(...news(lang)),
  });
}

/** The key by which somebody who reacted is told that it is over; once more, should it be opened again. */
export const overOf = ({ id, round }: Pick<Project, 'id' | 'round'>, userId: string): string =>
  `projects.over:${id}:${round}:${userId}`;

/** Tells everybody whose reaction stands on a posting what became of it. `keyOf` is told once; default: that it is over. */
export async function tellWishers(
  tx: Tx,
  world: World,
  project: Project,
  news: (lang: Lang) => Block[],
  keyOf = (userId: string): string => overOf(project, userId),
): Promise<void> {
  const { id, proposedBy } = project;
  const users = new Set((await listWishes(tx, [id])).map((wish) => wish.userId));
  users.delete(proposedBy);
  for (const user of users) {
    const { lang } = await addressee(tx, world, user);
    await say(tx, world.now(), {
      key: keyOf(user),
      to: { user },
      message: message(...news(lang)),
    });
  }
}

/**
 * Ends a project before its time: it is called off, withdrawn, or has waited too long. A request that it was made of
 * waits again for another one.
 * @returns the project as it is now; undefined when somebody was first
 */
export async function cancelProject(
  tx: Tx,
  world: World,
  { id, requestId }: Project,
  from: ProjectState,
  { reason, by }: { reason: string; by: string | null },
): Promise<Project | undefined> {
  const set = { reason, closedAt: world.now(), closedBy: by };
  const cancelled = await moveProject(tx, id, from, 'cancelled', set);
  if (!cancelled) return undefined;
  if (requestId) await reopenRequest(tx, world, requestId);
  await withdraw(tx, `${nudgesOf(id)}:`);
  await refreshPosting(tx, world, id);
  return cancelled;
}

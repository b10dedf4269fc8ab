import { type Line, message, para, quote } from '../../core/blocks';
import type { Cx, Tx, World } from '../../core/feature';
import { coordinators, say } from '../../outbox';
import { findProject, findProjects, type Project } from '../projects';
import { dropFromWeek, dropNotes, redrawNow } from '../sessions';
import { excuseFrom, openGapsOf } from '../substitutes';
import { leaveTeam, seatsOf, teamOf } from '../teams';
import type { Reason } from './rules';
import { keepDeparture, listGoneSeats, wasKept } from './store';
import { problem, texts } from './texts';

/** The running projects in whose teams somebody is. */
export async function runningOf(tx: Tx, userId: string): Promise<Project[]> {
  const ids = [...new Set((await seatsOf(tx, [userId])).map((seat) => seat.projectId))];
  return (await findProjects(tx, ids)).filter((it) => it.state === 'running');
}

interface Leaving {
  /** The submission's. */
  id: string;
  team: string;
  reason: Reason;
  word: string;
}

/** Somebody leaves a team, kindly. The same submission again changes nothing. @throws Problem where they are not in it */
export async function leave(tx: Tx, cx: Cx, { id, team, reason, word }: Leaving): Promise<Line> {
  const { person } = cx;
  const project = await findProject(tx, team);
  if (!project) throw problem('notIn', undefined, 'team');
  const outcome = await takeOut(tx, cx, project, person.id, { id, reason, word });
  if (outcome === 'notIn') throw problem('notIn', undefined, 'team');
  if (word)
    await say(tx, cx.now(), {
      key: `leaving.word:${id}`,
      to: coordinators,
      message: message(
        para(texts[cx.settings.locale].told({ who: person.id, title: project.title })),
        quote(word),
      ),
    });
  return texts[person.lang].done(project);
}

/** Whoever's account was closed is taken out of their teams, as if they had left without a word. */
export async function leaveGone(world: World): Promise<void> {
  for (const { projectId, userId } of await world.db.run(listGoneSeats))
    await world.db.run(async (tx) => {
      const project = await findProject(tx, projectId);
      if (project) await takeOut(tx, world, project, userId, { id: world.newId(), reason: null, word: '' });
    });
}

async function takeOut(
  tx: Tx,
  world: World,
  project: Project,
  userId: string,
  it: { id: string; reason: Reason | null; word: string },
): Promise<'left' | 'again' | 'notIn'> {
  const seats = (await seatsOf(tx, [userId])).filter((seat) => seat.projectId === project.id);
  const leader = seats.some((seat) => seat.leader);
  const at = world.now();
  const isIn = project.state === 'running' && seats.length > 0;
  const row = { ...it, projectId: project.id, userId, leader, at };
  if (!isIn) return (await wasKept(tx, it.id)) ? 'again' : 'notIn';
  if (!(await keepDeparture(tx, row))) return 'again';
  await leaveTeam(tx, world, project, userId);
  await excuseFrom(tx, world, project.id, userId);
  await openGapsOf(tx, world, project.id);
  await dropNotes(tx, userId, project.id);
  await dropFromWeek(tx, world, userId);
  await redrawNow(tx, world, [...new Set((await teamOf(tx, project.id)).map((seat) => seat.userId))]);
  return 'left';
}

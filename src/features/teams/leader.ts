import type { Cx, Tx } from '../../core/feature';
import { say } from '../../outbox';
import { audit } from '../admin';
import { addressee } from '../members';
import { beginIfFormed } from './answer';
import { begin } from './begin';
import { redrawTeam } from './board';
import { logPerson } from './decisions';
import { ledProject, openProject } from './desk';
import { leaderLetter } from './letters';
import { listSeats, nameLeader } from './store';
import { problem } from './texts';

/** A coordinator names the leader of a team that has none. */
export async function appointLeader(tx: Tx, cx: Cx, projectId: string, seatId: string): Promise<void> {
  const project = await ledProject(tx, projectId);
  const seat = (await listSeats(tx, projectId)).find((it) => it.id === seatId && it.state === 'accepted');
  if (!seat) throw problem('noInvitation', undefined, 'seat');
  await nameLeader(tx, projectId, seat.id);
  const entry = { id: cx.newId(), act: 'nameLeader', userId: seat.userId } as const;
  if (!seat.leader) await logPerson(tx, cx, { ...entry, title: project.title });
  await say(tx, cx.now(), {
    key: `teams.leader:${seat.id}`,
    to: { user: seat.userId },
    message: leaderLetter(project, await addressee(tx, cx, seat.userId)),
  });
  if (project.state === 'open') await beginIfFormed(tx, cx, project);
  await redrawTeam(tx, cx, projectId);
}

/** A coordinator lets a team begin with seats left empty. */
export async function beginShort(tx: Tx, cx: Cx, projectId: string): Promise<undefined> {
  const project = await openProject(tx, projectId);
  const seats = await listSeats(tx, projectId);
  if (seats.some((it) => it.state === 'invited')) throw problem('stillWaiting');
  const accepted = seats.filter((it) => it.state === 'accepted');
  if (accepted.length === 0) throw problem('nobodyYet');
  if (!accepted.some((it) => it.leader) && accepted.length > 1) throw problem('leaderFirst');
  await begin(tx, cx, project);
  const act = { id: cx.newId(), byUser: cx.person.id, act: 'beginShort', at: cx.now() } as const;
  await audit(tx, { ...act, subject: { words: project.title } });
}

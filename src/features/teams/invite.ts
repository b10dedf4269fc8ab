import type { Tx, World } from '../../core/feature';
import { considerate, HOUR } from '../../core/time';
import type { Reason } from '../../matcher';
import { edit, say } from '../../outbox';
import { addressee, ask } from '../members';
import { type Project, upcoming } from '../projects';
import { answered, invitation, reasonsFor } from './letters';
import { HOURS_TO_ANSWER } from './rules';
import { saveSeat } from './store';
import type { Seat } from './team';

export const inviteKey = (seatId: string): string => `teams.invite:${seatId}`;

/** Who is asked into what, and after whom. */
export interface Asking {
  roleId: string;
  userId: string;
  leader: boolean;
  learner: boolean;
  proposalId: string;
  /** Which of the proposal's seats. */
  place: number;
  replaces: string | null;
  reasons: readonly Reason[];
  /** Reacted on the posting, and so asked to be asked: at once, outside the contact budget. */
  wished: boolean;
}

/** Asks somebody into a team: the seat is theirs until they answer, or until the time to answer is over. */
export async function invite(tx: Tx, world: World, project: Project, it: Asking): Promise<Seat> {
  const now = world.now();
  const reader = await addressee(tx, world, it.userId);
  const due = it.wished ? now : considerate(now, reader.zone);
  const { roleId, userId, leader, learner, proposalId, place, replaces } = it;
  const seat = await saveSeat(tx, {
    id: world.newId(),
    projectId: project.id,
    roleId,
    userId,
    leader,
    learner,
    proposalId,
    place,
    replaces,
    state: 'invited',
    invitedAt: due,
    answerBy: new Date(due.getTime() + HOURS_TO_ANSWER * HOUR),
  });
  const { timezone } = world.settings;
  const [first] = reader.zone === timezone ? [] : upcoming(project, now, timezone, 1);
  const key = inviteKey(seat.id);
  const message = invitation(project, seat, it.reasons, reader, first);
  const because = reasonsFor(seat, it.reasons, reader.lang);
  if (it.wished) await say(tx, now, { key, to: { user: userId }, message, due });
  else
    await ask(tx, world, reader, { key, message, why: { code: 'invited', about: project.title, because } });
  return seat;
}

/** Brings an invitation to what became of it. */
export async function showAnswer(tx: Tx, world: World, project: Project, seat: Seat): Promise<void> {
  await edit(tx, inviteKey(seat.id), answered(project, seat, await addressee(tx, world, seat.userId)));
}

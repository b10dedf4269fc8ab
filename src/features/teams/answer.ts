import { type Block, message, para } from '../../core/blocks';
import type { Cx, Tx, World } from '../../core/feature';
import { considerate, HOUR } from '../../core/time';
import { coordinators, say, withdraw as takeBack, wasSaid } from '../../outbox';
import { addressee } from '../members';
import { FORMER } from '../organisations';
import { findProject, overOf, type Project, refreshPosting } from '../projects';
import { begin, joinLater } from './begin';
import { redrawTeam } from './board';
import { leaderlessNotice, shortNotice } from './cards';
import { invite, inviteKey, showAnswer } from './invite';
import { inviteTexts } from './inviteTexts';
import { calledOff } from './letters';
import {
  HOURS_TO_ANSWER,
  invitees,
  isFormed,
  lacksLeader,
  mayLearn,
  nextFor,
  obstacleOf,
  substitutesFor,
} from './rules';
import {
  abandonedSeats,
  findProposal,
  findSeat,
  listSeats,
  markFollowed,
  moveSeat,
  openInvitations,
  seatsOfCancelled,
  standingsOf,
  waitingProposals,
} from './store';
import type { Seat } from './team';
import { problem } from './texts';

/** Says yes to an invitation. @returns what holds already, where it is too late for that */
export async function accept(tx: Tx, cx: Cx, seatId: string): Promise<Block[] | undefined> {
  const { seat, project } = await mine(tx, cx, seatId);
  const ends = project.state !== 'open' && project.state !== 'running';
  const taken =
    seat.state === 'invited' && !ends
      ? await moveSeat(tx, seat.id, 'invited', 'accepted', { answeredAt: cx.now() })
      : undefined;
  if (!taken) return standing(cx, seat, project);
  await showAnswer(tx, cx, project, taken);
  if (project.state === 'running') await joinLater(tx, cx, project, taken);
  else await beginIfFormed(tx, cx, project);
  await show(tx, cx, project.id);
  return undefined;
}

/** Says no to an invitation: the next best candidate is asked at once. */
export async function decline(tx: Tx, cx: Cx, seatId: string): Promise<Block[] | undefined> {
  const { seat, project } = await mine(tx, cx, seatId);
  const free = await moveSeat(tx, seat.id, 'invited', 'declined', { answeredAt: cx.now() });
  if (!free) return standing(cx, seat, project);
  await showAnswer(tx, cx, project, free);
  await followUp(tx, cx, free);
  return undefined;
}

/** Takes a yes back, before the team has begun. */
export async function withdraw(tx: Tx, cx: Cx, seatId: string): Promise<Block[] | undefined> {
  const { seat, project } = await mine(tx, cx, seatId);
  if (project.state !== 'open') return [para(inviteTexts[cx.person.lang].tooLate)];
  const free = await moveSeat(tx, seat.id, 'accepted', 'left', { answeredAt: cx.now() });
  if (!free) return standing(cx, seat, project);
  await showAnswer(tx, cx, project, free);
  await followUp(tx, cx, free);
  return undefined;
}

async function mine(tx: Tx, { person }: Cx, seatId: string): Promise<{ seat: Seat; project: Project }> {
  const seat = await findSeat(tx, seatId);
  const project = seat && (await findProject(tx, seat.projectId));
  if (!seat || !project) throw problem('noInvitation');
  if (seat.userId !== person.id) throw problem('notYours');
  return { seat, project };
}

/** What holds, for an answer that changes nothing any more. */
function standing({ person }: Cx, seat: Seat, project: Project): Block[] {
  const say = inviteTexts[person.lang];
  if (project.state === 'closed' || project.state === 'cancelled') return [para(say.alreadyOver)];
  if (seat.state === 'accepted') return [para(say.alreadyAccepted)];
  if (seat.state === 'expired') return [para(say.alreadyExpired)];
  return [para(seat.state === 'declined' || seat.state === 'left' ? say.alreadyDeclined : say.alreadyOver)];
}

/** Lets a team begin once everybody is there. Where all but a leader are, the coordinators are asked for one. */
export async function beginIfFormed(tx: Tx, world: World, project: Project): Promise<void> {
  const seats = await listSeats(tx, project.id);
  if (isFormed(project.roles, seats)) return begin(tx, world, project);
  if (!lacksLeader(project.roles, seats)) return;
  await say(tx, world.now(), {
    key: `teams.leaderless:${seats.at(-1)?.id}`,
    to: coordinators,
    message: leaderlessNotice(project, world.settings.locale),
  });
}

/**
 * Asks the next best candidate for a seat that became free, in the order that the coordinators approved; everybody else
 * stays where they are. When nobody is left, the coordinators are told what would help.
 */
async function followUp(tx: Tx, world: World, seat: Seat): Promise<void> {
  const project = await findProject(tx, seat.projectId);
  if (!(await markFollowed(tx, seat.id)) || !project) return;
  if (project.state !== 'open' && project.state !== 'running') return;
  // Who takes a seat that somebody left is for the coordinators to decide (see `repair.ts`); where an account was
  // deleted, first those come whom they had approved of.
  if (seat.state === 'left' && project.state === 'running' && seat.userId !== FORMER) return;
  const proposal = seat.proposalId ? await findProposal(tx, seat.proposalId) : undefined;
  const now = world.now();
  const ranked = substitutesFor(seat, proposal?.seats ?? []);
  const standings = await standingsOf(
    tx,
    now,
    project,
    ranked.map((it) => it.userId),
  );
  const can = (id: string) => {
    const it = standings.get(id);
    return it !== undefined && obstacleOf(it, project.hours) === undefined;
  };
  const role = project.roles.find((it) => it.id === seat.roleId);
  const takesLearner = role !== undefined && mayLearn(role, await listSeats(tx, project.id));
  const planned = new Set(
    (await waitingProposals(tx))
      .filter((it) => it.projectId !== project.id)
      .flatMap((it) => invitees(it.seats).map((one) => one.userId)),
  );
  const substitutes = ranked.filter((it) => !it.learner || takesLearner);
  const next = nextFor(seat, substitutes, can, planned);
  if (next && proposal)
    await invite(tx, world, project, {
      roleId: seat.roleId,
      userId: next.userId,
      leader: seat.leader && next.leads,
      learner: next.learner,
      proposalId: proposal.id,
      place: seat.place ?? 0,
      replaces: seat.userId,
      reasons: next.reasons,
      wished: standings.get(next.userId)?.wished ?? false,
    });
  else if (project.state === 'open')
    await say(tx, now, {
      key: `teams.short:${seat.id}`,
      to: coordinators,
      message: shortNotice(project, seat, world.settings.locale),
    });
  await show(tx, world, project.id);
}

/** Brings the coordinators' card and the posting to how the team stands. */
async function show(tx: Tx, world: World, projectId: string): Promise<void> {
  await redrawTeam(tx, world, projectId);
  await refreshPosting(tx, world, projectId);
}

/** Ends invitations that nobody answered in time, or whose project ended first, and sees to every free seat. */
export async function settleInvitations(tx: Tx, world: World): Promise<void> {
  for (const it of await openInvitations(tx)) {
    if (it.projectState !== 'open' && it.projectState !== 'running')
      await callOff(tx, world, it.seat, 'invited');
    else if (it.failed || isOver(it.seat, it.sentAt, world.now())) await expire(tx, world, it.seat);
  }
  for (const seat of await seatsOfCancelled(tx)) await callOff(tx, world, seat, 'accepted');
  // Only now that all of them are known: a learner is not asked in beside somebody who is gone.
  for (const seat of await abandonedSeats(tx)) await followUp(tx, world, seat);
}

/** Whether somebody had their 48 hours, counted from when Slack took the invitation. */
function isOver(seat: Seat, sentAt: Date | null, now: Date): boolean {
  if (!sentAt) return false;
  const given = sentAt.getTime() - seat.invitedAt.getTime() > HOUR ? sentAt : seat.invitedAt;
  return now.getTime() >= given.getTime() + HOURS_TO_ANSWER * HOUR;
}

async function expire(tx: Tx, world: World, seat: Seat): Promise<void> {
  const project = await findProject(tx, seat.projectId);
  const over = await moveSeat(tx, seat.id, 'invited', 'expired');
  if (!project || !over) return;
  await showAnswer(tx, world, project, over);
  const { lang, zone } = await addressee(tx, world, seat.userId);
  const words = inviteTexts[lang];
  await say(tx, world.now(), {
    key: `teams.expired:${seat.id}`,
    to: { user: seat.userId },
    message: message(para(words.expired(project), '\n', words.expiredAgain)),
    due: considerate(world.now(), zone),
  });
}

async function callOff(tx: Tx, world: World, seat: Seat, was: 'invited' | 'accepted'): Promise<void> {
  const project = await findProject(tx, seat.projectId);
  const gone = await moveSeat(tx, seat.id, was, 'withdrawn');
  if (!project || !gone || seat.userId === FORMER) return;
  await takeBack(tx, inviteKey(seat.id));
  if (!(await wasSaid(tx, inviteKey(seat.id)))) return;
  await showAnswer(tx, world, project, gone);
  // Whoever wished for it was told together with all who did.
  if (await wasSaid(tx, overOf(project, seat.userId))) return;
  await say(tx, world.now(), {
    key: `teams.calledOff:${seat.id}`,
    to: { user: seat.userId },
    message: calledOff(project, was, await addressee(tx, world, seat.userId)),
  });
}

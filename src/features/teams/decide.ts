import { type Block, para } from '../../core/blocks';
import type { Cx, Tx } from '../../core/feature';
import { DAY } from '../../core/time';
import { audit } from '../admin';
import { FORMER, somebody } from '../organisations';
import { findProject, type Project } from '../projects';
import { redraw, redrawTeam } from './board';
import { ban, lock, lockedIn, logPerson } from './decisions';
import { invite } from './invite';
import { invitees, obstacleOf, type ProposedSeat, REST_DAYS, readSeen, type Substitute } from './rules';
import { changeProposal, findProposal, type Proposal, standingsOf } from './store';
import { leaderOf } from './team';
import { problem, texts } from './texts';

/** A proposal that still waits for a decision, and its project; or what to say where it does not. */
type Found = { proposal: Proposal; project: Project } | { told: Block[] };

/**
 * @param seen the proposal, as the caller saw it or by its id
 * @throws Problem where the proposal is unknown, or its project no longer open
 */
export async function findWaiting(tx: Tx, { person }: Cx, seen: string): Promise<Found> {
  const { id } = readSeen(seen);
  const proposal = await findProposal(tx, id);
  const project = proposal && (await findProject(tx, proposal.projectId));
  if (!proposal || !project) throw problem('gone');
  if (proposal.state !== 'proposed')
    return {
      told: [
        para(
          texts[person.lang].decidedBy({
            by: somebody(proposal.decidedBy ?? FORMER, person.lang),
            state: proposal.state,
          }),
        ),
      ],
    };
  if (project.state !== 'open' && project.state !== 'running')
    throw problem('notOpen', { title: project.title });
  return { proposal, project };
}

/** Approves a team: everybody in it is invited. @returns what to tell where that cannot be */
export async function approve(tx: Tx, cx: Cx, seen: string): Promise<Block[] | undefined> {
  const found = await findWaiting(tx, cx, seen);
  if ('told' in found) return found.told;
  const { proposal, project } = found;
  if (proposal.version !== readSeen(seen).version) throw problem('changed');
  const asked = invitees(proposal.seats);
  if (asked.length === 0) throw problem('nobodyNew');
  const now = cx.now();
  const standings = await standingsOf(
    tx,
    now,
    project,
    asked.map((it) => it.userId),
  );
  const locked = new Set(await lockedIn(tx, project.id));
  const people = asked.flatMap(({ userId }) => {
    const it = standings.get(userId);
    const obstacle = it && obstacleOf(it, project.hours);
    const isWaived =
      locked.has(userId) && (obstacle === 'hours' || obstacle === 'teams' || obstacle === 'budget');
    return obstacle && !isWaived ? [{ id: userId, obstacle }] : [];
  });
  if (people.length > 0) return [para(texts[cx.person.lang].obstacles({ people }))];
  const decided = await changeProposal(tx, proposal.id, proposal.version, {
    state: 'approved',
    decidedBy: cx.person.id,
    decidedAt: now,
  });
  if (!decided) throw problem('changed');
  await audit(tx, {
    id: `approveTeam:${proposal.id}`,
    byUser: cx.person.id,
    act: 'approveTeam',
    subject: { words: project.title },
    at: now,
  });
  const isLed = (await leaderOf(tx, project.id)) !== undefined;
  for (const it of asked)
    await invite(tx, cx, project, {
      roleId: it.roleId,
      userId: it.userId,
      // Somebody may have been named since the proposal was made.
      leader: it.leader && !isLed,
      learner: it.learner,
      proposalId: proposal.id,
      place: proposal.seats.findIndex((one) => one.userId === it.userId),
      replaces: null,
      reasons: it.reasons,
      wished: standings.get(it.userId)?.wished ?? false,
    });
  await redrawTeam(tx, cx, project.id);
  return undefined;
}

/** Puts somebody else into a seat, and keeps to it from now on. @returns the projects whose teams they would leave */
export async function swap(
  tx: Tx,
  cx: Cx,
  seen: string,
  it: { place: number; userId: string; reason: string; ban: boolean },
): Promise<string[]> {
  const before = (await findProposal(tx, readSeen(seen).id))?.seats[it.place];
  // The same submission came before.
  if (before?.userId === it.userId && before.chosen === it.reason) return [];
  const { proposal, project } = await mustWait(tx, cx, seen);
  const seat = proposal.seats[it.place];
  if (!seat || seat.held) throw problem('changed');
  const substitute = await substituteFor(tx, cx, project, seat, it.userId);
  const by = { projectId: project.id, byUser: cx.person.id, reason: it.reason, at: cx.now() };
  const leader = substitute.leads && (seat.leader || !proposal.seats.some((one) => one.leader));
  await lock(tx, { ...by, userId: it.userId, roleId: seat.roleId, leader });
  const { title } = project;
  const entry = { id: `swap:${proposal.id}:${proposal.version}`, title, reason: it.reason };
  await logPerson(tx, cx, { ...entry, act: 'swapSeat', userId: it.userId });
  if (it.ban && seat.userId) {
    await ban(tx, { ...by, userId: seat.userId });
    await logPerson(tx, cx, { ...entry, act: 'ban', userId: seat.userId });
  }
  const { userId, learner, reasons } = substitute;
  const seats = proposal.seats.map((one, place): ProposedSeat => {
    const others = one.substitutes.filter((other) => other.userId !== userId);
    if (place !== it.place)
      // Whoever sat elsewhere in this team leaves that seat.
      return one.userId === userId && !one.held
        ? { ...one, userId: null, leader: false, learner: false, reasons: [], loss: null }
        : { ...one, substitutes: others };
    return { ...one, userId, leader, learner, reasons, loss: null, chosen: it.reason, substitutes: others };
  });
  const changed = await changeProposal(tx, proposal.id, proposal.version, {
    seats,
    missing: missingIn(project, seats),
  });
  if (!changed) throw problem('changed');
  await redraw(tx, cx, changed);
  return substitute.leaves;
}

/**
 * Somebody of the ranked alternatives, or anybody else whom a coordinator wants there.
 * @throws Problem at the field where they cannot be
 */
async function substituteFor(
  tx: Tx,
  cx: Cx,
  project: Project,
  seat: ProposedSeat,
  userId: string,
): Promise<Substitute> {
  const ranked = seat.substitutes.find((it) => it.userId === userId);
  if (ranked) return ranked;
  const it = (await standingsOf(tx, cx.now(), project, [userId])).get(userId);
  if (!it?.member) throw problem('notMember', undefined, 'other');
  if (it.seated) throw problem('inTeam', undefined, 'other');
  return { userId, cost: 0, learner: false, leads: it.member.leads, leaves: [], reasons: [] };
}

/** Keeps people in their seats from now on. */
export async function lockPeople(tx: Tx, cx: Cx, id: string, people: readonly string[]): Promise<void> {
  const found = await findWaiting(tx, cx, id);
  if ('told' in found) throw problem('changed');
  const { proposal, project } = found;
  const chosen = invitees(proposal.seats).filter((it) => people.includes(it.userId));
  if (chosen.length < people.length) throw problem('changed');
  const { title } = project;
  for (const { userId, roleId, leader, chosen: reason = '' } of chosen) {
    const by = { byUser: cx.person.id, reason, at: cx.now() };
    await lock(tx, { projectId: project.id, userId, roleId, leader, ...by });
    const entry = { id: `lock:${proposal.id}:${proposal.version}`, act: 'lockSeat', userId } as const;
    await logPerson(tx, cx, { ...entry, title, reason });
  }
  const ids = new Set(chosen.map((it) => it.userId));
  const changed = await changeProposal(tx, proposal.id, proposal.version, {
    seats: proposal.seats.map((it) =>
      it.userId && ids.has(it.userId) ? { ...it, chosen: it.chosen ?? '' } : it,
    ),
  });
  if (!changed) throw problem('changed');
  await redraw(tx, cx, changed);
}

/** Rejects a team: some people are not asked for it again, or the project rests for a while. */
export async function reject(
  tx: Tx,
  cx: Cx,
  seen: string,
  it: { what: 'person' | 'later'; people: readonly string[]; reason: string },
): Promise<void> {
  const before = await findProposal(tx, readSeen(seen).id);
  // The same submission came before.
  if (before?.state === 'rejected' && before.decidedBy === cx.person.id && before.reason === it.reason)
    return;
  const { proposal, project } = await mustWait(tx, cx, seen);
  if (it.what === 'person' && it.people.length === 0) throw problem('rejectChoose', undefined, 'people');
  const at = cx.now();
  const { reason } = it;
  if (it.what === 'person')
    for (const userId of it.people) {
      await ban(tx, { projectId: project.id, userId, byUser: cx.person.id, reason, at });
      const entry = { id: `rejectTeam:${proposal.id}`, act: 'ban', userId } as const;
      await logPerson(tx, cx, { ...entry, title: project.title, reason });
    }
  const decided = await changeProposal(tx, proposal.id, proposal.version, {
    state: 'rejected',
    decidedBy: cx.person.id,
    decidedAt: at,
    reason,
    ...(it.what === 'later' && { until: new Date(at.getTime() + REST_DAYS * DAY) }),
  });
  if (!decided) throw problem('changed');
  await audit(tx, {
    id: `rejectTeam:${proposal.id}`,
    byUser: cx.person.id,
    act: 'rejectTeam',
    subject: { words: project.title },
    reason,
    at,
  });
  await redraw(tx, cx, decided);
}

/** @throws Problem where it does not wait any more, or was changed since it was seen: of two, the first one wins */
async function mustWait(tx: Tx, cx: Cx, seen: string): Promise<{ proposal: Proposal; project: Project }> {
  const found = await findWaiting(tx, cx, seen);
  if ('told' in found || found.proposal.version !== readSeen(seen).version) throw problem('changed');
  return found;
}

/** What a team lacks, counted anew after a change by hand. */
function missingIn({ roles }: Project, seats: readonly ProposedSeat[]): Proposal['missing'] {
  const empty = roles.flatMap((role) => {
    const free = seats.filter((it) => it.roleId === role.id && it.userId === null).length;
    return free > 0 ? [{ role: role.id, seats: free }] : [];
  });
  const led = seats.length === 1 || seats.some((it) => it.leader);
  return [...empty, ...(led ? [] : [{ leader: true } as const])];
}

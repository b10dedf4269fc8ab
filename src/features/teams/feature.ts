import { z } from 'zod';
import { type Block, para } from '../../core/blocks';
import { type Answer, type Cx, type Feature, form, type Tx, type Word } from '../../core/feature';
import { say } from '../../outbox';
import { addressee, findPeople } from '../members';
import { findProject, type Project } from '../projects';
import { accept, beginIfFormed, decline, settleInvitations, withdraw } from './answer';
import { begin } from './begin';
import { redrawTeam } from './board';
import { approve, findWaiting, lockSeats, reject, swap } from './decide';
import { teamsHome } from './home';
import { leaderLetter } from './letters';
import type { Solve } from './match';
import { leaderModal, lockModal, MOST_REASON, type Names, peopleIn, rejectModal, swapModal } from './modals';
import { nudgeWaiting } from './nudge';
import { invitees } from './rules';
import { beginRun, formTeams, LEASE } from './run';
import { cutOffRuns, exportOf, forget, listSeats, nameLeader, type Proposal } from './store';
import { problem, texts } from './texts';

const reason = z.string().min(1).max(MOST_REASON);

/** Teams, from what the matcher finds to people who have agreed. */
export function teamsWith(solve: Solve): Feature {
  /** Forms teams in the background: who asked has been answered already. A failure is told to them. */
  const match = async (cx: Cx): Promise<Answer> => {
    const say = texts[cx.person.lang];
    const run = await cx.db.run((tx) => beginRun(tx, cx, cx.person.id));
    if (run === 'none') return { tell: [para(say.matchNone)] };
    if (run === 'busy') return { tell: [para(say.matchBusy)] };
    void formTeams(cx, solve, run).catch(() => {
      // It is written down as failed and told; when the app is stopping, the next start takes it up again.
    });
    return { tell: [para(say.matchBegun)] };
  };

  const word: Word = {
    aliases: ['マッチング', 'チーム案'],
    who: 'coordinator',
    help: { ja: '募集中の全プロジェクトのチーム案をつくる', en: 'Form teams over all open projects' },
    run: match,
  };

  return {
    name: 'teams',

    words: { match: word },

    buttons: {
      approve: { who: 'coordinator', press: (cx, { value }) => told(cx, (tx) => approve(tx, cx, value)) },
      again: { who: 'coordinator', press: match },
      swap: { who: 'coordinator', press: (cx, { value }) => openSwap(cx, value) },
      /** Another seat was chosen: its alternatives appear. */
      seat: {
        who: 'coordinator',
        press: (cx, { meta, value }) => openSwap(cx, meta, Number(value)),
      },
      lock: {
        who: 'coordinator',
        press: (cx, { value }) =>
          opened(cx, value, ({ project, proposal }, names) =>
            lockModal(project, proposal, names, cx.person.lang),
          ),
      },
      reject: {
        who: 'coordinator',
        press: (cx, { value }) =>
          opened(cx, value, ({ proposal }, names) => rejectModal(proposal, names, cx.person.lang)),
      },
      leader: { who: 'coordinator', press: (cx, { value }) => openLeader(cx, value) },
      begin: { who: 'coordinator', press: (cx, { value }) => beginShort(cx, value) },
      accept: { press: (cx, { value }) => told(cx, (tx) => accept(tx, cx, value)) },
      decline: { press: (cx, { value }) => told(cx, (tx) => decline(tx, cx, value)) },
      withdraw: { press: (cx, { value }) => told(cx, (tx) => withdraw(tx, cx, value)) },
    },

    forms: {
      swapped: form({
        who: 'coordinator',
        schema: z.looseObject({ seat: z.coerce.number().int(), after: z.enum(['keep', 'ban']), reason }),
        async submit(cx, { seat: place, after, reason }, { meta, values }) {
          const userId = values[`with:${place}`];
          if (typeof userId !== 'string') throw problem('swapChoose', undefined, `with:${place}`);
          const leaves = await cx.db.run((tx) =>
            swap(tx, cx, meta, { place, userId, reason, ban: after === 'ban' }),
          );
          // Other teams lose somebody by it: they are formed anew around this decision.
          if (leaves.length > 0) await match(cx);
          return { close: true };
        },
      }),
      locked: form({
        who: 'coordinator',
        schema: z.object({ seats: z.array(z.coerce.number().int()).min(1) }),
        async submit(cx, { seats }, { meta }) {
          await cx.db.run((tx) => lockSeats(tx, cx, meta, seats));
          return { close: true };
        },
      }),
      rejected: form({
        who: 'coordinator',
        schema: z.object({
          what: z.enum(['person', 'later']),
          people: z.array(z.string()).default([]),
          reason,
        }),
        async submit(cx, values, { meta }) {
          await cx.db.run((tx) => reject(tx, cx, meta, values));
          return { close: true };
        },
      }),
      leads: form({
        who: 'coordinator',
        schema: z.object({ seat: z.string() }),
        async submit(cx, { seat }, { meta }) {
          await cx.db.run((tx) => appointLeader(tx, cx, meta, seat));
          return { close: true };
        },
      }),
    },

    home: (cx) => cx.db.run((tx) => teamsHome(tx, cx)),

    jobs: {
      match: {
        cron: (settings) => settings.matchCron,
        async run(world) {
          const run = await world.db.run((tx) => beginRun(tx, world, null));
          if (typeof run !== 'string') await formTeams(world, solve, run);
        },
      },
      /** Invitations that are over, seats that became free, and runs that a restart cut off. */
      settle: {
        cron: () => '*/5 * * * *',
        async run(world) {
          await world.db.run((tx) => settleInvitations(tx, world));
          const before = new Date(world.now().getTime() - LEASE);
          for (const run of await world.db.run((tx) => cutOffRuns(tx, before)))
            await formTeams(world, solve, run);
        },
      },
      nudge: {
        cron: () => '15 * * * *',
        run: (world) => world.db.run((tx) => nudgeWaiting(tx, world)),
      },
    },

    personal: { export: exportOf, forget },
  };
}

/** Works in one transaction, and tells what it has to say. */
async function told(cx: Cx, work: (tx: Tx) => Promise<Block[] | undefined>): Promise<Answer> {
  const blocks = await cx.db.run(work);
  return blocks && { tell: blocks };
}

/** Opens a modal on a proposal that still waits. */
async function opened(
  cx: Cx,
  id: string,
  draw: (found: { proposal: Proposal; project: Project }, names: Names) => ReturnType<typeof lockModal>,
): Promise<Answer> {
  return cx.db.run(async (tx) => {
    const found = await findWaiting(tx, cx, id);
    if ('told' in found) return { tell: found.told };
    return { open: draw(found, await namesOf(tx, peopleIn(found.proposal.seats))) };
  });
}

async function openSwap(cx: Cx, id: string, chosen?: number): Promise<Answer> {
  return cx.db.run(async (tx) => {
    const found = await findWaiting(tx, cx, id);
    if ('told' in found) return { tell: found.told };
    const { project, proposal } = found;
    const place = chosen ?? proposal.seats.findIndex((it) => it.userId !== null && !it.held);
    const names = await namesOf(tx, peopleIn(proposal.seats));
    const titles = new Map<string, string>();
    for (const other of proposal.seats[place]?.substitutes.flatMap((it) => it.leaves) ?? [])
      titles.set(other, (await findProject(tx, other))?.title ?? '');
    const modal = swapModal(project, proposal, place, { names, titles }, cx.person.lang);
    return chosen === undefined ? { open: modal } : { update: modal };
  });
}

async function namesOf(tx: Tx, ids: readonly string[]): Promise<Names> {
  return new Map((await findPeople(tx, ids)).map((it) => [it.id, it.name]));
}

async function openLeader(cx: Cx, projectId: string): Promise<Answer> {
  return cx.db.run(async (tx) => {
    const project = await mustBeOpen(tx, projectId);
    const accepted = (await listSeats(tx, projectId)).filter((it) => it.state === 'accepted');
    if (accepted.length === 0) throw problem('nobodyYet');
    const names = await namesOf(
      tx,
      accepted.map((it) => it.userId),
    );
    return { open: leaderModal(project, accepted, names, cx.person.lang) };
  });
}

async function appointLeader(tx: Tx, cx: Cx, projectId: string, seatId: string): Promise<void> {
  const project = await mustBeOpen(tx, projectId);
  const seat = (await listSeats(tx, projectId)).find((it) => it.id === seatId && it.state === 'accepted');
  if (!seat) throw problem('noInvitation', undefined, 'seat');
  await nameLeader(tx, projectId, seat.id);
  await say(tx, cx.now(), {
    key: `teams.leader:${seat.id}`,
    to: { user: seat.userId },
    message: leaderLetter(project, await addressee(tx, cx, seat.userId)),
  });
  await beginIfFormed(tx, cx, project);
  await redrawTeam(tx, cx, projectId);
}

/** A coordinator lets a team begin with seats left empty. */
async function beginShort(cx: Cx, projectId: string): Promise<Answer> {
  return cx.db.run(async (tx) => {
    const project = await mustBeOpen(tx, projectId);
    const seats = await listSeats(tx, projectId);
    if (seats.some((it) => it.state === 'invited')) throw problem('stillWaiting');
    const accepted = seats.filter((it) => it.state === 'accepted');
    if (accepted.length === 0) throw problem('nobodyYet');
    if (!accepted.some((it) => it.leader)) throw problem('leaderFirst');
    await begin(tx, cx, project);
    return undefined;
  });
}

async function mustBeOpen(tx: Tx, projectId: string): Promise<Project> {
  const project = await findProject(tx, projectId);
  if (!project) throw problem('gone');
  if (project.state !== 'open') throw problem('notOpen', { title: project.title });
  return project;
}

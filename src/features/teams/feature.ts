import { z } from 'zod';
import { type Block, para } from '../../core/blocks';
import { type Answer, type Cx, type Feature, form, type Tx, type Word } from '../../core/feature';
import { adoptForm } from './adopt';
import { accept, decline, settleInvitations, withdraw } from './answer';
import { answer, askForm, settleAsks } from './ask';
import { banForm, openBan, unbanButton } from './ban';
import { drawKickoff } from './begin';
import { drawCard } from './board';
import { approve, lockPeople, reject, swap } from './decide';
import { nudgeStranded } from './departure';
import { deputyForm, endDeputy, openDeputy } from './deputy';
import { openLeader, openLock, openReject, openSwap } from './desk';
import { teamsDesk, teamsHome } from './home';
import { appointLeader, beginShort } from './leader';
import type { Matcher } from './matcher';
import { pressAdopt, pressMend } from './mending';
import { MOST_REASON } from './modals';
import { nudgeStuck, nudgeWaiting } from './nudge';
import { exportOf, forget } from './personal';
import { repairTeams } from './repair';
import { beginRun, formTeams, LEASE } from './run';
import { cutOffRuns } from './runs';
import { problem, texts } from './texts';
import { weighForm, weightsWord } from './weigh';
import { openTitles, whyForm, whyWord } from './why';

const reason = z.string().min(1).max(MOST_REASON);

/** Teams, from what the matcher finds to people who have agreed. */
export function teamsWith(matcher: Matcher): Feature {
  /** Forms teams in the background: who asked has been answered already. A failure is told to them. */
  const match = async (cx: Cx): Promise<Answer> => {
    const say = texts[cx.person.lang];
    const run = await cx.db.run((tx) => beginRun(tx, cx, cx.person.id));
    if (run === 'none') return { tell: [para(say.matchNone)] };
    if (run === 'busy') return { tell: [para(say.matchBusy)] };
    void formTeams(cx, matcher, run).catch(() => {
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

    words: { match: word, why: whyWord, weights: weightsWord },

    options: { open: openTitles },

    buttons: {
      approve: { who: 'coordinator', press: (cx, { value }) => told(cx, (tx) => approve(tx, cx, value)) },
      again: { who: 'coordinator', press: match },
      swap: { who: 'coordinator', press: (cx, { value }) => openSwap(cx, value) },
      /** Another seat was chosen: its alternatives appear. */
      seat: {
        who: 'coordinator',
        press: (cx, { meta, value }) => openSwap(cx, meta, Number(value)),
      },
      lock: { who: 'coordinator', press: (cx, { value }) => openLock(cx, value) },
      reject: { who: 'coordinator', press: (cx, { value }) => openReject(cx, value) },
      ban: { who: 'coordinator', press: (cx, { value }) => openBan(cx, value) },
      unban: unbanButton,
      openDeputy,
      endDeputy,
      mend: { who: 'coordinator', press: (cx, { value }) => pressMend(cx, matcher, value) },
      adopt: { who: 'coordinator', press: (cx, { value }) => pressAdopt(cx, value) },
      askYes: { press: (cx, { value }) => told(cx, (tx) => answer(tx, cx, value, 'yes')) },
      askNo: { press: (cx, { value }) => told(cx, (tx) => answer(tx, cx, value, 'no')) },
      leader: { who: 'coordinator', press: (cx, { value }) => openLeader(cx, value) },
      begin: { who: 'coordinator', press: (cx, { value }) => told(cx, (tx) => beginShort(tx, cx, value)) },
      accept: { press: (cx, { value }) => told(cx, (tx) => accept(tx, cx, value)) },
      decline: { press: (cx, { value }) => told(cx, (tx) => decline(tx, cx, value)) },
      withdraw: { press: (cx, { value }) => told(cx, (tx) => withdraw(tx, cx, value)) },
    },

    forms: {
      swapped: form({
        who: 'coordinator',
        schema: z.looseObject({
          seat: z.coerce.number().int(),
          after: z.enum(['keep', 'ban']).default('keep'),
          reason,
        }),
        async submit(cx, { seat: place, after, reason }, { meta, values }) {
          const other = values.other ?? values[`with:${place}`];
          if (typeof other !== 'string') throw problem('swapChoose', undefined, 'seat');
          const leaves = await cx.db.run((tx) =>
            swap(tx, cx, meta, { place, userId: other, reason, ban: after === 'ban' }),
          );
          // Other teams lose somebody by it: they are formed anew around this decision.
          if (leaves.length > 0) await match(cx);
          return { close: true };
        },
      }),
      locked: form({
        who: 'coordinator',
        schema: z.object({ people: z.array(z.string()).min(1) }),
        async submit(cx, { people }, { meta }) {
          await cx.db.run((tx) => lockPeople(tx, cx, meta, people));
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
      why: whyForm,
      adopted: adoptForm(match),
      asked: askForm,
      banned: banForm(match),
      deputy: deputyForm,
      weighed: weighForm,
      leads: form({
        who: 'coordinator',
        schema: z.object({ seat: z.string() }),
        async submit(cx, { seat }, { meta }) {
          await cx.db.run((tx) => appointLeader(tx, cx, meta, seat));
          return { close: true };
        },
      }),
    },

    desk: (cx) => cx.db.run((tx) => teamsDesk(tx, cx)),
    home: (cx) => cx.db.run((tx) => teamsHome(tx, cx)),

    draw: { proposal: drawCard, kickoff: drawKickoff },

    jobs: {
      match: {
        cron: (settings) => settings.matchCron,
        async run(world) {
          const run = await world.db.run((tx) => beginRun(tx, world, null));
          if (typeof run !== 'string') await formTeams(world, matcher, run);
        },
      },
      /** Invitations that are over, seats that became free, and runs that a restart cut off. */
      settle: {
        cron: () => '*/5 * * * *',
        async run(world) {
          await world.db.run((tx) => settleInvitations(tx, world));
          await world.db.run((tx) => settleAsks(tx, world));
          const before = new Date(world.now().getTime() - LEASE);
          for (const run of await world.db.run((tx) => cutOffRuns(tx, before)))
            await formTeams(world, matcher, run);
          await repairTeams(world, matcher);
        },
      },
      nudge: {
        cron: () => '15 * * * *',
        run: (world) =>
          world.db.run(async (tx) => {
            await nudgeWaiting(tx, world);
            await nudgeStuck(tx, world);
            await nudgeStranded(tx, world);
          }),
      },
    },

    personal: { export: exportOf, forget },
  };
}

/** Works in one transaction, and tells what it has to say. */
async function told(cx: Cx, work: (tx: Tx) => Promise<Block[] | undefined>): Promise<Answer> {
  const blocks = await cx.db.run(work);
  return blocks ? { tell: blocks } : undefined;
}

import { message, para } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import { DAY, MINUTE } from '../../core/time';
import type { Plan } from '../../matcher';
import { coordinators, say } from '../../outbox';
import { addressee } from '../members';
import { post, redraw, retire } from './board';
import { summary } from './cards';
import { type Draft, draftsOf, type Solve } from './drafts';
import { type Facts, gatherDecided, gatherFacts, openProjects, printOf } from './facts';
import { problemOf } from './match';
import { isSameTeam, STALE_DAYS } from './rules';
import {
  changeProposal,
  endRun,
  type Proposal,
  type Run,
  saveProposal,
  startRun,
  waitingProposals,
} from './store';
import { texts } from './texts';

/** Seconds that the matcher may take; whatever it is, the answer says how good it is. */
const TIME_LIMIT = 30;
/** A run that has not ended after that long was cut off. */
export const LEASE = 3 * MINUTE;

/** Writes down that teams are to be formed. @returns the run, or why there is none */
export async function beginRun(tx: Tx, world: World, byUser: string | null): Promise<Run | 'none' | 'busy'> {
  const now = world.now();
  if ((await openProjects(tx, now)).length === 0) return 'none';
  const run = { id: world.newId(), byUser, startedAt: now };
  const isFirst = await startRun(tx, run, new Date(now.getTime() - LEASE));
  return isFirst ? { ...run, state: 'running', endedAt: null } : 'busy';
}

/**
 * Forms teams over all open projects and puts them before the coordinators. The matcher works outside the database, so
 * what coordinators decided meanwhile goes before what it found. When it fails, the last proposals stand.
 */
export async function formTeams(world: World, solve: Solve, run: Run): Promise<void> {
  try {
    const facts = await world.db.run((tx) => gatherFacts(tx, world.now()));
    const problem = problemOf(facts);
    const plan = await solve(problem, { timeLimit: TIME_LIMIT });
    const drafts = await draftsOf(facts, problem, plan);
    await world.db.run((tx) => propose(tx, world, run, facts, drafts, plan));
  } catch (fault) {
    await world.db.run((tx) => fail(tx, world, run));
    throw fault;
  }
}

async function propose(
  tx: Tx,
  world: World,
  run: Run,
  facts: Facts,
  drafts: readonly Draft[],
  plan: Plan,
): Promise<void> {
  if (!(await endRun(tx, run.id, 'done', world.now()))) return;
  const waiting = await waitingProposals(tx);
  const decided = await gatherDecided(tx, facts.now);
  let fresh = 0;
  for (const draft of drafts) {
    // What somebody decided meanwhile goes before what the matcher found without it.
    if (printOf(decided, draft.projectId) !== printOf(facts, draft.projectId)) continue;
    const last = waiting.find((it) => it.projectId === draft.projectId);
    if (await put(tx, world, run, draft, last)) fresh += 1;
  }
  const found = new Set(drafts.map((it) => it.projectId));
  for (const it of waiting) if (!found.has(it.projectId)) await retire(tx, world, it);
  if (fresh > 0 || run.byUser) await tell(tx, world, run, facts, plan, fresh);
}

/** Keeps the last proposal where the team is the same, else puts the new one in its place. @returns whether it is new */
async function put(
  tx: Tx,
  world: World,
  run: Run,
  draft: Draft,
  last: Proposal | undefined,
): Promise<boolean> {
  const { projectId, seats, missing, mends, gap } = draft;
  const now = world.now();
  const isStale = last && now.getTime() - last.createdAt.getTime() >= STALE_DAYS * DAY;
  if (last && !isStale && isSameTeam(last.seats, seats)) {
    const kept = await changeProposal(tx, last.id, last.version, {
      runId: run.id,
      seats,
      missing,
      mends,
      gap,
    });
    if (kept) await redraw(tx, world, kept);
    return false;
  }
  if (last) await retire(tx, world, last);
  const proposal = await saveProposal(tx, {
    id: world.newId(),
    replaces: last?.id ?? null,
    runId: run.id,
    projectId,
    state: 'proposed',
    seats,
    missing,
    mends,
    gap,
    createdAt: now,
  });
  await post(tx, world, proposal);
  return true;
}

async function tell(tx: Tx, world: World, run: Run, facts: Facts, plan: Plan, fresh: number): Promise<void> {
  const same = (await waitingProposals(tx)).length - fresh;
  const lacks = plan.teams.flatMap(({ project: id, missing }) => {
    const project = facts.open.find((it) => it.id === id);
    return project && missing.length ? [{ project, missing }] : [];
  });
  await say(tx, world.now(), {
    key: `teams.run:${run.id}`,
    to: coordinators,
    message: summary(plan.counts, { fresh, same }, lacks, world.settings.locale),
  });
}

/** The last proposals stand; whoever asked is told. */
async function fail(tx: Tx, world: World, run: Run): Promise<void> {
  const isOurs = await endRun(tx, run.id, 'failed', world.now());
  if (!isOurs || !run.byUser) return;
  const { lang } = await addressee(tx, world, run.byUser);
  await say(tx, world.now(), {
    key: `teams.failed:${run.id}`,
    to: { user: run.byUser },
    message: message(para(texts[lang].matchFailed)),
  });
}

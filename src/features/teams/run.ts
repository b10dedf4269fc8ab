import { message, para } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import { DAY, MINUTE } from '../../core/time';
import type { FormOptions, Plan } from '../../matcher';
import { coordinators, type Sending, say } from '../../outbox';
import { addressee } from '../members';
import { post, redraw, retire } from './board';
import type { Cause } from './cause';
import { causesOf } from './causes';
import { type Draft, draftsOf } from './drafts';
import { type Facts, gatherDecidedOn, gatherFacts, openProjects, printOf } from './facts';
import { pagedOf } from './match';
import type { Matcher } from './matcher';
import { isSameTeam, STALE_DAYS } from './rules';
import { countCards, endRun, isRunning, type Run, startRun } from './runs';
import { changeProposal, findProposal, type Proposal, saveProposal, waitingProposal } from './store';
import { summary, supplyPicture } from './summary';
import { texts } from './texts';

/**
 * Seconds that the matcher may take for the teams, whose goodness it tells in any case, and for what would help them.
 * The largest club is done in half of the first, unless its machine has much else to do.
 */
const LIMITS: FormOptions = { timeLimit: 60, mendTime: 30 };
/** A run that has not ended after that long was cut off. */
export const LEASE = 4 * MINUTE;

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
 * what coordinators decided meanwhile goes before what it found. When it fails, the last proposals stand. Everything is
 * read and written in small steps, so that no press waits for it.
 */
export async function formTeams(world: World, matcher: Matcher, run: Run): Promise<void> {
  try {
    const facts = await gatherFacts((work) => world.db.run(work), world.now());
    const leads = new Set<string>();
    const paged = pagedOf(world, facts, (page) => {
      for (const it of page) if (it.leads) leads.add(it.id);
    });
    const formed = await matcher.form(paged, LIMITS);
    await propose(world, run, facts, draftsOf(facts, formed, leads));
    const picture = await supplyPicture(formed.supply, world.settings.locale);
    await world.db.run((tx) => conclude(tx, world, run, facts, formed.plan, picture));
  } catch (fault) {
    await world.db.run((tx) => fail(tx, world, run));
    throw fault;
  }
}

/** A project at a time. */
async function propose(world: World, run: Run, facts: Facts, drafts: readonly Draft[]): Promise<void> {
  const sitting = new Map<string, string[]>();
  for (const { projectId, seats } of drafts)
    for (const { userId } of seats)
      if (userId) sitting.set(userId, [...(sitting.get(userId) ?? []), projectId]);
  for (const draft of drafts)
    await world.db.run(async (tx) => {
      const { projectId } = draft;
      if (!(await isRunning(tx, run.id))) return;
      // What somebody decided meanwhile goes before what the matcher found without it.
      const decided = await gatherDecidedOn(tx, facts.now, projectId);
      if (printOf(decided, projectId) !== printOf(facts, projectId)) return;
      await put(tx, world, run, draft, (last) => causesOf(tx, facts, last, draft.seats, sitting));
    });
  const found = new Set(drafts.map((it) => it.projectId));
  for (const { id, projectId } of facts.waiting)
    if (!found.has(projectId))
      await world.db.run(async (tx) => {
        const last = (await isRunning(tx, run.id)) ? await findProposal(tx, id) : undefined;
        if (last?.state === 'proposed') await retire(tx, world, last);
      });
}

/** Keeps the last proposal where the team is the same, else puts the new one in its place. */
async function put(
  tx: Tx,
  world: World,
  run: Run,
  draft: Draft,
  causes: (last: Proposal) => Promise<Cause[]>,
): Promise<void> {
  const { projectId, seats, missing, mends, gap } = draft;
  const now = world.now();
  const last = await waitingProposal(tx, projectId);
  const isStale = last && now.getTime() - last.createdAt.getTime() >= STALE_DAYS * DAY;
  if (last && !isStale && isSameTeam(last.seats, seats)) {
    const found = { runId: run.id, seats, missing, mends, gap };
    const kept = await changeProposal(tx, last.id, last.version, found);
    if (kept) await redraw(tx, world, kept);
    return;
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
    causes: last ? await causes(last) : [],
    firstRun: run.id,
    createdAt: now,
  });
  await post(tx, world, proposal);
}

/** The run has ended: what it brought is told once, if it brought anything or somebody asked for it. */
async function conclude(
  tx: Tx,
  world: World,
  run: Run,
  facts: Facts,
  plan: Plan,
  picture: Pick<Sending, 'message' | 'file'>,
): Promise<void> {
  const now = world.now();
  if (!(await endRun(tx, run.id, 'done', now))) return;
  const cards = await countCards(tx, run);
  if (cards.fresh === 0 && !run.byUser) return;
  const teams = plan.teams.flatMap((team) => {
    const project = facts.open.find((it) => it.id === team.project);
    return project ? [{ project, team }] : [];
  });
  const key = `teams.run:${run.id}`;
  const told = summary(plan.counts, cards, teams, world.settings.locale);
  await say(tx, now, { key, to: coordinators, message: told });
  await say(tx, now, { key: `teams.supply:${run.id}`, to: coordinators, thread: key, ...picture });
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

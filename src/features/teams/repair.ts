import { and, eq, ne } from 'drizzle-orm';
import { message, para } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import { considerate, DAY } from '../../core/time';
import { coordinators, saidAt, say } from '../../outbox';
import { listProjects, listWishes, type Project } from '../projects';
import { projects } from '../projects/tables';
import { post, retire } from './board';
import { type Draft, draftsOf } from './drafts';
import { type Facts, gatherFacts, type Part, restingProjects } from './facts';
import { leavingTexts as texts } from './leavingTexts';
import { pagedOf } from './match';
import type { Matcher } from './matcher';
import { freeSeats, invitees, isHeld, STALE_DAYS } from './rules';
import { listSeats, type Proposal, saveProposal, waitingProposal, waitingProposals } from './store';
import { proposals } from './tables';
import { leftSince, toFill } from './vacant';

/** Seconds that the matcher may take for one team. */
const LIMITS = { timeLimit: 20, mendTime: 5 };
/** So long the coordinators have to name a leader, before somebody who would lead is sought for the seat. */
const LEADER_FIRST = 2 * DAY;
/** Where nobody was found, it is tried again after so long. */
const AGAIN = 7 * DAY;

/**
 * Seats that somebody left in a running team: the matcher ranks who could take them, everybody else stays, and the
 * coordinators decide on it as on any proposal. It follows from what is stored, so a restart loses nothing.
 */
export async function repairTeams(world: World, matcher: Matcher): Promise<void> {
  await world.db.run((tx) => retireRepairs(tx, world));
  for (const project of await world.db.run((tx) => listProjects(tx, 'running')))
    if (await world.db.run((tx) => lacking(tx, world, project))) await repairTeam(world, matcher, project);
}

async function repairTeam(world: World, matcher: Matcher, project: Project): Promise<void> {
  const facts = await factsFor(world, project);
  const leads = new Set<string>();
  const paged = pagedOf(world, facts, (page) => {
    for (const it of page) if (it.leads) leads.add(it.id);
  });
  const [draft] = draftsOf(facts, await matcher.form(paged, LIMITS), leads);
  await world.db.run(async (tx) => {
    // What was decided meanwhile goes before what the matcher found without it.
    const lacks = await lacking(tx, world, project);
    if (!lacks) return;
    if (draft && invitees(draft.seats).length > 0) await propose(tx, world, draft);
    else await tellNobody(tx, world, project, lacks);
  });
}

async function propose(
  tx: Tx,
  world: World,
  { projectId, seats, missing, mends, gap }: Draft,
): Promise<void> {
  const run = `repair:${world.newId()}`;
  const proposal = await saveProposal(tx, {
    id: world.newId(),
    runId: run,
    firstRun: run,
    projectId,
    state: 'proposed',
    ...{ seats, missing, mends, gap },
    createdAt: world.now(),
  });
  await post(tx, world, proposal);
}

/** Nobody fits: the coordinators know, and it is tried again every week for as long as the project runs. */
async function tellNobody(tx: Tx, world: World, project: Project, { since }: Lack): Promise<void> {
  const { locale, timezone } = world.settings;
  await say(tx, world.now(), {
    key: unmendedKey(project, since, world.now()),
    to: coordinators,
    message: message(para(texts[locale].unmended(project)), para(texts[locale].unmendedNext)),
    due: considerate(world.now(), timezone),
  });
}

const unmendedKey = ({ id }: Project, since: Date, now: Date): string =>
  `teams.unmended:${id}:${since.getTime()}:${Math.floor((now.getTime() - since.getTime()) / AGAIN)}`;

/** What a running team lacks since somebody left. */
interface Lack {
  since: Date;
}

/** @returns undefined where nothing is to be done now: no seat is free, or somebody is thinking about it */
async function lacking(tx: Tx, { now }: World, project: Project): Promise<Lack | undefined> {
  const seats = await listSeats(tx, project.id);
  const left = seats.filter((it) => leftSince(it, project));
  const free = freeSeats(toFill(project, seats).roles, seats).length > 0;
  if (!free || seats.some((it) => it.state === 'invited')) return undefined;
  if ((await waitingProposal(tx, project.id)) || (await restingProjects(tx, now())).has(project.id))
    return undefined;
  const since = new Date(Math.max(...left.map((it) => (it.answeredAt ?? it.invitedAt).getTime())));
  const team = seats.filter((it) => it.state === 'accepted');
  const isLed = team.length === 0 || team.some((it) => it.leader);
  if (!isLed && now().getTime() - since.getTime() < LEADER_FIRST) return undefined;
  return (await saidAt(tx, unmendedKey(project, since, now()))) ? undefined : { since };
}

/** The facts as if this were the only project that people are called for: nobody is taken from another team for it. */
async function factsFor(world: World, project: Project): Promise<Facts> {
  const facts = await gatherFacts((work) => world.db.run(work), world.now());
  const [seats, wishes, waiting] = await world.db.run(
    async (tx) =>
      [
        await listSeats(tx, project.id),
        await listWishes(tx, [project.id]),
        await waitingProposals(tx),
      ] as const,
  );
  const hours = new Map(facts.open.map((it) => [it.id, it.hours]));
  const busy = (userId: string, projectId: string): Part => ({
    ...{ userId, projectId, hours: hours.get(projectId) ?? 0 },
    ...{ running: true, accepted: false, leader: false, startedAt: null },
  });
  const elsewhere = [
    ...facts.seats.filter(isHeld),
    ...waiting.flatMap(({ projectId, seats }) =>
      invitees(seats).map(({ userId }) => ({ userId, projectId })),
    ),
  ];
  return {
    ...facts,
    open: [toFill(project, seats)],
    ...{ seats, wishes },
    parts: [
      ...facts.parts.filter((it) => it.projectId !== project.id),
      ...elsewhere.map((it) => busy(it.userId, it.projectId)),
    ],
  };
}

/** Repairs that nobody decided on for long are found anew; those of projects that ended are taken back. */
async function retireRepairs(tx: Tx, world: World): Promise<void> {
  const waiting = await tx
    .select({ proposal: proposals, state: projects.state })
    .from(proposals)
    .innerJoin(projects, eq(projects.id, proposals.projectId))
    .where(and(eq(proposals.state, 'proposed'), ne(projects.state, 'open')));
  const isOld = ({ createdAt }: Proposal) => world.now().getTime() - createdAt.getTime() >= STALE_DAYS * DAY;
  for (const { proposal, state } of waiting)
    if (state !== 'running' || isOld(proposal)) await retire(tx, world, proposal);
}

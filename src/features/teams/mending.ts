import { message, para } from '../../core/blocks';
import type { Answer, Cx, Tx, World } from '../../core/feature';
import { type Change, readProblem } from '../../matcher';
import { coordinators, say } from '../../outbox';
import { addressee } from '../members';
import { amendmentFor, openAdopt } from './adopt';
import { openAsk } from './ask';
import { cardKey } from './board';
import { type Difference, differenceOf, standingPlan } from './difference';
import { type Facts, gatherFacts } from './facts';
import { type Found, findMend } from './findMend';
import { pagedOf, projectOf } from './match';
import type { Matcher } from './matcher';
import { isAsking } from './mend';
import { type Proposal, waitingProposals } from './store';
import { texts } from './texts';
import { whatIf } from './whatIf';

/** Seconds for trying what would help. */
const TIME_LIMIT = 20;

/**
 * The best way of helping a team was pressed: people are to be asked, or it is tried, in the background, what would
 * change by it.
 */
export async function pressMend(cx: Cx, matcher: Matcher, seen: string): Promise<Answer> {
  const answer = await cx.db.run(async (tx): Promise<Answer | Found> => {
    const found = await findMend(tx, cx, seen);
    return 'mend' in found && isAsking(found.mend) ? openAsk(tx, cx, found) : found;
  });
  if (!answer || !('mend' in answer)) return answer;
  void tryMend(cx, matcher, answer, cx.person.id).catch(() => {
    // Who asked was told of it.
  });
  return { tell: [para(texts[cx.person.lang].trying)] };
}

/** What the mend would change was seen, and is wanted. */
export const pressAdopt = (cx: Cx, seen: string): Promise<Answer> =>
  cx.db.run(async (tx) => {
    const found = await findMend(tx, cx, seen);
    return 'mend' in found ? openAdopt(tx, cx, found) : found;
  });

/** Forms all teams with this one change, keeps nothing of it, and tells in the card's thread what would be otherwise. */
async function tryMend(world: World, matcher: Matcher, found: Found, by: string): Promise<void> {
  try {
    const facts = await gatherFacts((work) => world.db.run(work), world.now());
    const isOpen = new Set(facts.open.map((it) => it.id));
    const waiting = (await world.db.run(waitingProposals)).filter((it) => isOpen.has(it.projectId));
    const before = standingPlan(facts, waiting);
    const changes = changesFor(found, waiting, facts);
    const tried = await matcher.tryOut(pagedOf(world, facts), before, changes, { timeLimit: TIME_LIMIT });
    await world.db.run((tx) => tell(tx, world, found, facts, differenceOf(waiting, tried)));
  } catch (fault) {
    await world.db.run((tx) => tellFailed(tx, world, found, by));
    throw fault;
  }
}

function tell(tx: Tx, world: World, found: Found, facts: Facts, difference: Difference): Promise<void> {
  const titles = new Map(facts.open.map((it) => [it.id, it.title]));
  return say(tx, world.now(), {
    key: `teams.whatIf:${world.newId()}`,
    to: coordinators,
    thread: cardKey(found.proposal.id),
    message: whatIf(found, difference, titles, world.settings.locale),
  });
}

async function tellFailed(tx: Tx, world: World, { project }: Found, by: string): Promise<void> {
  const { lang } = await addressee(tx, world, by);
  await say(tx, world.now(), {
    key: `teams.whatIfFailed:${world.newId()}`,
    to: { user: by },
    message: message(para(texts[lang].tryFailed(project))),
  });
}

/** A mend as the matcher tries it. */
function changesFor({ project, mend }: Found, waiting: readonly Proposal[], facts: Facts): Change[] {
  switch (mend.kind) {
    case 'postpone':
      return [{ kind: 'close', project: mend.other }];
    case 'share': {
      const { member } = mend;
      const lock = (id: string, role: string): Change => ({
        kind: 'lock',
        lock: { project: id, role, member, leader: false },
      });
      const there = roleOf(member, mend.other, waiting, facts);
      return [...(there ? [lock(mend.other, there)] : []), lock(project.id, mend.role)];
    }
    default: {
      const amended = projectOf({ ...project, ...amendmentFor(project, mend) });
      return readProblem({ members: [], projects: [amended] }).projects.map((it) => ({
        kind: 'project',
        project: it,
      }));
    }
  }
}

/** Somebody's role in a proposed team; who is invited or has accepted stays there anyway. */
function roleOf(
  member: string,
  projectId: string,
  waiting: readonly Proposal[],
  { seats }: Facts,
): string | undefined {
  if (seats.some((it) => it.projectId === projectId && it.userId === member)) return undefined;
  const there = waiting.find((it) => it.projectId === projectId)?.seats;
  return there?.find((it) => it.userId === member)?.roleId;
}

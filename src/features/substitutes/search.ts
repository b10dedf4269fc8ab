import type { Tx, World } from '../../core/feature';
import { considerate, DAY } from '../../core/time';
import { addressees } from '../members';
import { standDown } from '../sessions';
import { projectsWithAbsent } from './ahead';
import { callIn, offerWilling } from './call';
import { excuseGone, release } from './excuse';
import { remindStandIns, tellBack, tellBackedOut, tellStuck } from './news';
import { type Able, hasTime, listNear, listStrangers } from './pool';
import { pace } from './rules';
import { type Scene, type SessionScene, sceneOf, type Wanted, wantedIn } from './scene';
import { callsAt, type Gap, listOvertaken, moveGap, openGap, projectsWithGaps, setCall } from './store';
import { touchAt } from './touch';

/**
 * Every minute: who can't make a session leaves a gap, gaps that closed by themselves are closed, and for those that
 * matter the next people are asked. All of it follows from what is stored, so a restart loses nothing.
 */
export async function look(world: World): Promise<void> {
  await excuseGone(world);
  const ids = await world.db.run(async (tx) => [
    ...new Set([
      ...(await projectsWithAbsent(tx, world.now())),
      ...(await projectsWithGaps(tx, world.now())),
    ]),
  ]);
  for (const id of ids) await world.db.run((tx) => tend(tx, world, id));
}

/** Brings the search for substitutes of one project to how things stand. */
export async function tend(tx: Tx, world: World, projectId: string): Promise<void> {
  for (const gap of await listOvertaken(tx, projectId, world.now())) await end(tx, gap);
  const before = await sceneOf(tx, world, projectId);
  if (!before) return;
  if (before.project.state !== 'running') return endAll(tx, before);
  await openGaps(tx, world, before);
  await closeGaps(tx, world, before);
  const scene = await sceneOf(tx, world, projectId);
  if (!scene) return;
  await remindStandIns(tx, world, scene);
  for (const wanted of grouped(wantedIn(scene))) await seek(tx, world, projectId, wanted);
}

/** The gaps of what was just said. */
export async function openGapsOf(tx: Tx, world: World, projectId: string): Promise<void> {
  const scene = await sceneOf(tx, world, projectId);
  if (scene) await openGaps(tx, world, scene);
}

function grouped(wanted: readonly Wanted[]): Wanted[][] {
  const groups = new Map<string, Wanted[]>();
  for (const it of wanted) groups.set(it.gap.absence, [...(groups.get(it.gap.absence) ?? []), it]);
  return [...groups.values()];
}

/** Whoever said since that they can't come leaves a gap; what they said at once is one absence. */
async function openGaps(tx: Tx, world: World, { project, team, sessions }: Scene): Promise<void> {
  const absences = new Map<string, string>();
  for (const session of sessions)
    for (const [userId, { answer, answeredAt }] of session.said) {
      const was = session.gaps.find((gap) => gap.userId === userId);
      const isNew = !was || was.state === 'gone' || (was.state === 'back' && was.openedAt < answeredAt);
      if (answer !== 'absent' || !isNew || !team.some((seat) => seat.userId === userId)) continue;
      const together = `${userId}|${answeredAt.getTime()}`;
      const absence = absences.get(together) ?? world.newId();
      absences.set(together, absence);
      const gap = { projectId: project.id, at: session.at, userId, absence, openedAt: answeredAt };
      await openGap(tx, gap);
      // Who was asked for a place that is taken by now may take this one.
      await touchAt(tx, gap);
    }
}

/**
 * Who can come after all leaves no gap; whose substitute is gone, leaves one again. Whoever left the team since they said
 * that they can't come leaves theirs as long as too few come.
 */
async function closeGaps(tx: Tx, world: World, scene: Scene): Promise<void> {
  for (const session of scene.sessions)
    for (const gap of session.gaps) {
      if (gap.state === 'back' || gap.state === 'over' || gap.state === 'gone') continue;
      const isMate = (id: string | null) => scene.team.some((seat) => seat.userId === id);
      const inTeam = isMate(gap.userId);
      const isAway = !inTeam || session.absent.has(gap.userId);
      if (!inTeam && gap.state === 'open') {
        if (session.need.people > 0) continue;
        await moveGap(tx, gap, 'over');
      } else if (!isAway) await comeBack(tx, world, scene, gap);
      else if (gap.state === 'filled' && !session.standIns.some((it) => it.forUser === gap.userId))
        await reopen(tx, world, gap);
      else if (gap.state === 'filled' && isMate(gap.filledBy) && session.absent.has(gap.filledBy ?? ''))
        await dropOut(tx, world, session, gap);
      else continue;
      await touchAt(tx, gap);
    }
}

/** Whose data was deleted stands in no more. */
async function reopen(tx: Tx, world: World, gap: Gap): Promise<void> {
  await moveGap(tx, gap, 'open', { filledBy: null, told: 'nobody' });
  await standDown(tx, world, gap, gap.userId);
  if (gap.filledBy) await tellBackedOut(tx, world, gap, gap.filledBy);
}

/** A mate who was to take somebody's part can't come either. */
async function dropOut(tx: Tx, world: World, { calls }: SessionScene, gap: Gap): Promise<void> {
  const call = calls.find((it) => it.userId === gap.filledBy && it.state === 'yes');
  if (call) await release(tx, world, call);
}

async function comeBack(tx: Tx, world: World, scene: Scene, gap: Gap): Promise<void> {
  if (!(await moveGap(tx, gap, 'back', { filledBy: null }))) return;
  if (gap.filledBy) await standDown(tx, world, gap, gap.userId);
  await makeWilling(tx, gap);
  await tellBack(tx, world, scene, gap);
}

/** Who was to stand in would be the first to be thought of again. */
async function makeWilling(tx: Tx, gap: Gap): Promise<void> {
  for (const call of await callsAt(tx, gap))
    if (call.userId === gap.filledBy) await setCall(tx, call, { state: 'late' });
}

async function end(tx: Tx, gap: Gap): Promise<void> {
  if (await moveGap(tx, gap, 'over')) await touchAt(tx, gap);
}

async function endAll(tx: Tx, { sessions }: Scene): Promise<void> {
  for (const { gaps } of sessions)
    for (const gap of gaps) if (gap.state === 'open' || gap.state === 'filled') await end(tx, gap);
}

/** Minutes. */
const LOOK_AGAIN = 10;

/** Asks the next people for the places of one absence, as many as should be asked beside one another by now. */
async function seek(tx: Tx, world: World, projectId: string, seen: readonly Wanted[]): Promise<void> {
  const now = world.now();
  const left = Math.min(...seen.map((it) => it.gap.at.getTime())) - now.getTime();
  const { atOnce } = pace(left);
  await offerWilling(tx, world, seen);
  // Where nobody was left, it is looked again now and then: somebody may have time, or be willing, since.
  if (seen.every((it) => it.gap.told !== 'nobody') && now.getUTCMinutes() % LOOK_AGAIN !== 0)
    return tellStuck(tx, world, seen);
  for (let asked = thinking(seen, now); asked < atOnce; asked++) {
    // Somebody who was just asked for another absence of the same session is not asked for this one.
    const scene = await sceneOf(tx, world, projectId);
    const wanted = scene ? wantedIn(scene).filter((it) => it.gap.absence === seen[0]?.gap.absence) : [];
    if (!scene || wanted.length === 0) return;
    const next =
      (await nextOf(tx, world, scene, await listNear(tx, world, scene, wanted), left)) ??
      (await nextOf(tx, world, scene, await listStrangers(tx, world, scene, wanted), left));
    if (next === 'wait') return;
    if (!next) {
      return asked === 0 ? tellStuck(tx, world, wanted) : undefined;
    }
    await callIn(tx, world, scene, next);
  }
}

/** How many people think about it: they were asked, and their time to answer is not over. */
const thinking = (wanted: readonly Wanted[], now: Date): number =>
  new Set(
    wanted.flatMap(({ gap, session }) =>
      session.calls
        .filter((call) => call.absence === gap.absence && call.state === 'asked' && call.answerBy > now)
        .map((call) => call.userId),
    ),
  ).size;

/**
 * The first who has the time. Who sleeps is waited for while there is time enough, and passed over when there is not.
 */
async function nextOf(
  tx: Tx,
  world: World,
  { project }: Scene,
  able: readonly Able[],
  left: number,
): Promise<Able | 'wait' | undefined> {
  const now = world.now();
  const readers = await addressees(
    tx,
    world,
    able.map((it) => it.id),
  );
  let sleeps = false;
  for (const it of able) {
    const zone = readers.get(it.id)?.zone ?? world.settings.timezone;
    const awake = considerate(now, zone).getTime() - now.getTime();
    const isAwake = awake === 0;
    if (!isAwake && awake < left) sleeps = true;
    if (!isAwake && left <= DAY) continue;
    const wanted: Wanted[] = [];
    for (const one of it.wanted)
      if (it.tier === 'mate' || (await hasTime(tx, world, it.id, project, one.gap.at))) wanted.push(one);
    if (wanted.length === 0) continue;
    return isAwake ? { ...it, wanted } : 'wait';
  }
  return sleeps ? 'wait' : undefined;
}

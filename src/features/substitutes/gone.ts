import { message, para } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import { inTime, moment } from '../../core/time';
import { edit, say } from '../../outbox';
import { addressee } from '../members';
import type { Project } from '../projects';
import { hearerOf, standDown } from '../sessions';
import { teamOf } from '../teams';
import { type Call, callsAt, type Gap, gapsAt, listWarnings, moveGap, setCall } from './store';
import { texts } from './texts';
import { touchAt } from './touch';
import { keyOf } from './warn';

/**
 * Sessions of a project are no longer at these moments: nobody is sought for them, who was asked reads so, and who
 * was to stand in is told.
 * @returns who was told
 */
export async function sessionsGone(
  tx: Tx,
  world: World,
  project: Project,
  moments: readonly Date[],
): Promise<Set<string>> {
  const told = new Set<string>();
  for (const at of moments) {
    const session = { projectId: project.id, at };
    for (const gap of await gapsAt(tx, session)) await close(tx, world, gap);
    for (const call of await callsAt(tx, session)) {
      if (call.state !== 'asked' && call.state !== 'yes' && call.state !== 'late') continue;
      await setCall(tx, call, { state: 'gone' });
      if (call.state !== 'yes') continue;
      await thank(tx, world, project, call);
      told.add(call.userId);
    }
    await touchAt(tx, session);
  }
  await endWarnings(tx, world, project, moments);
  return told;
}

async function close(tx: Tx, world: World, gap: Gap): Promise<void> {
  if (gap.state !== 'open' && gap.state !== 'filled' && gap.state !== 'kept') return;
  await moveGap(tx, gap, 'gone', { filledBy: null });
  if (gap.filledBy) await standDown(tx, world, gap, gap.userId);
}

/** Who said yes has the time for themselves again. */
async function thank(tx: Tx, world: World, { id, title }: Project, { userId, at }: Call): Promise<void> {
  const now = world.now();
  const { lang, zone } = await addressee(tx, world, userId);
  await say(tx, now, {
    key: `substitutes.gone:${id}:${at.getTime()}:${userId}:${now.getTime()}`,
    to: { user: userId },
    message: message(para(texts[lang].goneForYou({ title, when: moment(at, lang, zone) }))),
    due: inTime(now, at, zone),
  });
}

/** What a leader was warned of is no longer so. */
async function endWarnings(tx: Tx, world: World, project: Project, moments: readonly Date[]): Promise<void> {
  const gone = new Set(moments.map((at) => at.getTime()));
  const all = await listWarnings(tx, [project.id], world.now());
  const { reader } = await hearerOf(tx, world, project, await teamOf(tx, project.id), '');
  for (const it of all.filter(({ at }) => gone.has(at.getTime()))) {
    const when = moment(it.at, reader.lang, reader.zone);
    await edit(
      tx,
      keyOf(it),
      message(para(texts[reader.lang].goneForLeader({ title: project.title, when }))),
    );
  }
}

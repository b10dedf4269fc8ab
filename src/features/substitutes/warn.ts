import type { Message } from '../../core/blocks';
import type { Job, Tx, World } from '../../core/feature';
import { inTime } from '../../core/time';
import { say, touch } from '../../outbox';
import { findProject, listProjects } from '../projects';
import { hearerOf } from '../sessions';
import { type Ahead, listNext } from './next';
import { warningState } from './rules';
import { addWarning, listWarnings, showWarnings, type Warning } from './store';
import { warnMessage } from './views.crew';

/** So many projects are looked at in one transaction. */
const AT_ONCE = 200;

/** Every ten minutes: a leader whose next session lacks people or a skill hears of it, once for each state. */
export const warn: Job = {
  cron: () => '*/10 * * * *',
  async run(world) {
    const running = await world.db.run((tx) => listProjects(tx, 'running'));
    for (let i = 0; i < running.length; i += AT_ONCE)
      await world.db.run(async (tx) => {
        const next = await listNext(tx, world, running.slice(i, i + AT_ONCE));
        const ids = next.map((it) => it.project.id);
        const said = await listWarnings(tx, ids, world.now());
        for (const it of next)
          await compare(
            tx,
            world,
            it,
            said.filter((one) => one.projectId === it.project.id && one.at.getTime() === it.at.getTime()),
          );
      });
  },
};

/** Says what is new, and brings what was said before to what holds. */
async function compare(tx: Tx, world: World, it: Ahead, said: readonly Warning[]): Promise<void> {
  const state = stateOf(it, world.now());
  const session = { projectId: it.project.id, at: it.at };
  if (state !== 'ok' && !said.some((one) => one.state === state)) await tell(tx, world, it, state);
  const stale = said.filter((one) => one.shown !== state);
  if (stale.length > 0) await showWarnings(tx, session, state);
  for (const one of stale) await touch(tx, keyOf(one));
}

function stateOf({ need, silent, expected, least, at }: Ahead, now: Date): string {
  return warningState(need, expected.length - silent.length, least, at.getTime() - now.getTime());
}

async function tell(tx: Tx, world: World, it: Ahead, state: string): Promise<void> {
  const now = world.now();
  const warning = { projectId: it.project.id, at: it.at, state, shown: state, toldAt: now };
  if (!(await addWarning(tx, warning))) return;
  const { to, reader } = await hearerOf(tx, world, it.project, it.team, '', warning);
  const due = inTime(now, it.at, reader.zone);
  await say(tx, now, { key: keyOf(warning), to, message: warnMessage(it, state, reader), due });
}

/** A warning as it should stand now. `id` is `PROJECT|MILLISECONDS|STATE`. */
export async function drawWarning(tx: Tx, world: World, id: string): Promise<Message | undefined> {
  const [projectId = '', ms] = id.split('|');
  const project = await findProject(tx, projectId);
  const [it] = project ? await listNext(tx, world, [project]) : [];
  if (!it || it.at.getTime() !== Number(ms)) return undefined;
  const { reader } = await hearerOf(tx, world, it.project, it.team, '', {
    projectId,
    at: it.at,
  });
  return warnMessage(it, stateOf(it, world.now()), reader);
}

export const keyOf = ({ projectId, at, state }: Pick<Warning, 'projectId' | 'at' | 'state'>): string =>
  `substitutes.warn:${projectId}|${at.getTime()}|${state}`;

import { type Block, para } from '../../core/blocks';
import type { Cx, Tx } from '../../core/feature';
import { moment } from '../../core/time';
import { standIn } from '../sessions';
import { release } from './excuse';
import { tellFound } from './news';
import { sceneOf, wantedIn } from './scene';
import { type Call, callsAt, callsOfLetter, type Gap, moveGap, setCall } from './store';
import { problem, texts } from './texts';
import { touchAt } from './touch';

/** The calls that a button speaks of: `LETTER`, or `LETTER|MILLISECONDS` for one session of it. */
async function pressed(tx: Tx, cx: Cx, value: string): Promise<Call[]> {
  const [letter = '', ms] = value.split('|');
  const calls = await callsOfLetter(tx, letter);
  if (calls.length === 0) throw problem('unknown');
  if (calls.some((call) => call.userId !== cx.person.id)) throw problem('notYours');
  return calls.filter((call) => !ms || call.at.getTime() === Number(ms));
}

/** Says yes. The first one has the place; of two at once the other is told, and thought of should it be free again. */
export async function accept(tx: Tx, cx: Cx, value: string): Promise<Block[] | undefined> {
  const told: Block[] = [];
  for (const call of await pressed(tx, cx, value)) {
    if (call.state === 'yes') continue;
    const when = moment(call.at, cx.person.lang, cx.person.zone);
    const say = texts[cx.person.lang];
    if (call.state === 'gone') told.push(para(say.gone({ when })));
    else if (call.state === 'withdrawn') told.push(para(say.withdrawn({ when })));
    else if (call.at <= cx.now()) told.push(para(say.begun({ when })));
    else if (!(await take(tx, cx, call))) told.push(para(say.late({ when })));
  }
  return told.length ? told : undefined;
}

/** @returns false when no place is free: they are remembered as willing */
async function take(tx: Tx, cx: Cx, call: Call): Promise<boolean> {
  const gap = await freeGap(tx, cx, call);
  const isTheirs = gap && (await moveGap(tx, gap, 'filled', { filledBy: call.userId }));
  await setCall(tx, call, { state: isTheirs ? 'yes' : 'late', ...(gap && { forUser: gap.userId }) });
  if (gap && isTheirs) {
    const { projectId, at, userId: forUser } = gap;
    await standIn(tx, cx, { projectId, at, forUser, userId: call.userId });
    await tellFound(tx, cx, gap, call.userId);
  }
  await touchAt(tx, call);
  return Boolean(isTheirs);
}

/** The place that they were asked for, or another of the same session for which somebody is sought. */
async function freeGap(tx: Tx, cx: Cx, call: Call): Promise<Gap | undefined> {
  const scene = await sceneOf(tx, cx, call.projectId);
  if (scene?.project.state !== 'running') return undefined;
  const here = scene.sessions.find((it) => it.at.getTime() === call.at.getTime());
  const isBack = (id: string) => scene.team.some((seat) => seat.userId === id) && !here?.absent.has(id);
  const open = (here?.gaps ?? []).filter((gap) => gap.state === 'open' && !isBack(gap.userId));
  const sought = wantedIn(scene).map((it) => it.gap);
  const own = open.find((gap) => gap.userId === call.forUser);
  return own ?? open.find((gap) => sought.includes(gap));
}

/** Says no; nobody asks why. */
export async function decline(tx: Tx, cx: Cx, value: string): Promise<void> {
  for (const call of await pressed(tx, cx, value)) {
    if (call.state === 'gone' || call.state === 'withdrawn') continue;
    if (call.state === 'yes') await release(tx, cx, call);
    else await setCall(tx, call, { state: 'no' });
    await touchAt(tx, call);
  }
}

/** Takes a yes back, from the letter or from any message that shows the session: the search begins again. */
export async function takeBack(tx: Tx, cx: Cx, session: { projectId: string; at: Date }): Promise<void> {
  const call = (await callsAt(tx, session)).find((it) => it.userId === cx.person.id && it.state === 'yes');
  if (!call) throw problem('notStanding');
  if (session.at <= cx.now()) throw problem('tooLate');
  await release(tx, cx, call);
  await touchAt(tx, call);
}

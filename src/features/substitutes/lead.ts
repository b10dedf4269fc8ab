import { type Block, para } from '../../core/blocks';
import type { Cx, Tx } from '../../core/feature';
import { auditInPlace } from '../admin';
import { leadsSessions } from '../teams';
import { callIn } from './call';
import { type Scene, type SessionScene, sceneOf } from './scene';
import { type Gap, gapsOfAbsence, moveGap } from './store';
import { stuckProblem as problem, stuckTexts as texts } from './texts.stuck';
import { touchAt } from './touch';

/** The gaps of an absence that wait, for its leader or a coordinator. @throws Problem for anybody else, or when it is over */
export async function openFor(
  tx: Tx,
  cx: Cx,
  absence: string,
): Promise<{ scene: Scene; open: Gap[]; leads: boolean }> {
  const gaps = await gapsOfAbsence(tx, absence);
  const scene = gaps[0] && (await sceneOf(tx, cx, gaps[0].projectId));
  if (!scene) throw problem('unknown');
  const leads = await leadsSessions(tx, scene.project.id, cx.person.id);
  if (!leads && !cx.person.roles.has('coordinator')) throw problem('leaderOnly');
  const open = gaps.filter((gap) => gap.state === 'open' && gap.at > cx.now());
  if (open.length === 0) throw problem('settled');
  return { scene, open, leads };
}

/** The session is held with those who come: nobody else is asked. */
export async function keep(tx: Tx, cx: Cx, absence: string): Promise<Block[]> {
  const { scene, open, leads } = await openFor(tx, cx, absence);
  await auditInPlace(tx, cx, leads, { act: 'keepGap', subject: { words: scene.project.title } });
  for (const gap of open) {
    await moveGap(tx, gap, 'kept');
    await touchAt(tx, gap);
  }
  return [para(texts[cx.person.lang].keptNow)];
}

/** Somebody is asked by name. @throws Problem at the field */
export async function choose(tx: Tx, cx: Cx, absence: string, who: string): Promise<Block[]> {
  const { scene, open, leads } = await openFor(tx, cx, absence);
  const wanted = open.flatMap((gap) => {
    const session = scene.sessions.find((it) => it.at.getTime() === gap.at.getTime());
    return session ? [{ gap, session, why: 'people' as const }] : [];
  });
  const comes = ({ absent, standIns }: SessionScene) =>
    standIns.some((it) => it.userId === who) ||
    (scene.team.some((seat) => seat.userId === who) && !absent.has(who));
  const free = wanted.filter((it) => !comes(it.session));
  if (free.length === 0) throw problem('inTeam', undefined, 'who');
  const fresh = free.filter((it) => !it.session.called.has(who));
  if (fresh.length === 0) throw problem('askedAlready', undefined, 'who');
  await callIn(tx, cx, scene, { id: who, tier: 'chosen', askedAt: 0, wanted: fresh });
  await auditInPlace(tx, cx, leads, { act: 'chooseStandIn', subject: { user: who } });
  return [para(texts[cx.person.lang].chosen({ who }))];
}

import { message, para } from '../../core/blocks';
import type { Cx, Tx } from '../../core/feature';
import { inTime, moment } from '../../core/time';
import { say } from '../../outbox';
import { addressee } from '../members';
import type { Project } from '../projects';
import { hearerOf, isUnrun, tellDeputy } from '../sessions';
import { teamOf } from '../teams';

import { absentTexts as texts } from './texts.absent';

interface Absence {
  project: Project;
  who: string;
  dates: readonly Date[];
  /** Who is absent leads the team. */
  leads: boolean;
}

/** An absence is told once: to the leader, or of the leader a coordinator and the deputy; and to who is absent, where somebody else said it. */
export async function tellAbsence(tx: Tx, cx: Cx, { project, who, dates, leads }: Absence): Promise<void> {
  const now = cx.now();
  const first = dates[0] ?? now;
  const key = `substitutes.absence:${project.id}:${who}:${first.getTime()}:${now.getTime()}`;
  const team = await teamOf(tx, project.id);
  await tellDeputy(tx, cx, { project, team, dates });
  const sessions = dates.map((at) => ({ projectId: project.id, at }));
  const { to, reader } = await hearerOf(tx, cx, project, team, who, sessions[0]);
  const datesFor = (it: typeof reader) => dates.map((at) => moment(at, it.lang, it.zone));
  if (!('user' in to && to.user === cx.person.id)) {
    const words = texts[reader.lang].several({
      who,
      leads,
      unrun: await isUnrun(tx, team, who, sessions),
      title: project.title,
      dates: datesFor(reader),
    });
    await say(tx, now, { key, to, message: message(para(words)), due: inTime(now, first, reader.zone) });
  }
  if (who === cx.person.id) return;
  const them = await addressee(tx, cx, who);
  const words = texts[them.lang].forYou({ by: cx.person.id, title: project.title, dates: datesFor(them) });
  await say(tx, now, {
    key: `${key}:them`,
    to: { user: who },
    message: message(para(words)),
    due: inTime(now, first, them.zone),
  });
}

import { z } from 'zod';
import { para } from '../../core/blocks';
import type { Values } from '../../core/feature';
import { type Answer, type Cx, form, type Tx, type Word } from '../../core/feature';
import { auditInPlace } from '../admin';
import { findProjects, listProjects } from '../projects';
import { projectsRunBy } from '../teams';
import { type Ahead, lacksAnything, listNext } from './next';
import { leastOf } from './rules';
import { saveCrew } from './store';
import { crewProblem as problem, crewTexts as texts } from './texts.crew';
import { crewModal, MOST_TEAMS } from './views.crew';

/** Who comes next time, who does not, who has not said: for leaders their teams, for coordinators those which lack somebody. */
export const crewWord: Word = {
  aliases: ['出欠', '人数'],
  help: { ja: 'チームの出欠と最少人数（リーダー）', en: 'Who comes to my team’s next session (leaders)' },
  run: (cx) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const teams = await teamsFor(tx, cx);
      if (teams.length > 0) return { open: crewModal(teams, cx.person) };
      const say = texts[cx.person.lang];
      return { tell: [para(cx.person.roles.has('coordinator') ? say.allWell : say.noTeam)] };
    }),
};

async function teamsFor(tx: Tx, cx: Cx): Promise<Ahead[]> {
  const run = await projectsRunBy(tx, cx.person.id);
  if (run.size > 0) {
    const projects = (await findProjects(tx, [...run])).filter((it) => it.state === 'running');
    return (await listNext(tx, cx, projects)).slice(0, MOST_TEAMS);
  }
  if (!cx.person.roles.has('coordinator')) return [];
  const all = await listNext(tx, cx, await listProjects(tx, 'running'));
  return all.filter(lacksAnything).slice(0, MOST_TEAMS);
}

/** The minimum crews as they stand in the form. */
export const crewForm = form({
  schema: z.looseObject({}),
  async submit(cx, _, { values }) {
    await cx.db.run(async (tx) => {
      const run = await projectsRunBy(tx, cx.person.id);
      for (const [projectId, least] of crewsIn(values)) {
        if (!run.has(projectId) && !cx.person.roles.has('coordinator'))
          throw problem('leaderOnly', undefined, leastOf(projectId));
        await saveCrew(tx, { projectId, least, byUser: cx.person.id, at: cx.now() });
        const words = (await findProjects(tx, [projectId]))[0]?.title ?? '';
        await auditInPlace(tx, cx, run.has(projectId), { act: 'changeCrew', subject: { words } });
      }
    });
    return { tell: [para(texts[cx.person.lang].saved)] };
  },
});

/** @throws Problem at the field that holds no number from 1 to 100 */
function crewsIn(values: Values): [string, number][] {
  return Object.entries(values).flatMap(([name, value]): [string, number][] => {
    const [, projectId] = /^least:(.+)$/.exec(name) ?? [];
    if (!projectId) return [];
    const least = Number(value);
    if (!Number.isInteger(least) || least < 1 || least > 100) throw problem('leastRange', undefined, name);
    return [[projectId, least]];
  });
}

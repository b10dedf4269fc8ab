import { type Block, button, message, para, row } from '../../core/blocks';
import type { Job, Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { ago, considerate } from '../../core/time';
import { coordinators, say } from '../../outbox';
import { addressee, anotherCoordinator, ask, askable } from '../members';
import { FORMER, LAST_DAYS, type Nudge, nudgeDue, PATIENCE_DAYS, somebody } from '../organisations';
import { cancelProject, refreshPosting, tellProposer, tellWishers } from './board';
import { lookAtCall } from './callEnd';
import { decisions, reworkRow, showButton } from './card';
import { dayIn } from './draft';
import { nudgesOf } from './rules';
import { findProject, listProjects, type Project } from './store';
import { texts } from './texts';
import { told } from './told';

/** Every morning: proposals that wait too long are brought to mind, then to an end; calls for people end in time. */
export const nudges: Job = {
  cron: () => '0 9 * * *',
  async run(world) {
    const all = await world.db.run((tx) => listProjects(tx, 'draft', 'waiting', 'open', 'paused'));
    for (const { id } of all) await world.db.run((tx) => look(tx, world, id));
  },
};

async function look(tx: Tx, world: World, id: string): Promise<void> {
  const project = await findProject(tx, id);
  if (project?.state === 'open' || project?.state === 'paused') return lookAtPosting(tx, world, project);
  if (project?.state !== 'draft' && project?.state !== 'waiting') return;
  const since = project.waitsSince ?? project.createdAt;
  const due = await nudgeDue(tx, nudgesOf(id), since, world.now());
  if (due?.nudge === 'end') await lapse(tx, world, project);
  else if (due) await nudge(tx, world, project, { ...due, since });
}

/** People have left since it was drawn, or its time has passed. */
async function lookAtPosting(tx: Tx, world: World, project: Project): Promise<void> {
  const { settings } = world;
  if (project.ends >= dayIn(world.now(), settings.timezone)) {
    await refreshPosting(tx, world, project.id);
    return project.state === 'open' ? lookAtCall(tx, world, project) : undefined;
  }
  const { title } = project;
  const ended = await cancelProject(tx, world, project, project.state, {
    reason: told[settings.locale].reasonOver,
    by: null,
  });
  if (!ended) return;
  const news = (lang: Lang) => [para(told[lang].toldOver({ title }))];
  await tellProposer(tx, world, ended, `over:${ended.round}`, (lang) => [...news(lang), again(ended, lang)]);
  await tellWishers(tx, world, ended, (lang) => [
    ...news(lang),
    row(button('slack.word:find', texts[lang].find, 'find')),
  ]);
}

/** Nobody went on with it for too long. */
async function lapse(tx: Tx, world: World, project: Project): Promise<void> {
  const days = PATIENCE_DAYS;
  const reason = told[world.settings.locale].reasonLapsed({ days });
  const ended = await cancelProject(tx, world, project, project.state, { reason, by: null });
  if (!ended) return;
  await tellProposer(tx, world, ended, 'lapsed', (lang) => [
    para(told[lang].toldLapsed({ title: project.title, days })),
    again(ended, lang),
  ]);
}

interface Due {
  nudge: Nudge;
  key: string;
  since: Date;
}

/** A proposal waits for the coordinators' room, then for one of them; what was sent back, for who proposed it. */
async function nudge(tx: Tx, world: World, project: Project, due: Due): Promise<void> {
  const { nudge: which, key, since } = due;
  const now = world.now();
  const write = (direct: boolean, lang: Lang) =>
    message(...reminder(project, direct, ago(since, now, lang), lang));
  const userId = await askable(tx, await whom(tx, world, project, which), now);
  if (!userId) {
    const { locale, timezone } = world.settings;
    const due = considerate(now, timezone);
    return say(tx, now, { key, to: coordinators, message: write(false, locale), due });
  }
  const reader = await addressee(tx, world, userId);
  const why = { code: project.state === 'waiting' ? 'another' : 'proposer', about: project.title } as const;
  await ask(tx, world, reader, { key, message: write(true, reader.lang), why });
}

/** The user id of whom it waits for; null for the coordinators' room. */
async function whom(
  tx: Tx,
  world: World,
  { state, proposedBy }: Project,
  which: Nudge,
): Promise<string | null> {
  if (state === 'waiting') return which === 'other' ? anotherCoordinator(tx, world, null) : null;
  return which === 'other' || proposedBy === FORMER ? null : proposedBy;
}

/**
 * @param direct to one person: a proposal that waits, to the coordinator who is asked last; what was sent back, to who
 *   proposed it
 */
function reminder(project: Project, direct: boolean, since: string, lang: Lang): Block[] {
  const say = told[lang];
  const { title, state, proposedBy } = project;
  if (state === 'waiting')
    return [
      para(say.nudgeWaiting({ title, since })),
      ...(direct ? [para(say.nudgeWaitingOther({ days: LAST_DAYS }))] : []),
      ...decisions(project, lang, showButton(project, lang)),
    ];
  if (!direct) return [para(say.nudgeDraftOther({ title, since, by: somebody(proposedBy, lang) }))];
  return [para(say.nudgeDraft({ title, since })), reworkRow(project, lang)];
}

const again = ({ id }: Project, lang: Lang): Block =>
  row(button('projects.rework', told[lang].postAgain, id));

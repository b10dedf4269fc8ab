import { and, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { bold, type Modal, para } from '../../core/blocks';
import { type Button, type Cx, type Form, form, type Tx } from '../../core/feature';
import { day, input } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { dayWords } from '../../core/time';
import { FieldErrors } from '../../core/values';
import { coordinators, say, withdraw } from '../../outbox';
import { findRequest, plannable, planRequest, somebody } from '../organisations';
import { seats } from '../teams/tables';
import { refreshPosting, tellProposer, tellWishers } from './board';
import { callProblem, callTexts } from './callTexts';
import { projectCard } from './card';
import { beaten, inRound, note, type ProjectAct } from './decide';
import { callComplaint, dayIn } from './draft';
import { labels } from './labels';
import { callEndOf, callFrom, cardOf, nudgesOf } from './rules';
import { moveProject, type Project } from './store';

/** Whoever proposed it, or a coordinator, chooses another last day. */
export const extend: Button = {
  async press({ db, person }, { value }) {
    const project = await db.run((tx) => mayChange(tx, { person }, value));
    return { open: extendModal(project, person.lang) };
  },
};

export const extended: Form = form({
  schema: z.object({ until: z.iso.date() }),
  async submit(cx, { until }, { meta }) {
    const { lang } = cx.person;
    const tell = await cx.db.run(async (tx) => {
      const was = await mayChange(tx, cx, meta);
      const wrong = callComplaint(until, was.ends, todayOf(cx));
      if (wrong) throw new FieldErrors({ until: labels[lang][wrong] });
      const project = await changed(tx, cx, was, was.state, { callUntil: until }, 'extendProject');
      await tellOf(tx, cx, project, `extended:${until}`, 'toldExtended');
      return [para(callTexts[lang].extended({ title: project.title, day: dayWords(until, lang) }))];
    });
    return { update: doneModal(tell, lang) };
  },
});

/** For a while, nobody is called. */
export const pause: Button = {
  who: 'coordinator',
  press: (cx, { value }) =>
    cx.db.run(async (tx) => {
      const was = await inRound(tx, value);
      if (await isSeated(tx, was.id)) throw callProblem('seatedPause');
      const project = await changed(tx, cx, was, 'open', { state: 'paused' }, 'pauseProject');
      await tellOf(tx, cx, project, `paused:${cx.now().getTime()}`, 'toldPaused');
      return { tell: [para(callTexts[cx.person.lang].paused(project))] };
    }),
};

/** People are called again; where the last day has passed, until a new one. */
export const resume: Button = {
  who: 'coordinator',
  press: (cx, { value }) =>
    cx.db.run(async (tx) => {
      const { lang } = cx.person;
      const was = await inRound(tx, value);
      const set = { state: 'open' as const, callUntil: callFrom(was, todayOf(cx)) };
      const project = await changed(tx, cx, was, 'paused', set, 'resumeProject');
      await tellOf(tx, cx, project, `resumed:${cx.now().getTime()}`, 'toldResumed');
      return {
        tell: [para(callTexts[lang].resumed({ title: project.title, day: endWords(project, lang) }))],
      };
    }),
};

/** What was called off is posted again, with a card of its own. */
export const reopen: Button = {
  who: 'coordinator',
  press: (cx, { value }) =>
    cx.db.run(async (tx) => {
      const { lang } = cx.person;
      const was = await inRound(tx, value);
      if (was.ends < todayOf(cx)) throw callProblem('reopenLate');
      if (was.requestId) await takeRequest(tx, cx, was.requestId, was.id);
      const set = {
        ...{ state: 'open' as const, callUntil: callFrom(was, todayOf(cx)), round: was.round + 1 },
        ...{ reason: '', closedAt: null, closedBy: null },
      };
      if (!was.postedAt) throw callProblem('notOpen');
      const project = await changed(tx, cx, was, 'cancelled', set, 'reopenProject');
      const card = projectCard(project, cx.settings.locale);
      await say(tx, cx.now(), { key: cardOf(project), to: coordinators, message: card });
      await tellOf(tx, cx, project, `reopened:${project.round}`, 'toldReopened');
      const { title, id, round } = project;
      const news = (to: Lang) => [para(callTexts[to].reopenedFor({ title, day: endWords(project, to) }))];
      await tellWishers(tx, cx, project, news, (user) => `projects.reopened:${id}:${round}:${user}`);
      return { tell: [para(callTexts[lang].reopened({ title, day: endWords(project, lang) }))] };
    }),
};

async function takeRequest(tx: Tx, cx: Cx, requestId: string, projectId: string): Promise<void> {
  const request = await findRequest(tx, requestId);
  if (!request || !plannable.includes(request.state)) throw callProblem('requestTaken');
  await planRequest(tx, cx, requestId, projectId);
}

/** A step of a call: kept, in the audit log, and everything that shows it follows. */
async function changed(
  tx: Tx,
  cx: Cx,
  was: Project,
  from: Project['state'],
  set: Partial<Project>,
  act: ProjectAct,
): Promise<Project> {
  const project = await moveProject(tx, was.id, from, set.state ?? from, set);
  if (!project) throw await beaten(tx, was.id);
  await withdraw(tx, `${nudgesOf(was.id)}:`);
  await note(tx, cx, act, project);
  await refreshPosting(tx, cx, was.id);
  return project;
}

/** Whoever proposed it is told, unless they did it themselves. */
async function tellOf(
  tx: Tx,
  cx: Cx,
  project: Project,
  key: string,
  what: 'toldExtended' | 'toldPaused' | 'toldResumed' | 'toldReopened',
): Promise<void> {
  if (project.proposedBy === cx.person.id) return;
  await tellProposer(tx, cx, project, key, (lang) => [
    para(
      callTexts[lang][what]({
        title: project.title,
        by: somebody(cx.person.id, lang),
        day: endWords(project, lang),
      }),
    ),
  ]);
}

/**
 * A posting that somebody may change: `ID|round`.
 * @throws Problem when it is neither open nor on hold, or they neither proposed it nor are a coordinator
 */
export async function mayChange(tx: Tx, { person }: Pick<Cx, 'person'>, value: string): Promise<Project> {
  const project = await inRound(tx, value);
  if (project.proposedBy !== person.id && !person.roles.has('coordinator')) throw callProblem('notYourCall');
  if (project.state !== 'open' && project.state !== 'paused') throw callProblem('notOpen');
  return project;
}

/** Whether somebody is invited to it or has accepted. */
export async function isSeated(tx: Tx, projectId: string): Promise<boolean> {
  const taken = inArray(seats.state, ['invited', 'accepted']);
  const rows = await tx
    .select({ id: seats.id })
    .from(seats)
    .where(and(eq(seats.projectId, projectId), taken))
    .limit(1);
  return rows.length > 0;
}

const todayOf = ({ now, settings }: Cx): string => dayIn(now(), settings.timezone);

const endWords = (project: Project, lang: Lang): string => dayWords(callEndOf(project), lang);

function extendModal(project: Project, lang: Lang): Modal {
  const words = callTexts[lang];
  const { id, round, title } = project;
  return {
    id: 'projects.extended',
    title: words.extendTitle,
    submit: words.extendSave,
    close: words.cancel,
    meta: `${id}|${round}`,
    blocks: [para(bold(title)), input('until', labels[lang].callUntil, day(callEndOf(project)))],
  };
}

const doneModal = (blocks: Modal['blocks'], lang: Lang): Modal => ({
  id: 'projects.done',
  title: callTexts[lang].extendTitle,
  close: labels[lang].close,
  blocks,
  last: true,
});

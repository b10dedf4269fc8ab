import { button, para, quote, row } from '../../core/blocks';
import { type Button, type Cx, type Form, form, type Tx } from '../../core/feature';
import { recruiting, say, withdraw } from '../../outbox';
import { audit } from '../admin';
import { nameOf, reasonForm, somebody } from '../organisations';
import { cancelProject, recruitingChannel, refreshPosting, tellProposer, tellWishers } from './board';
import { callOffModal, reworkRow, sendBackModal } from './card';
import { dayIn } from './draft';
import { posting } from './posting';
import { callEndOf, callFrom, nudgesOf, type ProjectState, postingOf } from './rules';
import { findProject, moveProject, type Project, standingOf } from './store';
import { problem, texts } from './texts';
import { told } from './told';

/** A coordinator approves: the call for people goes out. */
export const approve: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const { person, settings } = cx;
    const now = cx.now();
    return cx.db.run(async (tx) => {
      const was = await inRound(tx, value);
      const { id } = was;
      const today = dayIn(now, settings.timezone);
      const callUntil = callEndOf(was) < today ? callFrom(was, today) : was.callUntil;
      const set = { approvedBy: person.id, postedAt: now, reason: '', callUntil };
      const project = await moveProject(tx, id, 'waiting', 'open', set);
      if (!project) throw await beaten(tx, id);
      const call = posting(project, await standingOf(tx, id), settings.locale);
      const reactions = ['raised_hand', 'seedling', 'eyes'];
      await say(tx, now, { key: postingOf(id), to: recruiting, message: call, reactions });
      await withdraw(tx, `${nudgesOf(id)}:`);
      await note(tx, cx, 'approveProject', project);
      await refreshPosting(tx, cx, id);
      const { title } = project;
      const channel = await recruitingChannel(tx, settings.locale);
      await tellProposer(tx, cx, project, 'approved', (lang) => [
        para(told[lang].toldApproved({ title, by: somebody(person.id, lang), channel })),
      ]);
      return { tell: [para(texts[person.lang].approved({ title, channel }))] };
    });
  },
};

/** Opens the form for what should be changed. */
export const sendBack: Button = {
  who: 'coordinator',
  async press({ db, person }, { value }) {
    const project = await db.run(async (tx) => expect(tx, await inRound(tx, value), 'waiting'));
    return { open: sendBackModal(project, person.lang) };
  },
};

/** It goes back to who proposed it, with the reason. */
export const sentBack: Form = form({
  who: 'coordinator',
  schema: reasonForm,
  async submit(cx, { reason }, { meta }) {
    const { person } = cx;
    await cx.db.run(async (tx) => {
      const was = await inRound(tx, meta, 'reason');
      if (was.state === 'draft' && was.sentBackBy === person.id && was.reason === reason) return;
      const set = { reason, sentBackBy: person.id, waitsSince: cx.now() };
      const project = await moveProject(tx, was.id, 'waiting', 'draft', set);
      if (!project) throw await beaten(tx, was.id, 'reason');
      await withdraw(tx, `${nudgesOf(was.id)}:`);
      await note(tx, cx, 'sendBackProject', project, reason);
      await refreshPosting(tx, cx, was.id);
      await tellProposer(tx, cx, project, `back:${project.round}`, (lang) => [
        para(told[lang].toldSentBack({ title: project.title, by: somebody(person.id, lang) })),
        quote(reason),
        reworkRow(project, lang),
      ]);
    });
    return { close: true };
  },
});

/** Opens the form for why a posting is called off. */
export const callOff: Button = {
  who: 'coordinator',
  async press({ db, person }, { value }) {
    const project = await db.run(async (tx) => expect(tx, await existing(tx, value), 'open', 'paused'));
    return { open: callOffModal(project, person.lang) };
  },
};

/** The posting ends, and everybody who had to do with it is told why. */
export const calledOff: Form = form({
  who: 'coordinator',
  schema: reasonForm,
  async submit(cx, { reason }, { meta: id }) {
    const { person } = cx;
    await cx.db.run(async (tx) => {
      const was = await existing(tx, id);
      if (was.state === 'cancelled' && was.closedBy === person.id && was.reason === reason) return;
      const from = was.state === 'paused' ? 'paused' : 'open';
      const project = await cancelProject(tx, cx, was, from, { reason, by: person.id });
      if (!project) throw await beaten(tx, id, 'reason');
      await note(tx, cx, 'callOffProject', project, reason);
      const { title } = project;
      await tellProposer(tx, cx, project, `cancelled:${project.round}`, (lang) => [
        para(told[lang].toldCancelled({ title, by: somebody(person.id, lang) })),
        quote(reason),
        row(button('projects.rework', told[lang].postAgain, id)),
      ]);
      await tellWishers(tx, cx, project, (lang) => [
        para(told[lang].calledOff({ title })),
        quote(reason),
        row(button('slack.word:find', texts[lang].find, 'find')),
      ]);
    });
    return { close: true };
  },
});

export type ProjectAct =
  | 'approveProject'
  | 'sendBackProject'
  | 'callOffProject'
  | 'withdrawProject'
  | 'editProject'
  | 'refuseEdit'
  | 'extendProject'
  | 'pauseProject'
  | 'resumeProject'
  | 'reopenProject';

/** Into the audit log, with the decision itself. */
export function note(
  tx: Tx,
  { now, newId, person }: Cx,
  act: ProjectAct,
  { title }: Project,
  reason = '',
): Promise<void> {
  return audit(tx, { id: newId(), byUser: person.id, act, subject: { words: title }, reason, at: now() });
}

/** Whoever proposed it thinks better of it. */
export const withdrawn: Button = {
  async press(cx, { value }) {
    const { person, settings } = cx;
    const project = await cx.db.run(async (tx) => {
      const was = await existing(tx, value);
      if (was.proposedBy !== person.id) throw problem('notYours');
      if (was.state !== 'draft' && was.state !== 'waiting') throw await beaten(tx, was.id);
      const reason = told[settings.locale].reasonWithdrawn;
      const cancelled = await cancelProject(tx, cx, was, was.state, { reason, by: person.id });
      if (cancelled) await note(tx, cx, 'withdrawProject', cancelled);
      return cancelled;
    });
    return { tell: [para(texts[person.lang].withdrawn({ title: project?.title ?? '' }))] };
  },
};

async function existing(tx: Tx, id: string): Promise<Project> {
  const project = await findProject(tx, id);
  if (!project) throw problem('gone');
  return project;
}

/** The project that a card's button means: `ID|round`. */
export async function inRound(tx: Tx, value: string, field?: string): Promise<Project> {
  const [id = '', round] = value.split('|');
  const project = await existing(tx, id);
  if (project.round !== Number(round)) throw problem('older', undefined, field);
  return project;
}

export async function expect(tx: Tx, project: Project, ...states: ProjectState[]): Promise<Project> {
  if (!states.includes(project.state)) throw await beaten(tx, project.id);
  return project;
}

/** What to say to somebody who comes too late: who was first, and what holds now. */
export async function beaten(tx: Tx, id: string, field?: string) {
  const { state, approvedBy, sentBackBy, closedBy } = await existing(tx, id);
  const by = {
    open: approvedBy,
    draft: sentBackBy,
    cancelled: closedBy,
    waiting: null,
    paused: null,
    running: null,
    closed: null,
  };
  return problem('first', { name: await nameOf(tx, by[state]), state }, field);
}

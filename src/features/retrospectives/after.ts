import { z } from 'zod';
import type { Message } from '../../core/blocks';
import { type Cx, form, type Tx, type World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { coordinators, say, withdraw } from '../../outbox';
import { audit, auditInPlace } from '../admin';
import { addressees, ask, mayAsk } from '../members';
import { findOrganisation, moveStage, type Stage, stageName, stages } from '../organisations';
import { findProject, type Project } from '../projects';
import { teamOf } from '../teams';
import { MOST_AFTER, monthsDue, stepDue, useds } from './after.rules';
import * as after from './after.store';
import { afterCard, afterModal, afterNudge, afterRoom, afterSaved } from './after.views';
import { nameOf } from './answering';
import { roomFor } from './room';
import { answersOf, asksOf } from './store';
import { problem } from './texts';
import { afterTexts } from './texts.after';

/** After the end: whether the result is still used, asked by the member whom the organisation knows. */

const keyOf = ({ projectId, months }: Pick<after.After, 'projectId' | 'months'>) =>
  `retrospectives.after:${projectId}:${months}`;

/** What the clock asks: the questions that fall due today, and what waits for an answer. */
export async function followUp(world: World, due: Date): Promise<void> {
  for (const closed of await world.db.run((tx) => after.listClosed(tx, due)))
    await world.db.run((tx) => begin(tx, world, closed, due));
  for (const open of await world.db.run(after.listOpenAfters))
    await world.db.run((tx) => remind(tx, world, open, due));
}

/** The latest question that is due: of a longer absence of the app the earlier one is not made up for. */
async function begin(
  tx: Tx,
  world: World,
  { projectId, closedAt }: { projectId: string; closedAt: Date },
  due: Date,
): Promise<void> {
  const months = monthsDue(closedAt, due);
  const project = months && (await findProject(tx, projectId));
  if (!project) return;
  const asker = await askerOf(tx, projectId);
  const it = { projectId, months, askedUser: asker, askedAt: due };
  if (!(await after.openAfter(tx, it))) return;
  const people = await addressees(tx, world, asker ? [asker] : []);
  for (const [, reader] of people)
    await ask(tx, world, reader, {
      key: keyOf(it),
      message: afterCard(project, months, reader.lang),
      why: { code: 'organisation', about: project.title },
    });
  if (people.size === 0) await toCoordinators(tx, world, project, months);
}

async function remind(tx: Tx, world: World, it: after.After, due: Date): Promise<void> {
  const step = stepDue(it.askedAt, due);
  const project = await findProject(tx, it.projectId);
  if (!step || !project) return;
  if (step === 'lapse') {
    await after.endAfter(tx, it, world.now());
    await say(tx, world.now(), {
      key: `${keyOf(it)}:lapse`,
      to: coordinators,
      message: afterNudge('lapse', project, it.months, world.settings.locale),
    });
  } else if (step === 'room') await toCoordinators(tx, world, project, it.months);
  else
    for (const [, reader] of await addressees(
      tx,
      world,
      it.askedUser ? await mayAsk(tx, [it.askedUser], world.now()) : [],
    ))
      await ask(tx, world, reader, {
        key: `${keyOf(it)}:${step}`,
        message: afterNudge(step, project, it.months, reader.lang),
        why: { code: 'organisation', about: project.title },
      });
}

const toCoordinators = (tx: Tx, world: World, project: Project, months: number) =>
  say(tx, world.now(), {
    key: `${keyOf({ projectId: project.id, months })}:room`,
    to: coordinators,
    message: afterNudge('room', project, months, world.settings.locale),
  });

/** Whoever asked the organisation: who brought its answer, else who sent its link; else who was to ask it. */
async function askerOf(tx: Tx, projectId: string): Promise<string | null> {
  const isTheirs = ({ side }: { side: string }) => side === 'organisation';
  const brought = (await answersOf(tx, projectId)).find(isTheirs)?.userId;
  const asked = (await asksOf(tx, projectId)).find(isTheirs)?.userId;
  return brought ?? (await after.senderOf(tx, projectId)) ?? asked ?? null;
}

/** The button: the questions, for whoever was asked and for coordinators. */
export const afterAsked = {
  async press(cx: Cx, { value }: { value: string }) {
    const { project, stage } = await cx.db.run((tx) => need(tx, cx, value));
    return { open: afterModal(project, value, stage, cx.person.lang) };
  },
};

const schema = z.object({
  used: z.enum(useds),
  byWhom: z.string().max(MOST_AFTER).default(''),
  broke: z.string().max(MOST_AFTER).default(''),
  stage: z.enum(stages).optional(),
});

/** The answer: kept once, the organisation's stage follows, and everybody who took part reads it. */
export const afterAnswered = form({
  schema,
  async submit(cx, said, { id, meta }) {
    const { lang } = cx.person;
    return cx.db.run(async (tx) => {
      const { it, project, organisationId, stage } = await need(tx, cx, meta);
      const now = cx.now();
      await after.answerAfter(tx, it, { ...said, answeredBy: cx.person.id, answeredAt: now });
      await withdraw(tx, keyOf(it));
      const isOwn = it.askedUser === cx.person.id;
      await auditInPlace(tx, cx, isOwn, { act: 'answerAfter', subject: { words: project.title } });
      const to = organisationId && said.stage !== stage ? said.stage : undefined;
      if (organisationId && stage && to)
        await move(tx, cx, { id, organisationId, from: stage, to, project, it });
      const room = await roomFor(tx, project.id);
      const write = (lang: Lang) => afterRoom(project, it.months, said, to, lang);
      await say(tx, now, { key: `${keyOf(it)}:answer`, to: room, message: write(cx.settings.locale) });
      if (room === coordinators) await toTeam(tx, cx, project, `${keyOf(it)}:answer`, write);
      return { update: afterSaved(project, lang) };
    });
  },
});

/** A team without a channel, as of a project that was taken over from a list: each of them, but for who told it. */
async function toTeam(
  tx: Tx,
  cx: Cx,
  { id, title }: Project,
  key: string,
  write: (lang: Lang) => Message,
): Promise<void> {
  const others = (await teamOf(tx, id)).map((seat) => seat.userId).filter((it) => it !== cx.person.id);
  const why = { code: 'after', about: title } as const;
  for (const [userId, reader] of await addressees(tx, cx, await mayAsk(tx, others, cx.now())))
    await ask(tx, cx, reader, { key: `${key}:${userId}`, message: write(reader.lang), why });
}

interface Move {
  id: string;
  organisationId: string;
  from: Stage;
  to: Stage;
  project: Project;
  it: after.After;
}

async function move(tx: Tx, cx: Cx, { id, organisationId, from, to, project, it }: Move): Promise<void> {
  const { locale } = cx.settings;
  const say = afterTexts[locale];
  const [at, userId] = [cx.now(), cx.person.id];
  const reason = say.stageReason({ title: project.title, months: it.months });
  if (!(await moveStage(tx, organisationId, { id, from, to, reason }, { userId, at }))) return;
  const words = say.stageMoved({
    ...{ organisation: project.organisation, from: stageName(from, locale), to: stageName(to, locale) },
  });
  await audit(tx, { id, byUser: userId, act: 'moveStage', subject: { words }, reason, at });
}

/** @throws Problem when they were not asked, or there is an answer */
async function need(tx: Tx, cx: Cx, value: string) {
  const [projectId = '', months] = value.split('|');
  const it = await after.findAfter(tx, projectId, Number(months));
  const project = await findProject(tx, projectId);
  if (!it || !project || !(it.askedUser === cx.person.id || cx.person.roles.has('coordinator')))
    throw problem('notAsked');
  if (it.answeredAt) throw problem('taken', { name: await nameOf(tx, cx, it.answeredBy) });
  const { organisationId } = project;
  const organisation = organisationId ? await findOrganisation(tx, { id: organisationId }) : undefined;
  return {
    it,
    project,
    organisationId: organisation?.id,
    stage: organisation?.stage,
  };
}

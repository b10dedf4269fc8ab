import { type Line, message, para } from '../../core/blocks';
import { type Button, type Cx, type Form, form, type Tx, type World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { replyIn } from '../../core/reply';
import { considerate } from '../../core/time';
import { coordinators, keyAt, recruiting, say, touch, wasSaid, withdraw } from '../../outbox';
import { auditInPlace } from '../admin';
import { draftAnswered } from '../knowhow';
import { anotherCoordinator, askOrRoom } from '../members';
import { FORMER, LAST_DAYS, nudgeDue } from '../organisations';
import { findProject } from '../projects';
import { hostOf, postOf, redraw } from './board';
import { answerForm, closeForm, isListening, questionOf } from './questions.rules';
import * as store from './questions.store';
import {
  answeredModal,
  answerModal,
  closeModal,
  lessonOf,
  openBlocks,
  questionsMessage,
} from './questions.views';
import { questionsTexts as texts } from './questionsTexts';
import { isSpeaking } from './rules';
import { findMeeting, type Meeting, speakersOf } from './store';
import { problem } from './texts';

const listOf = (eventId: string): string => `events.questions:${eventId}`;
const nudgesOf = (eventId: string): string => `events.questionsWait:${eventId}`;

/** Somebody asks in the thread of an announcement, once the meeting has begun. */
export async function heard(world: World, event: Record<string, unknown>): Promise<void> {
  const reply = replyIn(event);
  const question = reply && questionOf(reply.text);
  if (!question) return;
  const { channel, thread, user } = reply;
  await world.db.run(async (tx) => {
    const key = (await keyAt(tx, { channel, ts: thread })) ?? '';
    const meeting = key.startsWith(postOf(''))
      ? await findMeeting(tx, key.slice(postOf('').length))
      : undefined;
    if (!meeting || meeting.proposedBy === user || !isListening(meeting, world.now())) return;
    const speaking = (await speakersOf(tx, meeting.id)).filter(isSpeaking);
    if (speaking.some((it) => it.userId === user)) return;
    await collect(tx, world, meeting, [{ id: world.newId(), question }]);
  });
}

/** Keeps what was asked, each question once, and shows it to whoever answers. */
export async function collect(
  tx: Tx,
  world: World,
  meeting: Meeting,
  them: readonly Pick<store.Question, 'id' | 'question'>[],
): Promise<void> {
  const now = world.now();
  if ((await store.addQuestions(tx, meeting.id, them, now)) === 0) return;
  if (await wasSaid(tx, listOf(meeting.id))) return show(tx, meeting.id);
  const { id: user, lang, zone } = await hostOf(tx, world, meeting);
  await say(tx, now, {
    ...{ key: listOf(meeting.id), to: user ? { user } : coordinators, due: considerate(now, zone) },
    message: questionsMessage(meeting, await store.questionsOf(tx, meeting.id), lang),
  });
  await redraw(tx, meeting.id);
}

/** All that shows the questions of a meeting follows them. */
async function show(tx: Tx, eventId: string): Promise<void> {
  await touch(tx, listOf(eventId));
  await redraw(tx, eventId);
}

/** The list of who answers, as it should be now. */
export async function drawQuestions(tx: Tx, world: World, eventId: string) {
  const meeting = await findMeeting(tx, eventId);
  if (!meeting) return undefined;
  const { lang } = await hostOf(tx, world, meeting);
  return questionsMessage(meeting, await store.questionsOf(tx, eventId), lang);
}

/** @throws Problem where it is not theirs to answer, or has ended */
async function openFor(tx: Tx, { person }: Pick<Cx, 'person'>, id: string) {
  const question = await store.findQuestion(tx, id);
  const meeting = question && (await findMeeting(tx, question.eventId));
  if (!meeting) throw problem('gone');
  if (meeting.proposedBy !== person.id && !person.roles.has('coordinator')) throw problem('notYours');
  return { question, meeting };
}

async function stillOpen(tx: Tx, cx: Pick<Cx, 'person'>, id: string): Promise<store.Question> {
  const { question } = await openFor(tx, cx, id);
  if (question.state !== 'open') throw problem('questionOver');
  return question;
}

export const answer: Button = {
  async press(cx, { value }) {
    const { question, projects } = await cx.db.run(async (tx) => {
      const question = await stillOpen(tx, cx, value);
      return { question, projects: await store.projectsAt(tx, question.eventId) };
    });
    // Of several the person chooses.
    return { open: answerModal(question, projects.length === 1 ? projects[0] : undefined, cx.person.lang) };
  },
};

/** An answer goes to whoever reads the thread, and becomes the draft of a lesson. */
export const answered: Form = form({
  schema: answerForm,
  async submit(cx, { answer, project: projectId }, { meta }) {
    const question = await cx.db.run(async (tx) => {
      const { question, meeting } = await openFor(tx, cx, meta);
      // The same submission came before.
      if (question.byUser === cx.person.id && question.answer === answer) return question;
      const project = projectId ? await findProject(tx, projectId) : undefined;
      await end(tx, cx, question, { state: 'answered', answer, byUser: cx.person.id });
      await note(tx, cx, meeting, 'answerQuestion');
      await draftAnswered(tx, cx, {
        ...{ id: lessonOf(question.id), question: question.question, answer, event: meeting.title },
        ...{ project, author: cx.person.id },
      });
      return question;
    });
    return { update: answeredModal(question, cx.person.lang) };
  },
});

export const close: Button = {
  press: async (cx, { value }) => ({
    open: closeModal(await cx.db.run((tx) => stillOpen(tx, cx, value)), cx.person.lang),
  }),
};

export const closed: Form = form({
  schema: closeForm,
  async submit(cx, { reason }, { meta }) {
    await cx.db.run(async (tx) => {
      const { question, meeting } = await openFor(tx, cx, meta);
      if (question.byUser === cx.person.id && question.reason === reason) return;
      await end(tx, cx, question, { state: 'closed', reason, byUser: cx.person.id });
      await note(tx, cx, meeting, 'closeQuestion');
    });
    return { tell: [para(texts[cx.person.lang].closed)] };
  },
});

/** Into the audit log, where a coordinator acts for another's meeting. */
const note = (
  tx: Tx,
  cx: Cx,
  { proposedBy, title }: Meeting,
  act: 'answerQuestion' | 'closeQuestion',
): Promise<void> => auditInPlace(tx, cx, proposedBy === cx.person.id, { act, subject: { words: title } });

type End = Pick<store.Question, 'state' | 'byUser'> & Partial<Pick<store.Question, 'answer' | 'reason'>>;

/** With an answer or a reason, which whoever asked reads where they asked. */
async function end(tx: Tx, world: World, { id, eventId, question }: store.Question, it: End): Promise<void> {
  const now = world.now();
  if (!(await store.endQuestion(tx, id, { ...it, endedAt: now }))) throw problem('questionOver');
  const words = texts[world.settings.locale];
  const { answer = '', reason = '' } = it;
  const line: Line =
    it.state === 'answered'
      ? words.threadAnswer({ question, answer })
      : words.threadClosed({ question, reason });
  await say(tx, now, {
    ...{ key: `events.answer:${id}`, to: recruiting, thread: postOf(eventId) },
    message: message(para(line)),
  });
  await withdraw(tx, `${nudgesOf(eventId)}:`);
  await show(tx, eventId);
}

/** Every morning: whoever answers is reminded after 2 and 7 days, then a coordinator; then they end with a reason. */
export async function remindOfQuestions(tx: Tx, world: World, meeting: Meeting): Promise<void> {
  const all = await store.questionsOf(tx, meeting.id);
  const open = all.filter((it) => it.state === 'open');
  const steps = all.flatMap(({ at, endedAt }) => [at, endedAt ?? at]);
  const since = new Date(Math.max(...steps.map((it) => it.getTime())));
  const due = open.length > 0 ? await nudgeDue(tx, nudgesOf(meeting.id), since, world.now()) : undefined;
  if (!due) return;
  if (due.nudge === 'end') return lapse(tx, world, meeting, open, due.key);
  const { title, proposedBy } = meeting;
  const isOther = due.nudge === 'other';
  const who = isOther ? await anotherCoordinator(tx, world, proposedBy) : proposedBy;
  const words = (lang: Lang) =>
    isOther
      ? texts[lang].nudgeOther({ title, many: open.length, days: LAST_DAYS })
      : texts[lang].nudge({ title, many: open.length });
  const write = (lang: Lang) => message(para(words(lang)), ...openBlocks(open, lang));
  const why = { code: isOther ? 'another' : 'host', about: title } as const;
  await askOrRoom(tx, world, who === FORMER ? null : who, { key: due.key, write, why });
}

async function lapse(tx: Tx, world: World, meeting: Meeting, open: readonly store.Question[], key: string) {
  const { locale, timezone } = world.settings;
  for (const it of open)
    await end(tx, world, it, { state: 'closed', reason: texts[locale].lapsed, byUser: null });
  const now = world.now();
  await say(tx, now, {
    ...{ key, to: coordinators, due: considerate(now, timezone) },
    message: message(para(texts[locale].ended({ title: meeting.title, many: open.length }))),
  });
}

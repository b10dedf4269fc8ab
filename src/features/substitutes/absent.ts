import { DateTime } from 'luxon';
import { z } from 'zod';
import { type Block, button, type Modal, para, row } from '../../core/blocks';
import { type Answer, type Button, type Cx, form, type Tx, type Word } from '../../core/feature';
import { day, input, menu, option, somebody } from '../../core/inputs';
import { moment, momentWords } from '../../core/time';
import { auditInPlace } from '../admin';
import { findProjects, type Project } from '../projects';
import { answer, readSession, type Session, sessionId } from '../sessions';
import { projectsRunBy, seatsOf } from '../teams';
import { absentAt, sessionsAhead } from './ahead';
import { callIn } from './call';
import { sceneOf } from './scene';
import { openGapsOf } from './search';
import { tellAbsence } from './tell';
import { absentProblem as problem, absentTexts as texts } from './texts.absent';

/** A session to come of somebody's team. */
interface Ahead {
  project: Project;
  at: Date;
}

/** A menu shows so many; so far ahead an absence reaches. */
const MOST = 30;
const FAR = 60;

/** Says that one can't make it; a leader and a coordinator may say it for somebody else. */
export const absentWord: Word = {
  aliases: ['欠席', 'absence'],
  help: { ja: '参加できない活動回を伝える', en: 'Say which session I can’t make' },
  run: (cx) =>
    cx.db.run(async (tx) => {
      const others = await speaksForOthers(tx, cx);
      const ahead = await openAhead(tx, cx, cx.person.id);
      if (ahead.length === 0 && !others) return { tell: [para(texts[cx.person.lang].none)] };
      return { open: absentModal(cx, cx.person.id, ahead, others) };
    }),
};

/** Somebody else was chosen: their sessions appear. */
export const whoButton: Button = {
  press: (cx, { value }) =>
    cx.db.run(async (tx) => ({ update: absentModal(cx, value, await openAhead(tx, cx, value), true) })),
};

export const absentForm = form({
  schema: z.looseObject({
    who: z.string().optional(),
    until: z.iso.date().optional(),
    instead: z.string().optional(),
  }),
  submit: (cx, { who = cx.person.id, until, instead }, { values }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const chosen = readSession(String(values[`session:${who}`] ?? ''));
      if (!chosen) throw problem('sessionNeeded', undefined, `session:${who}`);
      const them = await chosenFrom(tx, cx, who, chosen, until);
      return { tell: await excuse(tx, cx, who, them, instead) };
    }),
});

/** Whether somebody may speak for others: leaders of teams, their deputies, and coordinators. */
async function speaksForOthers(tx: Tx, { person }: Cx): Promise<boolean> {
  return person.roles.has('coordinator') || (await projectsRunBy(tx, person.id)).size > 0;
}

/** The sessions to come of all of somebody's running teams, but those which they said they can't make. */
async function openAhead(tx: Tx, cx: Cx, userId: string): Promise<Ahead[]> {
  const ids = [...new Set((await seatsOf(tx, [userId])).map((seat) => seat.projectId))];
  const projects = (await findProjects(tx, ids)).filter((it) => it.state === 'running');
  const absent = await absentAt(tx, userId, cx.now());
  return projects
    .flatMap((project) => sessionsAhead(project, cx.now(), cx, FAR).map((at) => ({ project, at })))
    .filter(({ project, at }) => !absent.has(sessionId({ projectId: project.id, at })))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** The chosen session, and with a last day all from it on. @throws Problem where they may not speak for who is absent */
async function chosenFrom(
  tx: Tx,
  cx: Cx,
  who: string,
  chosen: Session,
  until: string | undefined,
): Promise<Ahead[]> {
  const all = await openAhead(tx, cx, who);
  const last = until ? DateTime.fromISO(until, { zone: cx.person.zone }).endOf('day').toJSDate() : chosen.at;
  if (last < chosen.at) throw problem('untilEarly', undefined, 'until');
  const led = await projectsRunBy(tx, cx.person.id);
  const may = (id: string) => who === cx.person.id || led.has(id) || cx.person.roles.has('coordinator');
  if (!may(chosen.projectId)) throw problem('notForThem', undefined, 'who');
  const isChosen = (it: Ahead) =>
    it.project.id === chosen.projectId && it.at.getTime() === chosen.at.getTime();
  const them = all.filter(
    (it) => isChosen(it) || (until && it.at >= chosen.at && it.at <= last && may(it.project.id)),
  );
  if (!them.some(isChosen)) throw problem('sessionNeeded', undefined, `session:${who}`);
  return them;
}

/** Keeps the absence: one for all sessions of a project, of which its leader hears once. */
async function excuse(
  tx: Tx,
  cx: Cx,
  who: string,
  them: readonly Ahead[],
  instead: string | undefined,
): Promise<Block[]> {
  const { id: by, lang, zone } = cx.person;
  const led = await projectsRunBy(tx, by);
  const said: Block[] = [];
  for (const project of new Map(them.map((it) => [it.project.id, it.project])).values()) {
    const dates = them.filter((it) => it.project.id === project.id).map((it) => it.at);
    let leads = false;
    for (const at of dates)
      leads = (await answer(tx, cx, who, { projectId: project.id, at }, 'absent', '', 'nobody')).leads;
    const isOwn = who === by || led.has(project.id);
    await auditInPlace(tx, cx, isOwn, { act: 'reportAbsence', subject: { user: who } });
    await tellAbsence(tx, cx, { project, who, dates, leads });
    if (instead) await askFirst(tx, cx, project, who, dates, instead);
    const words = { title: project.title, dates: dates.map((at) => moment(at, lang, zone)) };
    said.push(
      para(
        who === cx.person.id ? texts[lang].sent({ ...words, leads }) : texts[lang].sentFor({ ...words, who }),
      ),
    );
  }
  return said;
}

/** Somebody was named: they are asked before anybody else is sought. */
async function askFirst(
  tx: Tx,
  cx: Cx,
  project: Project,
  who: string,
  dates: readonly Date[],
  instead: string,
): Promise<void> {
  await openGapsOf(tx, cx, project.id);
  const scene = await sceneOf(tx, cx, project.id);
  const times = dates.map((at) => at.getTime());
  const wanted = (scene?.sessions ?? [])
    .filter((session) => times.includes(session.at.getTime()))
    .filter((session) => !session.called.has(instead))
    .flatMap((session) => {
      const gap = session.gaps.find((it) => it.userId === who && it.state === 'open');
      return gap ? [{ gap, session, why: 'people' as const }] : [];
    });
  if (!scene || wanted.length === 0) return;
  if (instead === who || scene.team.some((seat) => seat.userId === instead))
    throw problem('insteadComes', undefined, 'instead');
  await callIn(tx, cx, scene, { id: instead, tier: 'chosen', askedAt: 0, wanted });
}

function absentModal(cx: Cx, who: string, ahead: readonly Ahead[], others: boolean): Modal {
  const { lang, zone } = cx.person;
  const say = texts[lang];
  const options = ahead
    .slice(0, MOST)
    .map(({ project, at }) =>
      option(sessionId({ projectId: project.id, at }), `${momentWords(at, lang, zone)} ${project.title}`),
    );
  return {
    id: 'substitutes.absent',
    title: say.title,
    submit: say.send,
    close: say.cancel,
    blocks: [
      ...(others
        ? [
            input(
              'who',
              say.who,
              { ...somebody(who), action_id: 'substitutes.who' },
              { hint: say.whoHint, dispatch: true },
            ),
          ]
        : []),
      ...(options.length
        ? [
            input(`session:${who}`, say.session, menu(options), { hint: say.sessionHint }),
            input('until', say.until, day(), { hint: say.untilHint, optional: true }),
            input('instead', say.instead, somebody(), { hint: say.insteadHint, optional: true }),
          ]
        : [para(say.noSessions)]),
      ...(who === cx.person.id && ahead.length
        ? [para(say.forGoodIntro), row(button('leaving.open', say.forGood))]
        : []),
    ],
  };
}

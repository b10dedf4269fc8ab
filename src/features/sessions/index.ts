import { type Block, para } from '../../core/blocks';
import { type Button, type Cx, type Feature, form, type Answer as Reply, type Tx } from '../../core/feature';
import { answer, standing } from './answer';
import { askAfter, bookAttendance, sheetFor } from './attendance';
import { asksWord, checkForm, onCourse } from './checkIn';
import { type Outlook, outlooksOf } from './outlook';
import { namesOf } from './roll';
import { type Answer, attendanceForm, helpForm, nextSessions, readSession, type Session } from './rules';
import { sheetModal } from './sheet';
import { snooze } from './snooze';
import { standsInAt } from './standIns';
import * as store from './store';
import { problem, texts } from './texts';
import { helpModal, listModal, MOST_AT_HOME, MOST_IN_LIST, sessionsHome } from './views';
import { remind, remindChosen, zonesOf } from './week';
import { delivery, deliveryForm, fewer } from './weekChoice';

export { answer } from './answer';
export { attendanceOf } from './attendance';
export { approverOf, type Hearer, hearerOf } from './hearers';
export { rescheduled, whoAnswered } from './rescheduled';
export { readSession, type Session, sessionId } from './rules';
export { standDown, standIn } from './stand';
export { listStandIns, standsInAt } from './standIns';

export const sessions: Feature = {
  name: 'sessions',

  words: {
    sessions: {
      aliases: ['活動', '予定'],
      help: { ja: 'これからの活動回とお返事', en: 'My next sessions, and my answers' },
      run: async (cx) => {
        const ahead = await aheadOf(cx, MOST_IN_LIST);
        return ahead.length ? { open: listModal(ahead, cx.now(), cx.person) } : nothing(cx);
      },
    },
  },

  buttons: {
    snooze,
    fewer,
    delivery,
    onCourse,
    talk: asksWord('talk'),
    trouble: asksWord('trouble'),
    well: answerButton('well'),
    absent: answerButton('absent'),
    /** What is the matter is asked first. */
    help: {
      async press(cx, { value }) {
        const { db, person } = cx;
        const session = sessionIn(value);
        const { was } = await db.run((tx) => standing(tx, cx, session, person.id));
        return { open: helpModal(session, was?.answer === 'help' ? was.word : '', person) };
      },
    },
    /** The day after: it was as it stands there. */
    confirm: {
      async press(cx, { value }) {
        await cx.db.run((tx) => bookAttendance(tx, cx, cx.person, sessionIn(value)));
        return undefined;
      },
    },
    correct: {
      async press(cx, { value }) {
        const session = sessionIn(value);
        return cx.db.run(async (tx) => {
          const { came, missed } = await sheetFor(tx, cx, cx.person, session);
          const names = await namesOf(tx, [...came, ...missed]);
          const team = [...came, ...missed].map((id) => ({ id, name: names.get(id) ?? id }));
          return { open: sheetModal(session, team, came, cx.person) };
        });
      },
    },
  },

  forms: {
    delivery: deliveryForm,
    check: checkForm,
    help: form({
      schema: helpForm,
      async submit(cx, { word }, { meta }) {
        const session = sessionIn(meta);
        const of = await cx.db.run((tx) => answer(tx, cx, cx.person.id, session, 'help', word));
        return { tell: [para(texts[cx.person.lang].helpSent(of))] };
      },
    }),
    attendance: form({
      schema: attendanceForm,
      async submit(cx, { came }, { meta }) {
        await cx.db.run((tx) => bookAttendance(tx, cx, cx.person, sessionIn(meta), came));
        return { tell: [para(texts[cx.person.lang].booked({ byLeader: true }))] };
      },
    }),
  },

  async home(cx: Cx): Promise<Block[]> {
    return sessionsHome(await aheadOf(cx, MOST_AT_HOME), cx.now(), cx.person);
  },

  jobs: {
    remind: { cron: (settings) => settings.remindCron, zones: zonesOf, run: remind },
    /** To who chose another day than Monday. */
    remindChosen: { cron: () => '0 9 * * 1-5', zones: zonesOf, run: remindChosen },
    /** The day after a session, before the leader's own day begins. */
    attendance: { cron: () => '0 9 * * *', run: askAfter },
  },

  personal: { export: store.exportOf, forget: store.forget },
};

/** A button that answers at once. A message and the Home tab change by themselves, the list in its window. */
function answerButton(given: Exclude<Answer, 'help'>): Button {
  return {
    async press(cx, { value, meta }): Promise<Reply> {
      await cx.db.run((tx) => answer(tx, cx, cx.person.id, sessionIn(value), given));
      if (meta !== 'list') return undefined;
      return { update: listModal(await aheadOf(cx, MOST_IN_LIST), cx.now(), cx.person) };
    },
  };
}

function sessionIn(id: string): Session {
  const session = readSession(id);
  if (!session) throw problem('unknown');
  return session;
}

/** The next sessions of who acts, over all their teams. */
function aheadOf(cx: Cx, most: number): Promise<Outlook[]> {
  const { db, now, settings, person } = cx;
  return db.run(async (tx: Tx) => {
    const projects = await store.listRunning(tx, [person.id]);
    const next = nextSessions(projects, now(), settings.timezone, most);
    const instead = await standsInAt(tx, person.id, now());
    const all = [...next, ...instead].sort((a, b) => a.at.getTime() - b.at.getTime()).slice(0, most);
    return outlooksOf(
      tx,
      cx,
      all.map(({ projectId, at }) => ({ projectId, at, userId: person.id })),
    );
  });
}

const nothing = ({ person }: Cx): Reply => ({ tell: [para(texts[person.lang].none)] });

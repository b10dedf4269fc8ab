import { type Block, para } from '../../core/blocks';
import { type Button, type Cx, type Feature, form, type Answer as Reply, type Tx } from '../../core/feature';
import { afterTexts } from './afterTexts';
import { answer, standing } from './answer';
import { addFigures, askAfter, bookAttendance, sheetFor } from './attendance';
import { bookedLately } from './booked';
import { drawNote } from './catchUp';
import { asksWord, checkForm, onCourse } from './checkIn';
import { type Outlook, outlooksOf } from './outlook';
import { hoursWord, ownButton, ownForm, whoseButton } from './own';
import { type Booked, namesOf } from './roll';
import {
  type Answer,
  attendanceForm,
  figuresForm,
  helpForm,
  nextSessions,
  readSession,
  type Session,
} from './rules';
import { figuresModal, sheetModal } from './sheet';
import { snooze } from './snooze';
import { standsInAt } from './standIns';
import * as store from './store';
import { problem, texts } from './texts';
import { helpModal, listModal, MOST_AT_HOME, MOST_IN_LIST, sessionsHome } from './views';
import { remind, remindChosen, zonesOf } from './week';
import { delivery, deliveryForm, fewer } from './weekChoice';

export { isUnrun, tellDeputy } from './acting';
export { answer } from './answer';
export { attendanceOf, attendanceWithin } from './attended';
export { dropNotes, followNotes } from './catchUp';
export { streakBlocks, streakNow } from './cheer';
export { approverOf, type Hearer, hearerOf } from './hearers';
export { rescheduled, whoAnswered } from './rescheduled';
export { type Last, lastHeld } from './roll';
export { readSession, type Session, sessionId } from './rules';
export { standDown, standIn } from './stand';
export { listStandIns, standsInAt } from './standIns';
export type { Streak } from './streak';
export { dropFromWeek, redrawNow } from './week';

export const sessions: Feature = {
  name: 'sessions',

  words: {
    sessions: {
      aliases: ['活動', '予定'],
      help: { ja: 'これからの活動回とお返事', en: 'My next sessions, and my answers' },
      run: async (cx) => {
        const ahead = await aheadOf(cx, MOST_IN_LIST);
        const booked = await bookedOf(cx);
        return ahead.length || booked.length
          ? { open: listModal(ahead, booked, cx.now(), cx.person) }
          : nothing(cx);
      },
    },
    hours: hoursWord,
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
          const sheet = await sheetFor(tx, cx, cx.person, session);
          const ids = [...sheet.came, ...sheet.missed];
          const names = await namesOf(tx, ids);
          const team = ids.map((id) => ({ id, name: names.get(id) ?? id }));
          return { open: sheetModal(session, team, sheet, cx.person) };
        });
      },
    },
    /** After the one press: what was done, how many it reached. */
    figures: {
      press: (cx, { value }) =>
        cx.db.run(async (tx) => {
          const session = sessionIn(value);
          return { open: figuresModal(session, await sheetFor(tx, cx, cx.person, session), cx.person) };
        }),
    },
    own: ownButton,
    whose: whoseButton,
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
      async submit(cx, { came, ...said }, { meta }) {
        await cx.db.run((tx) => bookAttendance(tx, cx, cx.person, sessionIn(meta), came, said));
        return { tell: [para(afterTexts[cx.person.lang].booked({ byLeader: true }))] };
      },
    }),
    figures: form({
      schema: figuresForm,
      async submit(cx, said, { meta }) {
        await cx.db.run((tx) => addFigures(tx, cx, cx.person, sessionIn(meta), said));
        return { tell: [para(afterTexts[cx.person.lang].figuresSaved)] };
      },
    }),
    own: ownForm,
  },

  async home(cx: Cx): Promise<Block[]> {
    return sessionsHome(await aheadOf(cx, MOST_AT_HOME), await bookedOf(cx), cx.now(), cx.person);
  },

  draw: { catchUp: drawNote },

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
      return { update: listModal(await aheadOf(cx, MOST_IN_LIST), await bookedOf(cx), cx.now(), cx.person) };
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

/** What was booked for who acts, lately. */
const bookedOf = ({ db, now, person }: Cx): Promise<Booked[]> =>
  db.run(async (tx) => (await bookedLately(tx, [person.id], now())).get(person.id) ?? []);

const nothing = ({ person }: Cx): Reply => ({ tell: [para(texts[person.lang].none)] });

import { z } from 'zod';
import { type Block, type Modal, message, para } from '../../core/blocks';
import { type Answer, type Button, type Cx, form, type Tx, type Word } from '../../core/feature';
import { input, menu, number, option, radios, somebody } from '../../core/inputs';
import { considerate, DAY, moment, momentWords } from '../../core/time';
import { say } from '../../outbox';
import { audit } from '../admin';
import { addressee } from '../members';
import { afterProblem as problem, afterTexts as texts } from './afterTexts';
import { showBooked } from './attendance';
import { type Booked, correct, findHeld, listBookedFor } from './roll';
import { CORRECTABLE, MOST_MINUTES, minutesOf, readSession, sessionId } from './rules';
import type { Reader } from './views';

/** A coordinator sees so far back. */
const FAR = 180 * DAY;
/** So many stand in the menu. */
const MOST = 50;

/** The hours booked lately; a coordinator puts right anybody's. */
export const hoursWord: Word = {
  aliases: ['活動時間', '時間'],
  help: { ja: texts.ja.hoursHelp, en: texts.en.hoursHelp },
  run: (cx) => openOwn(cx),
};

export const ownButton: Button = { press: (cx) => openOwn(cx) };

const openOwn = (cx: Cx): Promise<Answer> =>
  cx.db.run(async (tx): Promise<Answer> => {
    const isCoordinator = cx.person.roles.has('coordinator');
    const booked = await listChangeable(tx, cx, cx.person.id);
    if (booked.length > 0 || isCoordinator) return { open: ownModal(cx, cx.person.id, booked) };
    const say = texts[cx.person.lang];
    const ever = await listBookedFor(tx, [cx.person.id], new Date(0));
    return { tell: [para(ever.length ? say.ownNoneLate : say.ownNone)] };
  });

/** Somebody else was chosen: what is booked for them appears. */
export const whoseButton: Button = {
  who: 'coordinator',
  press: (cx, { value }) =>
    cx.db.run(async (tx) => ({ update: ownModal(cx, value, await listChangeable(tx, cx, value)) })),
};

const listChangeable = (tx: Tx, { now, person }: Cx, userId: string): Promise<Booked[]> =>
  listBookedFor(
    tx,
    [userId],
    new Date(now().getTime() - (person.roles.has('coordinator') ? FAR : CORRECTABLE)),
  );

export const ownForm = form({
  schema: z.looseObject({
    who: z.string().optional(),
    came: z.enum(['yes', 'no']),
    minutes: z.coerce.number().int().min(1).max(MOST_MINUTES).optional(),
  }),
  submit: (cx, { who = cx.person.id, came, minutes }, { id, values }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const field = `session:${who}`;
      const said = { came: came === 'yes', minutes };
      return { tell: await putRight(tx, cx, { who, field, session: String(values[field] ?? ''), said, id }) };
    }),
});

interface Correction {
  who: string;
  /** The input that names the session. */
  field: string;
  session: string;
  said: { came: boolean; minutes: number | undefined };
  /** The submission's. */
  id: string;
}

/** Keeps what somebody says of their own hours, or a coordinator of another's; the last word counts. */
async function putRight(tx: Tx, cx: Cx, { who, field, session, said, id }: Correction): Promise<Block[]> {
  const { person, now } = cx;
  const isCoordinator = person.roles.has('coordinator');
  const at = readSession(session);
  const held = at && (await findHeld(tx, at));
  const was = (await listBookedFor(tx, [who], new Date(0))).find((it) => sessionId(it) === session);
  if (!held?.bookedAt || !was || (who !== person.id && !isCoordinator))
    throw problem('ownGone', undefined, field);
  if (!isCoordinator && now().getTime() - held.bookedAt.getTime() > CORRECTABLE)
    throw problem('ownLate', undefined, field);
  const is = { came: said.came, minutes: minutesOf(said, held.minutes) };
  const words = (reader: Reader) => ({ ...was, ...is, when: moment(was.at, reader.lang, reader.zone) });
  if (is.came !== was.came || is.minutes !== was.minutes) {
    await correct(tx, was, { ...is, correctedAt: now() });
    await showBooked(tx, cx, was);
    await audit(tx, {
      id,
      byUser: person.id,
      ...(who === person.id
        ? { act: 'correctHours', subject: { words: was.title } }
        : { act: 'correctHoursOf', subject: { user: who } }),
      reason: `${was.minutes} → ${is.minutes}`,
      at: now(),
    });
    if (who !== person.id) {
      const reader = await addressee(tx, cx, who);
      await say(tx, now(), {
        key: `sessions.ownSaved:${id}`,
        to: { user: who },
        message: message(para(texts[reader.lang].ownSavedBy({ ...words(reader), by: person.id }))),
        due: considerate(now(), reader.zone),
      });
    }
  }
  return [para(texts[person.lang].ownSaved({ ...words(person), own: who === person.id }))];
}

function ownModal({ person: { id, lang, zone, roles } }: Cx, who: string, booked: readonly Booked[]): Modal {
  const say = texts[lang];
  const options = booked
    .slice(0, MOST)
    .map((it) => option(sessionId(it), `${momentWords(it.at, lang, zone)} ${it.title}`));
  const [last] = booked;
  const whom = { own: who === id };
  const chosen = last ? sessionId(last) : '';
  const whose = { ...somebody(who), action_id: 'sessions.whose' };
  return {
    id: 'sessions.own',
    title: say.hoursTitle,
    submit: say.send,
    close: say.cancel,
    blocks: [
      ...(roles.has('coordinator') ? [input('who', say.whose, whose, { dispatch: true })] : []),
      ...(last
        ? [
            input(`session:${who}`, say.which, menu(options, chosen)),
            input(
              'came',
              say.cameLabel(whom),
              radios(
                [option('yes', say.cameYes(whom)), option('no', say.cameNo(whom))],
                last.came ? 'yes' : 'no',
              ),
            ),
            input('minutes', say.ownMinutes, number(1, MOST_MINUTES), {
              hint: say.ownMinutesHint,
              optional: true,
            }),
          ]
        : [para(say.ownNone)]),
    ],
  };
}

import { z } from 'zod';
import { type Answer, type Button, type Cx, form, type Tx } from '../../core/feature';
import { moment, momentWords } from '../../core/time';
import { FieldErrors } from '../../core/values';
import { isOn, momentOf, type Planned, type Project, planned, zoneOf } from '../projects';
import { reschedule } from './act';
import { listOf } from './list';
import { added, misplaced, moved, restored, type Wanted } from './rules';
import { ledBy } from './store';
import { problem, texts } from './texts';
import { cancelModal, placeModal } from './views';

const reason = z.string().max(200);
const placeForm = z.object({
  day: z.iso.date(),
  time: z.string().regex(/^\d\d:\d\d$/),
  minutes: z.coerce.number().int().min(15).max(480),
  reason,
});

/** Asks where a session is to be. */
export const move: Button = {
  press: (cx, { value }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const { project, session } = await pressed(tx, cx, value);
      return { update: placeModal(project, session, cx.settings.timezone, cx.person) };
    }),
};

export const movedForm = form({
  schema: placeForm,
  submit: (cx, values, { meta }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const { project, session } = await pressed(tx, cx, meta);
      const wanted = { to: `${values.day}T${values.time}`, minutes: values.minutes };
      const to = momentOf(wanted.to, zoneOf(project, cx.settings.timezone));
      const isThere = to.getTime() === session.at.getTime();
      if (isThere && wanted.minutes === session.minutes) throw problem('same', undefined, 'day');
      if (!isThere) refuse(cx, project, wanted, session);
      const act = { reason: values.reason, at: cx.now() };
      await reschedule(tx, cx, {
        was: project,
        set: moved(project, session, wanted, act),
        act: 'moveSession',
        reason: values.reason,
        to,
        session: to,
        news: (words, lang, zone) =>
          words.toldMoved({
            title: project.title,
            was: moment(session.at, lang, zone),
            now: moment(to, lang, zone),
            minutes: wanted.minutes,
          }),
      });
      return { update: await listOf(tx, cx, project.id, 'saved') };
    }),
});

/** Asks why a session is cancelled. */
export const cancel: Button = {
  press: (cx, { value }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const { project, session } = await pressed(tx, cx, value);
      return { update: cancelModal(project, session, cx.person) };
    }),
};

export const cancelledForm = form({
  schema: z.object({ reason }),
  submit: (cx, values, { meta }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const { project, session } = await pressed(tx, cx, meta);
      await reschedule(tx, cx, {
        was: project,
        set: moved(project, session, null, { reason: values.reason, at: cx.now() }),
        act: 'cancelSession',
        reason: values.reason,
        session: momentOf(session.was, zoneOf(project, cx.settings.timezone)),
        news: (words, lang, zone) =>
          words.toldCancelled({ title: project.title, was: moment(session.at, lang, zone) }),
      });
      return { update: await listOf(tx, cx, project.id, 'saved') };
    }),
});

/** What was cancelled takes place after all. */
export const restore: Button = {
  press: (cx, { value }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const { project, session } = await pressed(tx, cx, value);
      const wrong = misplaced(
        project,
        { to: session.was, minutes: project.minutes },
        cx.now(),
        cx.settings.timezone,
      );
      if (wrong) throw problem(wrong);
      await reschedule(tx, cx, {
        was: project,
        set: restored(project, session.was),
        act: 'restoreSession',
        reason: '',
        session: session.at,
        news: (words, lang, zone) =>
          words.toldRestored({ title: project.title, now: moment(session.at, lang, zone) }),
      });
      return { update: await listOf(tx, cx, project.id, 'saved') };
    }),
};

/** Asks when a further session is to be. */
export const add: Button = {
  press: (cx, { value }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const project = await ledBy(tx, cx, value);
      return { update: placeModal(project, undefined, cx.settings.timezone, cx.person) };
    }),
};

export const addedForm = form({
  schema: placeForm,
  submit: (cx, values, { meta }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const project = await ledBy(tx, cx, meta);
      const wanted = { to: `${values.day}T${values.time}`, minutes: values.minutes };
      refuse(cx, project, wanted);
      const session = momentOf(wanted.to, zoneOf(project, cx.settings.timezone));
      await reschedule(tx, cx, {
        was: project,
        set: added(project, wanted, { reason: values.reason, at: cx.now() }),
        act: 'addSession',
        reason: values.reason,
        session,
        news: (words, lang, zone) =>
          words.toldAdded({
            title: project.title,
            now: moment(session, lang, zone),
            minutes: wanted.minutes,
          }),
      });
      return { update: await listOf(tx, cx, project.id, 'saved') };
    }),
});

/** @throws FieldErrors where no session can be there */
function refuse({ now, settings, person }: Cx, project: Project, wanted: Wanted, but?: Planned): void {
  const wrong = misplaced(project, wanted, now(), settings.timezone, but);
  if (wrong) throw new FieldErrors({ day: texts[person.lang][wrong] });
}

/**
 * The session that a button means, as it was when it was drawn.
 * @throws Problem where it has begun, or somebody was faster: with what is so now
 */
async function pressed(tx: Tx, cx: Cx, value: string): Promise<{ project: Project; session: Planned }> {
  const [id = '', was = '', seen] = value.split('|');
  const project = await ledBy(tx, cx, id);
  const club = cx.settings.timezone;
  const session = planned(project, new Date(0), club, {}).find((it) => it.was === was);
  if (!session) throw problem('nowElse');
  if (Number(seen) !== (isOn(session) ? session.at.getTime() : 0)) {
    if (!isOn(session)) throw problem('nowCancelled');
    throw problem('nowAt', { when: momentWords(session.at, cx.person.lang, cx.person.zone) });
  }
  if (session.at <= cx.now()) throw problem('over');
  return { project, session };
}

import { button, message, para, row } from '../../core/blocks';
import { type Button, type Cx, type Form, form, type Job, type Tx, type World } from '../../core/feature';
import { considerate, DAY } from '../../core/time';
import { coordinators, say, wasSaid } from '../../outbox';
import { auditInPlace } from '../admin';
import { nudgeDue } from '../organisations';
import { hostOf, redraw, shownOf, tellProposer } from './board';
import { tellGuests } from './guests';
import { collect, remindOfQuestions } from './questions';
import { questionsIn } from './questions.rules';
import { listAsked } from './questions.store';
import { afterForm, CLOSE_AFTER, isOver, isSoon } from './rules';
import { expireSpeakers } from './speakers';
import { countGuests, findMeeting, listMeetings, type Meeting, moveMeeting } from './store';
import { problem, texts } from './texts';
import { afterModal } from './views';

/** Every morning: what waits is brought to mind, guests are reminded, and what was held comes to its end. */
export const look: Job = {
  cron: () => '0 9 * * *',
  async run(world) {
    for (const it of await world.db.run((tx) => listMeetings(tx, 'waiting')))
      await world.db.run((tx) => lookAtWaiting(tx, world, it));
    for (const it of await world.db.run((tx) => listMeetings(tx, 'open')))
      await world.db.run((tx) => lookAtOpen(tx, world, it));
    for (const it of await world.db.run(listAsked))
      await world.db.run((tx) => remindOfQuestions(tx, world, it));
  },
};

async function lookAtWaiting(tx: Tx, world: World, meeting: Meeting): Promise<void> {
  const { settings } = world;
  const due = await nudgeDue(tx, `events.waits:${meeting.id}`, meeting.createdAt, world.now());
  if (due?.nudge === 'end' || meeting.at <= world.now()) return lapse(tx, world, meeting);
  if (!due) return;
  await say(tx, world.now(), {
    key: due.key,
    to: coordinators,
    message: message(para(texts[settings.locale].waitsLong(meeting))),
    due: considerate(world.now(), settings.timezone),
  });
}

async function lapse(tx: Tx, world: World, { id }: Meeting): Promise<void> {
  const reason = texts[world.settings.locale].lapsed;
  const ended = await moveMeeting(tx, id, 'waiting', 'declined', { reason });
  if (!ended) return;
  await redraw(tx, id);
  const { title } = ended;
  await tellProposer(tx, world, ended, 'lapsed', (lang) =>
    texts[lang].declinedTold({ title, reason: texts[lang].lapsed }),
  );
}

async function lookAtOpen(tx: Tx, world: World, meeting: Meeting): Promise<void> {
  const now = world.now();
  await expireSpeakers(tx, world, meeting);
  if (isSoon(meeting, now)) return tellGuests(tx, world, meeting, 'remind');
  if (!isOver(meeting, now)) return;
  if (now.getTime() - meeting.at.getTime() >= CLOSE_AFTER + DAY) return close(tx, world, meeting);
  await askAfter(tx, world, meeting);
}

/** Once: how was it? Where who proposed it has left, the coordinators are asked. */
async function askAfter(tx: Tx, world: World, meeting: Meeting): Promise<void> {
  const { id, title } = meeting;
  const { id: user, lang, zone } = await hostOf(tx, world, meeting);
  const words = texts[lang].askAfter({ title, many: await countGuests(tx, id) });
  // Nobody can join it any more.
  if (!(await wasSaid(tx, `events.after:${id}`))) await redraw(tx, id);
  await say(tx, world.now(), {
    key: `events.after:${id}`,
    to: user ? { user } : coordinators,
    message: message(para(words), row(button('events.after', texts[lang].after, id))),
    due: considerate(world.now(), zone),
  });
}

async function close(tx: Tx, world: World, { id }: Meeting): Promise<void> {
  const came = await countGuests(tx, id);
  const held = await moveMeeting(tx, id, 'open', 'held', { came });
  if (!held) return;
  await redraw(tx, id);
  const { title } = held;
  await tellProposer(tx, world, held, 'held', (lang) => texts[lang].closedItself({ title, many: came }));
}

export const after: Button = {
  async press(cx, { value }) {
    const shown = await cx.db.run(async (tx) => shownOf(tx, cx, await heldBy(tx, cx, value)));
    return { open: afterModal(shown, cx.person.lang) };
  },
};

/** How many came, slides or recording, which again replace what was kept; and what was left open, which adds to it. */
export const afterSaved: Form = form({
  schema: afterForm,
  async submit(cx, { questions, ...values }, { id, meta }) {
    await cx.db.run(async (tx) => {
      const it = await heldBy(tx, cx, meta);
      await moveMeeting(tx, meta, it.state, 'held', values);
      const asked = questionsIn(questions).map((question, i) => ({ id: `${id}-${i}`, question }));
      await collect(tx, cx, it, asked);
      await redraw(tx, meta);
      const subject = { words: it.title };
      await auditInPlace(tx, cx, it.proposedBy === cx.person.id, { act: 'recordEvent', subject });
    });
    return { tell: [para(texts[cx.person.lang].afterSaved)] };
  },
});

async function heldBy(tx: Tx, { now, person }: Cx, id: string): Promise<Meeting> {
  const it = await findMeeting(tx, id);
  if (!it) throw problem('gone');
  if (it.proposedBy !== person.id && !person.roles.has('coordinator')) throw problem('notYours');
  if ((it.state !== 'open' && it.state !== 'held') || !isOver(it, now())) throw problem('notYet');
  return it;
}

import { message, para } from '../../core/blocks';
import { calendarFile, type Entry } from '../../core/calendar';
import type { Answer, Button, Cx, Reaction, Tx, World } from '../../core/feature';
import { considerate } from '../../core/time';
import { say, withdraw } from '../../outbox';
import { addressees } from '../members';
import { redraw, shownOf } from './board';
import { findMeeting, guestsOf, listMeetingsOf, type Meeting, saveGuest, speakersOf } from './store';
import { problem, texts } from './texts';
import { meetingBlocks } from './views';

/** A press says that one comes, or does not. */
const pressed = (comes: boolean): Button => ({
  async press(cx, { value }): Promise<Answer> {
    const meeting = await cx.db.run(async (tx) => {
      const it = await findMeeting(tx, value);
      if (!it) throw problem('gone');
      if (it.state !== 'open' || it.at <= cx.now()) throw problem('notOpen');
      await note(tx, cx, it, comes, cx.now());
      return it;
    });
    const words = texts[cx.person.lang];
    return { tell: [para(comes ? words.joined(meeting) : words.left(meeting))] };
  },
});
export const join = pressed(true);
export const leave = pressed(false);

/** So does a raised hand on the announcement. */
export async function reacted(cx: Cx, { subject, emoji, added, at }: Reaction): Promise<void> {
  if (emoji !== 'raised_hand' || cx.person.bot) return;
  await cx.db.run(async (tx) => {
    const it = await findMeeting(tx, subject);
    if (it?.state === 'open' && it.at > cx.now()) await note(tx, cx, it, added, at);
  });
}

async function note(tx: Tx, cx: Cx, meeting: Meeting, comes: boolean, at: Date): Promise<void> {
  const { id: userId, lang } = cx.person;
  const isNews = await saveGuest(tx, { eventId: meeting.id, userId, comes, at });
  if (!isNews) return;
  await redraw(tx, meeting.id);
  const key = `events.calendar:${meeting.id}:${userId}`;
  if (!comes) return withdraw(tx, key);
  await say(tx, cx.now(), {
    key,
    to: { user: userId },
    message: message(para(texts[lang].calendar(meeting))),
    file: { name: 'event.ics', content: calendarFile(meeting.title, [entryOf(meeting)]) },
  });
}

/** A meeting as it stands in the calendar of who comes to it. */
function entryOf({ id, title, agenda, place, at, minutes, state, createdAt }: Meeting): Entry {
  const cancelled = state === 'cancelled';
  return {
    uid: `${id}@probono`,
    ...{ begins: at, minutes, title, words: agenda, place, cancelled, free: cancelled },
    sequence: cancelled ? 1 : 0,
    modified: createdAt,
  };
}

/** What stands in somebody's calendar from a moment on: the meetings to which they come, or at which they speak. */
export const meetingsOf = async (tx: Tx, userId: string, since: Date): Promise<Entry[]> =>
  (await listMeetingsOf(tx, userId, since)).map(entryOf);

/** Who comes, and who speaks, is reminded, or told that it is cancelled; they asked for it. */
export async function tellGuests(
  tx: Tx,
  world: World,
  meeting: Meeting,
  news: 'remind' | 'cancelled',
): Promise<void> {
  const speaking = (await speakersOf(tx, meeting.id)).filter((it) => it.state === 'yes');
  const ids = [...new Set([...(await guestsOf(tx, meeting.id)), ...speaking.map((it) => it.userId)])];
  const shown = await shownOf(tx, world, meeting);
  for (const reader of (await addressees(tx, world, ids)).values()) {
    const words = texts[reader.lang];
    const first = news === 'remind' ? words.reminder(meeting) : words.cancelledTold(meeting);
    await say(tx, world.now(), {
      key: `events.${news}:${meeting.id}:${reader.id}`,
      to: { user: reader.id },
      message: message(para(first), ...(news === 'remind' ? meetingBlocks(shown, reader) : [])),
      due: considerate(world.now(), reader.zone),
    });
  }
}

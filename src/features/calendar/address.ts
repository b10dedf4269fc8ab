import type { Button, Cx, Tx, Word } from '../../core/feature';
import { entriesOf } from './entries';
import { dropToken, saveToken, tokenOf } from './store';
import { calendarModal, type News } from './views';

/** The address is there as soon as somebody asks for it, and the same when they ask again. */
export const calendarWord: Word = {
  aliases: ['カレンダー', '予定表'],
  help: {
    ja: '活動回を Outlook や Google カレンダーに入れる',
    en: 'My sessions in Outlook or Google Calendar',
  },
  run: (cx) =>
    cx.db.run(async (tx) => {
      if (cx.settings.publicUrl && !(await tokenOf(tx, cx.person.id))) await giveAddress(tx, cx);
      return { open: await windowFor(tx, cx) };
    }),
};

/** A new address; the one before leads nowhere from now on. */
export const renew: Button = {
  press: (cx) =>
    cx.db.run(async (tx) => {
      const had = await tokenOf(tx, cx.person.id);
      if (cx.settings.publicUrl) await giveAddress(tx, cx);
      return { update: await windowFor(tx, cx, had ? 'renewed' : undefined) };
    }),
};

export const stop: Button = {
  press: (cx) =>
    cx.db.run(async (tx) => {
      await dropToken(tx, cx.person.id);
      return { update: await windowFor(tx, cx, 'stopped') };
    }),
};

/** Its 144 random bits are its secret: nobody can guess one, and no key has to be kept. */
const giveAddress = (tx: Tx, { person, newId, now }: Cx): Promise<void> =>
  saveToken(tx, person.id, newId() + newId(), now());

/** The window about one's calendar, as it is now. */
export async function windowFor(tx: Tx, cx: Cx, news?: News) {
  const base = cx.settings.publicUrl?.replace(/\/$/, '');
  const token = base && (await tokenOf(tx, cx.person.id));
  const entries = await entriesOf(tx, cx, cx.person);
  return calendarModal(
    {
      pages: Boolean(base),
      address: token && `${base}/calendar/${token}.ics`,
      ahead: entries.filter((it) => it.begins >= cx.now() && !it.cancelled),
      news,
    },
    cx.person,
  );
}

import type { Modal } from '../../core/blocks';
import { para } from '../../core/blocks';
import type { Answer, Button, Cx, Tx, Word } from '../../core/feature';
import { planned } from '../projects';
import { listShown, shownTo } from './store';
import { texts } from './texts';
import { chooseModal, listModal } from './views';

/** The list names so many sessions that take place. */
const MOST = 8;

/** `/probono schedule`: the next sessions, and what a leader can do about them. */
export const scheduleWord: Word = {
  aliases: ['日程', 'スケジュール'],
  help: { ja: '活動の日程（変更・中止・追加・リズム）', en: 'When sessions are: move, cancel, add, rhythm' },
  run: (cx) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const [first, ...others] = await listShown(tx, cx);
      if (!first) return { tell: [para(texts[cx.person.lang].noTeam)] };
      if (others.length > 0) return { open: chooseModal([first, ...others], cx.person) };
      return { open: await listOf(tx, cx, first.id) };
    }),
};

/** A project was chosen, or one comes back from a form. */
export const chosen: Button = {
  press: (cx, { value }) => cx.db.run(async (tx) => ({ update: await listOf(tx, cx, value) })),
};

/** From the team's card. */
export const open: Button = {
  press: (cx, { value }) => cx.db.run(async (tx) => ({ open: await listOf(tx, cx, value) })),
};

/** @param top what is to be said first: it was changed, or somebody else was faster */
export async function listOf(tx: Tx, cx: Cx, id: string, top?: 'saved' | 'nowElse'): Promise<Modal> {
  const { project, leads } = await shownTo(tx, cx, id);
  const club = cx.settings.timezone;
  const sessions = planned(project, cx.now(), club, { most: MOST });
  return listModal({ project, leads, sessions, club, top }, cx.person);
}

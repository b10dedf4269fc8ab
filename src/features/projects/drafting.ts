import { message, para } from '../../core/blocks';
import type { Button, Job, Tx, World } from '../../core/feature';
import { ago, DAY } from '../../core/time';
import { say, withdraw } from '../../outbox';
import { addressee, ask, askable } from '../members';
import { dropDraft, findDraft, type KeptDraft, listDrafts } from './drafts';
import { draftProblem, draftTexts } from './draftTexts';
import { draftRow, titleOf } from './preview';

/** Its writer is asked once after so many days, and so many days later it is cleared away. */
const REMIND_DAYS = 7;
const KEEP_DAYS = 30;

/** A draft is thrown away by who wrote it. */
export const dropped: Button = {
  press: async ({ db, person }, { value }) =>
    db.run(async (tx) => {
      const kept = await findDraft(tx, value);
      if (kept?.userId !== person.id) throw draftProblem('gone');
      await dropDraft(tx, value);
      await withdraw(tx, remindOf(kept));
      return { tell: [para(draftTexts[person.lang].dropped({ title: titleOf(kept, person.lang) }))] };
    }),
};

/** Every morning: a draft that nobody goes on with is brought to mind, then to its end. */
export const lookAtDrafts: Job = {
  cron: () => '10 9 * * *',
  async run(world) {
    const all = await world.db.run(listDrafts);
    for (const { id } of all) await world.db.run((tx) => look(tx, world, id));
  },
};

async function look(tx: Tx, world: World, id: string): Promise<void> {
  const kept = await findDraft(tx, id);
  const now = world.now();
  const days = kept ? (now.getTime() - kept.updatedAt.getTime()) / DAY : 0;
  if (!kept || days < REMIND_DAYS) return;
  const reader = await addressee(tx, world, kept.userId);
  const { lang } = reader;
  const words = draftTexts[lang];
  const title = titleOf(kept, lang);
  if (days >= KEEP_DAYS) {
    await dropDraft(tx, id);
    const key = `projects.draftOver:${id}:${kept.updatedAt.getTime()}`;
    const news = message(para(words.lapsed({ title, days: KEEP_DAYS })));
    return say(tx, now, { key, to: { user: kept.userId }, message: news });
  }
  if (!(await askable(tx, kept.userId, now))) return;
  const since = ago(kept.updatedAt, now, lang);
  const reminder = message(para(words.remind({ title, since })), draftRow(kept, lang));
  await ask(tx, world, reader, {
    key: remindOf(kept),
    message: reminder,
    why: { code: 'proposer', about: title },
  });
}

const remindOf = ({ id, updatedAt }: KeptDraft): string => `projects.draftNudge:${id}:${updatedAt.getTime()}`;

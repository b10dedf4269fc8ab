import { para } from '../../core/blocks';
import type { Button } from '../../core/feature';
import { moment } from '../../core/time';
import { say } from '../../outbox';
import { nextMorning } from './rules';
import { againKey, messagesOf } from './week';
import { weekTexts as texts } from './weekTexts';

/** Not now: the weekly message comes once more on the morning of the next workday, as it stands then. */
export const snooze: Button = {
  async press(cx, { value: week }) {
    const { id, lang, zone } = cx.person;
    const due = nextMorning(cx.now(), zone);
    await cx.db.run(async (tx) => {
      const message = (await messagesOf(tx, cx, week, [id])).get(id);
      if (message) await say(tx, cx.now(), { key: againKey(id, week), to: { user: id }, message, due });
    });
    return { tell: [para(texts[lang].snoozed({ when: moment(due, lang, zone) }))] };
  },
};

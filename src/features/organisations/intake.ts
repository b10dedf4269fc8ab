import { type Cx, type Form, form, type Word } from '../../core/feature';
import { coordinators, say } from '../../outbox';
import { requestCard } from './card';
import { answerDueAfter } from './clock';
import { requestList } from './list';
import { cardOf, requestForm } from './rules';
import * as store from './store';
import { receivedModal, requestModal } from './views';

/** Anybody brings what an organisation needs. */
export const request: Word = {
  aliases: ['要請', '支援要請'],
  help: { ja: '団体の困りごとや応援のアイデアを届ける', en: 'Tell what an organisation needs' },
  run: async ({ person }) => ({ open: requestModal(person.lang) }),
};

/** It is kept, and stands in the coordinators' room. */
export const requestSubmitted: Form = form({
  schema: requestForm,
  async submit({ db, now, person, settings }, values, { id }) {
    const at = now();
    await db.run(async (tx) => {
      const due = answerDueAfter(at, settings.timezone);
      await store.addRequest(tx, id, values, { userId: person.id, at }, due);
      const added = await store.findRequest(tx, id);
      if (!added) return;
      const card = requestCard(added, at, settings);
      await say(tx, at, { key: cardOf(id), to: coordinators, message: card });
    });
    return { update: receivedModal(person.lang) };
  },
});

/** What waits for a coordinator, by age. */
export const requests: Word = {
  aliases: ['要請一覧'],
  who: 'coordinator',
  help: { ja: '待っている支援要請の一覧', en: 'Requests that wait' },
  run: (cx, rest) => showRequests(cx, Number(rest || 1)),
};

/** A page of what waits, by age. */
export async function showRequests(cx: Cx, page: number) {
  const waiting = await cx.db.run(store.listWaiting);
  const clock = { now: cx.now(), zone: cx.settings.timezone };
  return { tell: requestList(waiting, page, clock, cx.person.lang) };
}

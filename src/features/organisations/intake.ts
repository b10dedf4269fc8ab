import { type Form, form, type Word } from '../../core/feature';
import { coordinators, say } from '../../outbox';
import { cardOf, requestForm } from './rules';
import * as store from './store';
import { receivedModal, requestCard, requestList, requestModal } from './views';

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
      await store.addRequest(tx, id, values, { userId: person.id, at });
      const added = await store.findRequest(tx, id);
      if (!added) return;
      const card = requestCard(added, settings.locale);
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
  async run({ db, now, person }) {
    const waiting = await db.run(store.listWaiting);
    return { tell: requestList(waiting, now(), person.lang) };
  },
};

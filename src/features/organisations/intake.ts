import type { z } from 'zod';
import { type Cx, type Form, form, type Tx, type Word } from '../../core/feature';
import { coordinators, say } from '../../outbox';
import { requestCard } from './card';
import { answerDueAfter } from './clock';
import { findIntermediary, findOrganisation, listIntermediaries, listOrganisations } from './directory';
import { requestList } from './list';
import { cardOf, requestForm } from './rules';
import * as store from './store';
import { directoryProblem } from './texts.directory';
import { receivedModal, requestModal } from './views';

/** Anybody brings what an organisation needs. */
export const request: Word = {
  aliases: ['要請', '支援要請'],
  help: { ja: '団体の困りごとや応援のアイデアを届ける', en: 'Tell what an organisation needs' },
  async run({ db, person }) {
    const offered = await db.run(async (tx) => ({
      organisations: (await listOrganisations(tx, { limit: 1 })).count > 0,
      intermediaries: (await listIntermediaries(tx, { limit: 1 })).count > 0,
    }));
    return { open: requestModal(offered, person.lang) };
  },
};

/** It is kept, and stands in the coordinators' room. */
export const requestSubmitted: Form = form({
  schema: requestForm,
  async submit({ db, now, person, settings }, values, { id }) {
    const at = now();
    await db.run(async (tx) => {
      const named = await withNames(tx, values);
      const due = answerDueAfter(at, settings.timezone);
      await store.addRequest(tx, id, named, { userId: person.id, at }, due);
      const added = await store.findRequest(tx, id);
      if (!added) return;
      const card = requestCard(added, at, settings);
      await say(tx, at, { key: cardOf(id), to: coordinators, message: card });
    });
    return { update: receivedModal(person.lang) };
  },
});

/**
 * The request with the names of what was chosen from known ones.
 * @throws Problem when there is no organisation
 */
async function withNames(tx: Tx, { known, knownIntermediary, ...it }: z.output<typeof requestForm>) {
  const chosen = known ? await findOrganisation(tx, { id: known }) : undefined;
  const introducer = knownIntermediary ? await findIntermediary(tx, { id: knownIntermediary }) : undefined;
  const organisation = chosen?.name ?? it.organisation;
  if (!organisation) throw directoryProblem('nameNeeded', undefined, 'organisation');
  return { ...it, organisation, intermediary: introducer?.name ?? it.intermediary };
}

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

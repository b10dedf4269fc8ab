import { type Message, message, para } from '../../core/blocks';
import type { Answer, Button, Cx, Job, Tx, World } from '../../core/feature';
import { groupedBy } from '../../core/groups';
import { considerate, DAY } from '../../core/time';
import { coordinators, edit, say, touch, wasSaid } from '../../outbox';
import { audit } from '../admin';
import { addressee, ask, holders, mayAsk, noteWouldLead } from '../members';
import { findFacts, isQuiet } from '../path';
import { findProjects } from '../projects';
import { nameDeputy, teamOf } from '../teams';
import { ANSWER, isFirstWorkday, MOST_READY, monthOf, type ReadyState, readyFor, rests } from './ready.rules';
import * as store from './ready.store';
import { readyProblem as problem, readyTexts as texts } from './ready.texts';
import { leadLetter, readyMessage } from './ready.views';

const keyOf = (month: string): string => `growth.ready:${month}`;
const letterKey = (id: string): string => `growth.lead:${id}`;

/**
 * Every morning: on a month's first workday the coordinators hear who is ready for a step, in one message; questions
 * that nobody answered end.
 */
export const suggest: Job = {
  cron: () => '10 9 * * *',
  async run(world, due, zone) {
    await world.db.run((tx) => endQuestions(tx, world));
    if (!isFirstWorkday(due, zone)) return;
    const month = monthOf(due, zone);
    if (await world.db.run((tx) => wasSaid(tx, keyOf(month)))) return;
    const found = await findAllReady(world, month);
    if (found.length > 0) await world.db.run((tx) => tellCoordinators(tx, world, month, found));
  },
};

interface Found {
  ready: store.Ready;
  /** When coordinators last heard of them; 0 for never. */
  heard: number;
}

/** Everybody who is ready for a step, page by page, so that nobody who presses a button waits for all of them. */
async function findAllReady(world: World, month: string): Promise<Found[]> {
  const found: Found[] = [];
  let last = '';
  for (;;) {
    const page = await world.db.run((tx) => findReadyAfter(tx, world, month, last));
    found.push(...page.found);
    if (!page.last) return found;
    last = page.last;
  }
}

async function findReadyAfter(tx: Tx, world: World, month: string, after: string) {
  const ids = await store.listGrown(tx, after);
  if (ids.length === 0) return { found: [], last: undefined };
  const facts = await findFacts(tx, ids, new Set(await holders(tx, world, 'coordinator')));
  const teams = await store.findOpenTeams(tx, ids);
  const before = groupedBy(await store.listBefore(tx, ids), (it) => it.userId);
  const now = world.now();
  const found = ids.flatMap((userId): Found[] => {
    const own = before.get(userId) ?? [];
    const fact = facts.get(userId);
    const step = fact && readyFor(fact, teams.get(userId));
    if (!step || rests(step, own, now)) return [];
    const projectId = step === 'deputy' ? (teams.get(userId) ?? null) : null;
    const state: ReadyState = step === 'mentor' ? 'noted' : 'told';
    const told = { month, state, byUser: null, at: now };
    const ready = { ...told, id: `${month}-${world.newId()}`, userId, step, projectId, facts: fact };
    return [{ ready, heard: own[0]?.at.getTime() ?? 0 }];
  });
  return { found, last: ids.at(-1) };
}

/** Those of whom coordinators heard least lately; the others come another month. */
async function tellCoordinators(tx: Tx, world: World, month: string, found: readonly Found[]): Promise<void> {
  const those = [...found].sort((a, b) => a.heard - b.heard || a.ready.userId.localeCompare(b.ready.userId));
  const some = (state: ReadyState) =>
    those.flatMap(({ ready }) => (ready.state === state ? [ready] : [])).slice(0, MOST_READY);
  await store.addReady(tx, [...some('told'), ...some('noted')]);
  const card = await drawReady(tx, world, month);
  const due = considerate(world.now(), world.settings.timezone);
  await say(tx, world.now(), { key: keyOf(month), to: coordinators, message: card, due });
}

/** A month's message, as it stands now: on whom nothing was decided is in it as long as they may be suggested. */
export async function drawReady(tx: Tx, world: World, month: string): Promise<Message> {
  const told = await store.listOf(tx, month);
  const may = await store.suggestibleAmong(
    tx,
    told.map((it) => it.userId),
  );
  const all = told.filter((it) => (it.state !== 'told' && it.state !== 'noted') || may.has(it.userId));
  const projects = await findProjects(
    tx,
    all.flatMap((it) => it.projectId ?? []),
  );
  const titles = new Map(projects.map((it) => [it.id, it.title]));
  const appointed = new Set(await holders(tx, world, 'coordinator'));
  const shown = all.map((it) =>
    it.step === 'coordinator' && it.state === 'told' && appointed.has(it.userId)
      ? { ...it, state: 'appointed' as const }
      : it,
  );
  return readyMessage(shown, titles, world.settings.locale);
}

/** Somebody in a message, as long as nothing was decided. @throws Problem afterwards, or where they were taken out */
async function waiting(tx: Tx, id: string): Promise<store.Ready> {
  const it = await store.findReady(tx, id);
  if (!it) throw problem('unknown');
  if (it.state !== 'told') throw problem('decided');
  return it;
}

async function decide(tx: Tx, cx: Cx, it: store.Ready, to: ReadyState, at = cx.now()): Promise<void> {
  await store.moveReady(tx, it.id, 'told', to, { at, byUser: cx.person.id });
  await touch(tx, keyOf(it.month));
  if (to !== 'asked' && to !== 'later') return;
  const act = { id: `${to}:${it.id}`, byUser: cx.person.id, at: cx.now() } as const;
  await audit(tx, { ...act, act: to === 'asked' ? 'askReady' : 'laterReady', subject: { user: it.userId } });
}

/** They are named the deputy of their team. */
export const nameReady: Button = {
  who: 'coordinator',
  press: (cx, { value }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const it = await waiting(tx, value);
      const { projectId, userId } = it;
      if (!projectId) throw problem('unknown');
      if (!(await store.suggestibleAmong(tx, [userId])).has(userId)) throw problem('notNow');
      if ((await teamOf(tx, projectId)).some((seat) => seat.deputy)) throw problem('hasDeputy');
      await nameDeputy(tx, cx, projectId, (seat) => seat.userId === userId);
      await decide(tx, cx, it, 'named');
      return undefined;
    }),
};

/** They are asked whether they would lead, within their contact budget. */
export const askReady: Button = {
  who: 'coordinator',
  press: (cx, { value }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const it = await waiting(tx, value);
      const now = cx.now();
      if (!(await mayAsk(tx, [it.userId], now)).includes(it.userId) || (await isQuiet(tx, it.userId)))
        throw problem('notNow');
      const reader = await addressee(tx, cx, it.userId);
      const at = await ask(tx, cx, reader, {
        key: letterKey(it.id),
        message: leadLetter(it, new Date(considerate(now, reader.zone).getTime() + ANSWER), reader),
        why: { code: 'lead' },
      });
      await decide(tx, cx, it, 'asked', at);
      return undefined;
    }),
};

/** Not now: for half a year nobody hears of them. */
export const laterReady: Button = {
  who: 'coordinator',
  press: (cx, { value }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      await decide(tx, cx, await waiting(tx, value), 'later');
      return undefined;
    }),
};

/** Whether somebody would lead, in their own words: a yes stands in their profile from now on. */
export const saysReady = (says: 'yes' | 'no'): Button => ({
  press: (cx, { value }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const it = await store.findReady(tx, value);
      if (!it || it.userId !== cx.person.id) throw problem('unknown');
      const moved = await store.moveReady(tx, it.id, 'asked', says, { at: cx.now() });
      if (!moved) throw problem('answered');
      if (says === 'yes') await noteWouldLead(tx, it.userId, cx.now());
      await edit(tx, letterKey(it.id), message(para(texts[cx.person.lang].thanks[says])));
      await report(tx, cx, moved);
      return undefined;
    }),
});

/** Questions that nobody answered in time: they end kindly, and the coordinators know. */
async function endQuestions(tx: Tx, world: World): Promise<void> {
  const now = world.now();
  for (const it of await store.listAskedReady(tx)) {
    if (now.getTime() - it.at.getTime() < ANSWER) continue;
    const moved = await store.moveReady(tx, it.id, 'asked', 'silent', { at: now });
    if (!moved) continue;
    const { lang } = await addressee(tx, world, it.userId);
    await edit(tx, letterKey(it.id), message(para(texts[lang].thanks.silent)));
    await report(tx, world, moved);
  }
}

/** What came of a question, in the thread of the message from which it was asked. */
async function report(tx: Tx, world: World, it: store.Ready): Promise<void> {
  const { locale, timezone } = world.settings;
  const { state, userId: who } = it;
  if (state !== 'yes' && state !== 'no' && state !== 'silent') return;
  await touch(tx, keyOf(it.month));
  await say(tx, world.now(), {
    key: `growth.leadAnswer:${it.id}`,
    to: coordinators,
    thread: keyOf(it.month),
    message: message(para(texts[locale].said[state]({ who }))),
    due: considerate(world.now(), timezone),
  });
}

/** So long a month's message follows what happens elsewhere, such as an appointment. */
const FOLLOWED = 30 * DAY;

/** Brings the last messages to how things stand. */
export const followReady: Job = {
  cron: () => '40 * * * *',
  run: (world, _, zone) =>
    world.db.run(async (tx) => {
      const now = world.now();
      for (const at of [now, new Date(now.getTime() - FOLLOWED)]) {
        const month = monthOf(at, zone);
        if (await wasSaid(tx, keyOf(month))) await edit(tx, keyOf(month), await drawReady(tx, world, month));
      }
    }),
};

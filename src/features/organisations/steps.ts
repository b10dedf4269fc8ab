import { type Block, button, type Message, message, para, quote, row } from '../../core/blocks';
import type { Button, Cx, Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { edit, say, withdraw } from '../../outbox';
import { audit } from '../admin';
import { addressee } from '../members';
import { requestCard } from './card';
import { answered } from './clock';
import { cardOf, FORMER, nudgesOf, plannable, somebody, waiting } from './rules';
import type { Request, Seen } from './store';
import * as store from './store';
import { problem, texts } from './texts';

/** A coordinator takes care of it, or takes it over from whom the button names. */
export const take: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const [id = '', from] = value.split('|');
    const seen = { states: waiting, owner: from || null };
    const { id: by } = cx.person;
    const taken = await cx.db.run(async (tx) => {
      const now = await step(
        tx,
        cx,
        id,
        seen,
        { owner: by },
        {
          key: `taken:${by}`,
          news: (lang, { organisation }) => [
            para(texts[lang].toldTaken({ organisation, by: somebody(by, lang) })),
          ],
        },
      );
      const act = { id: cx.newId(), byUser: by, act: 'takeRequest', at: cx.now() } as const;
      await audit(tx, { ...act, subject: { words: now.organisation } });
      return now;
    });
    return { tell: [para(texts[cx.person.lang].taken(taken))] };
  },
};

/** Whoever takes care of it has it in hand: the days are counted anew. */
export const still: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const [id = '', at] = value.split('|');
    const { id: byUser } = cx.person;
    await cx.db.run(async (tx) => {
      const seen = { states: waiting, owner: byUser, updatedAt: new Date(Number(at)) };
      const { organisation } = await step(tx, cx, id, seen, {});
      const act = { id: cx.newId(), byUser, act: 'keepRequest', at: cx.now() } as const;
      await audit(tx, { ...act, subject: { words: organisation } });
    });
    return { tell: [para(texts[cx.person.lang].stillNoted)] };
  },
};

/**
 * A project was proposed for it. For the feature `projects`, in whose `db.run` this happens.
 * @throws Problem when there is no goal yet, or somebody was first
 */
export async function planRequest(tx: Tx, cx: Cx, id: string, projectId: string): Promise<void> {
  await step(
    tx,
    cx,
    id,
    { states: plannable },
    { state: 'planned' },
    {
      key: `planned:${projectId}`,
      news: (lang, now) => [para(texts[lang].toldPlanned(now))],
    },
  );
}

/** The project that was made of it came to nothing: it waits for another one. */
export async function reopenRequest(tx: Tx, world: World, id: string): Promise<void> {
  const now = world.now();
  const was = await store.findRequest(tx, id);
  const state = was?.goalAgreed === false ? ('provisional' as const) : ('agreed' as const);
  const set = { state, updatedBy: null, updatedAt: now };
  const reopened = await store.moveRequest(tx, id, { states: ['planned'] }, set);
  if (reopened) await edit(tx, cardOf(id), requestCard(reopened, now, world.settings));
}

/**
 * There is a goal, provisional or agreed with the organisation. For the feature `goals`, in whose `db.run` this happens.
 * What has become a project stays so.
 * @param version of the goal, 1 the first: whoever brought the request is told of each
 * @throws Problem when the request has ended
 */
export async function setRequestGoal(
  tx: Tx,
  cx: Cx,
  id: string,
  { goal, agreed, version }: { goal: string; agreed: boolean; version: number },
): Promise<void> {
  const was = await store.findRequest(tx, id);
  const state = was?.state === 'planned' ? was.state : agreed ? 'agreed' : 'provisional';
  const owner = was?.owner ?? cx.person.id;
  const seen = { states: [...waiting, 'planned' as const] };
  await step(
    tx,
    cx,
    id,
    seen,
    { goal, goalAgreed: agreed, state, owner },
    {
      key: `goal:${version}`,
      news: (lang, now) => goalNews(lang, now, agreed),
      answers: true,
    },
  );
}

/** Nobody went on with it for too long. */
export async function lapse(tx: Tx, world: World, request: Request, days: number): Promise<void> {
  const set = { state: 'lapsed' as const, updatedBy: null, updatedAt: world.now() };
  const seen = { states: waiting, updatedAt: request.updatedAt };
  const ended = await store.moveRequest(tx, request.id, seen, set);
  if (ended)
    await follow(tx, world, ended, {
      key: 'lapsed',
      news: (lang, { organisation }) => [
        para(texts[lang].toldLapsed({ organisation, days })),
        ...again(lang),
      ],
    });
}

/** What a step says, and to the clock. */
interface Told {
  /** Whoever brought the request is told once by this key. */
  key?: string;
  news?: (lang: Lang, request: Request) => Block[];
  /** The organisation hears of it: if it is the first time, the clock stops. */
  answers?: boolean;
}

/**
 * A step of a coordinator: stored, shown on the card, and told to whoever brought it.
 * @throws Problem that says who was first
 */
export async function step(
  tx: Tx,
  cx: Cx,
  id: string,
  seen: Seen,
  set: Partial<Request>,
  told: Told = {},
): Promise<Request> {
  const by = { userId: cx.person.id, at: cx.now() };
  const was = told.answers && (await store.findRequest(tx, id));
  const first = was ? answered(was, { ...by, zone: cx.settings.timezone }) : {};
  const stamp = { updatedBy: by.userId, updatedAt: by.at };
  const moved = await store.moveRequest(tx, id, seen, { ...set, ...first, ...stamp });
  if (!moved) throw await beaten(tx, id);
  await follow(tx, cx, moved, told);
  return moved;
}

/** A request's card as it should be now. */
export async function drawCard(tx: Tx, world: World, id: string): Promise<Message | undefined> {
  const request = await store.findRequest(tx, id);
  return request && requestCard(request, world.now(), world.settings);
}

async function follow(tx: Tx, world: World, request: Request, { key, news }: Told): Promise<void> {
  const { id, createdBy } = request;
  await withdraw(tx, `${nudgesOf(id)}:`);
  await edit(tx, cardOf(id), requestCard(request, world.now(), world.settings));
  // Whoever brought it and took the step themselves knows.
  if (!key || !news || createdBy === FORMER || createdBy === request.updatedBy) return;
  const { lang } = await addressee(tx, world, createdBy);
  await say(tx, world.now(), {
    key: `organisations.told:${id}:${key}`,
    to: { user: createdBy },
    message: message(...news(lang, request)),
  });
}

/** Who was first, and what holds now. */
export async function beaten(tx: Tx, id: string) {
  const now = await store.findRequest(tx, id);
  if (!now) return problem('gone');
  const name = await store.nameOf(tx, now.updatedBy);
  return problem('first', { name, state: now.state, owned: now.owner !== null });
}

/**
 * The request that a button means, while it waits.
 * @throws Problem when it does not any more
 */
export const waitingOne = ({ db }: Cx, id: string): Promise<Request> =>
  db.run(async (tx) => {
    const request = await store.findRequest(tx, id);
    if (!request || !waiting.includes(request.state)) throw await beaten(tx, id);
    return request;
  });

/** What whoever brought it is told after an interview. */
export const interviewNews = (lang: Lang, { organisation }: Request): Block[] => [
  para(texts[lang].toldInterviewed({ organisation })),
];

function goalNews(lang: Lang, { id, organisation, goal, state }: Request, agreed: boolean): Block[] {
  const say = texts[lang];
  return [
    para(agreed ? say.toldAgreed({ organisation }) : say.toldProvisional({ organisation })),
    quote(goal),
    ...(plannable.includes(state)
      ? [para(say.mayPlan), row(button('projects.plan', say.plan, id, { style: 'primary' }))]
      : []),
  ];
}

/** They may bring another one. */
export const again = (lang: Lang): Block[] => [
  para(texts[lang].again),
  row(button('slack.word:request', texts[lang].bringAgain, 'request')),
];

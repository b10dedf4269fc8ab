import { type Block, button, type Line, message, para, quote, row } from '../../core/blocks';
import { type Button, type Cx, type Form, form, type Tx, type World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { edit, say, withdraw } from '../../outbox';
import { addressee } from '../members';
import {
  afterInterview,
  cardOf,
  FORMER,
  type InterviewForm,
  interviewForm,
  nudgesOf,
  reasonForm,
  somebody,
  waiting,
} from './rules';
import type { Request, Seen } from './store';
import * as store from './store';
import { problem, texts } from './texts';
import { declineModal, interviewModal, requestCard } from './views';

/** A coordinator takes care of it, or takes it over from whom the button names. */
export const take: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const [id = '', from] = value.split('|');
    const seen = { states: waiting, owner: from || null };
    const taken = await cx.db.run((tx) =>
      step(tx, cx, id, seen, { owner: cx.person.id }, `taken:${cx.person.id}`, (lang, { organisation }) => [
        para(texts[lang].toldTaken({ organisation, by: somebody(cx.person.id, lang) })),
      ]),
    );
    return { tell: [para(texts[cx.person.lang].taken(taken))] };
  },
};

/** Whoever takes care of it has it in hand: the days are counted anew. */
export const still: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const [id = '', at] = value.split('|');
    await cx.db.run((tx) =>
      step(tx, cx, id, { states: waiting, owner: cx.person.id, updatedAt: new Date(Number(at)) }, {}),
    );
    return { tell: [para(texts[cx.person.lang].stillNoted)] };
  },
};

/** Opens the form for the interview. */
export const record: Button = {
  who: 'coordinator',
  press: async (cx, { value }) => ({ open: interviewModal(await waitingOne(cx, value), cx.person.lang) }),
};

/** What the interview showed is kept; with a goal that was agreed, a project can be made of it. */
export const interviewed: Form = form({
  who: 'coordinator',
  schema: interviewForm,
  async submit(cx, values, { id: submission, meta }) {
    const [id = '', seenAt] = meta.split('|');
    const { interview, goal, agreed } = values;
    if (agreed && !goal) throw problem('goalNeeded', undefined, 'goal');
    await cx.db.run(async (tx) => {
      const was = await store.findRequest(tx, id);
      if (was && isRecorded(was, values, cx.person.id)) return;
      if (was && waiting.includes(was.state) && was.updatedAt.getTime() !== Number(seenAt))
        throw problem('changed', { name: await store.nameOf(tx, was.updatedBy) }, 'interview');
      const set = { interview, goal, state: afterInterview(values), owner: was?.owner ?? cx.person.id };
      await step(tx, cx, id, { states: waiting }, set, `interview:${submission}`, interviewNews);
    });
    return { close: true };
  },
});

/** Opens the form for a reason. */
export const turnDown: Button = {
  who: 'coordinator',
  press: async (cx, { value }) => ({ open: declineModal(await waitingOne(cx, value), cx.person.lang) }),
};

/** It is declined, and whoever brought it is told why, kindly. */
export const declined: Form = form({
  who: 'coordinator',
  schema: reasonForm,
  async submit(cx, { reason }, { meta: id }) {
    await cx.db.run(async (tx) => {
      const was = await store.findRequest(tx, id);
      if (was?.state === 'declined' && was.updatedBy === cx.person.id && was.reason === reason) return;
      await step(tx, cx, id, { states: waiting }, { state: 'declined', reason }, 'declined', (lang, now) => [
        para(texts[lang].toldDeclined(now)),
        quote(reason),
        ...again(lang),
      ]);
    });
    return { close: true };
  },
});

/**
 * A project was proposed for it. For the feature `projects`, in whose `db.run` this happens.
 * @throws Problem when it is not agreed, or somebody was first
 */
export async function planRequest(tx: Tx, cx: Cx, id: string, projectId: string): Promise<void> {
  await step(
    tx,
    cx,
    id,
    { states: ['agreed'] },
    { state: 'planned' },
    `planned:${projectId}`,
    (lang, now) => [para(texts[lang].toldPlanned(now))],
  );
}

/** The project that was made of it came to nothing: it waits for another one. */
export async function reopenRequest(tx: Tx, world: World, id: string): Promise<void> {
  const now = world.now();
  const set = { state: 'agreed' as const, updatedBy: null, updatedAt: now };
  const reopened = await store.moveRequest(tx, id, { states: ['planned'] }, set);
  if (reopened) await edit(tx, cardOf(id), requestCard(reopened, world.settings.locale));
}

/** Nobody went on with it for too long. */
export async function lapse(tx: Tx, world: World, request: Request, days: number): Promise<void> {
  const set = { state: 'lapsed' as const, updatedBy: null, updatedAt: world.now() };
  const seen = { states: waiting, updatedAt: request.updatedAt };
  const ended = await store.moveRequest(tx, request.id, seen, set);
  if (ended)
    await follow(tx, world, ended, 'lapsed', (lang, { organisation }) => [
      para(texts[lang].toldLapsed({ organisation, days })),
      ...again(lang),
    ]);
}

type News = (lang: Lang, request: Request) => Block[];

/**
 * A step of a coordinator: stored, shown on the card, and told to whoever brought it.
 * @throws Problem that says who was first
 */
async function step(
  tx: Tx,
  cx: Cx,
  id: string,
  seen: Seen,
  set: Partial<Request>,
  key?: string,
  news?: News,
): Promise<Request> {
  const stamp = { updatedBy: cx.person.id, updatedAt: cx.now() };
  const moved = await store.moveRequest(tx, id, seen, { ...set, ...stamp });
  if (!moved) throw await beaten(tx, id);
  await follow(tx, cx, moved, key, news);
  return moved;
}

async function follow(tx: Tx, world: World, request: Request, key?: string, news?: News): Promise<void> {
  const { id, createdBy } = request;
  await withdraw(tx, `${nudgesOf(id)}:`);
  await edit(tx, cardOf(id), requestCard(request, world.settings.locale));
  if (!key || !news || createdBy === FORMER) return;
  const { lang } = await addressee(tx, world, createdBy);
  await say(tx, world.now(), {
    key: `organisations.told:${id}:${key}`,
    to: { user: createdBy },
    message: message(...news(lang, request)),
  });
}

/** Who was first, and what holds now. */
async function beaten(tx: Tx, id: string) {
  const now = await store.findRequest(tx, id);
  if (!now) return problem('gone');
  const name = await store.nameOf(tx, now.updatedBy);
  return problem('first', { name, state: now.state, owned: now.owner !== null });
}

/** The same submission came before. */
const isRecorded = (was: Request, values: InterviewForm, userId: string): boolean =>
  was.updatedBy === userId &&
  was.interview === values.interview &&
  was.goal === values.goal &&
  was.state === afterInterview(values);

const waitingOne = ({ db }: Cx, id: string): Promise<Request> =>
  db.run(async (tx) => {
    const request = await store.findRequest(tx, id);
    if (!request || !waiting.includes(request.state)) throw await beaten(tx, id);
    return request;
  });

function interviewNews(lang: Lang, { id, organisation, goal, state }: Request): Block[] {
  const say = texts[lang];
  const line: Line =
    state === 'agreed' ? say.toldAgreed({ organisation }) : say.toldInterviewed({ organisation });
  return [
    para(line),
    ...(goal ? [quote(goal)] : []),
    ...(state === 'agreed' ? [row(button('projects.plan', say.plan, id, { style: 'primary' }))] : []),
  ];
}

const again = (lang: Lang): Block[] => [
  para(texts[lang].again),
  row(button('slack.word:request', texts[lang].bringAgain, 'request')),
];

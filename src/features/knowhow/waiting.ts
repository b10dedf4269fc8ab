import { and, eq, gte, isNotNull, isNull, lt, notExists, sql } from 'drizzle-orm';
import { type Block, bold, button, type Line, message, para, row } from '../../core/blocks';
import type { Button, Job, Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { considerate, DAY } from '../../core/time';
import { coordinators, edit, say, withdraw } from '../../outbox';
import { addressee, anotherCoordinator, askOrRoom } from '../members';
import { FORMER, nudgeDue, somebody } from '../organisations';
import { findProject } from '../projects';
import { retrospectiveHalves, retrospectives } from '../retrospectives/tables';
import { leaderOf } from '../teams';
import { draftOf } from './draft';
import { draftTexts } from './draftTexts';
import { editable, logInPlace } from './rights';
import { kindOf } from './similar';
import { addLesson, findLesson, type Lesson, moveLesson } from './store';
import { lessons } from './tables';
import { retireButton } from './views';

/** A retrospective that ended longer ago brings no draft any more. */
const RECENT_DAYS = 14;
/** After so long, it is asked whether a lesson still holds. */
const YEAR_DAYS = 365;
/** So many are asked about in a day. */
const MOST_A_DAY = 5;

/** Every retrospective leaves a draft, which somebody makes a lesson of. */
export const drafts: Job = {
  cron: () => '*/5 * * * *',
  async run(world) {
    const since = new Date(world.now().getTime() - RECENT_DAYS * DAY);
    const ended = await world.db.run((tx) => listUndrafted(tx, since));
    for (const id of ended) await world.db.run((tx) => draft(tx, world, id));
  },
};

async function listUndrafted(tx: Tx, since: Date): Promise<string[]> {
  const drafted = tx
    .select({ id: lessons.id })
    .from(lessons)
    .where(eq(lessons.id, sql`'retrospective:' || ${retrospectives.projectId}`));
  const found = await tx
    .select({ id: retrospectives.projectId })
    .from(retrospectives)
    .where(and(gte(retrospectives.endedAt, since), isNotNull(retrospectives.summary), notExists(drafted)));
  return found.map((it) => it.id);
}

async function draft(tx: Tx, world: World, projectId: string): Promise<void> {
  const project = await findProject(tx, projectId);
  const [it] = await tx.select().from(retrospectives).where(eq(retrospectives.projectId, projectId));
  if (!project || !it?.summary) return;
  const now = world.now();
  const [half] = await tx
    .select()
    .from(retrospectiveHalves)
    .where(eq(retrospectiveHalves.projectId, projectId));
  const kind = await kindOf(tx, project);
  const told = { achieved: it.achieved, summary: it.summary, half: half?.summary, kind };
  const content = draftOf(project, told, world.settings.locale);
  const author = (await leaderOf(tx, projectId)) ?? it.closedBy ?? FORMER;
  const id = `retrospective:${projectId}`;
  const times = { checkedAt: now, createdAt: now, waitsSince: now };
  if (await addLesson(tx, { id, state: 'draft', content, projectId, author, ...times }))
    await askAbout(tx, world, (await findLesson(tx, id)) as Lesson);
}

/** Every morning: lessons that nobody looked at for a year are asked about; what waits is brought to mind. */
export const waits: Job = {
  cron: () => '30 9 * * *',
  async run(world) {
    const now = world.now();
    const old = await world.db.run((tx) => listStale(tx, new Date(now.getTime() - YEAR_DAYS * DAY)));
    for (const { id } of old)
      await world.db.run(async (tx) => {
        const lesson = await moveLesson(tx, id, 'published', { waitsSince: now });
        if (lesson) await askAbout(tx, world, lesson);
      });
    for (const { id } of await world.db.run(listWaiting)) await world.db.run((tx) => remind(tx, world, id));
  },
};

const listStale = (tx: Tx, before: Date): Promise<Lesson[]> =>
  tx
    .select()
    .from(lessons)
    .where(and(eq(lessons.state, 'published'), lt(lessons.checkedAt, before), isNull(lessons.waitsSince)))
    .orderBy(lessons.checkedAt)
    .limit(MOST_A_DAY);

const listWaiting = (tx: Tx): Promise<Lesson[]> =>
  tx.select().from(lessons).where(isNotNull(lessons.waitsSince));

const since = ({ waitsSince }: Lesson): number => waitsSince?.getTime() ?? 0;
const askKey = (it: Lesson): string => `knowhow.ask:${it.id}:${since(it)}`;
const nudges = (it: Lesson): string => `knowhow.waits:${it.id}`;

/** Asks whoever knows best; where they pause, were written to often enough or have left, the coordinators' room. */
async function askAbout(tx: Tx, world: World, lesson: Lesson): Promise<void> {
  await tell(tx, world, lesson, askKey(lesson), lesson.author, (lang) => askBlocks(lesson, lang));
}

async function tell(
  tx: Tx,
  world: World,
  { content }: Lesson,
  key: string,
  who: string | null,
  write: (lang: Lang) => Block[],
): Promise<void> {
  const why = { code: 'lesson', about: content.title } as const;
  const words = (lang: Lang) => message(...write(lang));
  await askOrRoom(tx, world, who === FORMER ? null : who, { key, write: words, why });
}

function askBlocks({ id, state, content }: Lesson, lang: Lang): Block[] {
  const say = draftTexts[lang];
  const { title } = content;
  return state === 'draft'
    ? [para(bold(say.draftAsk({ title })), `\n${say.draftWhy}`), draftRow(id, lang)]
    : [para(bold(say.staleAsk({ title })), `\n${say.staleWhy}`), staleRow(id, lang)];
}

function draftRow(id: string, lang: Lang): Block {
  const say = draftTexts[lang];
  const confirm = { title: say.dropTitle, text: say.dropText, yes: say.dropYes, no: say.no };
  return row(
    button('knowhow.edit', say.draftEdit, id, { style: 'primary' }),
    button('knowhow.drop', say.drop, id, { confirm }),
  );
}

function staleRow(id: string, lang: Lang): Block {
  const say = draftTexts[lang];
  return row(
    button('knowhow.holds', say.holds, id, { style: 'primary' }),
    button('knowhow.edit', say.staleEdit, id),
    retireButton(id, lang),
  );
}

/** After 2 and 7 days, then another coordinator, then an end with a reason. */
async function remind(tx: Tx, world: World, id: string): Promise<void> {
  const lesson = await findLesson(tx, id);
  if (!lesson?.waitsSince) return;
  const due = await nudgeDue(tx, nudges(lesson), lesson.waitsSince, world.now());
  if (!due) return;
  const isDraft = lesson.state === 'draft';
  const { title } = lesson.content;
  if (due.nudge !== 'end') {
    const who = due.nudge === 'other' ? await anotherCoordinator(tx, world, lesson.author) : lesson.author;
    return tell(tx, world, lesson, due.key, who, (lang) => [
      para(draftTexts[lang][isDraft ? 'draftNudge' : 'staleNudge']({ title })),
      isDraft ? draftRow(id, lang) : staleRow(id, lang),
    ]);
  }
  const ended = await moveLesson(tx, id, lesson.state, {
    state: isDraft ? 'dropped' : 'retired',
    waitsSince: null,
  });
  if (!ended) return;
  const ending = lesson.content.event ? 'askedEnd' : 'draftEnd';
  const words = (lang: Lang) => draftTexts[lang][isDraft ? ending : 'staleEnd']({ title });
  await settle(tx, world, lesson, words);
  const { locale, timezone } = world.settings;
  const now = world.now();
  await say(tx, now, {
    key: due.key,
    to: coordinators,
    message: message(para(words(locale)), row(button('knowhow.edit', draftTexts[locale].staleEdit, id))),
    due: considerate(now, timezone),
  });
}

/** Nothing waits any more: what was asked says what became of it. */
export async function settle(tx: Tx, world: World, was: Lesson, words: (lang: Lang) => Line): Promise<void> {
  if (!was.waitsSince) return;
  const { lang } = await addressee(tx, world, was.author);
  await edit(tx, askKey(was), message(para(words(lang))));
  await withdraw(tx, `${nudges(was)}:`);
}

/** A lesson a year old still holds. */
export const holds: Button = {
  async press(cx, { value }) {
    await cx.db.run(async (tx) => {
      const was = await editable(tx, cx, value);
      await moveLesson(tx, value, 'published', { checkedAt: cx.now(), waitsSince: null });
      const { title } = was.content;
      await settle(tx, cx, was, (lang) =>
        draftTexts[lang].settledHolds({ title, by: somebody(cx.person.id, lang) }),
      );
      await logInPlace(tx, cx, was, 'confirmKnowhow');
    });
    return { tell: [para(draftTexts[cx.person.lang].thanks)] };
  },
};

/** No lesson is made of a draft. */
export const drop: Button = {
  async press(cx, { value }) {
    const { title } = await cx.db.run(async (tx) => {
      const was = await editable(tx, cx, value);
      const dropped = await moveLesson(tx, value, 'draft', { state: 'dropped', waitsSince: null });
      const { title } = was.content;
      if (!dropped) return { title };
      await settle(tx, cx, was, (lang) => draftTexts[lang].settledDropped({ title }));
      await logInPlace(tx, cx, was, 'retireKnowhow');
      return { title };
    });
    return { tell: [para(draftTexts[cx.person.lang].settledDropped({ title }))] };
  },
};

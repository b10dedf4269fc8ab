import { eq, inArray, isNull } from 'drizzle-orm';
import { type Block, bold, bullets, button, type Line, message, para, row } from '../../core/blocks';
import type { Button, Job, Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { considerate } from '../../core/time';
import { coordinators, edit, say, withdraw } from '../../outbox';
import { audit } from '../admin';
import { nudgeDue, somebody } from '../organisations';
import { findProjects } from '../projects';
import { listScenarios, openEditing, pitfallsOf, type Scenario, scenarioNamed } from '../scenarios';
import { isSame } from './draft';
import { recurring } from './recurring.rules';
import { recurringTexts } from './recurringTexts';
import { findLessons, type Lesson } from './store';
import { lessons, recurringPitfalls } from './tables';
import { problem } from './texts';

type Pitfall = typeof recurringPitfalls.$inferSelect;

const cardOf = ({ id }: Pick<Pitfall, 'id'>): string => `knowhow.recurring:${id}`;
const nudgesOf = ({ id }: Pick<Pitfall, 'id'>): string => `knowhow.recurringWaits:${id}`;

/** Every morning: what lessons of a scenario say again and again is offered as its pitfall; what waits comes to its end. */
export const recur: Job = {
  cron: () => '20 9 * * *',
  async run(world) {
    const waiting = await world.db.run((tx) =>
      tx.select().from(recurringPitfalls).where(isNull(recurringPitfalls.endedAt)),
    );
    for (const it of waiting) await world.db.run((tx) => remind(tx, world, it));
    await world.db.run((tx) => offer(tx, world));
  },
};

async function offer(tx: Tx, world: World): Promise<void> {
  const published = await tx.select().from(lessons).where(eq(lessons.state, 'published'));
  const all = (await listScenarios(tx)).filter((it) => !it.retired);
  const scenarioOf = await linksOf(tx, published, all);
  for (const scenario of all) {
    const alike = new Set(all.filter((it) => isAlike(it, scenario)).map((it) => it.id));
    const told = published.flatMap((it) => {
      const of = scenarioOf.get(it.id) ?? '';
      const own = of === scenario.id;
      return own || alike.has(of) ? [{ id: it.id, donts: it.content.donts, own }] : [];
    });
    if (!told.some((it) => it.own)) continue;
    const before = await tx
      .select()
      .from(recurringPitfalls)
      .where(eq(recurringPitfalls.scenarioId, scenario.id));
    const known = [...pitfallsOf(scenario), ...before.map((it) => it.text)];
    for (const it of recurring(told, known)) await ask(tx, world, scenario, it);
  }
}

/** The scenario that each lesson is about: by name or id, or that of its project. */
async function linksOf(
  tx: Tx,
  published: readonly Lesson[],
  all: readonly Scenario[],
): Promise<Map<string, string>> {
  const projects = await findProjects(
    tx,
    published.flatMap((it) => (it.projectId ? [it.projectId] : [])),
  );
  const began = new Map(projects.map((it) => [it.id, it.scenario?.split('@')[0] ?? '']));
  return new Map(
    published.map(({ id, content, projectId }) => {
      const named = scenarioNamed(all, content.scenario);
      return [id, named?.id ?? began.get(projectId ?? '') ?? ''];
    }),
  );
}

/** Another scenario that needs a skill of this one, for the same theme. */
function isAlike(a: Scenario, b: Scenario): boolean {
  const skills = (it: Scenario) => it.roles.flatMap((role) => role.skills.map((one) => one.skill));
  return (
    a.id !== b.id &&
    a.themes.some((it) => b.themes.includes(it)) &&
    skills(a).some((it) => skills(b).includes(it))
  );
}

async function ask(
  tx: Tx,
  world: World,
  scenario: Scenario,
  { text, lessons: ids }: { text: string; lessons: string[] },
): Promise<void> {
  const { locale, timezone } = world.settings;
  const now = world.now();
  const it = { id: world.newId(), scenarioId: scenario.id, text, lessons: ids, askedAt: now };
  await tx.insert(recurringPitfalls).values(it);
  const titles = (await findLessons(tx, ids)).map(({ content }) => content.title);
  const say_ = recurringTexts[locale];
  await say(tx, now, {
    key: cardOf(it),
    to: coordinators,
    message: message(
      para(bold(say_.title({ scenario: titleOf(scenario, locale) })), '\n', say_.intro({ many: ids.length })),
      bullets([text]),
      para(say_.from({ titles: titles.slice(0, 5) })),
      pressRow(it, locale),
    ),
    due: considerate(now, timezone),
  });
}

const titleOf = (it: Scenario, lang: Lang): string =>
  (lang === 'ja' ? it.ja : it.en)?.title ?? it.ja?.title ?? it.en?.title ?? '';

const pressRow = ({ id }: Pick<Pitfall, 'id'>, lang: Lang): Block =>
  row(
    button('knowhow.takePitfall', recurringTexts[lang].take, id, { style: 'primary' }),
    button('knowhow.refusePitfall', recurringTexts[lang].refuse, id),
  );

/** After 2 and 7 days, and the end; or what a coordinator made of it meanwhile. */
async function remind(tx: Tx, world: World, it: Pitfall): Promise<void> {
  const scenario = (await listScenarios(tx)).find(({ id }) => id === it.scenarioId);
  const { locale, timezone } = world.settings;
  if (!scenario || scenario.retired) return end(tx, world, it, 'lapsed', null);
  if (pitfallsOf(scenario).some((line) => isSame(line, it.text))) return end(tx, world, it, 'taken', null);
  const due = await nudgeDue(tx, nudgesOf(it), it.askedAt, world.now());
  if (!due) return;
  if (due.nudge === 'end') return end(tx, world, it, 'lapsed', null);
  await say(tx, world.now(), {
    key: due.key,
    to: coordinators,
    message: message(
      para(recurringTexts[locale].nudge({ scenario: titleOf(scenario, locale), text: it.text })),
      pressRow(it, locale),
    ),
    due: considerate(world.now(), timezone),
  });
}

async function end(
  tx: Tx,
  world: World,
  it: Pitfall,
  became: 'taken' | 'refused' | 'lapsed',
  byUser: string | null,
): Promise<void> {
  await tx
    .update(recurringPitfalls)
    .set({ became, byUser, endedAt: world.now() })
    .where(eq(recurringPitfalls.id, it.id));
  const { locale } = world.settings;
  const by = byUser ? somebody(byUser, locale) : [];
  const words: Line = recurringTexts[locale][became]({ text: it.text, by });
  await edit(tx, cardOf(it), message(para(words)));
  await withdraw(tx, `${nudgesOf(it)}:`);
}

/** The scenario's form opens with the pitfall in it; nothing changes before it is saved. */
export const takePitfall: Button = {
  who: 'coordinator',
  press: async (cx, { value }) => ({
    open: await cx.db.run(async (tx) => {
      const it = await waitingOne(tx, value);
      return openEditing(tx, cx.person, it.scenarioId, it.text);
    }),
  }),
};

/** It is not offered again. */
export const refusePitfall: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    await cx.db.run(async (tx) => {
      const it = await waitingOne(tx, value);
      await end(tx, cx, it, 'refused', cx.person.id);
      const scenario = (await listScenarios(tx)).find(({ id }) => id === it.scenarioId);
      const words = scenario ? titleOf(scenario, cx.settings.locale) : '';
      const act = { id: `refusePitfall:${it.id}`, byUser: cx.person.id, act: 'refusePitfall' } as const;
      await audit(tx, { ...act, subject: { words }, reason: it.text.slice(0, 300), at: cx.now() });
    });
    return { tell: [para(recurringTexts[cx.person.lang].refusedTold)] };
  },
};

async function waitingOne(tx: Tx, id: string): Promise<Pitfall> {
  const [it] = await tx
    .select()
    .from(recurringPitfalls)
    .where(inArray(recurringPitfalls.id, [id]));
  if (!it || it.endedAt) throw problem('pitfallOver');
  return it;
}

/** Who refused it is forgotten. */
export async function forgetRefuser(tx: Tx, userId: string): Promise<void> {
  await tx.update(recurringPitfalls).set({ byUser: null }).where(eq(recurringPitfalls.byUser, userId));
}

export const listRefusedBy = (tx: Tx, userId: string): Promise<Pitfall[]> =>
  tx.select().from(recurringPitfalls).where(eq(recurringPitfalls.byUser, userId));

import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Modal, para } from '../../core/blocks';
import { type Button, type Form, form, type Tx } from '../../core/feature';
import { input, option, radios } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { weekChoices } from './tables';
import { weekTexts as texts } from './weekTexts';

/** When and how often somebody's weekly message comes. */
export type Choice = typeof weekChoices.$inferSelect;

const MONDAY = 1;
const days = ['1', '2', '3', '4', '5'] as const;

/** All that was chosen, by person. */
export async function choicesOf(tx: Tx): Promise<Map<string, Choice>> {
  return new Map((await tx.select().from(weekChoices)).map((it) => [it.userId, it]));
}

async function choiceOf(tx: Tx, userId: string): Promise<Choice> {
  const [row] = await tx.select().from(weekChoices).where(eq(weekChoices.userId, userId));
  return row ?? { userId, day: MONDAY, often: 'weekly' };
}

async function saveChoice(tx: Tx, it: Choice): Promise<void> {
  const { day, often } = it;
  await tx
    .insert(weekChoices)
    .values(it)
    .onConflictDoUpdate({ target: weekChoices.userId, set: { day, often } });
}

/** Fewer of these: only when an answer is asked. */
export const fewer: Button = {
  async press({ db, person }) {
    await db.run(async (tx) => saveChoice(tx, { ...(await choiceOf(tx, person.id)), often: 'few' }));
    return { tell: [para(texts[person.lang].fewerSaved)] };
  },
};

/** On which day, and how often. */
export const delivery: Button = {
  press: ({ db, person }) =>
    db.run(async (tx) => ({ open: deliveryModal(await choiceOf(tx, person.id), person.lang) })),
};

export const deliveryForm: Form = form({
  schema: z.object({ day: z.enum(days).transform(Number), often: z.enum(['weekly', 'few']) }),
  async submit({ db, person }, choice) {
    await db.run((tx) => saveChoice(tx, { userId: person.id, ...choice }));
    return { tell: [para(texts[person.lang].deliverySaved)] };
  },
});

function deliveryModal({ day, often }: Choice, lang: Lang): Modal {
  const say = texts[lang];
  return {
    id: 'sessions.delivery',
    title: say.deliveryTitle,
    submit: say.save,
    close: say.cancel,
    blocks: [
      input(
        'day',
        say.day,
        radios(
          days.map((it) => option(it, say.dayName({ day: Number(it) }))),
          String(day),
        ),
        { hint: say.dayHint },
      ),
      input('often', say.often, radios([option('weekly', say.weekly), option('few', say.few)], often)),
    ],
  };
}

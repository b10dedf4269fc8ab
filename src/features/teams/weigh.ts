import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { bold, type Modal, note, para } from '../../core/blocks';
import { type Form, form, type Tx, type Word } from '../../core/feature';
import { check, input, number } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { usualWeights, type Weights } from '../../matcher';
import { audit } from '../admin';
import { ownWeights } from './facts';
import { weights } from './tables';
import { weighTexts } from './weighTexts';

/** Points of a weight at most: a complete team is worth 20,000 unless somebody says otherwise. */
const MOST = 100_000;

type Name = keyof Weights;
const names = Object.keys(usualWeights) as Name[];

/** `/probono weights`: what the matcher strives for, to be read and changed. */
export const weightsWord: Word = {
  aliases: ['重みづけ', '重み付け'],
  who: 'coordinator',
  help: { ja: 'チームづくりで大切にすることの重みづけ', en: 'What matters how much when teams are formed' },
  run: async ({ db, person }) => ({ open: weighModal(await db.run(ownWeights), person.lang) }),
};

function weighModal(own: Partial<Weights>, lang: Lang): Modal {
  const say = weighTexts[lang];
  const isUsual = Object.keys(own).length === 0;
  return {
    id: 'teams.weighed',
    title: say.title,
    submit: say.save,
    close: say.cancel,
    blocks: [
      para(say.intro),
      note(isUsual ? say.allUsual : say.someOwn),
      ...(isUsual ? [] : [input('usual', say.reset, check(say.resetYes, false), { optional: true })]),
      ...names.map((it) =>
        input(it, say.name[it], number(0, MOST, own[it] ?? usualWeights[it]), {
          hint: say.hint({ meaning: say.meaning[it], usual: usualWeights[it] }),
        }),
      ),
    ],
  };
}

export const weighForm: Form = form({
  who: 'coordinator',
  schema: z.object({
    ...(Object.fromEntries(names.map((it) => [it, z.coerce.number().int().min(0).max(MOST)])) as Record<
      Name,
      z.ZodCoercedNumber
    >),
    usual: z.array(z.string()).default([]),
  }),
  async submit(cx, { usual, ...given }, { id }) {
    const { lang } = cx.person;
    const wanted: Weights = usual.length > 0 ? usualWeights : given;
    const changed = await cx.db.run(async (tx) => {
      const was = { ...usualWeights, ...(await ownWeights(tx)) };
      const found = names.filter((it) => was[it] !== wanted[it]);
      for (const it of found) await put(tx, it, wanted[it]);
      const say = weighTexts[cx.settings.locale];
      const words = found.map((it) => say.change({ name: say.name[it], from: was[it], to: wanted[it] }));
      if (found.length > 0)
        await audit(tx, {
          id,
          byUser: cx.person.id,
          act: 'weigh',
          subject: { words: say.changes({ changes: words }) },
          at: cx.now(),
        });
      return found;
    });
    const say = weighTexts[lang];
    return {
      update: {
        id: 'teams.weighedShown',
        title: say.title,
        close: say.close,
        blocks: [para(bold(changed.length > 0 ? say.saved : say.same)), para(say.next)],
      },
    };
  },
});

/** What is as usual is not kept. */
async function put(tx: Tx, name: Name, points: number): Promise<void> {
  if (points === usualWeights[name]) await tx.delete(weights).where(eq(weights.name, name));
  else
    await tx
      .insert(weights)
      .values({ name, points })
      .onConflictDoUpdate({ target: weights.name, set: { points } });
}

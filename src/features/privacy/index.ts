import { z } from 'zod';
import { para } from '../../core/blocks';
import { type Feature, form, type Tx } from '../../core/feature';
import { say } from '../../outbox';
import { forgetReader } from '../../outbox/forget';
import { holders } from '../members';
import { problem, texts } from './texts';
import { exportMessage, goodbyeModal, leaveModal } from './views';

/**
 * One's own data: to have, and to have deleted. Each feature knows what it keeps of a person; this one asks them all.
 * @param features every other feature, in the order in which they build on one another
 */
export const privacy = (features: readonly Feature[]): Feature => ({
  name: 'privacy',

  words: {
    export: {
      aliases: ['エクスポート', 'データ'],
      help: { ja: '自分のデータを受け取る', en: 'Receive my data as a file' },
      async run({ db, now, person }) {
        const at = now();
        await db.run(async (tx) => {
          await say(tx, at, {
            key: `privacy.export:${person.id}:${at.getTime()}`,
            to: { user: person.id },
            message: exportMessage(person.lang),
            file: {
              name: `probono-${at.toISOString().replaceAll(/[^\dT]/g, '')}.json`,
              content: await dataOf(tx, features, person.id, at),
            },
          });
        });
        return { tell: [para(texts[person.lang].exported)] };
      },
    },
    leave: {
      aliases: ['退会'],
      help: { ja: '退会して、自分のデータを削除する', en: 'Leave the club and have my data deleted' },
      run: async ({ person, settings }) => ({
        open: leaveModal(settings.coordinators.includes(person.id), person.lang),
      }),
    },
  },

  forms: {
    leave: form({
      schema: z.object({ confirm: z.array(z.literal('yes')).min(1) }),
      async submit({ db, person, settings }) {
        await db.run(async (tx) => {
          const left = await holders(tx, { settings }, 'coordinator');
          if (left.length === 1 && left[0] === person.id) throw problem('lastOne', undefined, 'confirm');
          // What builds on others goes first.
          for (const { personal } of [...features].reverse()) await personal?.forget(tx, person.id);
          await forgetReader(tx, person.id, texts[settings.locale].former);
        });
        return { update: goodbyeModal(person.lang) };
      },
    }),
  },
});

/** Everything that the features keep of somebody, as JSON, by feature. */
async function dataOf(tx: Tx, features: readonly Feature[], id: string, at: Date): Promise<string> {
  const data: Record<string, unknown> = { user: id, exportedAt: at };
  for (const { name, personal } of features) if (personal) data[name] = await personal.export(tx, id);
  return JSON.stringify(data, null, 2);
}

import { para } from '../../core/blocks';
import type { Answer, Cx, Feature } from '../../core/feature';
import { certificate } from './certificate';
import { askReady, drawReady, followReady, laterReady, nameReady, saysReady, suggest } from './ready';
import { posted, share, shared } from './share';
import * as store from './store';
import { texts } from './texts';
import { recordHome, recordModal } from './views';

async function openRecord({ db, person }: Cx): Promise<Answer> {
  const entries = await db.run((tx) => store.findRecord(tx, person.id));
  if (entries.length === 0) return { tell: [para(texts[person.lang].none)] };
  return { open: recordModal(entries, person.lang) };
}

/** How people grow by what they do: what they did, theirs to see, to share, and to have on paper. */
export const growth: Feature = {
  name: 'growth',

  words: {
    record: {
      aliases: ['経験', '実績', 'experience'],
      help: { ja: '自分の活動の記録と証明書', en: 'My record of pro bono work, and a certificate' },
      run: openRecord,
    },
  },

  buttons: {
    record: { press: openRecord },
    certificate,
    share,
    nameReady,
    askReady,
    laterReady,
    leadYes: saysReady('yes'),
    leadNo: saysReady('no'),
  },
  forms: { share: shared, post: posted },

  draw: { ready: drawReady },

  jobs: { suggest, followReady },

  home: async ({ db, person }) => recordHome(await db.run((tx) => store.findSum(tx, person.id)), person.lang),

  personal: { export: store.exportOf, forget: store.forget },
};

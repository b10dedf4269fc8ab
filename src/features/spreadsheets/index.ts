import { type Block, message, para } from '../../core/blocks';
import type { Answer, Button, Colleague, Cx, Feature, Sent } from '../../core/feature';
import { say } from '../../outbox';
import { lookAt } from './look';
import { directoryOf } from './people';
import { kinds } from './rules';
import { sheetsWith } from './sheets';
import * as store from './store';
import { takeRows } from './take';
import { problem, texts } from './texts';
import { columnsHelp, complaintsFile, importHelp, listsAsk, weighedBlocks } from './views';
import { writeList } from './write';
import { writeDown } from './written';

export { importFile } from './command';

/** The club's lists: taken over from spreadsheets, and written out for them. */
export const spreadsheets: Feature = {
  name: 'spreadsheets',

  words: {
    import: {
      aliases: ['取り込み', 'インポート'],
      who: 'coordinator',
      help: { ja: '一覧（CSV）の取り込み方', en: 'How to take over lists (CSV)' },
      run: async ({ person }) => ({ tell: importHelp(sheetsWith(), person.lang) }),
    },
    lists: {
      aliases: ['書き出し', '一覧'],
      who: 'coordinator',
      help: { ja: '一覧（CSV）の書き出し', en: 'Write out lists (CSV)' },
      run: async ({ person }) => ({ tell: listsAsk(person.lang) }),
    },
  },

  inlet: { who: 'coordinator', takes: (name) => /\.(csv|tsv|txt)$/i.test(name), read: look },

  buttons: {
    list: {
      who: 'coordinator',
      async press(cx, { value }) {
        const kind = kinds.find((it) => it === value);
        if (!kind) throw problem('over');
        await writeList(cx, kind);
        return { tell: [para(texts[cx.person.lang].listSent({ kind }))] };
      },
    },
    take: takeButton(false),
    overwrite: takeButton(true),
    drop: {
      who: 'coordinator',
      async press({ db, person }, { value }) {
        if (!(await db.run((tx) => store.endImport(tx, value, 'dropped')))) throw problem('over');
        return { tell: [para(texts[person.lang].dropped)] };
      },
    },
  },

  personal: {
    export: async (tx, id) => ({ files: await store.listImportsOf(tx, id) }),
    forget: store.forgetPerson,
  },
};

/** Says what a file would change, and keeps it until a coordinator presses a button. */
async function look(cx: Cx, file: Sent, colleagues: () => Promise<Colleague[]>): Promise<Block[]> {
  const { id: byUser, lang } = cx.person;
  const looked = await lookAt(cx, file, colleagues);
  if (!looked) return [para(texts[lang].noKind(file)), columnsHelp(sheetsWith(), lang)];
  const { sheet, weighed, people } = looked;
  const { id, name } = file;
  const at = cx.now();
  const rest = complaintsFile(sheet, weighed, lang);
  await cx.db.run(async (tx) => {
    await store.keepImport(tx, { id, kind: sheet.kind, name, rows: weighed.good, people, byUser, at });
    if (rest)
      await say(tx, at, {
        key: `spreadsheets.wrong:${id}:${at.getTime()}`,
        to: { user: byUser },
        message: message(para(texts[lang].wrongFile)),
        file: { name: `${sheet.kind}-check.csv`, content: rest },
      });
  });
  return weighedBlocks(id, name, sheet, weighed, lang);
}

/** Takes what was looked at. Pressed twice, or again after a restart, each row is taken once all the same. */
function takeButton(overwrite: boolean): Button {
  return {
    who: 'coordinator',
    async press(cx, { value: id }): Promise<Answer> {
      const waiting = await cx.db.run((tx) => store.findImport(tx, id));
      if (waiting?.state !== 'weighed') throw problem('over');
      const { kind, rows, people } = waiting;
      const taken = await takeRows(cx, sheetsWith(directoryOf(people))[kind], rows, overwrite);
      await cx.db.run(async (tx) => {
        if (await store.endImport(tx, id, 'taken')) await writeDown(tx, cx, id, kind, taken);
      });
      return { tell: [para(texts[cx.person.lang].taken({ kind, ...taken }))] };
    },
  };
}

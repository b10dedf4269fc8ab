import { para } from '../../core/blocks';
import type { Button, Feature, Word } from '../../core/feature';
import { besidePreview, findProject } from '../projects';
import { keptBeside } from './beside';
import { besideDraft, bring } from './bring';
import { forgetRefuser, listRefusedBy, recur, refusePitfall, takePitfall } from './recurring';
import { readable } from './rights';
import { searchLessons } from './search';
import { countThanks, exportOf, findLesson, forgetPerson, thank, versionsOf } from './store';
import { problem, texts } from './texts';
import { readVersion, turnVersion } from './versions';
import { emptyContent, foundBlocks, shownModal, writeModal } from './views';
import { drafts, drop, holds, waits } from './waiting';
import { edit, projectTitles, retire, scenarioWords, write } from './writing';

export { draftAnswered } from './answered';
export { besideLesson } from './beside';
export { MOST_WORDS } from './rules';
export { searchLessons } from './search';
export type { Lesson } from './store';

/** Lessons that a search shows. */
const SHOWN = 3;

/** `/probono knowhow` writes, `/probono knowhow WORDS` finds. */
const knowhowWord: Word = {
  aliases: ['ノウハウ', 'know-how', '知恵'],
  help: { ja: 'ノウハウを書く・探す（後ろに言葉を付けると検索）', en: 'Write down or find know-how' },
  async run({ db, person: { lang } }, rest) {
    if (!rest) return { open: writeModal({ content: emptyContent }, lang) };
    const found = await db.run(async (tx) => {
      const hits = await searchLessons(tx, rest, SHOWN);
      const thanks = await countThanks(
        tx,
        hits.map((it) => it.id),
      );
      return hits.map(({ id, lesson }) => ({ lesson, people: thanks.get(id) ?? 0 }));
    });
    return { tell: foundBlocks(rest, found, lang) };
  },
};

const read: Button = {
  async press(cx, { value }) {
    const shown = await cx.db.run(async (tx) => {
      const { lesson, mayEdit } = await readable(tx, cx, value);
      const scenario = await scenarioWords(tx, lesson, cx.person.lang);
      return {
        lesson: { ...lesson, content: { ...lesson.content, scenario } },
        artifacts: lesson.projectId ? await keptBeside(tx, cx.person, lesson.projectId) : [],
        versions: await versionsOf(tx, value),
        people: (await countThanks(tx, [value])).get(value) ?? 0,
        project: lesson.projectId ? (await findProject(tx, lesson.projectId))?.title : undefined,
        mayEdit,
      };
    });
    return { open: shownModal(shown.lesson, shown, cx.person) };
  },
};

const helped: Button = {
  async press(cx, { value }) {
    const { lesson, isFirst, people } = await cx.db.run(async (tx) => {
      const lesson = await findLesson(tx, value);
      if (!lesson) throw problem('gone');
      const isFirst = await thank(tx, value, cx.person.id, cx.now());
      return { lesson, isFirst, people: (await countThanks(tx, [value])).get(value) ?? 0 };
    });
    const say = texts[cx.person.lang];
    const { title } = lesson.content;
    return { tell: [para(isFirst ? say.thanked({ title, people }) : say.thankedBefore({ title }))] };
  },
};

besidePreview(besideDraft);

/** What one team learned, for the next: written, found, and brought to whoever can use it. */
export const knowhow: Feature = {
  name: 'knowhow',
  words: { knowhow: knowhowWord },
  buttons: { read, readVersion, turnVersion, helped, edit, retire, holds, drop, takePitfall, refusePitfall },
  forms: { write },
  options: { projects: projectTitles },
  jobs: { bring, drafts, waits, recur },
  personal: {
    export: async (tx, id) => ({ ...(await exportOf(tx, id)), refusedPitfalls: await listRefusedBy(tx, id) }),
    async forget(tx, id) {
      await forgetPerson(tx, id);
      await forgetRefuser(tx, id);
    },
  },
};

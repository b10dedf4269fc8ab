import type { Modal } from '../../core/blocks';
import type { Button, Cx } from '../../core/feature';
import { readable, wasPublished } from './rights';
import { versionsOf } from './store';
import { problem } from './texts';
import { savedBy, versionModal } from './versions.views';
import { contentBlocks } from './views';
import { scenarioWords } from './writing';

/** What a lesson said in an earlier version, over the lesson as it is now. */
export const readVersion: Button = {
  press: async (cx, { value }) => ({ open: await modalOf(cx, value) }),
};

/** The version before it, or after it, in its place. */
export const turnVersion: Button = {
  press: async (cx, { value }) => ({ update: await modalOf(cx, value) }),
};

async function modalOf(cx: Cx, value: string): Promise<Modal> {
  const { lang } = cx.person;
  const bar = value.indexOf('|');
  const [wanted, id] = [Number(value.slice(0, bar)), value.slice(bar + 1)];
  return cx.db.run(async (tx) => {
    const { lesson, mayEdit } = await readable(tx, cx, id);
    const versions = await versionsOf(tx, id);
    const version = versions.find((it) => it.version === wanted);
    if (!version) throw problem('gone');
    const isOpen = (it: (typeof versions)[0]) => mayEdit || wasPublished(lesson, it);
    if (!isOpen(version)) throw problem('notPublished');
    const scenario = await scenarioWords(tx, version, lang);
    return versionModal(
      version,
      {
        saved: savedBy(version, cx.person),
        text: contentBlocks({ ...version.content, scenario }, undefined, lang),
        of: lesson.version,
        older: versions.some((it) => it.version === wanted - 1 && isOpen(it)),
      },
      lang,
    );
  });
}

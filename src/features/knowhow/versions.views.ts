import { type Block, button, heading, type Modal, note, para, row } from '../../core/blocks';
import type { Lang } from '../../core/lang';
import { moment } from '../../core/time';
import { somebody } from '../organisations';
import { wasPublished } from './rights';
import type { Lesson, Version } from './store';
import { texts } from './texts';

interface Reader {
  lang: Lang;
  zone: string;
}

/** Versions that are named. */
const NAMED = 5;

/** Who saved the newest versions, and when; all but the newest can be read. */
export function versionBlocks(
  lesson: Lesson,
  versions: readonly Version[],
  mayEdit: boolean,
  reader: Reader,
): Block[] {
  const say = texts[reader.lang];
  const isToRead = (it: Version) => it.version < lesson.version && (mayEdit || wasPublished(lesson, it));
  return [
    ...versions
      .slice(0, NAMED)
      .flatMap((it) => [
        savedBy(it, reader),
        ...(isToRead(it)
          ? [row(button(`knowhow.readVersion:${it.version}`, say.readVersion, named(lesson.id, it.version)))]
          : []),
      ]),
    ...(versions.slice(NAMED).some(isToRead) ? [note(say.olderVersions)] : []),
  ];
}

/** A version that is no longer in use, with the way to its neighbours. */
export function versionModal(
  { lessonId, version, content }: Version,
  {
    saved,
    text,
    of,
    older,
  }: {
    /** Who saved it, and when. */
    saved: Block;
    /** What it says. */
    text: Block[];
    /** How many versions there are. */
    of: number;
    /** There is one before it that may be read. */
    older: boolean;
  },
  lang: Lang,
): Modal {
  const say = texts[lang];
  const turn = [
    ...(older ? [button('knowhow.turnVersion:older', say.older, named(lessonId, version - 1))] : []),
    ...(version + 1 < of
      ? [button('knowhow.turnVersion:newer', say.newer, named(lessonId, version + 1))]
      : []),
  ];
  return {
    id: 'knowhow.version',
    title: say.versionTitle,
    close: say.back,
    blocks: [
      para(say.versionOf({ version, versions: of })),
      saved,
      heading(content.title),
      ...text,
      ...(turn.length > 0 ? [row(...turn)] : []),
    ],
  };
}

/** Who saved a version, and when. */
export const savedBy = ({ version, byUser, at }: Version, { lang, zone }: Reader): Block =>
  para(texts[lang].version({ version, by: somebody(byUser, lang), at: moment(at, lang, zone) }));

const named = (id: string, version: number): string => `${version}|${id}`;

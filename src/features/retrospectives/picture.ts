import { type Message, message, para } from '../../core/blocks';
import type { World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { DAY } from '../../core/time';
import { type Attachment, say, wasSaid } from '../../outbox';
import { drawThreeWay, toPng } from '../../pictures';
import { findProject, type Project } from '../projects';
import { roomFor } from './room';
import { questions, sides } from './rules';
import * as store from './store';
import { LEAST_PARTICIPANTS, type Summary } from './summary';
import { summaryTexts as texts } from './texts.summary';
import { gapLines } from './threeway';

const keyOf = (projectId: string) => `retrospectives.picture:${projectId}`;

/** So long a picture is made up for, should the app have been away. */
const DAYS = 14;

/**
 * 三方よし: posts the picture of each summary that has none yet. Drawing takes its time, so it is done by the clock and
 * not while an answer is being kept.
 */
export async function postPictures(world: World): Promise<void> {
  const now = world.now();
  const since = new Date(now.getTime() - DAYS * DAY);
  for (const { projectId, summary } of await world.db.run((tx) => store.listEnded(tx, since))) {
    const project = await world.db.run(async (tx) =>
      (await wasSaid(tx, keyOf(projectId))) ? undefined : findProject(tx, projectId),
    );
    if (!project || !summary) continue;
    const picture = await pictureOf(project, summary, world.settings.locale);
    await world.db.run(async (tx) =>
      say(tx, world.now(), { key: keyOf(projectId), to: await roomFor(tx, projectId), ...picture }),
    );
  }
}

/** The three sides as a picture, and all that it shows in words. */
export async function pictureOf(
  { title }: Pick<Project, 'title'>,
  summary: Summary,
  lang: Lang,
): Promise<{ message: Message; file: Attachment }> {
  const say = texts[lang];
  const seen = sides.map((side) => {
    const { answered, overall, ratings } = summary[side];
    return {
      name: say.sideName({ side }),
      overall,
      ratings: questions.end[side].ratings.flatMap((rating) => {
        const value = ratings?.[rating];
        return value === undefined ? [] : [{ label: say.rating[rating], value }];
      }),
      none: answered === 0 ? say.noAnswer : say.tooFewShort({ least: LEAST_PARTICIPANTS }),
    };
  });
  const gaps = gapLines(summary, lang);
  const svg = await drawThreeWay({
    title: say.summaryTitle({ title }),
    sides: seen,
    talk: say.gapsTitle,
    gaps,
  });
  const line = (name: string, value: number) => say.ratingLine({ name, value: value.toFixed(1) });
  const lines = seen.map(({ name, overall, none }) =>
    overall === null ? `${name} ${none}` : line(name, overall),
  );
  const parts = seen.flatMap(({ ratings }, i) => [
    lines[i] ?? '',
    ...ratings.map((it) => line(it.label, it.value)),
  ]);
  return {
    message: message(para([say.pictureIntro({ title }), ...lines, ...gaps].join('\n'))),
    file: {
      name: 'sanpo-yoshi.png',
      content: (await toPng(svg)).toString('base64'),
      encoding: 'base64',
      alt: [say.pictureIntro({ title }), ...parts, ...(gaps.length > 0 ? [say.gapsTitle, ...gaps] : [])]
        .join('\n')
        .slice(0, 1000),
    },
  };
}

import { message, para } from '../../core/blocks';
import { csv } from '../../core/csv';
import type { Tx, Word } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { say } from '../../outbox';
import { audit } from '../admin';
import { findProject, type Project } from '../projects';
import { questions, sides } from './rules';
import { listEnded, type Retrospective } from './store';
import { problem } from './texts';
import { summaryTexts as texts } from './texts.summary';
import { gapLines } from './threeway';

/** 三方よし over all projects, as a file for coordinators and the company: what a summary does not show is not in it. */
export const threewayWord: Word = {
  aliases: ['三方よし'],
  help: { ja: '三方よしの一覧（ファイル）', en: 'All three-way summaries, as a file' },
  async run(cx) {
    const { lang, roles, id: userId } = cx.person;
    if (!roles.has('coordinator') && !roles.has('csr')) throw problem('threewayFor');
    const at = cx.now();
    const id = cx.newId();
    const count = await cx.db.run(async (tx) => {
      const all = await listAll(tx);
      await say(tx, at, {
        key: `retrospectives.threeway:${id}`,
        to: { user: userId },
        message: message(para(texts[lang].exportFile({ count: all.length }))),
        file: {
          name: `probono-threeway-${at.toISOString().slice(0, 10)}.csv`,
          content: csv(
            headOf(lang),
            all.map((it) => rowOf(it, lang)),
          ),
        },
      });
      const subject = { words: texts[cx.settings.locale].exported };
      await audit(tx, { id: `list:${id}`, byUser: userId, act: 'writeList', subject, at });
      return all.length;
    });
    return { tell: [para(texts[lang].exportSent({ count }))] };
  },
};

async function listAll(tx: Tx): Promise<{ project: Project; it: Retrospective }[]> {
  const ended = await listEnded(tx, new Date(0));
  const found = [];
  for (const it of ended) {
    const project = await findProject(tx, it.projectId);
    if (project) found.push({ project, it });
  }
  return found.sort((a, b) => a.it.closedAt.getTime() - b.it.closedAt.getTime());
}

const headOf = (lang: Lang): string[] => {
  const say = texts[lang];
  return [
    ...Object.values(say.exportHead),
    ...sides.flatMap((side) => [
      say.exportAnswered({ side }),
      say.sideName({ side }),
      ...questions.end[side].ratings.map((it) => say.rating[it]),
    ]),
    say.gapsTitle,
  ];
};

function rowOf({ project, it }: { project: Project; it: Retrospective }, lang: Lang): string[] {
  const { summary } = it;
  return [
    project.title,
    project.organisation,
    it.closedAt.toISOString().slice(0, 10),
    it.achieved,
    ...sides.flatMap((side) => {
      const { asked = 0, answered = 0, overall = null, ratings = null } = summary?.[side] ?? {};
      return [
        `${answered} / ${asked}`,
        overall?.toFixed(1) ?? '',
        ...questions.end[side].ratings.map((rating) => ratings?.[rating]?.toFixed(1) ?? ''),
      ];
    }),
    summary ? gapLines(summary, lang).join('\n') : '',
  ];
}

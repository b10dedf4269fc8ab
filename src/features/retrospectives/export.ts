import { message, para } from '../../core/blocks';
import { type Cell, csv } from '../../core/csv';
import type { Answer, Cx, Tx } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { say } from '../../outbox';
import { audit } from '../admin';
import { dayIn, findProject, type Project } from '../projects';
import { fits, questions, sides } from './rules';
import { listEnded, type Retrospective } from './store';
import type { Summary } from './summary';
import { questionTexts } from './texts.questions';
import { summaryTexts as texts } from './texts.summary';
import { gapLines } from './threeway';

/** 三方よし over all projects, as a file for coordinators and the company: what a summary does not show is not in it. */
export async function sendAll(cx: Cx): Promise<Answer> {
  const { lang, id: userId } = cx.person;
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
          all.map((it) => rowOf(it, cx.settings.timezone, lang)),
        ),
      },
    });
    const subject = { words: texts[cx.settings.locale].exported };
    await audit(tx, { id: `list:${id}`, byUser: userId, act: 'writeList', subject, at });
    return all.length;
  });
  return { tell: [para(texts[lang].exportSent({ count }))] };
}

export interface Ended {
  project: Project;
  it: Retrospective;
}

/** Every project whose retrospective has ended, in the order of their closes. */
export async function listAll(tx: Tx): Promise<Ended[]> {
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
    // What came later stands last: a table that somebody made of the columns before stays right.
    ...Object.values(say.exportMore),
    ...fits.map((it) => say.exportHours({ fit: questionTexts[lang].hours[it] })),
  ];
};

function rowOf({ project, it }: Ended, zone: string, lang: Lang): Cell[] {
  const { summary } = it;
  return [
    project.title,
    project.organisation,
    dayIn(it.closedAt, zone),
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
    ...moreCells(summary, lang),
  ];
}

/** What is neither rated nor said in words; the hours are in a summary only where enough participants told. */
function moreCells(summary: Summary | null, lang: Lang): Cell[] {
  const { criteria = [], people, alone } = summary?.organisation.more ?? {};
  const hours = summary?.participants.hours;
  return [
    criteria.map((it) => texts[lang].criterionLine(it)).join('\n'),
    people,
    alone && questionTexts[lang].alone[alone],
    ...fits.map((it) => hours?.[it]),
  ];
}

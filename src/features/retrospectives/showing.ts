import { bullets, para } from '../../core/blocks';
import type { Answer, Cx, Word } from '../../core/feature';
import { say } from '../../outbox';
import { fold } from '../../taxonomy';
import { dayIn } from '../projects';
import { type Ended, listAll, sendAll } from './export';
import { pictureOf } from './picture';
import { problem } from './texts';
import { summaryTexts as texts } from './texts.summary';
import { summaryMessage } from './threeway';

/** For coordinators and CSR partners, who are not in the team's channel: all as a file, or one project's picture. */
export const threewayWord: Word = {
  aliases: ['三方よし'],
  help: {
    ja: '三方よしの一覧（後ろに言葉を付けると、その図とまとめ）',
    en: 'All three-way summaries as a file; with words, one project’s picture',
  },
  run(cx, rest) {
    const { roles } = cx.person;
    if (!roles.has('coordinator') && !roles.has('csr')) throw problem('threewayFor');
    const what = rest.trim().slice(0, 80);
    return what ? show(cx, what) : sendAll(cx);
  },
};

/** As many as are named when several fit. */
const MOST_NAMED = 10;

async function show(cx: Cx, what: string): Promise<Answer> {
  const { timezone } = cx.settings;
  const say = texts[cx.person.lang];
  const found = fitting(await cx.db.run(listAll), what, timezone);
  const [one] = found;
  if (!one) return { tell: [para(say.showNone({ what }))] };
  if (found.length === 1) return send(cx, one);
  const names = found
    .slice(-MOST_NAMED)
    .reverse()
    .map(({ project, it }) => say.showOne({ ...project, day: dayIn(it.closedAt, timezone) }));
  const more = found.length - names.length;
  return {
    tell: [
      para(say.showMany({ what, count: found.length })),
      bullets(more > 0 ? [...names, say.saidMore({ more })] : names),
    ],
  };
}

/** Those with all of these words in their title, their organisation or the day of their close; a whole title is meant. */
function fitting(all: readonly Ended[], what: string, zone: string): Ended[] {
  const words = fold(what).split(/\s+/);
  const found = all.filter(({ project, it }) => {
    const text = fold([project.title, project.organisation, dayIn(it.closedAt, zone)].join(' '));
    return words.every((word) => text.includes(word));
  });
  const named = found.filter(({ project }) => fold(project.title) === fold(what));
  return named.length > 0 ? named : found;
}

/** Participants' words are the team's alone; the others read what may be quoted. */
async function send(cx: Cx, { project, it }: Ended): Promise<Answer> {
  const { lang, id: userId } = cx.person;
  if (!it.summary) return { tell: [para(texts[lang].showNone({ what: project.title }))] };
  const picture = await pictureOf(project, it.summary, lang);
  const summary = summaryMessage(project, it, it.summary, lang, 'others');
  const key = `retrospectives.shown:${cx.newId()}`;
  const to = { user: userId };
  await cx.db.run(async (tx) => {
    await say(tx, cx.now(), { key, to, ...picture });
    await say(tx, cx.now(), { key: `${key}:summary`, to, message: summary });
  });
  return { tell: [para(texts[lang].shown({ title: project.title }))] };
}

import { bold, button, heading, para, row, note as small } from '../../core/blocks';
import type { Button, Cx, Word } from '../../core/feature';
import { fold } from '../../taxonomy';
import { pageOf, pager } from '../organisations';
import { linkTo, postingLink } from './addresses';
import { showButton } from './card';
import { forLine, periodLine } from './lines';
import { listTexts } from './listTexts';
import type { ProjectState } from './rules';
import { seekIn, seeks } from './seek';
import { listProjects, type Project } from './store';
import { texts } from './texts';

/** Whether all of these words stand in a project's own, also where they name a skill that it does not ask for. */
function says({ title, organisation, good, task }: Project, words: string): boolean {
  const text = fold([title, organisation, good, task].join(' '));
  return words.split(/\s+/).every((it) => text.includes(fold(it)));
}

/** A page names so many: with their buttons and links they stay within a message's 50 blocks. */
const ON_PAGE = 10;

/** What anybody may see, those that look for people first. */
const seen: readonly ProjectState[] = ['open', 'paused', 'running', 'closed'];

/** All projects, with the way to their postings: `/probono projects 動画`. */
export const projectsWord: Word = {
  aliases: ['プロジェクト', 'プロジェクト一覧'],
  help: { ja: '募集中・活動中・終わったプロジェクトの一覧', en: 'All projects: open, running and closed' },
  run: (cx, rest) => list(cx, rest, 1),
};

/** Another page: `PAGE|WORDS`. */
export const listed: Button = {
  press: (cx, { value }) => {
    const [page = '', ...words] = value.split('|');
    return list(cx, words.join('|'), Number(page));
  },
};

function list(cx: Cx, words: string, asked: number) {
  const { lang } = cx.person;
  const say = listTexts[lang];
  const what = words.trim().slice(0, 80);
  return cx.db.run(async (tx) => {
    const seek = seekIn(what);
    const found = (await listProjects(tx, ...seen))
      .filter((it) => seeks(it, seek) || says(it, what))
      .sort((a, b) => seen.indexOf(a.state) - seen.indexOf(b.state) || b.starts.localeCompare(a.starts));
    if (found.length === 0) return { tell: [para(say.none({ what }))] };
    const at = pageOf(found.length, asked, ON_PAGE);
    const shown = found.slice(at.offset, at.offset + ON_PAGE);
    const blocks = [];
    for (const it of shown)
      blocks.push(
        para(
          bold(it.title),
          `\n${texts[lang].stateLine({ state: it.state })}\n${forLine(it, lang)}\n${periodLine(it, lang)}`,
        ),
        ...postingLink(await linkTo(tx, it.id), lang),
        row(showButton(it, lang)),
      );
    const turn = (page: number, label: string) => button(`projects.listed:${page}`, label, `${page}|${what}`);
    return {
      tell: [
        heading(say.title),
        para(say.count({ what, count: found.length })),
        ...blocks,
        ...pager(at, found.length, turn, lang),
        small(say.how),
      ],
    };
  });
}

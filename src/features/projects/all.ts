import { bold, button, heading, para, quote, row, note as small } from '../../core/blocks';
import type { Button, Cx, Word } from '../../core/feature';
import { fold } from '../../taxonomy';
import { pageOf, pager } from '../organisations';
import { linkTo, postingLink } from './addresses';
import { decisions, showButton } from './card';
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

/** What a coordinator may look through alone: what was called off is theirs to open again. */
const apart = ['cancelled', 'closed'] as const satisfies readonly ProjectState[];
type Apart = (typeof apart)[number];

/** All projects, with the way to their postings: `/probono projects 動画`. */
export const projectsWord: Word = {
  aliases: ['プロジェクト', 'プロジェクト一覧'],
  help: { ja: '募集中・活動中・終わったプロジェクトの一覧', en: 'All projects: open, running and closed' },
  run: (cx, rest) => list(cx, rest, 1),
};

/** Another page: `PAGE|STATE|WORDS`; without a state, of all that anybody may see. */
export const listed: Button = {
  press: (cx, { value }) => {
    const [page = '', state = '', ...words] = value.split('|');
    const only = apart.find((it) => it === state && cx.person.roles.has('coordinator'));
    return list(cx, words.join('|'), Number(page), only);
  },
};

function list(cx: Cx, words: string, asked: number, only?: Apart) {
  const { lang, roles } = cx.person;
  const say = listTexts[lang];
  const what = words.trim().slice(0, 80);
  return cx.db.run(async (tx) => {
    const seek = seekIn(what);
    const found = (await listProjects(tx, ...(only ? [only] : seen)))
      .filter((it) => seeks(it, seek) || says(it, what))
      .sort((a, b) => seen.indexOf(a.state) - seen.indexOf(b.state) || b.starts.localeCompare(a.starts));
    const turn = (page: number, label: string, state: Apart | '' = only ?? '') =>
      button(
        `projects.listed:${page}${state === (only ?? '') ? '' : state || 'all'}`,
        label,
        `${page}|${state}|${what}`,
      );
    const others = roles.has('coordinator')
      ? [
          row(
            ...(['', ...apart] as const)
              .filter((it) => it !== (only ?? ''))
              .map((it) => turn(1, say.show({ state: it }), it)),
          ),
        ]
      : [];
    if (found.length === 0) return { tell: [para(say.none({ what })), ...others] };
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
        ...(only === 'cancelled' && it.reason ? [quote(it.reason)] : []),
        ...(only === 'cancelled' ? decisions(it, lang, showButton(it, lang)) : [row(showButton(it, lang))]),
      );
    return {
      tell: [
        heading(say.title),
        para(say.count({ what, count: found.length })),
        ...(only ? [para(bold(say.show({ state: only })))] : []),
        ...blocks,
        ...pager(at, found.length, (page, label) => turn(page, label), lang),
        ...others,
        small(say.how),
      ],
    };
  });
}

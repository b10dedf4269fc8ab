import { type Block, bullets, heading, type Modal, note, para } from '../../core/blocks';
import { input, menu, option, radios, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import type { Project } from '../projects';
import { type Figures, LEAST, MOST_WORD, reasons } from './rules';
import { texts } from './texts';

/** From which team, why, and a word. */
export function leavingModal(
  teams: readonly Pick<Project, 'id' | 'title'>[],
  chosen: string | undefined,
  lang: Lang,
): Modal {
  const say = texts[lang];
  const options = teams.slice(0, 100).map((it) => option(it.id, it.title));
  const first = teams.find((it) => it.id === chosen) ?? (teams.length === 1 ? teams[0] : undefined);
  return {
    id: 'leaving.leave',
    title: say.title,
    submit: say.send,
    close: say.cancel,
    blocks: [
      para(say.intro),
      input('team', say.team, menu(options, first?.id)),
      input('reason', say.reason, radios(reasons.map((it) => option(it, say.reasons[it]))), {
        hint: say.reasonHint,
      }),
      input('word', say.word, words(MOST_WORD, '', 'lines'), { hint: say.wordHint, optional: true }),
    ],
  };
}

/** How many left and why, for coordinators. */
export function figureBlocks({ all, reasons: given, others }: Figures, rate: number, lang: Lang): Block[] {
  const say = texts[lang];
  if (all === 0) return [para(say.figuresNone)];
  return [
    heading(say.figuresTitle),
    para(say.figuresAll({ people: all, rate })),
    bullets([
      ...given.map(({ reason, people }) => say.figure({ reason: say.reasons[reason], people })),
      ...(others > 0 ? [say.figuresOthers({ people: others, least: LEAST })] : []),
    ]),
    note(say.figuresNote),
  ];
}

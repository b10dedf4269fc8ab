import { type Block, type Part, para } from '../../core/blocks';
import type { Lang } from '../../core/lang';
import { somebody } from '../organisations';
import type { Project } from '../projects';
import { cardTexts } from './cardTexts';
import { roleTitle } from './letters';
import type { Missing } from './rules';
import type { Seat } from './team';
import { timesWords, words } from './words';

/** Whose project it is, how many hours a week it takes, and when. */
export function aboutLine(project: Project, lang: Lang): Block {
  const { organisation, hours } = project;
  return para(cardTexts[lang].about({ organisation, hours, times: timesWords(project, lang) }));
}

export const marksOf = (
  seat: Pick<Seat, 'leader' | 'learner'> & Partial<Pick<Seat, 'deputy'>>,
  lang: Lang,
): string[] => [
  ...(seat.leader ? [cardTexts[lang].leader] : []),
  ...(seat.deputy ? [cardTexts[lang].deputy] : []),
  ...(seat.learner ? [cardTexts[lang].learner] : []),
];

export function personWords(userId: string, marks: readonly string[], lang: Lang): Part[] {
  const joined = marks.join(words[lang].comma);
  return [...somebody(userId, lang), joined ? cardTexts[lang].marks({ marks: joined }) : ''];
}

/** Seats and leaders that are missing, as one line. */
export function missingWords(project: Project, missing: readonly Missing[], lang: Lang): string {
  const say = words[lang];
  return missing
    .map((it) => {
      if ('leader' in it) return say.missingLeader;
      const role = roleTitle(project, { roleId: it.role }, lang);
      return say.missingRole({ role, seats: it.seats });
    })
    .join(say.comma);
}

/** How good the teams are, as far as it is proved. */
export function proofWords(gap: number | null, lang: Lang): string {
  const say = cardTexts[lang];
  if (gap === null) return say.unproved;
  return gap <= 0 ? say.proved : say.within({ percent: (Math.ceil(gap * 1000) / 10).toFixed(1) });
}

import { bold, type Message, message, para, table } from '../../core/blocks';
import type { Lang } from '../../core/lang';
import type { Supply, Team } from '../../matcher';
import type { Attachment } from '../../outbox';
import { drawBars, toPng } from '../../pictures';
import { skillName } from '../members';
import type { Project } from '../projects';
import { missingWords } from './cardParts';
import { cardTexts } from './cardTexts';

/** Rows of a run's table, and letters of a cell, so that the table stays within Slack's 10,000. */
const MOST_ROWS = 60;
const MOST_LETTERS = 60;
/** Skills in the picture, the scarcest first. */
const MOST_SKILLS = 10;

/** What a run brought, over all projects: those first that lack somebody. */
export function summary(
  counts: { projects: number; complete: number; filled: number; seats: number },
  cards: { fresh: number; same: number },
  teams: readonly { project: Project; team: Team }[],
  lang: Lang,
): Message {
  const say = cardTexts[lang];
  const sorted = teams.toSorted((a, b) => Number(a.team.complete) - Number(b.team.complete));
  const rows = sorted.slice(0, MOST_ROWS).map(({ project, team }) => {
    const filled = team.seats.filter((it) => it.member !== null).length;
    const missing = missingWords(project, team.missing, lang);
    return [
      short(project.title),
      say.seatsOf({ filled, seats: team.seats.length }),
      short(missing || say.allThere),
    ];
  });
  const rest = teams.length - rows.length;
  return message(
    para(bold(say.summary(counts))),
    para(say.summaryCards(cards)),
    ...(rows.length ? [table([[say.project, say.seats, say.summaryShort], ...rows], ['left', 'right'])] : []),
    ...(rest > 0 ? [para(say.summaryRest({ rest }))] : []),
  );
}

const short = (words: string): string =>
  words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS - 1)}…` : words;

/** Supply and demand by skill, as a picture and, skill by skill, in words. */
export async function supplyPicture(
  supply: readonly Supply[],
  lang: Lang,
): Promise<{ message: Message; file: Attachment }> {
  const say = cardTexts[lang];
  const shown = supply.slice(0, MOST_SKILLS);
  const bars = shown.map((it) => ({ label: skillName(it.skill, lang), needed: it.seats, there: it.members }));
  const lines = shown.map((it) => say.supplyLine({ ...it, skill: skillName(it.skill, lang) }));
  const svg = drawBars({ title: say.supplyTitle, needed: say.supplyNeeded, there: say.supplyThere, bars });
  const png = await toPng(svg);
  return {
    message: message(para([say.supplyIntro, ...lines].join('\n'))),
    file: {
      name: 'supply.png',
      content: png.toString('base64'),
      encoding: 'base64',
      alt: [say.supplyTitle, ...lines].join(' ').slice(0, 1000),
    },
  };
}

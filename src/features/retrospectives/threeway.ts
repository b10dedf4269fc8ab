import {
  type Block,
  bold,
  bullets,
  cut,
  heading,
  type Message,
  message,
  para,
  quote,
} from '../../core/blocks';
import type { Lang } from '../../core/lang';
import type { Project } from '../projects';
import { type Moment, questions, type Side, sides, type Topic } from './rules';
import type { Retrospective } from './store';
import { type Gap, LEAST_PARTICIPANTS, type SideSummary, type Summary } from './summary';
import { halfTexts } from './texts.half';
import { summaryTexts as texts } from './texts.summary';

/** A message has room for so many quotes of a topic, each so long; the table keeps all of them. */
const MOST_QUOTES = 5;
const MOST_LETTERS = { organisation: 500, participants: 200, company: 500 } as const;

/** 三方よし: the three sides beside one another, in words and numbers. */
export function summaryMessage(
  { title, organisation }: Pick<Project, 'title' | 'organisation'>,
  { achieved, met }: Pick<Retrospective, 'achieved' | 'met'>,
  summary: Summary,
  lang: Lang,
  readers: 'team' | 'others',
): Message {
  const say = texts[lang];
  const counts = sides.map((side) => say.summaryCount({ side, ...summary[side] }));
  return message(
    heading(say.summaryTitle({ title })),
    para(bold(say.summaryAchieved)),
    quote(achieved),
    para(say.summaryMet({ organisation, met }), '\n', say.summaryCounts({ counts })),
    ...sides.flatMap((side) => sideBlocks(side, 'end', shownTo(readers, side, summary[side]), lang)),
    ...gapBlocks(summary, lang),
    para(say.summaryThanks),
  );
}

/** The team reads all that its members said, without names; others what may be quoted. */
const shownTo = (readers: 'team' | 'others', side: Side, it: SideSummary): SideSummary =>
  readers === 'others' && side === 'participants' ? { ...it, quotes: it.quotable ?? {} } : it;

export function sideBlocks(side: Side, moment: Moment, it: SideSummary, lang: Lang): Block[] {
  const { answered, ratings, quotes } = it;
  const say = texts[lang];
  const title = para(bold(say.sideName({ side })));
  if (answered === 0) return [title, para(say.noAnswer)];
  if (!ratings) return [title, para(say.tooFew({ least: LEAST_PARTICIPANTS }))];
  const figures = questions[moment][side].ratings.flatMap((rating) => {
    const value = ratings[rating];
    return value === undefined ? [] : [say.ratingLine({ name: say.rating[rating], value: value.toFixed(1) })];
  });
  const lines = [...figures, ...moreLines(it, lang)];
  return [
    title,
    ...(lines.length > 0 ? [bullets(lines)] : []),
    ...questions[moment][side].words.flatMap((topic) => saidBlocks(side, topic, quotes[topic] ?? [], lang)),
  ];
}

function moreLines({ more, hours }: SideSummary, lang: Lang): string[] {
  const say = texts[lang];
  return [
    ...(more?.criteria ?? []).map((it) => say.criterionLine(it)),
    ...(more?.people === undefined ? [] : [say.peopleLine({ people: more.people })]),
    ...(more?.way ? [halfTexts[lang].wayLine({ way: more.way })] : []),
    ...(more?.alone ? [say.aloneLine({ alone: more.alone })] : []),
    ...(hours ? [say.hoursLine(hours)] : []),
  ];
}

function saidBlocks(side: Side, topic: Topic, said: readonly string[], lang: Lang): Block[] {
  if (said.length === 0) return [];
  const say = texts[lang];
  const shown = said.slice(0, MOST_QUOTES).map((it) => cut(it, MOST_LETTERS[side]));
  const more = said.length - shown.length;
  return [para(say.said[topic]), bullets(more > 0 ? [...shown, say.saidMore({ more })] : shown)];
}

/** Said only where at least two sides can be compared. */
function gapBlocks(summary: Summary, lang: Lang): Block[] {
  const lines = gapLines(summary, lang);
  if (lines.length === 0) return [];
  const talk = summary.gaps.length > 0 ? bullets(lines) : para(...lines);
  return [para(bold(texts[lang].gapsTitle)), talk];
}

/** Where two sides differ, a sentence each; that they do not, in one; nothing where they cannot be compared. */
export function gapLines(summary: Summary, lang: Lang): string[] {
  const say = texts[lang];
  const compared = sides.filter((side) => summary[side].overall !== null);
  if (compared.length < 2) return [];
  if (summary.gaps.length === 0)
    return [say.noGaps({ compared: compared.map((side) => say.sideName({ side })) })];
  const value = (side: Side) => (summary[side].overall ?? 0).toFixed(1);
  return summary.gaps.map(({ high, low, by }: Gap) =>
    say.gap({
      high: say.sideName({ side: high }),
      highValue: value(high),
      low: say.sideName({ side: low }),
      lowValue: value(low),
      by: by.toFixed(1),
    }),
  );
}

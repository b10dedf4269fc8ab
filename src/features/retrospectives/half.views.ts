import { heading, type Message, message, para, user } from '../../core/blocks';
import type { Lang } from '../../core/lang';
import { dayWords } from '../../core/time';
import type { Project } from '../projects';
import type { Side } from './rules';
import type { HalfSummary } from './summary';
import { texts } from './texts';
import { halfTexts } from './texts.half';
import { sideBlocks } from './threeway';

type Named = Pick<Project, 'title' | 'organisation'>;

/** To the team, in its channel. `answered` are those who have answered, and the sides that have. */
export function halfMessage(
  { title, organisation }: Named,
  day: string,
  lang: Lang,
  answered: { participants: readonly string[]; others: readonly Side[] } = { participants: [], others: [] },
): Message {
  const who = [
    ...answered.participants.map((id) => user(id)),
    ...answered.others.map((side) => texts[lang].sideAnswered({ side })),
  ];
  return message(
    para(halfTexts[lang].room({ title, organisation, day: dayWords(day, lang) })),
    ...(who.length > 0 ? [para(texts[lang].answeredSoFar({ who }))] : []),
  );
}

/** What came of it, for the team to talk about. */
export function halfSummaryMessage({ title }: Named, summary: HalfSummary, lang: Lang): Message {
  const say = halfTexts[lang];
  const { participants, organisation } = summary;
  return message(
    heading(say.summaryTitle({ title })),
    para(
      say.summaryCounts({
        ...{ participants: participants.asked, answered: participants.answered },
        organisation: organisation.answered > 0,
      }),
    ),
    ...sideBlocks('organisation', 'half', organisation, lang),
    ...sideBlocks('participants', 'half', participants, lang),
    para(say.summaryNext),
  );
}

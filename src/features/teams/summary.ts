import { bold, bullets, type Message, message, para } from '../../core/blocks';
import type { Lang } from '../../core/lang';
import type { Project } from '../projects';
import { missingWords } from './cardParts';
import { cardTexts } from './cardTexts';
import type { Missing } from './rules';

/** A run's summary names so many projects that lack somebody. */
const MOST_LACKS = 12;

/** What a run brought, over all projects. */
export function summary(
  counts: { projects: number; complete: number; filled: number; seats: number },
  cards: { fresh: number; same: number },
  lacks: readonly { project: Project; missing: readonly Missing[] }[],
  lang: Lang,
): Message {
  const say = cardTexts[lang];
  const lines = lacks.map(({ project, missing }) =>
    say.summaryLacks({ title: project.title, missing: missingWords(project, missing, lang) }),
  );
  return message(
    para(bold(say.summary(counts))),
    para(say.summaryCards(cards)),
    ...(lines.length ? [para(say.summaryShort), bullets(lines.slice(0, MOST_LACKS))] : []),
  );
}

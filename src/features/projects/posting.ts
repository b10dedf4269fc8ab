import {
  type Block,
  bold,
  bullets,
  button,
  heading,
  type Line,
  type Message,
  type Modal,
  message,
  note,
  para,
  row,
} from '../../core/blocks';
import type { Lang } from '../../core/lang';
import { somebody } from '../organisations';
import { labels } from './labels';
import {
  callLine,
  effortLine,
  forLine,
  languageLine,
  needLines,
  periodLine,
  placeLine,
  scheduleLine,
} from './lines';
import { wishKinds } from './rules';
import type { Project, Standing } from './store';
import { texts } from './texts';

/** The call for people; once they are found, or not needed any more, what became of it. */
export function posting(project: Project, { wishes, taken }: Standing, lang: Lang): Message {
  const say = texts[lang];
  const { id, state, title } = project;
  if (state !== 'open')
    return message(
      heading(title),
      para(bold(say.stateLine({ state }))),
      ...story(project, lang),
      details(id, lang),
    );
  return message(
    heading(title),
    ...story(project, lang),
    ...terms(project, taken, lang),
    para(bold(say.answer)),
    bullets(wishKinds.map((kind) => say.wish({ kind, count: wishes[kind] }))),
    note(say.answerUndo),
    details(id, lang),
  );
}

/** All that is known of a project, for one who asks. */
export function detailsModal(project: Project, taken: Standing['taken'], lang: Lang, more: Block[]): Modal {
  const say = texts[lang];
  const { id, title, state, goal, gain, tier, proposedBy } = project;
  return {
    id: 'projects.details',
    title: say.more,
    close: say.close,
    blocks: [
      heading(title),
      para(bold(say.stateLine({ state }))),
      ...story(project, lang),
      ...terms(project, taken, lang),
      ...section(say.goal, goal),
      row(button('goals.show', say.goalMore, id)),
      ...(gain ? section(say.gain, gain) : []),
      para(bold(say.tier), labels[lang].tierOption({ tier })),
      para(bold(say.by), ...somebody(proposedBy, lang)),
      ...more,
    ],
  };
}

/** What good it does and for whom; what one would do. */
function story(project: Project, lang: Lang): Block[] {
  const say = texts[lang];
  return [
    note(forLine(project, lang)),
    ...section(say.good, project.good),
    ...section(say.task, project.task),
  ];
}

/** What is still needed; when and how long, where, until when. */
export function terms(project: Project, taken: Standing['taken'], lang: Lang): Block[] {
  const say = texts[lang];
  const lines: Line[] = [
    scheduleLine(project, lang),
    effortLine(project, lang),
    `${say.where}${placeLine(project, lang)}`,
    ...(project.languages.length > 0 ? [`${say.languages}${languageLine(project, lang)}`] : []),
    `${say.period}${periodLine(project, lang)}`,
    callLine(project, lang),
  ];
  return [
    para(bold(say.needs)),
    bullets(needLines(project, lang, taken)),
    para(bold(say.schedule)),
    bullets(lines),
  ];
}

export const section = (title: string, words: string): Block[] => [para(bold(title), '\n', words)];

const details = (id: string, lang: Lang): Block => row(button('projects.show', texts[lang].more, id));

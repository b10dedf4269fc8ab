import { button, heading, type Line, type Message, type Modal, message, para, row } from '../../core/blocks';
import type { Person } from '../../core/feature';
import { input, somebody } from '../../core/inputs';
import { moment } from '../../core/time';
import type { Project } from '../projects';
import type { Gap } from './store';
import { stuckTexts as texts } from './texts.stuck';

type Reader = Pick<Person, 'lang' | 'zone'>;

interface Stuck {
  project: Project;
  gaps: Gap[];
  whom: 'leader' | 'coordinator';
  now: Date;
}

/** Nobody is left: what has been tried, and what one can do. */
export function stuckMessage({ project, gaps, whom, now }: Stuck, reader: Reader): Message {
  const say = texts[reader.lang];
  const isOpen = gaps.some((gap) => gap.state === 'open' && gap.at > now);
  return message(
    heading(say.stuckTitle),
    para(say.stuck({ title: project.title, who: gaps[0]?.userId ?? '' })),
    ...gaps.map((gap) =>
      para(
        moment(gap.at, reader.lang, reader.zone),
        say.colon,
        ...partsOf(say.gap[gap.state](gap.filledBy ? { by: gap.filledBy } : {})),
      ),
    ),
    ...(isOpen
      ? [
          para(whom === 'leader' ? say.canDo : say.canDoCoordinator),
          row(
            button('substitutes.choose', say.choose, gaps[0]?.absence ?? '', { style: 'primary' }),
            button('substitutes.keep', say.keep, gaps[0]?.absence ?? ''),
          ),
        ]
      : []),
  );
}

const partsOf = (line: Line) => (Array.isArray(line) ? [...line] : [line as string]);

/** Whom to ask. */
export const chooseModal = (absence: string, { lang }: Reader): Modal => {
  const say = texts[lang];
  return {
    id: 'substitutes.chosen',
    title: say.chooseTitle,
    submit: say.chooseSubmit,
    close: say.cancel,
    meta: absence,
    blocks: [input('who', say.chooseLabel, somebody(), { hint: say.chooseHint })],
  };
};

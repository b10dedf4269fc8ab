import {
  type Block,
  bold,
  button,
  divider,
  type Line,
  type Modal,
  note,
  para,
  plain,
  row,
} from '../../core/blocks';
import type { Person } from '../../core/feature';
import { day, input, number, option, timeOfDay, words } from '../../core/inputs';
import { moment } from '../../core/time';
import {
  isOn,
  localAt,
  momentOf,
  type Planned,
  type Project,
  periodLine,
  scheduleLine,
  zoneOf,
} from '../projects';
import { texts } from './texts';

export type Reader = Pick<Person, 'lang' | 'zone'>;

interface List {
  project: Project;
  leads: boolean;
  sessions: readonly Planned[];
  club: string;
  /** What is to be said first. */
  top?: 'saved' | 'nowElse' | undefined;
}

/** The next sessions of a project, for who leads it with what can be done about each. */
export function listModal({ project, leads, sessions, club, top }: List, reader: Reader): Modal {
  const say = texts[reader.lang];
  return {
    id: 'schedule.list',
    title: say.listTitle,
    close: say.close,
    blocks: [
      ...(top ? [para(say[top]), divider()] : []),
      para(
        bold(project.title),
        `\n${scheduleLine(project, reader.lang)}`,
        `\n${say.until({ period: periodLine(project, reader.lang) })}`,
      ),
      ...(leads
        ? [
            row(
              button('schedule.add', say.add, project.id),
              button('schedule.change', say.change, project.id),
            ),
          ]
        : [note(say.forLeaders)]),
      divider(),
      ...(sessions.length
        ? sessions.flatMap((it) => sessionBlocks(project, it, leads, club, reader))
        : [para(say.none)]),
    ],
  };
}

function sessionBlocks(project: Project, it: Planned, leads: boolean, club: string, reader: Reader): Block[] {
  const say = texts[reader.lang];
  const id = sessionValue(project, it);
  const line = para(...sessionLine(project, it, club, reader));
  if (!leads) return [line];
  return [
    line,
    isOn(it)
      ? row(
          button(`schedule.move:${it.was}`, say.move, id),
          button(`schedule.cancel:${it.was}`, say.cancel, id),
        )
      : row(button(`schedule.restore:${it.was}`, say.restore, id)),
  ];
}

/** A session in words: when, for how long, what it was, why. */
function sessionLine(project: Project, it: Planned, club: string, { lang, zone }: Reader): Line[] {
  const say = texts[lang];
  const when = moment(it.at, lang, zone);
  if (!isOn(it)) return [...flat(say.wasCancelled({ when })), ...reasonOf(it, lang)];
  const was = momentOf(it.was, zoneOf(project, club));
  return [
    ...flat(say.session({ when, minutes: it.minutes })),
    ...(was.getTime() === it.at.getTime() ? [] : flat(say.wasMoved({ was: moment(was, lang, zone) }))),
    ...reasonOf(it, lang),
  ];
}

const reasonOf = ({ change }: Planned, lang: Reader['lang']): Line[] =>
  change?.reason ? [`\n${texts[lang].because({ reason: change.reason })}`] : [];

const flat = (line: Line): Line[] => (Array.isArray(line) ? [...line] : [line]);

/** What a button says of a session: `PROJECT|WAS|MILLISECONDS`, as one saw it. */
const sessionValue = (project: Project, it: Planned): string =>
  `${project.id}|${it.was}|${isOn(it) ? it.at.getTime() : 0}`;

/** Several projects: whose sessions? */
export const chooseModal = (projects: readonly Project[], { lang }: Reader): Modal => ({
  id: 'schedule.choose',
  title: texts[lang].listTitle,
  close: texts[lang].close,
  blocks: [
    para(texts[lang].choose),
    row({
      type: 'static_select',
      action_id: 'schedule.chosen',
      placeholder: plain(texts[lang].placeholder, 75),
      options: projects.slice(0, 100).map(({ id, title }) => option(id, title)),
    }),
  ],
});

/** Where a session is to be, or with none, a new one. */
export function placeModal(
  project: Project,
  session: Planned | undefined,
  club: string,
  reader: Reader,
): Modal {
  const say = texts[reader.lang];
  const zone = zoneOf(project, club);
  const at = session && localAt(session.at, zone);
  return {
    id: session ? 'schedule.moved' : 'schedule.added',
    title: session ? say.moveTitle : say.addTitle,
    submit: session ? say.save : say.addSave,
    close: say.close,
    meta: session ? sessionValue(project, session) : project.id,
    blocks: [
      para(bold(project.title)),
      ...(session ? [para(say.moveIntro({ when: moment(session.at, reader.lang, reader.zone) }))] : []),
      input('day', say.day, day(at?.slice(0, 10))),
      input('time', say.time, timeOfDay(at?.slice(11) ?? project.time), { hint: say.clock({ zone }) }),
      input('minutes', say.minutes, number(15, 480, session?.minutes ?? project.minutes)),
      reasonInput(reader),
      note(session ? say.moveNext : say.addNext),
    ],
  };
}

export const cancelModal = (project: Project, session: Planned, reader: Reader): Modal => {
  const say = texts[reader.lang];
  return {
    id: 'schedule.cancelled',
    title: say.cancelTitle,
    submit: say.cancelSave,
    close: say.close,
    meta: sessionValue(project, session),
    blocks: [
      para(bold(project.title)),
      para(say.cancelIntro({ when: moment(session.at, reader.lang, reader.zone) })),
      reasonInput(reader),
      note(say.cancelNext),
    ],
  };
};

const reasonInput = ({ lang }: Reader): Block =>
  input('reason', texts[lang].reason, words(200), { hint: texts[lang].reasonHint });

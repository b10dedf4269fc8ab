import {
  type Block,
  bold,
  bullets,
  button,
  divider,
  heading,
  type Line,
  type Message,
  type Modal,
  message,
  para,
  row,
} from '../../core/blocks';
import type { Person } from '../../core/feature';
import { input, number } from '../../core/inputs';
import { moment } from '../../core/time';
import { roleName } from '../projects';
import type { Ahead } from './next';
import { leastOf } from './rules';
import { crewTexts as texts } from './texts.crew';

type Reader = Pick<Person, 'lang' | 'zone'>;

/** A modal takes 100 blocks; so many teams are readable. */
export const MOST_TEAMS = 8;

/** Who will, who will not, who has not said; and the minimum crew to change. */
export const crewModal = (teams: readonly Ahead[], reader: Reader): Modal => {
  const say = texts[reader.lang];
  return {
    id: 'substitutes.crew',
    title: say.title,
    submit: say.save,
    close: say.close,
    blocks: teams.flatMap((it, i) => [
      ...(i ? [divider()] : []),
      ...teamBlocks(it, reader),
      input(leastOf(it.project.id), say.least, number(1, 100, it.least), { hint: say.leastHint }),
    ]),
  };
};

function teamBlocks(it: Ahead, reader: Reader): Block[] {
  const title = para(bold(it.project.title), '\n', moment(it.at, reader.lang, reader.zone));
  const lines = peopleLines(it, reader);
  return [title, ...(lines.length > 0 ? [bullets(lines)] : []), para(standingLine(it, reader))];
}

function peopleLines({ team, said, standIns, silent }: Ahead, { lang }: Reader): Line[] {
  const say = texts[lang];
  const ids = [...new Set(team.map((seat) => seat.userId))];
  const who = (...answers: string[]) => ids.filter((id) => answers.includes(said.get(id)?.answer ?? ''));
  const [coming, away] = [who('well', 'help'), who('absent')];
  return [
    ...(coming.length ? [say.coming({ ids: coming })] : []),
    ...(standIns.length ? [say.standing({ ids: standIns.map((it) => it.userId) })] : []),
    ...(away.length ? [say.away({ ids: away })] : []),
    ...(silent.length ? [say.silent({ ids: silent })] : []),
  ];
}

function standingLine({ project, expected, least, need }: Ahead, { lang }: Reader): string {
  const say = texts[lang];
  const roles = project.roles.filter((it) => need.roles.includes(it.id)).map((it) => roleName(it, lang));
  return [
    need.people > 0
      ? say.short({ count: expected.length, least })
      : say.enough({ count: expected.length, least }),
    ...(roles.length ? [say.uncovered({ roles })] : []),
  ].join('\n');
}

/** A leader is warned; once it is well again, the same message says so. */
export function warnMessage(it: Ahead, state: string, reader: Reader): Message {
  const say = texts[reader.lang];
  const session = para(bold(it.project.title), '\n', moment(it.at, reader.lang, reader.zone));
  if (state === 'ok') return message(heading(say.wellTitle), session, para(standingLine(it, reader)));
  const lines = peopleLines(it, reader);
  return message(
    heading(state === 'silent' ? say.silentTitle : say.warnTitle),
    session,
    ...(lines.length > 0 ? [bullets(lines)] : []),
    para(standingLine(it, reader)),
    para(state === 'silent' ? say.silentAdvice : it.seeks ? say.warnAdvice : say.ownAdvice),
    row(button('slack.word:crew', say.open, 'crew')),
  );
}

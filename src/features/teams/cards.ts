import {
  type Block,
  bold,
  bullets,
  button,
  heading,
  type Message,
  message,
  note,
  type Part,
  para,
  quote,
  row,
} from '../../core/blocks';
import type { Lang } from '../../core/lang';
import { dayWords, moment } from '../../core/time';
import { FORMER, somebody } from '../organisations';
import { type Project, seatsOf } from '../projects';
import { aboutLine, marksOf, personWords } from './cardParts';
import { cardTexts } from './cardTexts';
import { roleTitle } from './letters';
import { partsOf } from './mends';
import { freeSeats, isHeld } from './rules';
import type { Proposal } from './store';
import type { Seat } from './team';
import { roleWords } from './words';

/** A proposal that another one has replaced, or whose project is no longer open. */
export const supersededCard = (project: Project, isOpen: boolean, lang: Lang): Message =>
  message(para(isOpen ? cardTexts[lang].superseded(project) : cardTexts[lang].outdated(project)));

export function rejectedCard(project: Project, { decidedBy, reason, until }: Proposal, lang: Lang): Message {
  const say = cardTexts[lang];
  return message(
    para(say.rejected({ title: project.title, by: somebody(decidedBy ?? FORMER, lang) })),
    quote(reason),
    note(
      until ? say.rejectedUntil({ day: dayWords(until.toISOString().slice(0, 10), lang) }) : say.rejectedNext,
    ),
    ...(project.state === 'open' ? [row(button('teams.again', say.again))] : []),
  );
}

/** An approved team: who was asked, and what they answered, as it stands. */
export function teamCard(
  project: Project,
  proposal: Proposal,
  seats: readonly Seat[],
  room: string | undefined,
  { lang, zone }: { lang: Lang; zone: string },
): Message {
  const say = cardTexts[lang];
  const free = freeSeats(project.roles, seats);
  return message(
    heading(say.teamTitle(project)),
    aboutLine(project, lang),
    para(
      say.approvedBy({
        by: somebody(proposal.decidedBy ?? FORMER, lang),
        at: moment(proposal.decidedAt ?? proposal.createdAt, lang, zone),
      }),
    ),
    ...project.roles.flatMap((role) => [
      para(bold(roleWords(role, lang))),
      bullets([
        ...seats.filter((it) => it.roleId === role.id).map((it) => seatLine(it, lang, zone)),
        ...free.filter((it) => it.role.id === role.id).map((it) => [say.free(it)]),
      ]),
    ]),
    ...closing(project, seats, free.length > 0, room, lang),
  );
}

function seatLine(seat: Seat, lang: Lang, zone: string): Part[] {
  const say = cardTexts[lang];
  return [
    ...personWords(seat.userId, marksOf(seat, lang), lang),
    ` — ${say.state(seat)}`,
    ...(seat.state === 'invited' ? partsOf(say.until({ at: moment(seat.answerBy, lang, zone) })) : []),
  ];
}

function closing(
  project: Project,
  seats: readonly Seat[],
  short: boolean,
  room: string | undefined,
  lang: Lang,
): Block[] {
  const say = cardTexts[lang];
  if (project.state !== 'open')
    return [para(say.formed), ...(room ? [para(say.formedIn({ channel: room }))] : [])];
  const accepted = seats.filter((it) => it.state === 'accepted');
  const waits = seats.some((it) => it.state === 'invited');
  const led = seatsOf(project.roles) === 1 || seats.some((it) => it.leader && isHeld(it));
  const confirm = { title: say.beginTitle, text: say.beginText, yes: say.beginYes, no: say.no };
  const buttons = [
    ...(accepted.length > 0 && !led ? [button('teams.leader', say.nameLeader, project.id)] : []),
    ...(accepted.length > 0 && !waits && short
      ? [button('teams.begin', say.begin, project.id, { confirm })]
      : []),
    ...(short && !waits ? [button('teams.again', say.again)] : []),
  ];
  return [...(led ? [] : [para(say.noLeader)]), ...(buttons.length ? [row(...buttons)] : [])];
}

/** An approved proposal after which another one was approved. */
export const replacedCard = (project: Project, lang: Lang): Message =>
  message(para(bold(cardTexts[lang].teamTitle(project)), '\n', cardTexts[lang].replaced));

/** Nobody is left to ask for a seat of an approved team. */
export const shortNotice = (project: Project, seat: Seat, lang: Lang): Message => {
  const say = cardTexts[lang];
  const role = roleTitle(project, seat, lang);
  return message(
    para(bold(say.short({ title: project.title, role })), '\n', say.shortNext),
    row(button('teams.again', say.again)),
  );
};

/** Everybody has accepted, but nobody leads. */
export const leaderlessNotice = (project: Project, lang: Lang): Message => {
  const say = cardTexts[lang];
  return message(para(say.leaderless(project)), row(button('teams.leader', say.nameLeader, project.id)));
};

/** Some have accepted, and nothing goes on. */
export function stuckNotice(project: Project, seats: readonly Seat[], since: string, lang: Lang): Message {
  const say = cardTexts[lang];
  const people = seats.filter((it) => it.state === 'accepted').length;
  const short = freeSeats(project.roles, seats).length > 0;
  return message(
    para(say.stuck({ title: project.title, people, since })),
    para(say.stuckNext),
    ...closing(project, seats, short, undefined, lang),
    row(button('projects.callOff', say.callOff, project.id)),
  );
}

export const nudge = (project: Project, days: number, last: boolean, lang: Lang): Message => {
  const say = cardTexts[lang];
  return message(para(say.nudge({ title: project.title, days }), ...(last ? ['\n', say.nudgeLast] : [])));
};

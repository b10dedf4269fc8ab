import {
  type Block,
  bold,
  bullets,
  button,
  heading,
  type Line,
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
import { cardTexts } from './cardTexts';
import { roleTitle } from './letters';
import { freeSeats, invitees, isHeld, type Missing, type ProposedSeat, SUBSTITUTES, seenOf } from './rules';
import type { Proposal } from './store';
import type { Seat } from './team';
import { cautionLine, mendWords, reasonsLine, roleWords, timesWords, words } from './words';

/** A proposal that waits for a coordinator: the team by seat with reasons, what is missing, and what one can do. */
export function proposalCard(
  project: Project,
  proposal: Proposal,
  changes: { came: string[]; left: string[] } | undefined,
  lang: Lang,
): Message {
  const say = cardTexts[lang];
  return message(
    heading(say.title(project)),
    aboutLine(project, lang),
    ...(changes && changes.came.length + changes.left.length > 0 ? [para(say.changes(changes))] : []),
    ...project.roles.flatMap((role) => [
      para(bold(roleWords(role, lang))),
      ...proposedSeats(
        proposal.seats.filter((it) => it.roleId === role.id),
        lang,
      ),
    ]),
    para(...lackingLines(project, proposal, lang)),
    note(proofWords(proposal.gap, lang)),
    row(...proposalButtons(proposal, lang)),
  );
}

function aboutLine(project: Project, lang: Lang): Block {
  const { organisation, hours } = project;
  return para(cardTexts[lang].about({ organisation, hours, times: timesWords(project, lang) }));
}

/** The seats of a role. Substitutes that are the same for all of them are named once. */
function proposedSeats(seats: readonly ProposedSeat[], lang: Lang): Block[] {
  const say = cardTexts[lang];
  const open = seats.filter((it) => it.userId !== null && !it.held);
  const first = open[0] && namedSubstitutes(open[0]);
  const isShared = open.length > 1 && open.every((it) => namedSubstitutes(it).join() === first?.join());
  return [
    bullets(
      seats.map((seat) => [
        ...proposedLine(seat, lang),
        ...(open.includes(seat) && !isShared
          ? ['\n', ...partsOf(say.substitutes({ users: namedSubstitutes(seat) }))]
          : []),
      ]),
    ),
    ...(isShared && first ? [para(say.substitutes({ users: first }))] : []),
  ];
}

const namedSubstitutes = (seat: ProposedSeat): string[] =>
  seat.substitutes.slice(0, SUBSTITUTES.shown).map((it) => it.userId);

function proposedLine(seat: ProposedSeat, lang: Lang): Part[] {
  const say = cardTexts[lang];
  if (seat.userId === null) return [say.empty];
  const who = personWords(seat.userId, [...marksOf(seat, lang), ...(seat.held ? [say.held] : [])], lang);
  if (seat.held) return who;
  const [reasons, caution] = [reasonsLine(seat.reasons, lang), cautionLine(seat.reasons, seat.loss, lang)];
  return [
    ...who,
    ...(seat.chosen === undefined ? [] : [say.chosen({ reason: seat.chosen })]),
    ...(reasons ? [say.why({ reasons })] : []),
    ...(caution ? [say.but({ caution })] : []),
  ];
}

const marksOf = (seat: Pick<Seat, 'leader' | 'learner'>, lang: Lang): string[] => [
  ...(seat.leader ? [cardTexts[lang].leader] : []),
  ...(seat.learner ? [cardTexts[lang].learner] : []),
];

function personWords(userId: string, marks: readonly string[], lang: Lang): Part[] {
  const joined = marks.join(words[lang].comma);
  return [...somebody(userId, lang), joined ? cardTexts[lang].marks({ marks: joined }) : ''];
}

const partsOf = (line: Line): Part[] => (Array.isArray(line) ? [...line] : [line as Part]);

function lackingLines(project: Project, { missing, mends }: Proposal, lang: Lang): Line[] {
  const say = cardTexts[lang];
  if (missing.length === 0) return [say.complete({ seats: seatsOf(project.roles) })];
  return [
    bold(say.lacking({ missing: missingWords(project, missing, lang) })),
    '\n',
    say.mend({ mend: mendWords(mends[0], lang) }),
  ];
}

function missingWords(project: Project, missing: readonly Missing[], lang: Lang): string {
  const say = words[lang];
  return missing
    .map((it) => {
      if ('leader' in it) return say.missingLeader;
      const role = roleTitle(project, { roleId: it.role }, lang);
      return say.missingRole({ role, seats: it.seats });
    })
    .join(say.comma);
}

function proofWords(gap: number | null, lang: Lang): string {
  const say = cardTexts[lang];
  if (gap === null) return say.unproved;
  return gap <= 0 ? say.proved : say.within({ percent: (Math.ceil(gap * 1000) / 10).toFixed(1) });
}

function proposalButtons(proposal: Proposal, lang: Lang) {
  const say = cardTexts[lang];
  const { id } = proposal;
  const people = invitees(proposal.seats).length;
  const approve = button('teams.approve', say.approve, seenOf(proposal), {
    style: 'primary',
    confirm: {
      title: say.approveTitle,
      text: say.approveText({ people }),
      yes: say.approveYes,
      no: say.no,
    },
  });
  const others = people
    ? [approve, button('teams.swap', say.swap, id), button('teams.lock', say.lock, id)]
    : [];
  return [...others, button('teams.reject', say.reject, id), button('teams.again', say.again)];
}

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
    row(button('teams.again', say.again)),
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

/** Nobody is left to ask for a seat of an approved team. */
export const shortNotice = (
  project: Project,
  seat: Seat,
  proposal: Proposal | undefined,
  lang: Lang,
): Message => {
  const say = cardTexts[lang];
  const role = roleTitle(project, seat, lang);
  const mend = proposal?.mends.find((it) => it.roleId === seat.roleId);
  return message(
    para(
      bold(say.short({ title: project.title, role })),
      '\n',
      say.shortNext({ mend: mendWords(mend, lang) }),
    ),
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

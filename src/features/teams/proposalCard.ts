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
  row,
} from '../../core/blocks';
import type { Lang } from '../../core/lang';
import { somebody } from '../organisations';
import { type Project, seatsOf } from '../projects';
import { aboutLine, marksOf, missingWords, personWords, proofWords } from './cardParts';
import { cardTexts } from './cardTexts';
import { leavingTexts } from './leavingTexts';
import { isAsking, mendsIn, together } from './mend';
import { gainWords, mendParts, othersIn, partsOf, type Titles } from './mends';
import { mendTexts } from './mendTexts';
import { invitees, type ProposedSeat, SUBSTITUTES, seenOf } from './rules';
import type { Proposal } from './store';
import { cautionLine, reasonsLine, roleWords } from './words';

/** A proposal that waits for a coordinator: the team by seat with reasons, what is missing, and what one can do. */
export function proposalCard(project: Project, proposal: Proposal, titles: Titles, lang: Lang): Message {
  const say = cardTexts[lang];
  return message(
    heading(isRepair(project) ? leavingTexts[lang].repair(project) : say.title(project)),
    aboutLine(project, lang),
    ...changeBlocks(proposal, titles, lang),
    ...project.roles.flatMap((role) => [
      para(bold(roleWords(role, lang))),
      ...proposedSeats(
        proposal.seats.filter((it) => it.roleId === role.id),
        lang,
      ),
    ]),
    ...lackingBlocks(project, proposal, titles, lang),
    note(proofWords(proposal.gap, lang)),
    row(...proposalButtons(project, proposal, lang)),
  );
}

/** Who came and who left against the last proposal, and why. */
function changeBlocks({ causes }: Proposal, titles: Titles, lang: Lang): Block[] {
  const say = cardTexts[lang];
  if (causes.length === 0) return [];
  const lines = causes.map(({ userId, came, why, projectId = '' }) =>
    say.changed({ who: somebody(userId, lang), came, why, title: titles.get(projectId) ?? '' }),
  );
  return [para(say.changes), bullets(lines)];
}

/** Other projects that a proposal's card names. */
export const namedIn = (proposal: Proposal): string[] => [
  ...othersIn(mendsIn(proposal)),
  ...proposal.causes.flatMap((it) => it.projectId ?? []),
];

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

function lackingBlocks(project: Project, proposal: Proposal, titles: Titles, lang: Lang): Block[] {
  const say = cardTexts[lang];
  const { missing } = proposal;
  if (missing.length === 0) return [para(say.complete({ seats: seatsOf(project.roles) }))];
  const mends = mendsIn(proposal);
  const lines = mends.slice(0, MENDS_SHOWN).map((it) => ({
    mend: mendParts(it, titles, lang),
    gain: gainWords(it, lang),
  }));
  const [best, ...others] = lines;
  return [
    para(
      bold(say.lacking({ missing: missingWords(project, missing, lang) })),
      '\n',
      ...partsOf(best ? mendTexts[lang].best(best) : mendTexts[lang].none),
    ),
    ...(others.length ? [bullets(others.map((it) => mendTexts[lang].other(it)))] : []),
  ];
}

/** Ways of helping a team that its card names. */
const MENDS_SHOWN = 3;

/** The team runs already: somebody is to take the seat of who left. */
const isRepair = ({ state }: Project): boolean => state === 'running';

function proposalButtons(project: Project, proposal: Proposal, lang: Lang) {
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
  if (isRepair(project))
    return [
      approve,
      button('teams.swap', say.swap, id),
      button('teams.ban', say.ban, id),
      button('teams.reject', say.reject, id),
    ];
  const others = people
    ? [approve, button('teams.swap', say.swap, id), button('teams.lock', say.lock, id)]
    : [];
  return [
    ...others,
    ...mendButton(proposal, lang),
    button('teams.ban', say.ban, id),
    button('teams.reject', say.reject, id),
    button('teams.again', say.again),
  ];
}

/** The best way of helping the team: tried first, or asked for. */
function mendButton(proposal: Proposal, lang: Lang) {
  const say = cardTexts[lang];
  const mends = mendsIn(proposal);
  const [best] = mends;
  if (!best || proposal.missing.length === 0) return [];
  const label = isAsking(best) ? say.askMend({ people: together(mends, 0).length }) : say.tryMend;
  return [button('teams.mend', label, `${seenOf(proposal)}|0`)];
}

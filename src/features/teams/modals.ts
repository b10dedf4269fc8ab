import { type Block, bold, bullets, type Modal, note, para } from '../../core/blocks';
import { input, words as line, menu, menus, option, radios, somebody } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import type { Project } from '../projects';
import { roleTitle } from './letters';
import { invitees, type ProposedSeat, type Substitute, seenOf } from './rules';
import type { Proposal } from './store';
import type { Seat } from './team';
import { texts } from './texts';
import { reasonsLine, words } from './words';

/** Names of people by id: menus cannot show mentions. */
export type Names = ReadonlyMap<string, string>;

export const MOST_REASON = 200;

const nameOf = (names: Names, id: string | null): string => (id && names.get(id)) || (id ?? '');

/** Each seat that can be changed, by its place in the proposal. */
function seatOptions(project: Project, { seats }: Proposal, names: Names, lang: Lang) {
  return seats
    .filter((it) => !it.held)
    .map((it) => option(String(seats.indexOf(it)), seatWords(project, it, names, lang)));
}

function seatWords(project: Project, seat: ProposedSeat, names: Names, lang: Lang): string {
  const say = texts[lang];
  const name = seat.userId === null ? say.seatEmpty : nameOf(names, seat.userId);
  return say.seatOption({ role: roleTitle(project, seat, lang), name });
}

/** The ranked alternatives of one seat, each with what it costs. */
export function swapModal(
  project: Project,
  proposal: Proposal,
  place: number,
  { names, titles }: { names: Names; titles: Names },
  lang: Lang,
): Modal {
  const say = texts[lang];
  const seat = proposal.seats[place];
  return {
    id: 'teams.swapped',
    title: say.swapTitle,
    submit: say.swapYes,
    close: say.cancel,
    meta: seenOf(proposal),
    blocks: [
      para(bold(project.title)),
      note(say.swapIntro),
      input(
        'seat',
        say.swapSeat,
        {
          ...menu(seatOptions(project, proposal, names, lang), String(place)),
          action_id: 'teams.seat',
        },
        { dispatch: true },
      ),
      ...swapInputs(seat?.substitutes ?? [], place, Boolean(seat?.userId), { names, titles }, lang),
    ],
  };
}

function swapInputs(
  substitutes: readonly Substitute[],
  place: number,
  taken: boolean,
  { names, titles }: { names: Names; titles: Names },
  lang: Lang,
): Block[] {
  const say = texts[lang];
  const options = substitutes.map((it) =>
    option(it.userId, say.swapOption({ name: nameOf(names, it.userId), cost: swapWords(it, titles, lang) })),
  );
  return [
    ...(options.length
      ? [input(`with:${place}`, say.swapWith, menu(options), { optional: true })]
      : [para(say.swapNobody)]),
    ...effectBlocks(substitutes, { names, titles }, lang),
    input('other', say.swapOther, somebody(), { hint: say.swapOtherHint, optional: true }),
    ...(taken
      ? [
          input(
            'after',
            say.swapAfter,
            radios([option('keep', say.swapKeep), option('ban', say.swapBan)], 'keep'),
          ),
        ]
      : []),
    input('reason', say.swapReason, line(MOST_REASON, '', 'lines'), { hint: say.swapReasonHint }),
  ];
}

/** Alternatives whose reasons and effects on other teams are told. */
const EXPLAINED = 5;

/** Why each of the best alternatives, and what changes for other teams. */
function effectBlocks(
  substitutes: readonly Substitute[],
  { names, titles }: { names: Names; titles: Names },
  lang: Lang,
): Block[] {
  const say = texts[lang];
  const lines = substitutes.slice(0, EXPLAINED).map((it) => {
    const moves = (it.follows ?? []).map(({ projectId, userId }) => {
      const title = titles.get(projectId) ?? '';
      return userId ? say.followed({ title, name: nameOf(names, userId) }) : say.leftEmpty({ title });
    });
    const parts = [reasonsLine(it.reasons, lang), ...moves].filter(Boolean);
    return say.swapEffect({
      name: nameOf(names, it.userId),
      effect: parts.join(words[lang].comma) || say.costNone,
    });
  });
  return lines.length ? [bullets(lines)] : [];
}

/**
 * What it costs all teams together, in words: a reaction is worth some 600 points, a filled seat 2,000, a complete team
 * 20,000.
 */
export function costWords(cost: number, lang: Lang): string {
  const say = texts[lang];
  if (cost <= 0) return say.costNone;
  if (cost < 150) return say.costSmall;
  if (cost < 1000) return say.costSome;
  return cost < 10_000 ? say.costLarge : say.costTeam;
}

function swapWords({ cost, leaves, learner, leads }: Substitute, titles: Names, lang: Lang): string {
  const say = texts[lang];
  const effect = costWords(cost, lang);
  const marks = [
    ...(leads ? [say.markLeads] : []),
    ...(learner ? [say.markLearner] : []),
    effect,
    ...leaves.map((id) => say.costLeaves({ title: titles.get(id) ?? '' })),
  ];
  return marks.join(words[lang].comma);
}

export const lockModal = (project: Project, proposal: Proposal, names: Names, lang: Lang): Modal => {
  const say = texts[lang];
  const people = invitees(proposal.seats);
  const options = people.map((it) => option(it.userId, seatWords(project, it, names, lang)));
  const locked = people.filter((it) => it.chosen !== undefined).map((it) => it.userId);
  return {
    id: 'teams.locked',
    title: say.lockTitle,
    submit: say.lockYes,
    close: say.cancel,
    meta: proposal.id,
    blocks: [
      para(bold(project.title)),
      note(say.lockIntro),
      input('people', say.lockSeats, menus(options, locked)),
    ],
  };
};

export const rejectModal = (project: Project, proposal: Proposal, names: Names, lang: Lang): Modal => {
  const say = texts[lang];
  const people = invitees(proposal.seats).map((it) => option(it.userId, nameOf(names, it.userId)));
  const ways = [
    ...(people.length ? [option('person', say.rejectPerson)] : []),
    option('later', say.rejectLater),
  ];
  return {
    id: 'teams.rejected',
    title: say.rejectTitle,
    submit: say.rejectYes,
    close: say.cancel,
    meta: seenOf(proposal),
    blocks: [
      para(bold(project.title)),
      input('what', say.rejectWhat, radios(ways, ways[0]?.value)),
      ...(people.length
        ? [input('people', say.rejectPeople, menus(people), { hint: say.rejectPeopleHint, optional: true })]
        : []),
      input('reason', say.rejectReason, line(MOST_REASON, '', 'lines'), { hint: say.swapReasonHint }),
    ],
  };
};

export const leaderModal = (project: Project, accepted: readonly Seat[], names: Names, lang: Lang): Modal => {
  const say = texts[lang];
  return {
    id: 'teams.leads',
    title: say.leaderTitle,
    submit: say.save,
    close: say.cancel,
    meta: project.id,
    blocks: [
      para(bold(project.title)),
      input(
        'seat',
        say.leaderWho,
        menu(
          accepted.map((it) =>
            option(
              it.id,
              say.seatOption({ role: roleTitle(project, it, lang), name: nameOf(names, it.userId) }),
            ),
          ),
        ),
      ),
    ],
  };
};

/** Everybody whose name a proposal's modals show. */
export const peopleIn = (seats: readonly ProposedSeat[]): string[] => [
  ...new Set(
    seats.flatMap((it) =>
      [
        it.userId ?? [],
        it.substitutes.flatMap((one) => [
          one.userId,
          ...(one.follows ?? []).flatMap((move) => move.userId ?? []),
        ]),
      ].flat(),
    ),
  ),
];

import { barrierData } from './barrier';
import type { Change } from './change';
import { type Market, pairAt } from './market';
import { LEADS } from './pairs';
import type { Barrier } from './plan';
import type { Member, Project, Role } from './problem';
import type { Roster } from './roster';
import { standingOf } from './standing';
import { firstSeat, seatsEnd } from './worth';

/** Something that could be changed for a team that does not fit, in the order of how little it asks of others. */
export type Remedy =
  /** Ask for a level less. */
  | { kind: 'level'; role: string; skill: string; from: number; to: number }
  /** Ask for an hour a week less. */
  | { kind: 'hours'; from: number; to: number }
  /** Meet at another time. */
  | { kind: 'slot'; from: string[]; to: string[] }
  /** Take a member who is one level below and has not said that they would learn. */
  | { kind: 'learner'; role: string; member: string }
  /** Ask a member who is one step from eligible, or would have to be asked to lead. */
  | { kind: 'ask'; role: string; member: string; barrier: Barrier | 'lead' }
  /** Have a member in this team beside the one that fills their time. */
  | { kind: 'share'; role: string; member: string; other: string }
  /** Put another project off. */
  | { kind: 'postpone'; other: string };

export type Proposal = { remedy: Remedy; changes: Change[] };

/** What is worth trying for project p's team as it stands. */
export function remedies(roster: Roster, p: number): Proposal[] {
  const { market } = roster;
  const project = market.facts.projects[p]!;
  const short = shortRoles(roster, p);
  return [
    ...short.flatMap((r) => lowerLevels(market, project, r)),
    ...fewerHours(project),
    ...otherSlots(roster, project, short),
    ...short.flatMap((r) => askedMembers(roster, project, r)),
    ...(lacksLeader(roster, p) ? askedLeaders(roster, p) : []),
    ...postponed(roster, p, short),
  ];
}

/** Roles with empty seats; where only a leader is missing, none. */
function shortRoles({ market, seats }: Roster, p: number): number[] {
  const roles = new Set<number>();
  for (let seat = firstSeat(market, p); seat < seatsEnd(market, p); seat++) {
    if (seats[seat]! < 0) roles.add(market.seatRole[seat]!);
  }
  return [...roles];
}

function withRole(project: Project, id: string, change: (role: Role) => Role): Change {
  const roles = project.roles.map((role) => (role.id === id ? change(role) : role));
  return { kind: 'project', project: { ...project, roles } };
}

function lowerLevels(market: Market, project: Project, r: number): Proposal[] {
  const role = market.facts.roles[r]!;
  return role.skills
    .filter(({ level }) => level > 1)
    .map(({ skill, level }) => ({
      remedy: { kind: 'level', role: role.id, skill, from: level, to: level - 1 },
      changes: [
        withRole(project, role.id, (one) => ({
          ...one,
          skills: one.skills.map((asked) => (asked.skill === skill ? { skill, level: level - 1 } : asked)),
        })),
      ],
    }));
}

function fewerHours(project: Project): Proposal[] {
  const from = Math.max(project.hours, ...project.roles.map(({ hours }) => hours ?? 0));
  if (from <= 1) return [];
  const less = (hours: number) => Math.min(hours, from - 1);
  const roles = project.roles.map((role) =>
    role.hours === undefined ? role : { ...role, hours: less(role.hours) },
  );
  return [
    {
      remedy: { kind: 'hours', from, to: from - 1 },
      changes: [{ kind: 'project', project: { ...project, hours: less(project.hours), roles } }],
    },
  ];
}

/** Other times of meeting, those for which the most members wait first: one slot of the project's in place of another. */
function otherSlots(roster: Roster, project: Project, short: readonly number[]): Proposal[] {
  if (project.slots.length === 0) return [];
  const waiting = new Map<string, number>();
  for (const r of short) {
    for (const { member, barriers } of oneStepAway(roster, r)) {
      if (barriers[0]!.rule !== 'slot') continue;
      for (const slot of member.slots) waiting.set(slot, (waiting.get(slot) ?? 0) + 1);
    }
  }
  return [...waiting]
    .filter(([slot]) => !project.slots.includes(slot))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, SLOTS_TRIED)
    .flatMap(([slot]) =>
      project.slots.map((old): Proposal => {
        const slots = project.slots.map((one) => (one === old ? slot : one));
        return {
          remedy: { kind: 'slot', from: project.slots, to: slots },
          changes: [{ kind: 'project', project: { ...project, slots } }],
        };
      }),
    );
}

const SLOTS_TRIED = 3;

type NearlyEligible = { m: number; member: Member; barriers: Barrier[] };

/** Members whom a single rule, or a lack of time that their teams of this plan fill, keeps out of role r. */
function oneStepAway(roster: Roster, r: number): NearlyEligible[] {
  const { market } = roster;
  const { facts } = market;
  const asked = facts.roles[r]!.skills.map(({ skill }) => skill);
  return facts.members.flatMap((member, m) => {
    if (!asked.every((skill) => member.skills.some((own) => own.skill === skill))) return [];
    if (pairAt(market, m, r) >= 0) return [];
    const barriers = barrierData(facts, m, r, standingOf(facts, market.standings, m, r));
    return barriers.length === 1 ? [{ m, member, barriers }] : [];
  });
}

/** Those who are one step away and could be asked for that step, the shortest first. */
function askedMembers(roster: Roster, project: Project, r: number): Proposal[] {
  const { market } = roster;
  const role = market.facts.roles[r]!;
  const near = oneStepAway(roster, r)
    .flatMap(({ member, barriers: [barrier] }) => {
      const step = stepOf(member, project, role, barrier!);
      return step ? [step] : [];
    })
    .sort((a, b) => a.effort - b.effort)
    .slice(0, MEMBERS_TRIED);
  return [...near.map(({ proposal }) => proposal), ...shared(roster, project, r)];
}

const MEMBERS_TRIED = 4;

/** What a member would have to agree to; null where one does not ask: refusals, pauses and bans stand. */
function stepOf(
  member: Member,
  project: Project,
  role: Role,
  barrier: Barrier,
): { proposal: Proposal; effort: number } | null {
  const ask = (changed: Partial<Member>, effort: number, remedy?: Remedy) => ({
    effort,
    proposal: {
      remedy: remedy ?? ({ kind: 'ask', role: role.id, member: member.id, barrier } satisfies Remedy),
      changes: [{ kind: 'member', member: { ...member, ...changed } } satisfies Change],
    },
  });
  switch (barrier.rule) {
    case 'level': {
      if (barrier.asked - barrier.level > 1 || role.seats < 2) return null;
      const reactions = [...member.reactions, { project: project.id, kind: 'learn' as const }];
      return ask({ reactions }, 0, { kind: 'learner', role: role.id, member: member.id });
    }
    case 'hours':
      return ask({ hours: barrier.asked }, barrier.asked - barrier.free);
    case 'slot':
      return ask({ slots: [...member.slots, ...barrier.missing] }, barrier.missing.length);
    case 'place':
      return ask({ place: 'both' }, 2);
    case 'region':
      return ask({ regions: [...member.regions, barrier.asked] }, 3);
    default:
      return null;
  }
}

/** Members who could take a seat here if they kept the one that fills their time as well. */
function shared(roster: Roster, project: Project, r: number): Proposal[] {
  const { market } = roster;
  const { facts } = market;
  const list: { proposal: Proposal; points: number }[] = [];
  for (let pair = market.roleStart[r]!; pair < market.roleStart[r + 1]!; pair++) {
    const m = market.pairMember[pair]!;
    const [held, ...more] = roster.seatsOf(m);
    if (held === undefined || more.length > 0) continue;
    const other = facts.projects[facts.roleProject[market.seatRole[held]!]!]!;
    if (other.id === project.id) continue;
    const member = facts.members[m]!.id;
    const lock = (id: string, role: string): Change => ({
      kind: 'lock',
      lock: { project: id, role, member, leader: false },
    });
    list.push({
      points: market.pairValue[pair]!,
      proposal: {
        remedy: { kind: 'share', role: facts.roles[r]!.id, member, other: other.id },
        changes: [
          lock(other.id, facts.roles[market.seatRole[held]!]!.id),
          lock(project.id, facts.roles[r]!.id),
        ],
      },
    });
  }
  return list
    .sort((a, b) => b.points - a.points)
    .slice(0, 2)
    .map(({ proposal }) => proposal);
}

function lacksLeader({ market, seats }: Roster, p: number): boolean {
  if (!market.facts.projects[p]!.leader) return false;
  for (let seat = firstSeat(market, p); seat < seatsEnd(market, p); seat++) {
    const pair = seats[seat]!;
    if (pair >= 0 && (market.pairFlags[pair]! & LEADS) !== 0) return false;
  }
  return true;
}

/** Those in the team who could be asked to lead it, the most experienced first. */
function askedLeaders({ market, seats }: Roster, p: number): Proposal[] {
  const { facts } = market;
  const team = Array.from(seats.subarray(firstSeat(market, p), seatsEnd(market, p)), (pair, k) => ({
    pair,
    k,
  }));
  return team
    .filter(({ pair }) => pair >= 0)
    .map(({ pair, k }) => ({
      member: facts.members[market.pairMember[pair]!]!,
      seat: firstSeat(market, p) + k,
    }))
    .sort((a, b) => b.member.past - a.member.past)
    .slice(0, MEMBERS_TRIED)
    .map(({ member, seat }) => ({
      remedy: {
        kind: 'ask',
        role: facts.roles[market.seatRole[seat]!]!.id,
        member: member.id,
        barrier: 'lead',
      },
      changes: [{ kind: 'member', member: { ...member, leads: true } }],
    }));
}

/** Other incomplete projects that hold whom this one needs. */
function postponed(roster: Roster, p: number, short: readonly number[]): Proposal[] {
  const { market } = roster;
  const { facts } = market;
  const holders = new Set<number>();
  for (const r of short) {
    for (let pair = market.roleStart[r]!; pair < market.roleStart[r + 1]!; pair++) {
      for (const seat of roster.seatsOf(market.pairMember[pair]!)) {
        holders.add(facts.roleProject[market.seatRole[seat]!]!);
      }
    }
  }
  return [...holders]
    .filter(
      (other) =>
        other !== p && roster.seats.subarray(firstSeat(market, other), seatsEnd(market, other)).includes(-1),
    )
    .slice(0, 3)
    .map((other) => ({
      remedy: { kind: 'postpone', other: facts.projects[other]!.id },
      changes: [{ kind: 'close', project: facts.projects[other]!.id }],
    }));
}

import { type Cut, othersNeeded } from './cuts';
import { isBelow } from './fit';
import { Columns } from './highs';
import { burden, type Clash, countsFrom, standsIn } from './hours';
import { hoursOf, type Market } from './market';
import { LEADS, LOCKED, NEWCOMER, VETERAN } from './pairs';
import type { Prices } from './prices';
import { type Roster, TOLERANCE } from './roster';
import { isLearner } from './worth';

/** What members have left for the projects in question. */
export type Room = { free: Int32Array; first: Int32Array; hours: Float64Array };

/** A part of the market written as a programme, and where everything stands in it (see MODEL.md for each row). */
export type Programme = {
  columns: Columns;
  projects: readonly number[];
  /** The pair of each of the first columns. */
  pairs: Int32Array;
  /** Rows, by role, project or member; -1 where there is none. */
  cover: Int32Array;
  leader: Int32Array;
  newcomer: Int32Array;
  veteran: Int32Array;
  learners: Int32Array;
  mentor: Int32Array;
  member: Int32Array;
  /** For members who could be in more than two teams: their hours added up. */
  hours: Int32Array;
  /** For the others, the counts of hours.ts. */
  counts: Map<number, { from: number; row: number }[]>;
  /** Rows by project and department, and by member and project, as `first * many + second`. */
  colleagues: Map<number, number>;
  once: Map<number, number>;
  /** Columns by project, role or member. */
  complete: Int32Array;
  missing: Int32Array;
  leads: Int32Array;
  mixed: Int32Array;
  further: Int32Array;
  crowded: Map<number, number>;
  room: Room;
  cuts: readonly Cut[];
  cutRows: number[];
  clashes: Map<number, (Clash & { row: number })[]>;
};

/** Rows that are written only where they are asked for: colleagues to watch (all, where absent), and cuts. */
export type Extra = {
  watched?: ReadonlySet<number>;
  cuts?: readonly Cut[];
  clashes?: readonly Clash[];
  decided?: Decided;
  /** Newcomers beside the experienced and colleagues at these prices, instead of counted: nearly as good, far quicker. */
  priced?: Prices;
};

/** Projects of which it is settled whether their team is to be complete: a part of all plans. */
export type Decided = ReadonlyMap<number, 0 | 1>;

/** The whole room of every member. */
export function wholeRoom(market: Market): Room {
  return { free: market.memberFree, first: market.memberFirst, hours: market.memberHours };
}

/** What is left of every member's room beside the seats of a roster that are outside of some projects. */
export function roomBeside(roster: Roster, inside: ReadonlySet<number>): Room {
  const { market } = roster;
  const room = {
    free: market.memberFree.slice(),
    first: market.memberFirst.slice(),
    hours: market.memberHours.slice(),
  };
  roster.seats.forEach((pair, seat) => {
    if (pair < 0) return;
    const r = market.seatRole[seat]!;
    if (inside.has(market.facts.roleProject[r]!)) return;
    const m = market.pairMember[pair]!;
    room.free[m]!--;
    room.first[m] = Math.max(0, room.first[m]! - 1);
    room.hours[m]! -= hoursOf(market, pair, r);
  });
  return room;
}

/**
 * Writes the programme for some projects (positions, rising) over some of their pairs (positions, rising);
 * locked pairs must be among them. `watched` are the rows for colleagues that are written, all where it is absent.
 */
export function programmeOf(
  market: Market,
  projects: readonly number[],
  pairs: Int32Array,
  room: Room = wholeRoom(market),
  { watched, cuts = [], clashes = [], decided, priced }: Extra = {},
): Programme {
  const { facts } = market;
  const none = (size: number) => new Int32Array(size).fill(-1);
  const [R, P, M] = [facts.roles.length, facts.projects.length, facts.members.length];
  const programme: Programme = {
    columns: new Columns(),
    projects,
    pairs,
    cover: none(R),
    leader: none(P),
    newcomer: none(P),
    veteran: none(P),
    learners: none(R),
    mentor: none(R),
    member: none(M),
    hours: none(M),
    counts: new Map(),
    colleagues: new Map(),
    once: new Map(),
    complete: none(P),
    missing: none(R),
    leads: none(P),
    mixed: none(P),
    further: none(M),
    crowded: new Map(),
    room,
    cuts,
    cutRows: cuts.map(() => -1),
    clashes: new Map(),
  };
  const roles = rolesOf(market, pairs);
  for (const p of projects) writeProjectRows(market, programme, p, priced !== undefined);
  writeMemberRows(market, programme, roles, room);
  writeTeamRows(market, programme, roles, priced ? new Set() : watched);
  writeClashRows(programme, clashes);
  const inCuts = writeCutRows(market, programme);
  for (let at = 0; at < pairs.length; at++) {
    for (const row of inCuts.get(pairs[at]!) ?? []) programme.columns.entry(row, 1);
    writePair(market, programme, pairs[at]!, roles[at]!, room, priced);
  }
  for (const p of projects) writeTeamColumns(market, programme, p, decided?.get(p));
  writeExtraColumns(market, programme, room);
  return programme;
}

/** The role of each of the pairs, which rise. */
export function rolesOf(market: Market, pairs: Int32Array): Int32Array {
  const roles = new Int32Array(pairs.length);
  let r = 0;
  for (let at = 0; at < pairs.length; at++) {
    while (market.roleStart[r + 1]! <= pairs[at]!) r++;
    roles[at] = r;
  }
  return roles;
}

function writeProjectRows(market: Market, programme: Programme, p: number, isPriced: boolean): void {
  const { columns } = programme;
  const { projectRole, roles, projects } = market.facts;
  for (let r = projectRole[p]!; r < projectRole[p + 1]!; r++) {
    programme.cover[r] = columns.row(name(Row.cover, r), roles[r]!.seats, roles[r]!.seats);
  }
  if (projects[p]!.leader) programme.leader[p] = columns.row(name(Row.leader, p), MINUS_INFINITY, 0);
  if (market.facts.problem.weights.newcomer > 0 && !isPriced) {
    programme.newcomer[p] = columns.row(name(Row.newcomer, p), MINUS_INFINITY, 0);
    programme.veteran[p] = columns.row(name(Row.veteran, p), MINUS_INFINITY, 0);
  }
}

/** Rows for members who are wanted more than once. */
function writeMemberRows(market: Market, programme: Programme, roles: Int32Array, room: Room): void {
  const { columns, pairs } = programme;
  const { roleProject, members, projects } = market.facts;
  const wanted = new Int32Array(members.length);
  const asked: number[][] = [];
  const lastProject = new Int32Array(members.length).fill(-1);
  for (let at = 0; at < pairs.length; at++) {
    const m = market.pairMember[pairs[at]!]!;
    const p = roleProject[roles[at]!]!;
    wanted[m]!++;
    if (room.free[m]! > 1) {
      asked[m] ??= [];
      asked[m].push(hoursOf(market, pairs[at]!, roles[at]!));
    }
    // Pairs rise by role, so that the roles of a project come one after the other.
    if (lastProject[m] === p && room.free[m]! > 1) {
      const key = m * projects.length + p;
      if (!programme.once.has(key))
        programme.once.set(key, columns.row(name(Row.once, key), MINUS_INFINITY, 1));
    }
    lastProject[m] = p;
  }
  for (let m = 0; m < members.length; m++) {
    const priced = market.memberFirst[m]! > 0;
    const most = priced ? room.first[m]! : room.free[m]!;
    if (wanted[m]! > most) programme.member[m] = columns.row(name(Row.member, m), MINUS_INFINITY, most);
    if (asked[m] && wanted[m]! > 1) writeHours(programme, m, asked[m]!, room);
  }
}

function writeHours(programme: Programme, m: number, asked: readonly number[], room: Room): void {
  const { columns } = programme;
  const hours = room.hours[m]!;
  if (room.free[m]! > 2) {
    const sum = asked.reduce((total, one) => total + one, 0);
    if (sum > hours) programme.hours[m] = columns.row(name(Row.hours, m), MINUS_INFINITY, hours);
    return;
  }
  const counts = countsFrom(asked, hours).map((from) => {
    return { from, row: columns.row(name(Row.count, m * MANY + Math.floor(from * 8)), MINUS_INFINITY, 2) };
  });
  if (counts.length > 0) programme.counts.set(m, counts);
}

/** Names of rows leave room for so many counts of one member. */
const MANY = 8_192;

/** Rows for learners and for colleagues, where there are any. */
function writeTeamRows(
  market: Market,
  programme: Programme,
  roles: Int32Array,
  watched: ReadonlySet<number> | undefined,
): void {
  const { columns, pairs } = programme;
  const { members, roleProject, problem } = market.facts;
  const seen = new Set<number>();
  for (let at = 0; at < pairs.length; at++) {
    const pair = pairs[at]!;
    const r = roles[at]!;
    if (isLearner(market, pair) && programme.learners[r]! < 0) {
      programme.learners[r] = columns.row(name(Row.learners, r), MINUS_INFINITY, market.learnersMost[r]!);
      programme.mentor[r] = columns.row(name(Row.mentor, r), MINUS_INFINITY, 0);
    }
    const department = market.department[market.pairMember[pair]!]!;
    if (department < 0 || problem.weights.colleague === 0) continue;
    const key = roleProject[r]! * members.length + department;
    if (watched && !watched.has(key)) continue;
    if (seen.has(key) && !programme.colleagues.has(key))
      programme.colleagues.set(key, columns.row(name(Row.colleagues, key), MINUS_INFINITY, 1));
    seen.add(key);
  }
}

function writeClashRows(programme: Programme, clashes: readonly Clash[]): void {
  for (const [k, clash] of clashes.entries()) {
    const row = programme.columns.row(name(Row.clash, k), MINUS_INFINITY, 1);
    const known = programme.clashes.get(clash.m);
    if (known) known.push({ ...clash, row });
    else programme.clashes.set(clash.m, [{ ...clash, row }]);
  }
}

/** The cuts' rows, by the pairs that stand in them. */
function writeCutRows(market: Market, programme: Programme): Map<number, number[]> {
  const byPair = new Map<number, number[]>();
  const enter = (pair: number, row: number) => byPair.set(pair, [...(byPair.get(pair) ?? []), row]);
  const learning = new Map<number, number[]>();
  for (const [k, { r, few, learners }] of programme.cuts.entries()) {
    const row = programme.columns.row(name(Row.cut, k), MINUS_INFINITY, market.facts.roles[r]!.seats);
    programme.cutRows[k] = row;
    for (const pair of few) enter(pair, row);
    if (learners) learning.set(r, [...(learning.get(r) ?? []), row]);
  }
  if (learning.size === 0) return byPair;
  const roles = rolesOf(market, programme.pairs);
  programme.pairs.forEach((pair, at) => {
    if (isLearner(market, pair)) for (const row of learning.get(roles[at]!) ?? []) enter(pair, row);
  });
  return byPair;
}

function writePair(
  market: Market,
  programme: Programme,
  pair: number,
  r: number,
  room: Room,
  priced: Prices | undefined,
): void {
  const { columns } = programme;
  const { facts } = market;
  const p = facts.roleProject[r]!;
  const m = market.pairMember[pair]!;
  const flags = market.pairFlags[pair]!;
  const hours = hoursOf(market, pair, r);
  const enter = (row: number | undefined, value: number) => {
    if (row !== undefined && row >= 0) columns.entry(row, value);
  };
  enter(programme.cover[r], 1);
  if (flags & LEADS) enter(programme.leader[p], -1);
  if (flags & NEWCOMER) enter(programme.newcomer[p], -1);
  if (flags & VETERAN) enter(programme.veteran[p], -1);
  const learns = isLearner(market, pair);
  if (learns) enter(programme.learners[r], 1);
  for (let other = facts.projectRole[p]!; other < facts.projectRole[p + 1]!; other++) {
    if (programme.mentor[other]! < 0) continue;
    if (other === r && learns) enter(programme.mentor[r], 1);
    else if (!isBelow(facts, m, other)) enter(programme.mentor[other], -market.learnersMost[other]!);
  }
  enter(programme.member[m], 1);
  if (hours > 0) enter(programme.hours[m], hours);
  for (const { from, row } of programme.counts.get(m) ?? []) {
    const counted = burden(hours, room.hours[m]!, from);
    if (counted > 0) columns.entry(row, counted);
  }
  for (const clash of programme.clashes.get(m) ?? []) {
    if (standsIn(clash, hours, room.hours[m]!, p)) columns.entry(clash.row, 1);
  }
  if (programme.once.size > 0) enter(programme.once.get(m * facts.projects.length + p), 1);
  if (market.department[m]! >= 0) {
    enter(programme.colleagues.get(p * facts.members.length + market.department[m]!), 1);
  }
  const locked = flags & LOCKED ? 1 : 0;
  const fits = hours <= room.hours[m]! + TOLERANCE;
  columns.column(
    name(Column.pair, pair),
    -market.pairValue[pair]! - (priced ? companyWorth(market, priced, pair, p) : 0),
    locked,
    locked || fits ? 1 : 0,
    1,
  );
}

/** What being a newcomer or experienced, and not a colleague, is worth to a team at these prices. */
function companyWorth(market: Market, prices: Prices, pair: number, p: number): number {
  const flags = market.pairFlags[pair]!;
  const { members } = market.facts;
  const department = market.department[market.pairMember[pair]!]!;
  return (
    (flags & NEWCOMER ? prices.newcomer[p]! : 0) +
    (flags & VETERAN ? prices.veteran[p]! : 0) -
    (department < 0 ? 0 : (prices.colleagues.get(p * members.length + department) ?? 0))
  );
}

/** A complete team, its missing seats, somebody who leads it, newcomers beside the experienced. */
function writeTeamColumns(market: Market, programme: Programme, p: number, decided: 0 | 1 | undefined): void {
  const { columns } = programme;
  const { projectRole, roles, problem } = market.facts;
  const whole: [number, number][] = [];
  const cuts = new Map<number, number[]>();
  for (const [k, { r }] of programme.cuts.entries()) cuts.set(r, [...(cuts.get(r) ?? []), k]);
  for (let r = projectRole[p]!; r < projectRole[p + 1]!; r++) {
    const { seats } = roles[r]!;
    const row = columns.row(name(Row.whole, r), MINUS_INFINITY, seats);
    whole.push([row, seats]);
    columns.entry(programme.cover[r]!, 1);
    columns.entry(row, 1);
    for (const k of cuts.get(r) ?? []) {
      columns.entry(programme.cutRows[k]!, 1);
      whole.push([programme.cutRows[k]!, othersNeeded(market, programme.cuts[k]!)]);
    }
    programme.missing[r] = columns.column(name(Column.missing, r), 0, 0, seats, 0);
  }
  if (programme.leader[p]! >= 0) {
    const row = columns.row(name(Row.led, p), MINUS_INFINITY, 0);
    whole.push([row, 1]);
    columns.entry(programme.leader[p]!, 1);
    columns.entry(row, -1);
    programme.leads[p] = columns.column(name(Column.leads, p), -problem.weights.leader, 0, 1, 0);
  }
  for (const [row, seats] of whole) columns.entry(row, seats);
  programme.complete[p] = columns.column(
    name(Column.complete, p),
    -market.completePoints[p]!,
    decided ?? 0,
    decided ?? 1,
    1,
  );
  if (programme.newcomer[p]! >= 0) {
    columns.entry(programme.newcomer[p]!, 1);
    columns.entry(programme.veteran[p]!, 1);
    programme.mixed[p] = columns.column(name(Column.mixed, p), -problem.weights.newcomer, 0, 1, 0);
  }
}

function writeExtraColumns(market: Market, programme: Programme, room: Room): void {
  const { columns } = programme;
  const { weights } = market.facts.problem;
  for (const [key, row] of programme.colleagues) {
    columns.entry(row, -1);
    programme.crowded.set(
      key,
      columns.column(name(Column.crowd, key), weights.colleague, 0, Number.POSITIVE_INFINITY, 0),
    );
  }
  programme.member.forEach((row, m) => {
    const most = room.free[m]! - room.first[m]!;
    if (row < 0 || market.memberFirst[m] === 0 || most <= 0) return;
    columns.entry(row, -1);
    programme.further[m] = columns.column(name(Column.further, m), weights.second, 0, most, 0);
  });
}

const MINUS_INFINITY = Number.NEGATIVE_INFINITY;

/** Kinds of rows and columns; with the position of what they are about they make a name. */
enum Row {
  cover,
  whole,
  led,
  leader,
  newcomer,
  veteran,
  learners,
  mentor,
  member,
  hours,
  count,
  once,
  colleagues,
  cut,
  clash,
}
enum Column {
  pair,
  missing,
  complete,
  leads,
  mixed,
  crowd,
  further,
}
const name = (kind: Row | Column, position: number) => kind * 2 ** 40 + position;

import { type Clash, countsFrom } from './hours';
import { hoursOf, type Market, rolesOf } from './market';
import { MINUS_INFINITY, name, Row } from './names';
import type { Programme } from './programme';
import type { Room } from './room';
import { isLearner } from './worth';

export function writeProjectRows(market: Market, programme: Programme, p: number, isPriced: boolean): void {
  const { columns } = programme;
  const { projectRole, roles, projects, problem } = market.facts;
  for (let r = projectRole[p]!; r < projectRole[p + 1]!; r++) {
    programme.cover[r] = columns.row(name(Row.cover, r), roles[r]!.seats, roles[r]!.seats);
  }
  const { weights } = problem;
  if (projects[p]!.leader) {
    programme.leader[p] = columns.row(name(Row.leader, p), MINUS_INFINITY, 0);
    if (weights.guide > 0) programme.guide[p] = columns.row(name(Row.guide, p), MINUS_INFINITY, 0);
  }
  if (weights.newcomer > 0 && !isPriced) {
    programme.newcomer[p] = columns.row(name(Row.newcomer, p), MINUS_INFINITY, 0);
    programme.veteran[p] = columns.row(name(Row.veteran, p), MINUS_INFINITY, 0);
  }
}

/** Rows for members who are wanted more than once. */
export function writeMemberRows(market: Market, programme: Programme, roles: Int32Array, room: Room): void {
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
export function writeTeamRows(
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

export function writeClashRows(programme: Programme, clashes: readonly Clash[]): void {
  for (const [k, clash] of clashes.entries()) {
    const row = programme.columns.row(name(Row.clash, k), MINUS_INFINITY, 1);
    const known = programme.clashes.get(clash.m);
    if (known) known.push({ ...clash, row });
    else programme.clashes.set(clash.m, [{ ...clash, row }]);
  }
}

/** The cuts' rows, by the pairs that stand in them. */
export function writeCutRows(market: Market, programme: Programme): Map<number, number[]> {
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

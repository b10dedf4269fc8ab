import { othersNeeded } from './cuts';
import { isBelow } from './fit';
import { burden, standsIn } from './hours';
import { hoursOf, type Market } from './market';
import { Column, MINUS_INFINITY, name, Row } from './names';
import { GUIDE, LEADS, LOCKED, NEWCOMER, VETERAN } from './pairs';
import type { Prices } from './prices';
import type { Programme } from './programme';
import type { Room } from './room';
import { TOLERANCE } from './roster';
import { isLearner } from './worth';

export function writePair(
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
  if (flags & GUIDE) enter(programme.guide[p], -1);
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

/** A complete team, its missing seats, somebody who leads it and who guides it, newcomers beside the experienced. */
export function writeTeamColumns(market: Market, programme: Programme, p: number): void {
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
    const guided = programme.guide[p]! < 0 ? -1 : columns.row(name(Row.guided, p), MINUS_INFINITY, 0);
    if (guided >= 0) columns.entry(guided, -1);
    programme.leads[p] = columns.column(name(Column.leads, p), -problem.weights.leader, 0, 1, 0);
    if (guided >= 0) {
      columns.entry(programme.guide[p]!, 1);
      columns.entry(guided, 1);
      programme.guided[p] = columns.column(name(Column.guided, p), -problem.weights.guide, 0, 1, 0);
    }
  }
  for (const [row, seats] of whole) columns.entry(row, seats);
  programme.complete[p] = columns.column(name(Column.complete, p), -market.completePoints[p]!, 0, 1, 1);
  if (programme.newcomer[p]! >= 0) {
    columns.entry(programme.newcomer[p]!, 1);
    columns.entry(programme.veteran[p]!, 1);
    programme.mixed[p] = columns.column(name(Column.mixed, p), -problem.weights.newcomer, 0, 1, 0);
  }
}

export function writeExtraColumns(market: Market, programme: Programme, room: Room): void {
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

import { barrierData } from './barrier';
import { type Facts, LEARN, LONGEST_WAIT, MOST_OWED, REACTION, USE } from './facts';
import { skillAt, TERM, TERMS, value } from './fit';
import type { Market } from './market';
import { GUIDE, LEADS, LOCKED, NEWCOMER, VETERAN } from './pairs';
import type { Reason } from './plan';
import type { Member, ReactionKind } from './problem';
import type { Roster } from './roster';
import { standingOf } from './standing';
import { firstSeat, hasEarlierColleague, seatsEnd } from './worth';

/** What spoke for a member in a role, whatever the rest of the team: strongest first. */
export function pairReasons(market: Market, pair: number, r: number): Reason[] {
  const { facts, standings } = market;
  const m = market.pairMember[pair]!;
  const standing = standingOf(facts, standings, m, r);
  const reasons: Reason[] = [];
  if (market.pairFlags[pair]! & LOCKED) {
    reasons.push({ code: 'locked', points: 0, beyond: barrierData(facts, m, r, standing) });
  }
  const given = standings.given[r]!.get(m);
  if (given?.value !== undefined) {
    const { reason } = given;
    reasons.push({ code: 'given', points: given.value, ...(reason === undefined ? {} : { reason }) });
  } else {
    reasons.push(...termReasons(facts, m, r, standing.reaction));
  }
  if (facts.members[m]!.teams > 0) {
    const { second } = facts.problem.weights;
    reasons.push({ code: 'second', points: -second, teams: facts.members[m]!.teams });
  }
  return byStrength(reasons);
}

/** The same, with what the member is to the team as it stands. */
export function seatReasons(roster: Roster, seat: number, leader: number): Reason[] {
  const { market } = roster;
  const { facts } = market;
  const { weights } = facts.problem;
  const pair = roster.seats[seat]!;
  const r = market.seatRole[seat]!;
  const p = facts.roleProject[r]!;
  const m = market.pairMember[pair]!;
  const reasons = pairReasons(market, pair, r);
  const flags = market.pairFlags[pair]!;
  const team = flagCounts(roster, p);
  const guiding = flags & GUIDE && leader >= 0 ? Math.floor(weights.guide / team.guides) : 0;
  const { led, ready, mentors } = facts.members[m]!;
  if (m === leader) {
    reasons.push({ code: 'leader', points: weights.leader + guiding, led, ready });
  } else if (mentors && leader >= 0 && facts.members[leader]!.led === 0) {
    reasons.push({ code: 'mentor', points: guiding, leader: facts.members[leader]!.id });
  }
  if (team.newcomers > 0 && team.experienced > 0) {
    if (flags & NEWCOMER)
      reasons.push({ code: 'newcomer', points: Math.floor(weights.newcomer / team.newcomers) });
    if (flags & VETERAN) {
      const points = Math.floor(weights.newcomer / team.experienced);
      reasons.push({ code: 'experienced', points, past: facts.members[m]!.past });
    }
  }
  const teams = roster.seatsOf(m);
  if (facts.members[m]!.teams === 0 && teams.length > 1 && Math.min(...teams) !== seat) {
    reasons.push({ code: 'second', points: -weights.second, teams: teams.length - 1 });
  }
  const { department } = facts.members[m]!;
  if (department !== null && hasEarlierColleague(roster, p, seat)) {
    reasons.push({ code: 'colleague', points: -weights.colleague, department });
  }
  const others = market.roleStart[r + 1]! - market.roleStart[r]! - 1;
  if (others < FEW) reasons.push({ code: 'rare', points: Math.floor(weights.seat / (others + 1)), others });
  return byStrength(reasons);
}

/** Fewer others than this who could take a seat make it worth saying. */
const FEW = 5;

function termReasons(facts: Facts, m: number, r: number, reaction: number): Reason[] {
  const member = facts.members[m]!;
  const project = facts.projects[facts.roleProject[r]!]!;
  const terms = new Int32Array(TERMS);
  value(facts, m, r, reaction, terms);
  const skills = facts.roles[r]!.skills.flatMap(({ skill, level }) => {
    const at = skillAt(facts, m, facts.skills.find(skill));
    return at < 0 ? [] : [{ skill, at, level: facts.skillLevel[at]!, asked: level }];
  });
  const wanting = (wish: number) => skills.filter(({ at }) => (facts.skillWants[at]! & wish) !== 0);
  const names = (list: typeof skills) => list.map(({ skill }) => skill);
  const reasons: Reason[] = [
    { code: 'wish', points: terms[TERM.wish]!, kind: kindOf(reaction) },
    {
      code: 'fit',
      points: terms[TERM.fit]!,
      skills: skills.map(({ skill, level, asked }) => ({ skill, level, asked })),
    },
    { code: 'use', points: terms[TERM.use]!, skills: names(wanting(USE)) },
    {
      code: 'grow',
      points: terms[TERM.grow]!,
      skills: names(reaction & REACTION.learn ? skills : wanting(LEARN)),
    },
    { code: 'turn', points: terms[TERM.turn]!, months: Math.min(LONGEST_WAIT, member.waiting) },
    { code: 'owed', points: terms[TERM.owed]!, wishes: Math.min(MOST_OWED, member.wished - member.served) },
    { code: 'credit', points: terms[TERM.credit]! },
    {
      code: 'theme',
      points: terms[TERM.theme]!,
      themes: project.themes.filter((theme) => member.themes.includes(theme)),
    },
  ];
  return reasons.filter((reason) => reason.points !== 0);
}

function kindOf(reaction: number): ReactionKind {
  if (reaction & REACTION.join) return 'join';
  return reaction & REACTION.learn ? 'learn' : 'watch';
}

function flagCounts(roster: Roster, p: number): Record<'newcomers' | 'experienced' | 'guides', number> {
  const count = { newcomers: 0, experienced: 0, guides: 0 };
  for (let seat = firstSeat(roster.market, p); seat < seatsEnd(roster.market, p); seat++) {
    const pair = roster.seats[seat]!;
    if (pair < 0) continue;
    if (roster.market.pairFlags[pair]! & NEWCOMER) count.newcomers++;
    if (roster.market.pairFlags[pair]! & VETERAN) count.experienced++;
    if (roster.market.pairFlags[pair]! & GUIDE) count.guides++;
  }
  return count;
}

/** A lock decides, whatever it is worth. */
function byStrength(reasons: Reason[]): Reason[] {
  const strength = ({ code, points }: Reason) =>
    code === 'locked' ? Number.POSITIVE_INFINITY : Math.abs(points);
  return reasons.sort((a, b) => (strength(a) === strength(b) ? 0 : strength(b) - strength(a)));
}

/** More than anybody takes part. */
const MANY = 1_000_000;

/**
 * Who is named leader of project p's team: as locked, else of those who would lead whoever has led before, then who is
 * ready to, each time the most experienced first; or -1.
 */
export function leaderOf(roster: Roster, p: number): number {
  const { market } = roster;
  const locked = market.fixed.find(({ r, leader }) => leader && market.facts.roleProject[r] === p);
  if (locked) return locked.m;
  if (!market.facts.projects[p]!.leader) return -1;
  const rank = ({ led, ready, past }: Member) => (led > 0 ? 2 * MANY : ready ? MANY : 0) + past;
  let named = -1;
  for (let seat = firstSeat(market, p); seat < seatsEnd(market, p); seat++) {
    const pair = roster.seats[seat]!;
    if (pair < 0 || (market.pairFlags[pair]! & LEADS) === 0) continue;
    const m = market.pairMember[pair]!;
    const { members } = market.facts;
    if (named < 0 || rank(members[m]!) > rank(members[named]!)) named = m;
  }
  return named;
}

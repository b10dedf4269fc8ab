import { type Facts, LEARN, REACTION, SITE, USE } from './facts';
import type { Weights } from './weights';

/** The rules that can keep a member out of a role, as bits, so that millions of pairs can be asked. */
export const BARRIER = {
  paused: 1,
  banned: 2,
  refused: 4,
  teams: 8,
  hours: 16,
  skill: 32,
  level: 64,
  slot: 128,
  place: 256,
  region: 512,
  language: 1024,
} as const;

/** What is known of a pair beside the two profiles. */
export type Standing = { reaction: number; banned: boolean; refused: boolean; hours: number };

/** Learners that a role takes at most: half of its seats. */
export const learnersAtMost = (seats: number): number => seats >> 1;

/** Every rule that keeps member m out of role r; 0 when there is none. */
export function barriers(facts: Facts, m: number, r: number, standing: Standing): number {
  const member = facts.members[m]!;
  let found = personalBarriers(facts, m) | profileBarriers(facts, m, facts.roleProject[r]!);
  if (standing.banned) found |= BARRIER.banned;
  if (standing.refused) found |= BARRIER.refused;
  if (standing.hours > member.hours) found |= BARRIER.hours;
  return found | skillBarriers(facts, m, r, standing.reaction);
}

/** The rules that keep member m out of everything. */
export function personalBarriers(facts: Facts, m: number): number {
  const { paused, teams } = facts.members[m]!;
  return (paused ? BARRIER.paused : 0) | (teams >= facts.problem.limits.teams ? BARRIER.teams : 0);
}

/** The rules that keep everybody of member m's profile out of project p. */
export function profileBarriers(facts: Facts, m: number, p: number): number {
  let found = 0;
  if (facts.memberSlots.shared(m, facts.projectSlots, p) < facts.slotsNeeded[p]!) found |= BARRIER.slot;
  if ((facts.memberPlace[m]! & facts.projectPlace[p]!) === 0) found |= BARRIER.place;
  if (facts.projectPlace[p] === SITE && facts.projects[p]!.region !== null) {
    if (facts.memberRegions.shared(m, facts.projectRegions, p) === 0) found |= BARRIER.region;
  }
  if (facts.memberLanguages.shared(m, facts.projectLanguages, p) < facts.languagesNeeded[p]!) {
    found |= BARRIER.language;
  }
  return found;
}

/** 0 also for a learner: one level below, wishing to learn, in a role that takes learners. */
export function skillBarriers(facts: Facts, m: number, r: number, reaction: number): number {
  let found = 0;
  for (let ask = facts.askStart[r]!; ask < facts.askStart[r + 1]!; ask++) {
    const at = skillAt(facts, m, facts.askCode[ask]!);
    if (at < 0) return BARRIER.skill;
    const short = facts.askLevel[ask]! - facts.skillLevel[at]!;
    if (short <= 0) continue;
    const wishes = (reaction & REACTION.learn) !== 0 || (facts.skillWants[at]! & LEARN) !== 0;
    if (short > 1 || !wishes || learnersAtMost(facts.roles[r]!.seats) === 0) found = BARRIER.level;
  }
  return found;
}

/** Whether a member is below the level asked for in any of the role's skills. */
export function isBelow(facts: Facts, m: number, r: number): boolean {
  for (let ask = facts.askStart[r]!; ask < facts.askStart[r + 1]!; ask++) {
    const at = skillAt(facts, m, facts.askCode[ask]!);
    if (at < 0 || facts.skillLevel[at]! < facts.askLevel[ask]!) return true;
  }
  return false;
}

/** The terms of a pair's value, in this order. */
export const TERM = { wish: 0, fit: 1, use: 2, grow: 3, turn: 4, owed: 5, theme: 6, credit: 7 } as const;
export const TERMS = 8;

/** Writes the points of each term for member m in role r, and returns their sum. */
export function value(facts: Facts, m: number, r: number, reaction: number, terms: Int32Array): number {
  const { weights } = facts.problem;
  const p = facts.roleProject[r]!;
  terms.fill(0);
  terms[TERM.wish] = wishPoints(weights, reaction);
  skillTerms(facts, m, r, reaction, weights, terms);
  terms[TERM.turn] = facts.turn[m]!;
  terms[TERM.owed] = facts.owed[m]!;
  terms[TERM.theme] = facts.memberThemes.shared(m, facts.projectThemes, p) > 0 ? weights.theme : 0;
  terms[TERM.credit] = facts.credit[m]!;
  let sum = 0;
  for (let term = 0; term < TERMS; term++) sum += terms[term]!;
  return sum;
}

/** A reaction counts once, by the strongest. */
function wishPoints(weights: Weights, reaction: number): number {
  return Math.max(
    reaction & REACTION.join ? weights.join : 0,
    reaction & REACTION.learn ? weights.learn : 0,
    reaction & REACTION.watch ? weights.watch : 0,
  );
}

function skillTerms(
  facts: Facts,
  m: number,
  r: number,
  reaction: number,
  weights: Weights,
  terms: Int32Array,
): void {
  const asks = facts.askStart[r + 1]! - facts.askStart[r]!;
  let fit = 0;
  for (let ask = facts.askStart[r]!; ask < facts.askStart[r + 1]!; ask++) {
    const at = skillAt(facts, m, facts.askCode[ask]!);
    if (at < 0) continue;
    const above = facts.skillLevel[at]! - facts.askLevel[ask]!;
    fit += above < 0 ? weights.fit / 2 : Math.max(0, weights.fit - above * weights.waste);
    if (above >= 0 && (facts.skillWants[at]! & USE) !== 0) terms[TERM.use] = weights.use;
    if (above <= 0 && ((reaction & REACTION.learn) !== 0 || (facts.skillWants[at]! & LEARN) !== 0))
      terms[TERM.grow] = weights.grow;
  }
  terms[TERM.fit] = asks > 0 ? Math.floor(fit / asks) : 0;
}

/** Where member m's skill of this code stands, or -1. */
export function skillAt(facts: Facts, m: number, code: number): number {
  for (let at = facts.skillStart[m]!; at < facts.skillStart[m + 1]!; at++) {
    if (facts.skillCode[at] === code) return at;
  }
  return -1;
}

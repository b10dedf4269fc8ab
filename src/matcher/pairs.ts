import { EXPERIENCED, type Facts } from './facts';
import { isBelow, personalBarriers, profileBarriers, skillBarriers, TERMS, value } from './fit';
import type { Fixed } from './locks';
import type { Standings } from './standing';

export const LEARNER = 1;
/** May be named leader here. */
export const LEADS = 2;
export const NEWCOMER = 4;
export const VETERAN = 8;
export const LOCKED = 16;
/** Where a leader is asked for: would lead and has before or is ready to, or can stand beside a first-time leader. */
export const GUIDE = 32;

/** All pairs of a member and a role that may be, role by role. */
export type Pairs = {
  /** The pairs of role r from roleStart[r] to roleStart[r + 1], members rising. */
  roleStart: Int32Array;
  pairMember: Int32Array;
  /** Points of the pair, its seat's included. */
  pairValue: Int32Array;
  pairFlags: Uint8Array;
  /** Hours a week, where they differ from the role's. */
  pairHours: Map<number, number>;
};

/** Lists every eligible pair, and the locked ones. There may be ten million: this asks the cheapest rules first. */
export function listPairs(facts: Facts, standings: Standings, fixed: readonly Fixed[]): Pairs {
  const { seat, second } = facts.problem.weights;
  const roleStart = new Int32Array(facts.roles.length + 1);
  const pairHours = new Map<number, number>();
  const list = new GrowingPairs();
  const candidates = candidatesOf(facts);
  const flags = memberFlags(facts);
  const guiding = memberGuiding(facts);
  const memberHours = Float64Array.from(facts.members, ({ hours }) => hours);
  const priced = Int32Array.from(facts.members, ({ teams }) => (teams > 0 ? seat - second : seat));
  const terms = new Int32Array(TERMS);
  const locked = new Map<number, Map<number, number>>();
  for (const { m, r, leader } of fixed) {
    const seats = locked.get(r) ?? new Map<number, number>();
    locked.set(r, seats.set(m, leader ? LOCKED | LEADS : LOCKED));
  }

  facts.roles.forEach((_, r) => {
    const p = facts.roleProject[r]!;
    const isOpen = Uint8Array.from(facts.profiles, (m) => (profileBarriers(facts, m, p) === 0 ? 1 : 0));
    const { leader } = facts.projects[p]!;
    const reactions = standings.reactions[p]!;
    const banned = standings.banned[p]!;
    const refused = standings.refused[p]!;
    const given = standings.given[r]!;
    const held = locked.get(r);
    const usual = facts.roleHours[r]!;
    for (const m of withLocked(candidates(r), held)) {
      const lock = held?.get(m) ?? 0;
      if (lock === 0 && isOpen[facts.memberProfile[m]!] === 0) continue;
      const pair = given.size > 0 ? given.get(m) : undefined;
      const reaction = reactions.size > 0 ? (reactions.get(m) ?? 0) : 0;
      if (lock === 0) {
        if ((pair?.hours ?? usual) > memberHours[m]!) continue;
        if (skillBarriers(facts, m, r, reaction) !== 0 || refused.has(m) || banned.has(m)) continue;
      }
      const below = isBelow(facts, m, r);
      const own = flags[m]!;
      const flag = (leader && !below ? own : own & ~LEADS) | (below ? LEARNER : 0) | lock;
      if (pair?.hours !== undefined) pairHours.set(list.length, pair.hours);
      list.add(
        m,
        priced[m]! + (pair?.value ?? value(facts, m, r, reaction, terms)),
        leader && guides(guiding[m]!, flag) ? flag | GUIDE : flag,
      );
    }
    roleStart[r + 1] = list.length;
  });
  return { roleStart, ...list.all(), pairHours };
}

/** Members who could be taken at all, by skill and least level: whom to ask about a role, rising. */
function candidatesOf(facts: Facts): (r: number) => Int32Array {
  const isFree = Uint8Array.from(facts.members, (_, m) => (personalBarriers(facts, m) === 0 ? 1 : 0));
  const holders: number[][][] = Array.from({ length: facts.skills.size }, () => [[], [], [], [], [], []]);
  for (let m = 0; m < facts.members.length; m++) {
    if (isFree[m] === 0) continue;
    for (let at = facts.skillStart[m]!; at < facts.skillStart[m + 1]!; at++) {
      const byLevel = holders[facts.skillCode[at]!]!;
      // The same skill may be written twice.
      if (byLevel[0]!.at(-1) === m) continue;
      for (let level = 0; level <= facts.skillLevel[at]!; level++) byLevel[level]!.push(m);
    }
  }
  const packed = holders.map((byLevel) => byLevel.map((list) => Int32Array.from(list)));
  const everybody = Int32Array.from(facts.members.keys()).filter((m) => isFree[m] === 1);
  return (r) => {
    let fewest = everybody;
    for (let ask = facts.askStart[r]!; ask < facts.askStart[r + 1]!; ask++) {
      const least = Math.max(0, facts.askLevel[ask]! - 1);
      const list = packed[facts.askCode[ask]!]![least]!;
      if (list.length < fewest.length) fewest = list;
    }
    return fewest;
  };
}

function withLocked(members: Int32Array, locked: ReadonlyMap<number, number> | undefined): Int32Array {
  return locked ? Int32Array.from(new Set([...members, ...locked.keys()])).sort() : members;
}

function memberFlags(facts: Facts): Uint8Array {
  return Uint8Array.from(
    facts.members,
    ({ leads, past }) =>
      (leads ? LEADS : 0) | (past === 0 ? NEWCOMER : 0) | (past >= EXPERIENCED ? VETERAN : 0),
  );
}

const LEADING = 1;
const ANYHOW = 2;

/** Whether a member guides a team: by leading it, anyhow, or not at all. */
function memberGuiding(facts: Facts): Uint8Array {
  return Uint8Array.from(facts.members, ({ led, ready, mentors }) =>
    mentors ? ANYHOW : led > 0 || ready ? LEADING : 0,
  );
}

const guides = (guiding: number, flag: number): boolean =>
  guiding === ANYHOW || (guiding === LEADING && (flag & LEADS) !== 0);

/** Three lists that grow together, in as little memory as they need. */
class GrowingPairs {
  length = 0;
  private member = new Int32Array(1024);
  private value = new Int32Array(1024);
  private flags = new Uint8Array(1024);

  add(member: number, value: number, flags: number): void {
    if (this.length === this.member.length) this.grow();
    this.member[this.length] = member;
    this.value[this.length] = value;
    this.flags[this.length++] = flags;
  }

  all(): Pick<Pairs, 'pairMember' | 'pairValue' | 'pairFlags'> {
    return {
      pairMember: this.member.slice(0, this.length),
      pairValue: this.value.slice(0, this.length),
      pairFlags: this.flags.slice(0, this.length),
    };
  }

  private grow(): void {
    const { member, value, flags } = this;
    this.member = new Int32Array(this.length * 2);
    this.value = new Int32Array(this.length * 2);
    this.flags = new Uint8Array(this.length * 2);
    this.member.set(member);
    this.value.set(value);
    this.flags.set(flags);
  }
}

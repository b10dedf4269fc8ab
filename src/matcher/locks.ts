import type { Facts } from './facts';
import type { Warning } from './plan';
import type { Lock } from './problem';
import type { Standings } from './standing';

/** A lock that stands: member m in this seat of role r. */
export type Fixed = { m: number; r: number; seat: number; leader: boolean; lock: Lock };

/** The locks that can be kept all at once, first come first kept, and those that cannot. */
export function fixedSeats(facts: Facts, standings: Standings): { fixed: Fixed[]; warnings: Warning[] } {
  const taken = new Map<number, Set<number>>();
  const inProject = new Set<string>();
  const led = new Set<number>();
  const fixed: Fixed[] = [];
  const warnings: Warning[] = [];

  // Locks that name their seat come first, so that the others find the seats that are left.
  const { locks } = facts.problem;
  for (const lock of [...locks.filter(namesSeat), ...locks.filter((lock) => !namesSeat(lock))]) {
    const m = facts.memberAt.get(lock.member);
    const p = facts.projectAt.get(lock.project);
    const r = p === undefined ? undefined : roleAt(facts, p, lock.role);
    if (m === undefined || p === undefined || r === undefined) {
      warnings.push({ code: 'lock-unknown', lock });
      continue;
    }
    const seats = taken.get(r) ?? new Set();
    taken.set(r, seats);
    const seat = lock.seat ?? firstFree(seats);
    if (standings.banned[p]!.has(m)) warnings.push({ code: 'lock-banned', lock });
    else if (inProject.has(`${m} ${p}`)) warnings.push({ code: 'lock-twice', lock });
    else if (seat >= facts.roles[r]!.seats || seats.has(seat) || (lock.leader && led.has(p))) {
      warnings.push({ code: 'lock-taken', lock });
    } else {
      seats.add(seat);
      inProject.add(`${m} ${p}`);
      if (lock.leader) led.add(p);
      fixed.push({ m, r, seat, leader: lock.leader, lock });
    }
  }
  return { fixed, warnings };
}

const namesSeat = (lock: Lock) => lock.seat !== undefined;

function firstFree(seats: ReadonlySet<number>): number {
  let seat = 0;
  while (seats.has(seat)) seat++;
  return seat;
}

/** The position of a project's role, by its id. */
export function roleAt(facts: Facts, p: number, role: string): number | undefined {
  for (let r = facts.projectRole[p]!; r < facts.projectRole[p + 1]!; r++) {
    if (facts.roles[r]!.id === role) return r;
  }
  return undefined;
}

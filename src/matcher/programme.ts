import type { Cut } from './cuts';
import { Columns } from './highs';
import type { Clash } from './hours';
import { type Market, rolesOf } from './market';
import type { Prices } from './prices';
import { type Room, wholeRoom } from './room';
import { writeClashRows, writeCutRows, writeMemberRows, writeProjectRows, writeTeamRows } from './rows';
import { writeExtraColumns, writePair, writeTeamColumns } from './terms';

/** A part of the market written as a programme, and where everything stands in it (see MODEL.md for each row). */
export type Programme = {
  columns: Columns;
  projects: readonly number[];
  /** The pair of each of the first columns. */
  pairs: Int32Array;
  /** Rows, by role, project or member; -1 where there is none. */
  cover: Int32Array;
  leader: Int32Array;
  guide: Int32Array;
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
  guided: Int32Array;
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
  /** Newcomers beside the experienced and colleagues at these prices, instead of counted: nearly as good, far quicker. */
  priced?: Prices;
};

/**
 * Writes the programme for some projects (positions, rising) over some of their pairs (positions, rising);
 * locked pairs must be among them. `watched` are the rows for colleagues that are written, all where it is absent.
 */
export function programmeOf(
  market: Market,
  projects: readonly number[],
  pairs: Int32Array,
  room: Room = wholeRoom(market),
  { watched, cuts = [], clashes = [], priced }: Extra = {},
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
    guide: none(P),
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
    guided: none(P),
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
  for (const p of projects) writeTeamColumns(market, programme, p);
  writeExtraColumns(market, programme, room);
  return programme;
}

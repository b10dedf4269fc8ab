import { setFlagsFromString } from 'node:v8';
import loadHighs, { type Basis, type BasisStatus, type Highs, type ModelData } from 'highs';

let loading: Promise<Highs> | undefined;

/** The solver, loaded once; its calls are synchronous. */
export function solver(): Promise<Highs> {
  // Compiled by one thread at a time the solver takes as long, and the process 40 MB less.
  if (!loading) setFlagsFromString('--wasm-num-compilation-tasks=1');
  loading ??= loadHighs();
  return loading;
}

/** A linear programme, column by column; it minimises. Rows and columns have names, so that a basis outlives it. */
export class Columns {
  readonly cost: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly whole: (0 | 1)[] = [];
  readonly names: number[] = [];
  readonly rowNames: number[] = [];
  private readonly start: number[] = [0];
  private readonly index: number[] = [];
  private readonly value: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];

  get size(): number {
    return this.cost.length;
  }

  /** A row `lower ≤ … ≤ upper`; returns its number. */
  row(name: number, lower: number, upper: number): number {
    this.rowNames.push(name);
    this.rowLower.push(lower);
    return this.rowUpper.push(upper) - 1;
  }

  /** An entry of the column that is being written. */
  entry(row: number, value: number): void {
    this.index.push(row);
    this.value.push(value);
  }

  /** Ends a column; returns its number. */
  column(name: number, cost: number, lower: number, upper: number, whole: 0 | 1): number {
    this.names.push(name);
    this.cost.push(cost);
    this.lower.push(lower);
    this.upper.push(upper);
    this.whole.push(whole);
    this.start.push(this.index.length);
    return this.cost.length - 1;
  }

  model(whole: boolean): ModelData {
    const numRows = this.rowLower.length;
    const numCols = this.cost.length;
    return {
      numCols,
      numRows,
      colCost: Float64Array.from(this.cost),
      colLower: Float64Array.from(this.lower),
      colUpper: Float64Array.from(this.upper),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      matrix: {
        format: 'csc',
        numRows,
        numCols,
        starts: Int32Array.from(this.start),
        indices: Int32Array.from(this.index),
        values: Float64Array.from(this.value),
      },
      ...(whole ? { integrality: Int32Array.from(this.whole) } : {}),
    };
  }
}

/** Where the simplex stood, by the names of rows and columns. */
export type Standing = { columns: ReadonlyMap<number, BasisStatus>; rows: ReadonlyMap<number, BasisStatus> };
export type Relaxed = {
  value: Float64Array;
  rowDual: Float64Array;
  standing: Standing | null;
};

/**
 * Solves the relaxation: from where an earlier one stood, if there was one, else large ones by interior point with
 * crossover, which takes a sixth of the simplex's time.
 */
export function relax(highs: Highs, columns: Columns, from: Standing | null, seconds: number): Relaxed {
  const { basisStatus, modelStatus } = highs.constants;
  return highs.withModel(columns.model(false), (model) => {
    model.options.set({
      output_flag: false,
      random_seed: 0,
      solver: from || columns.size < FEW ? 'simplex' : 'ipm',
    });
    if (Number.isFinite(seconds)) model.options.set('time_limit', Math.max(0.1, seconds));
    if (from) {
      model.setBasis(basisFrom(columns, from, basisStatus));
    }
    const status = model.run().modelStatus;
    const isOptimal = status === modelStatus.optimal;
    const { colValue, rowDual } = model.getSolution();
    return {
      value: colValue,
      rowDual,
      standing: isOptimal ? standingOf(columns, model.getBasis()) : null,
    };
  });
}

/** An earlier basis for the rows and columns of now: as many basic ones as there are rows. */
function basisFrom(columns: Columns, from: Standing, { lower, basic }: Highs['constants']['basisStatus']) {
  const colStatus = columns.names.map((name) => from.columns.get(name) ?? lower);
  const rowStatus = columns.rowNames.map((name) => from.rows.get(name) ?? basic);
  let over = -rowStatus.length;
  for (const status of [...colStatus, ...rowStatus]) if (status === basic) over++;
  for (let k = rowStatus.length - 1; k >= 0 && over < 0; k--) {
    if (rowStatus[k] === basic) continue;
    rowStatus[k] = basic;
    over++;
  }
  for (let k = colStatus.length - 1; k >= 0 && over > 0; k--) {
    if (colStatus[k] !== basic) continue;
    colStatus[k] = lower;
    over--;
  }
  return { colStatus, rowStatus };
}

/** Below this many columns the simplex is as fast. */
const FEW = 5_000;

function standingOf(columns: Columns, { colStatus, rowStatus }: Basis): Standing {
  const named = (names: readonly number[], status: Int32Array) =>
    new Map(names.map((name, k) => [name, status[k] as BasisStatus]));
  return { columns: named(columns.names, colStatus), rows: named(columns.rowNames, rowStatus) };
}

export type Whole = {
  /** The best found, or null when there is none. */
  value: Float64Array | null;
  objective: number;
  /** No solution is below this. */
  bound: number;
  optimal: boolean;
};

/**
 * When to stop: after so many steps of the simplex (the same every time, unlike seconds), after so many seconds, or
 * within so small a share of the bound.
 */
export type Effort = { work: number; seconds: number; gap: number };

/** Above this many columns the solver's own memory is what is short. */
const MANY = 8_000;
/** Few cuts kept, and no searches within the search: half of the memory, two thirds of the time, the same plan. */
const SPARING = {
  mip_pool_soft_limit: 500,
  mip_pool_age_limit: 3,
  mip_lp_age_limit: 3,
  mip_heuristic_effort: 0,
};

/** Solves the whole-number programme, from a known solution if there is one. */
export function solveWhole(
  highs: Highs,
  columns: Columns,
  start: Float64Array | null,
  effort: Effort,
): Whole {
  // The solver refuses a solution of nothing.
  if (columns.size === 0) return { value: new Float64Array(0), objective: 0, bound: 0, optimal: true };
  return highs.withModel(columns.model(true), (model) => {
    model.options.set({
      output_flag: false,
      random_seed: 0,
      mip_rel_gap: effort.gap,
      mip_abs_gap: 0.99,
      ...(columns.size > MANY ? SPARING : {}),
      ...(Number.isFinite(effort.seconds) ? { time_limit: Math.max(0.01, effort.seconds) } : {}),
    });
    if (start) model.setSolution({ colValue: start });
    const { modelStatus } = model.run({
      [highs.constants.callbackType.mipInterrupt]: (event) => {
        if (Number(event.data.mip_total_lp_iterations ?? 0) > effort.work) event.interrupt();
      },
    });
    const found = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
    return {
      value: found ? model.getSolution().colValue : null,
      objective: found ? model.getObjectiveValue() : Number.POSITIVE_INFINITY,
      bound: Number(model.info.get('mip_dual_bound')),
      optimal: modelStatus === highs.constants.modelStatus.optimal,
    };
  });
}

import loadHighs, { type BasisInput, type Highs, type ModelData } from 'highs';

let loading: Promise<Highs> | undefined;

/** The solver, loaded once; its calls are synchronous. */
export function solver(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}

/** A linear programme, column by column; it minimises. */
export class Columns {
  readonly cost: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly whole: (0 | 1)[] = [];
  private readonly start: number[] = [0];
  private readonly index: number[] = [];
  private readonly value: number[] = [];
  readonly rowLower: number[] = [];
  readonly rowUpper: number[] = [];

  get size(): number {
    return this.cost.length;
  }

  /** A row `lower ≤ … ≤ upper`; returns its number. */
  row(lower: number, upper: number): number {
    this.rowLower.push(lower);
    return this.rowUpper.push(upper) - 1;
  }

  /** An entry of the column that is being written. */
  entry(row: number, value: number): void {
    this.index.push(row);
    this.value.push(value);
  }

  /** Ends a column; returns its number. */
  column(cost: number, lower: number, upper: number, whole: 0 | 1): number {
    this.cost.push(cost);
    this.lower.push(lower);
    this.upper.push(upper);
    this.whole.push(whole);
    this.start.push(this.index.length);
    return this.cost.length - 1;
  }

  model(whole: boolean): ModelData {
    return {
      numCols: this.cost.length,
      numRows: this.rowLower.length,
      colCost: Float64Array.from(this.cost),
      colLower: Float64Array.from(this.lower),
      colUpper: Float64Array.from(this.upper),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
      matrix: {
        format: 'csc',
        numRows: this.rowLower.length,
        numCols: this.cost.length,
        starts: Int32Array.from(this.start),
        indices: Int32Array.from(this.index),
        values: Float64Array.from(this.value),
      },
      ...(whole ? { integrality: Int32Array.from(this.whole) } : {}),
    };
  }
}

export type Basis = BasisInput;
export type Relaxed = { optimal: boolean; value: Float64Array; rowDual: Float64Array; basis: Basis | null };

/** Solves the relaxation. Large ones by interior point with crossover, which takes a sixth of the simplex's time. */
export function relax(
  highs: Highs,
  columns: Columns,
  how: { interior: boolean; basis: Basis | null },
): Relaxed {
  return highs.withModel(columns.model(false), (model) => {
    model.options.set({ output_flag: false, random_seed: 0, solver: how.interior ? 'ipm' : 'simplex' });
    if (how.basis) model.setBasis(how.basis);
    const { modelStatus } = model.run();
    const { colValue, rowDual } = model.getSolution();
    const optimal = modelStatus === highs.constants.modelStatus.optimal;
    return { optimal, value: colValue, rowDual, basis: optimal ? model.getBasis() : null };
  });
}

export type Whole = {
  /** The best found, or null when there is none. */
  value: Float64Array | null;
  objective: number;
  /** No solution is below this. */
  bound: number;
  optimal: boolean;
};

export type Effort = { nodes: number; seconds: number; relativeGap?: number };

/** Solves the whole-number programme, from a known solution if there is one. */
export function solveWhole(
  highs: Highs,
  columns: Columns,
  start: Float64Array | null,
  effort: Effort,
): Whole {
  return highs.withModel(columns.model(true), (model) => {
    model.options.set({
      output_flag: false,
      random_seed: 0,
      mip_rel_gap: effort.relativeGap ?? 0,
      mip_abs_gap: 0.99,
      mip_max_nodes: effort.nodes,
      ...(Number.isFinite(effort.seconds) ? { time_limit: Math.max(0.01, effort.seconds) } : {}),
    });
    if (start) model.setSolution({ colValue: start });
    const { modelStatus } = model.run();
    const found = model.info.get('primal_solution_status') === highs.constants.solutionStatus.feasible;
    return {
      value: found ? model.getSolution().colValue : null,
      objective: found ? model.getObjectiveValue() : Number.POSITIVE_INFINITY,
      bound: Number(model.info.get('mip_dual_bound')),
      optimal: modelStatus === highs.constants.modelStatus.optimal,
    };
  });
}

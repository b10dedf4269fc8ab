import type { Relaxation, Relaxer } from './generate';

/**
 * Decides of the teams that the relaxation leaves half complete, one after the other, that the most complete is to be,
 * or is not, where that is impossible; until there is none.
 */
export function dive(relaxer: Relaxer, relaxed: Relaxation, secondsLeft: () => number): Relaxation {
  const complete = new Map<number, 0 | 1>();
  let here = relaxed;
  while (secondsLeft() > 0) {
    const half = mostComplete(here.complete);
    if (half < 0) return here;
    let next: Relaxation | null = null;
    for (const decided of [1, 0] as const) next ??= relaxer.solve(secondsLeft, complete.set(half, decided));
    if (!next) return here;
    here = next;
  }
  return here;
}

/** Of the teams that are neither complete nor not, the nearest to it; or -1. */
function mostComplete(complete: Float64Array): number {
  let most = -1;
  complete.forEach((share, p) => {
    if (share > SLIGHT && share < 1 - SLIGHT && (most < 0 || share > complete[most]!)) most = p;
  });
  return most;
}

const SLIGHT = 1e-6;

import type { Line } from '../../core/blocks';
import type { Person, Tx } from '../../core/feature';

/** What stands beside a lesson, of the project that it comes from, for one reader. */
type Beside = (tx: Tx, reader: Person, projectId: string) => Promise<Line[]>;

let beside: Beside = async () => [];

/** A feature that builds on this one says what its project kept. */
export const besideLesson = (say: Beside): void => {
  beside = say;
};

export const keptBeside: Beside = (...of) => beside(...of);

import { creditsFor } from './fair';
import { type Problem, type ProblemInput, readProblem } from './problem';

/** A problem whose members come page by page, so that neither reading nor handing them over holds anybody up. */
export type Paged = Omit<ProblemInput, 'members'> & {
  pages(): AsyncIterable<ProblemInput['members']>;
  /** Whether groups that were served too little are owed something: see `creditsFor`. */
  fair?: boolean;
};

/**
 * All pages together.
 * @throws {ProblemError} naming the path of everything that is wrong in shape.
 */
export async function gather({ pages, ...rest }: Paged): Promise<Problem> {
  const members: ProblemInput['members'] = [];
  for await (const page of pages()) members.push(...page);
  return assemble(members, rest);
}

/** @throws {ProblemError} naming the path of everything that is wrong in shape. */
export function assemble(
  members: ProblemInput['members'],
  { fair = false, ...rest }: Omit<Paged, 'pages'>,
): Problem {
  const problem = readProblem({ ...rest, members });
  if (!fair) return problem;
  const credits = creditsFor(problem.members);
  return {
    ...problem,
    members: problem.members.map((it) => ({ ...it, credit: credits.get(it.id) ?? 0 })),
  };
}

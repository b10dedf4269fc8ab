import fc from 'fast-check';
import { type Problem, type ProblemInput, readProblem } from '../../../src/matcher';

const SKILLS = ['design', 'law', 'web'];
const SLOTS = ['evening', 'weekend'];
const PROJECTS = ['p0', 'p1', 'p2'];

const someOf = (words: string[]) => fc.subarray(words);
const nearly = (list: string[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(list) }, { weight: 1, arbitrary: someOf(list) });

const member = (id: string) =>
  fc.record({
    id: fc.constant(id),
    skills: fc.uniqueArray(
      fc.record({
        skill: fc.constantFrom(...SKILLS),
        level: fc.integer({ min: 1, max: 5 }),
        wants: fc.constantFrom('use' as const, 'learn' as const, 'both' as const),
      }),
      { selector: ({ skill }) => skill, minLength: 1, maxLength: 3 },
    ),
    themes: someOf(['town', 'children']),
    hours: fc.constantFrom(1, 2, 2.5, 4),
    slots: nearly(SLOTS),
    place: fc.constantFrom('online' as const, 'both' as const, 'both' as const, 'site' as const),
    regions: someOf(['east', 'west']),
    languages: nearly(['ja', 'en']),
    leads: fc.boolean(),
    led: fc.constantFrom(0, 0, 1, 2),
    ready: fc.boolean(),
    mentors: fc.constantFrom(false, false, false, true),
    past: fc.constantFrom(0, 0, 1, 3, 5),
    teams: fc.constantFrom(0, 0, 0, 1),
    department: fc.constantFrom('sales', 'legal', null),
    paused: fc.constantFrom(false, false, false, false, true),
    reactions: fc.uniqueArray(
      fc.record({
        project: fc.constantFrom(...PROJECTS),
        kind: fc.constantFrom('join' as const, 'learn' as const, 'watch' as const),
      }),
      { selector: ({ project }) => project, maxLength: 2 },
    ),
    refused: fc.oneof(
      { weight: 5, arbitrary: fc.constant([] as string[]) },
      { weight: 1, arbitrary: someOf(PROJECTS) },
    ),
    waiting: fc.integer({ min: 0, max: 14 }),
    wished: fc.integer({ min: 0, max: 4 }),
  });

const role = (id: string) =>
  fc.record({
    id: fc.constant(id),
    skills: fc.uniqueArray(
      fc.record({ skill: fc.constantFrom(...SKILLS), level: fc.integer({ min: 1, max: 4 }) }),
      {
        selector: ({ skill }) => skill,
        maxLength: 2,
      },
    ),
    seats: fc.constantFrom(1, 1, 2),
  });

const project = (id: string) =>
  fc.record({
    id: fc.constant(id),
    roles: fc
      .integer({ min: 1, max: 2 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, r) => role(`r${r}`)))),
    leader: fc.boolean(),
    hours: fc.constantFrom(0.5, 1, 2),
    slots: someOf(SLOTS),
    place: fc.constantFrom('online' as const, 'both' as const, 'site' as const),
    region: fc.constantFrom('east', null),
    languages: fc.constantFrom<string[]>(['ja'], []),
    themes: someOf(['town', 'children']),
    priority: fc.constantFrom(0, 0, 5),
  });

const weights = fc.constantFrom(
  {},
  {},
  { complete: 3_000, second: 900 },
  { seat: 0, colleague: 700, newcomer: 2_000 },
  { guide: 3_000, leader: 200 },
  { guide: 0 },
);

/** Problems small enough that every plan can be tried. */
export const smallProblem: fc.Arbitrary<Problem> = fc
  .record({
    members: fc
      .integer({ min: 1, max: 5 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, m) => member(`m${m}`)))),
    projects: fc
      .integer({ min: 1, max: 3 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, p) => project(`p${p}`)))),
    bans: fc.array(
      fc.record({ member: fc.constantFrom('m0', 'm1'), project: fc.constantFrom(...PROJECTS) }),
      { maxLength: 1 },
    ),
    pairs: fc.array(
      fc.record({
        member: fc.constantFrom('m0', 'm1', 'm2'),
        project: fc.constantFrom(...PROJECTS),
        value: fc.integer({ min: -3_000, max: 1_500 }),
        hours: fc.constantFrom(0.5, 2),
      }),
      { maxLength: 1 },
    ),
    weights,
  })
  .map((input) => readProblem(input satisfies ProblemInput));

/** The same with locks, which stand above the rules of fit. */
export const lockedProblem: fc.Arbitrary<Problem> = smallProblem.chain((problem) =>
  fc
    .array(
      fc.record({
        member: fc.constantFrom(...problem.members.map(({ id }) => id)),
        place: fc.constantFrom(
          ...problem.projects.flatMap(({ id, roles }) => roles.map((one) => [id, one.id] as const)),
        ),
        leader: fc.boolean(),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((locks) => ({
      ...problem,
      locks: locks.map(({ member, place: [project, role], leader }) => ({ member, project, role, leader })),
    })),
);

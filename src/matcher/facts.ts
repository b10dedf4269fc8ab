import { type Bits, Codes, comparable } from './codes';
import type { Member, Problem, Project, ReactionKind, Role } from './problem';

export const ONLINE = 1;
export const SITE = 2;
export const USE = 1;
export const LEARN = 2;
/** Participations from which a member counts as experienced. */
export const EXPERIENCED = 3;
/** Months of waiting, and unserved wishes, beyond which nothing more is added. */
export const LONGEST_WAIT = 12;
export const MOST_OWED = 4;

/** A problem's people and projects as numbers: members, projects and roles are their positions. */
export type Facts = {
  members: readonly Member[];
  projects: readonly Project[];
  problem: Problem;
  memberAt: Map<string, number>;
  projectAt: Map<string, number>;
  /** The roles of all projects in one line; those of project p from projectRole[p] to projectRole[p + 1]. */
  roles: readonly Role[];
  projectRole: Int32Array;
  roleProject: Int32Array;
  roleHours: Float64Array;
  /** Member m's skills from skillStart[m] to skillStart[m + 1]. */
  skills: Codes;
  skillStart: Int32Array;
  skillCode: Int32Array;
  skillLevel: Uint8Array;
  skillWants: Uint8Array;
  /** Role r's skills, likewise. */
  askStart: Int32Array;
  askCode: Int32Array;
  askLevel: Uint8Array;
  memberSlots: Bits;
  projectSlots: Bits;
  slotsNeeded: Int32Array;
  memberLanguages: Bits;
  projectLanguages: Bits;
  languagesNeeded: Int32Array;
  memberThemes: Bits;
  projectThemes: Bits;
  memberRegions: Bits;
  projectRegions: Bits;
  memberPlace: Uint8Array;
  /** Members of the same profile have the same slots, place, regions and languages; one of each stands for all. */
  memberProfile: Int32Array;
  profiles: Int32Array;
  projectPlace: Uint8Array;
  /** What waiting and unserved wishes add for this member. */
  turn: Int32Array;
  owed: Int32Array;
  credit: Int32Array;
};

/** Puts the sifted members and projects of a problem into numbers. */
export function factsOf(problem: Problem, members: readonly Member[], projects: readonly Project[]): Facts {
  const roles = projects.flatMap((project) => project.roles);
  const projectRole = starts(projects.map((project) => project.roles.length));
  const roleProject = Int32Array.from(projects.flatMap((project, p) => project.roles.map(() => p)));
  const skills = new Codes();
  const asked = roles.map((role) => role.skills);
  const known = members.map((member) => member.skills);
  const [memberSlots, projectSlots] = both(members, projects, (owner) => owner.slots);
  const [memberLanguages, projectLanguages] = both(members, projects, (owner) => owner.languages);
  const [memberThemes, projectThemes] = both(members, projects, (owner) => owner.themes);
  const [memberRegions, projectRegions] = comparable(
    members.map((member) => member.regions),
    projects.map((project) => (project.region === null ? [] : [project.region])),
  );
  const { turn, owed } = problem.weights;
  const profile = new Codes();
  const memberProfile = Int32Array.from(members, ({ slots, place, regions, languages }) =>
    profile.of(JSON.stringify([slots, place, regions, languages])),
  );
  const profiles = new Int32Array(profile.size);
  memberProfile.forEach((code, m) => {
    profiles[code] = m;
  });
  return {
    members,
    projects,
    problem,
    memberAt: new Map(members.map((member, m) => [member.id, m])),
    projectAt: new Map(projects.map((project, p) => [project.id, p])),
    roles,
    projectRole,
    roleProject,
    roleHours: Float64Array.from(roles, (role, r) => role.hours ?? projects[roleProject[r]!]!.hours),
    skills,
    skillStart: starts(known.map((list) => list.length)),
    skillCode: Int32Array.from(known.flatMap((list) => list.map(({ skill }) => skills.of(skill)))),
    skillLevel: Uint8Array.from(known.flatMap((list) => list.map(({ level }) => level))),
    skillWants: Uint8Array.from(known.flatMap((list) => list.map(({ wants }) => WANTS[wants]))),
    askStart: starts(asked.map((list) => list.length)),
    askCode: Int32Array.from(asked.flatMap((list) => list.map(({ skill }) => skills.of(skill)))),
    askLevel: Uint8Array.from(asked.flatMap((list) => list.map(({ level }) => level))),
    memberSlots,
    projectSlots,
    slotsNeeded: Int32Array.from(projects, ({ slots, slotsNeeded }) => {
      const distinct = new Set(slots).size;
      return Math.min(distinct, slotsNeeded ?? distinct);
    }),
    memberLanguages,
    projectLanguages,
    languagesNeeded: Int32Array.from(projects, ({ languages }) => new Set(languages).size),
    memberThemes,
    projectThemes,
    memberRegions,
    projectRegions,
    memberPlace: Uint8Array.from(members, (member) => PLACE[member.place]),
    memberProfile,
    profiles,
    projectPlace: Uint8Array.from(projects, (project) => PLACE[project.place]),
    turn: Int32Array.from(members, ({ waiting }) => share(turn, waiting, LONGEST_WAIT)),
    owed: Int32Array.from(members, ({ wished, served }) => share(owed, wished - served, MOST_OWED)),
    credit: Int32Array.from(members, ({ credit }) => credit),
  };
}

const WANTS = { use: USE, learn: LEARN, both: USE | LEARN } as const;
const PLACE = { online: ONLINE, site: SITE, both: ONLINE | SITE } as const;
/** Reactions as bits: somebody may have left several. */
export const REACTION = { watch: 1, learn: 2, join: 4 } as const satisfies Record<ReactionKind, number>;

/** Where each list starts when they are laid in one line, and where the last one ends. */
export function starts(lengths: readonly number[]): Int32Array {
  const start = new Int32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    start[index + 1] = start[index]! + length;
  });
  return start;
}

function both(
  members: readonly Member[],
  projects: readonly Project[],
  words: (owner: Member | Project) => readonly string[],
): [Bits, Bits] {
  return comparable(members.map(words), projects.map(words));
}

function share(points: number, amount: number, most: number): number {
  return Math.floor((points * Math.max(0, Math.min(most, amount))) / most);
}

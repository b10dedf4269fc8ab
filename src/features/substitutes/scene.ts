import type { Tx, World } from '../../core/feature';
import { findProject, type Project, sessionAt } from '../projects';
import { type Seat, teamOf } from '../teams';
import { type Said, saidAhead } from './ahead';
import { type Need, needOf, sought, usualCrew } from './rules';
import { type Call, findCrew, type Gap, listCalls, listGaps, listLeft } from './store';

/** A session to come, with all that decides whether somebody is to be sought. */
export interface SessionScene extends Said {
  gaps: Gap[];
  calls: Call[];
  /** Who was asked for it, whatever they said. */
  called: ReadonlySet<string>;
  need: Need;
}

/** A project's team and the sessions to come of which something was said. */
export interface Scene {
  project: Project;
  team: Seat[];
  /** Places that somebody left. */
  left: Seat[];
  /** The minimum crew. */
  least: number;
  sessions: SessionScene[];
}

/** A place for which somebody is sought. */
export interface Wanted {
  gap: Gap;
  session: SessionScene;
  /** A skill is missing, or people are. */
  why: 'skill' | 'people';
}

/** How a project stands; undefined where there is none. */
export async function sceneOf(
  tx: Tx,
  { now, settings }: Pick<World, 'now' | 'settings'>,
  projectId: string,
): Promise<Scene | undefined> {
  const project = await findProject(tx, projectId);
  if (!project) return undefined;
  const team = await teamOf(tx, projectId);
  const least = (await findCrew(tx, projectId)) ?? usualCrew(sizeOf(team));
  const said = await saidAhead(tx, projectId, now());
  const isThere = ({ at }: Said) => sessionAt(project, at, settings.timezone) !== undefined;
  const gaps = await listGaps(tx, projectId, now());
  const calls = await listCalls(tx, projectId, now());
  const sessions = [...said.values()].filter(isThere).map((it) => {
    const here = (one: { at: Date }) => one.at.getTime() === it.at.getTime();
    const own = calls.filter(here);
    return {
      ...it,
      gaps: gaps.filter(here),
      calls: own,
      called: new Set(own.map((call) => call.userId)),
      need: needOf(project.roles, team, it, least),
    };
  });
  const left = await listLeft(tx, projectId);
  return { project, team, left, least, sessions: sessions.sort((a, b) => a.at.getTime() - b.at.getTime()) };
}

export const sizeOf = (team: readonly Seat[]): number => new Set(team.map((seat) => seat.userId)).size;

/** The places for which somebody is sought, over all sessions. */
export const wantedIn = ({ team, sessions }: Scene): Wanted[] =>
  sessions.flatMap((session) =>
    sought(
      session.gaps.filter((gap) => gap.state === 'open'),
      team,
      session.need,
    ).map((it) => ({ ...it, session })),
  );

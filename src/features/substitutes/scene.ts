import type { Tx, World } from '../../core/feature';
import { findProject, type Project, sessionAt } from '../projects';
import { type Seat, teamOf } from '../teams';
import { type Said, saidAhead, sessionsAhead } from './ahead';
import { type Places, placesOf, withVacant } from './places';
import { type Need, needOf, sought, VACANT_AHEAD } from './rules';
import { type Call, findCrew, type Gap, listCalls, listGaps, listLeft } from './store';

/** A session to come, with all that decides whether somebody is to be sought. */
export interface SessionScene extends Said {
  gaps: Gap[];
  calls: Call[];
  /** Who was asked for it, whatever they said. */
  called: ReadonlySet<string>;
  need: Need;
}

/** A project's team and the sessions to come of which something was said, or at which a place is empty. */
export interface Scene {
  project: Project;
  team: Seat[];
  /** Places that somebody left. */
  left: Seat[];
  places: Places;
  sessions: SessionScene[];
}

/** A place for which somebody is sought. */
export interface Wanted {
  gap: Gap;
  session: SessionScene;
  /** A skill is missing, or people are. */
  why: 'skill' | 'people';
}

/** More sessions than a team holds while places are seen to. */
const MOST = 30;

/** How a project stands; undefined where there is none. */
export async function sceneOf(
  tx: Tx,
  { now, settings }: Pick<World, 'now' | 'settings'>,
  projectId: string,
): Promise<Scene | undefined> {
  const project = await findProject(tx, projectId);
  if (!project) return undefined;
  const team = await teamOf(tx, projectId);
  const left = await listLeft(tx, projectId);
  const places = placesOf(project, team, left, await findCrew(tx, projectId));
  const gaps = await listGaps(tx, projectId, now());
  const empty = places.vacant.length > 0 ? sessionsAhead(project, now(), { settings }, MOST) : [];
  const said = await saidAhead(tx, projectId, now(), [
    ...gaps.map((it) => it.at),
    ...empty.filter((at) => at.getTime() - now().getTime() <= VACANT_AHEAD.until),
  ]);
  const isThere = ({ at }: Said) => sessionAt(project, at, settings.timezone) !== undefined;
  const calls = await listCalls(tx, projectId, now());
  const sessions = [...said.values()].filter(isThere).map((said) => {
    const it = withVacant(said, places);
    const here = (one: { at: Date }) => one.at.getTime() === it.at.getTime();
    const own = calls.filter(here);
    return {
      ...it,
      gaps: gaps.filter(here),
      calls: own,
      called: new Set(own.map((call) => call.userId)),
      need: needOf(project.roles, places.all, it, places.least),
    };
  });
  return { project, team, left, places, sessions: sessions.sort((a, b) => a.at.getTime() - b.at.getTime()) };
}

/** Whether a session is short of people, or of a skill that somebody who left brought. */
export const isMissed = ({ places }: Scene, { need }: SessionScene, userId: string): boolean =>
  need.people > 0 || places.all.some((it) => it.userId === userId && need.roles.includes(it.roleId));

/** The places for which somebody is sought, over all sessions. */
export const wantedIn = ({ places, sessions }: Scene): Wanted[] =>
  sessions.flatMap((session) =>
    sought(
      session.gaps.filter((gap) => gap.state === 'open'),
      places.all,
      session.need,
    ).map((it) => ({ ...it, session })),
  );

import { and, eq, gt, inArray } from 'drizzle-orm';
import type { Tx, World } from '../../core/feature';
import { type Project, upcoming } from '../projects';
import { listStandIns, type Session, sessionId } from '../sessions';
import { answers } from '../sessions/tables';
import type { Muster } from './rules';

/** What is known here of sessions: all that this feature asks of theirs. */

/** When a project's next sessions begin. */
export const sessionsAhead = (
  project: Project,
  from: Date,
  { settings }: Pick<World, 'settings'>,
  most: number,
): Date[] => upcoming(project, from, settings.timezone, most);

/** Projects in which somebody said that they can't make a session to come. */
export async function projectsWithAbsent(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: answers.projectId })
    .from(answers)
    .where(and(eq(answers.answer, 'absent'), gt(answers.at, now)));
  return rows.map((row) => row.id);
}

export interface Said extends Muster {
  at: Date;
  /** Everybody's last word. */
  said: ReadonlyMap<string, { answer: 'well' | 'help' | 'absent'; answeredAt: Date }>;
}

/** What was said of a project's sessions to come, by the moment they begin. @param also others that matter */
export async function saidAhead(
  tx: Tx,
  projectId: string,
  now: Date,
  also: readonly Date[],
): Promise<Map<number, Said>> {
  const rows = await tx
    .select()
    .from(answers)
    .where(and(eq(answers.projectId, projectId), gt(answers.at, now)));
  const moments = [...new Set([...rows.map((row) => row.at), ...also].map((at) => at.getTime()))];
  const standIns = await listStandIns(
    tx,
    moments.map((ms) => ({ projectId, at: new Date(ms) })),
  );
  return new Map(
    moments.map((ms) => {
      const own = rows.filter((row) => row.at.getTime() === ms);
      const said = new Map(own.map((row) => [row.userId, row]));
      return [
        ms,
        {
          at: new Date(ms),
          said,
          absent: new Set(own.filter((row) => row.answer === 'absent').map((row) => row.userId)),
          standIns: standIns.filter((it) => it.at.getTime() === ms),
        },
      ];
    }),
  );
}

/** What was said of these sessions, in their order. */
export async function musterAt(tx: Tx, sessions: readonly Session[]): Promise<Said[]> {
  const rows = await tx
    .select()
    .from(answers)
    .where(
      and(
        inArray(answers.projectId, [...new Set(sessions.map((it) => it.projectId))]),
        inArray(answers.at, [...new Map(sessions.map((it) => [it.at.getTime(), it.at])).values()]),
      ),
    );
  const standIns = await listStandIns(tx, sessions);
  const groups = new Map<string, typeof rows>();
  for (const row of rows) groups.set(sessionId(row), [...(groups.get(sessionId(row)) ?? []), row]);
  return sessions.map((session) => {
    const own = groups.get(sessionId(session)) ?? [];
    return {
      at: session.at,
      said: new Map(own.map((row) => [row.userId, row])),
      absent: new Set(own.filter((row) => row.answer === 'absent').map((row) => row.userId)),
      standIns: standIns.filter((it) => sessionId(it) === sessionId(session)),
    };
  });
}

/** The sessions to come, by id, which somebody said they can't make. */
export async function absentAt(tx: Tx, userId: string, now: Date): Promise<Set<string>> {
  const rows = await tx
    .select()
    .from(answers)
    .where(and(eq(answers.userId, userId), eq(answers.answer, 'absent'), gt(answers.at, now)));
  return new Set(rows.map((row) => sessionId(row)));
}

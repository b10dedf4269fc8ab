import { and, eq, gt, gte, inArray, isNull, or } from 'drizzle-orm';
import type { Tx, World } from '../../core/feature';
import { DAY } from '../../core/time';
import type { Project } from '../projects';
import { nextSession, weekOf } from './rules';
import { answers, asks } from './tables';
import { redrawWeek } from './week';

/**
 * A running project's sessions are at other times: the weekly messages that are open speak of the one that is next
 * now, with its own buttons.
 */
export async function rescheduled(tx: Tx, world: World, project: Project): Promise<void> {
  const now = world.now();
  const next = nextSession(project, now, world.settings.timezone) ?? null;
  const lastWeek = weekOf(new Date(now.getTime() - 7 * DAY), world.settings.timezone);
  const changed = await tx
    .update(asks)
    .set({ at: next })
    .where(
      and(eq(asks.projectId, project.id), gte(asks.week, lastWeek), or(gt(asks.at, now), isNull(asks.at))),
    )
    .returning({ userId: asks.userId, week: asks.week });
  const byWeek = new Map<string, string[]>();
  for (const { userId, week } of changed) byWeek.set(week, [...(byWeek.get(week) ?? []), userId]);
  for (const [week, users] of byWeek) await redrawWeek(tx, world, week, users);
}

/** Who answered for any of these sessions of a project. */
export async function whoAnswered(tx: Tx, projectId: string, moments: readonly Date[]): Promise<string[]> {
  if (moments.length === 0) return [];
  const rows = await tx
    .selectDistinct({ userId: answers.userId })
    .from(answers)
    .where(and(eq(answers.projectId, projectId), inArray(answers.at, [...moments])));
  return rows.map((row) => row.userId);
}

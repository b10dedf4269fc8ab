import { inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { type Side, sides, type Topic } from './rules';
import type { SideSummary } from './summary';
import { retrospectiveHalves as halves, retrospectives } from './tables';

/** Words that may be repeated wherever it helps: in reports, records, know-how. No person's name goes with them. */
export interface Quote {
  projectId: string;
  side: Side;
  topic: Topic;
  words: string;
}

/**
 * What may be quoted of these projects' retrospectives, at their end and at half time: the side whose words they are said so in its form or on its
 * page, the retrospective has ended, and of participants at least three answered. An organisation's thanks are its
 * `change` and `keep`.
 */
export async function quotesOf(tx: Tx, projectIds: readonly string[]): Promise<Quote[]> {
  if (projectIds.length === 0) return [];
  const rows = await tx
    .select({ projectId: retrospectives.projectId, summary: retrospectives.summary })
    .from(retrospectives)
    .where(inArray(retrospectives.projectId, [...projectIds]));
  const early = await tx
    .select({ projectId: halves.projectId, summary: halves.summary })
    .from(halves)
    .where(inArray(halves.projectId, [...projectIds]));
  const all: { projectId: string; summary: Partial<Record<Side, SideSummary>> | null }[] = [
    ...rows,
    ...early,
  ];
  return all.flatMap(({ projectId, summary }) =>
    sides.flatMap((side) =>
      Object.entries(summary?.[side]?.quotable ?? {}).flatMap(([topic, said]) =>
        said.map((words) => ({ projectId, side, topic: topic as Topic, words })),
      ),
    ),
  );
}

import type { Project } from '../../src/features/projects';
import { retrospectiveAnswers, retrospectives } from '../../src/features/retrospectives/tables';
import { attendance } from '../../src/features/sessions/tables';
import type { Club } from './club';
import { running } from './running';

const nobody = { asked: 1, answered: 0, ratings: null, overall: null, quotes: {} };

/** A closed project with its team (the leader first), its booked sessions and what the organisation said. */
export async function closedProject(
  club: Club,
  id: string,
  team: readonly string[],
  it: {
    sessions?: number;
    met?: 'yes' | 'partly' | 'no';
    said?: string;
    mayQuote?: boolean;
    project?: Partial<Project>;
  } = {},
): Promise<void> {
  const closedAt = new Date('2026-10-30T00:00:00Z');
  const { sessions = 4, met = 'yes', said, mayQuote = false } = it;
  await running(
    club,
    {
      id,
      title: `活動${id}`,
      starts: '2026-08-05',
      ends: '2026-10-28',
      state: 'closed',
      closedAt,
      ...it.project,
    },
    team,
  );
  const quotes = said ? { change: [said] } : {};
  const organisation = { ...nobody, answered: 1, quotes, ...(mayQuote && { quotable: quotes }) };
  await club.app.world.db.run(async (tx) => {
    await tx.insert(retrospectives).values({
      ...{ projectId: id, closing: id, closedBy: team[0] ?? null, closedAt, achieved: '', met },
      summary: { organisation, participants: nobody, company: nobody, gaps: [] },
      endedAt: closedAt,
    });
    for (const [i, userId] of team.entries()) {
      await tx.insert(retrospectiveAnswers).values({
        ...{ id: `A${id}${i}`, projectId: id, side: 'participants', voice: userId, userId },
        ...{ ratings: {}, words: {}, more: { skill: { skill: 'video-editing', level: 4 } }, at: closedAt },
      });
      for (let n = 0; n < sessions; n++) {
        const at = new Date(Date.UTC(2026, 7, 5 + 7 * n, 9));
        await tx.insert(attendance).values({ projectId: id, at, userId, came: true, minutes: 90 });
      }
    }
  });
}

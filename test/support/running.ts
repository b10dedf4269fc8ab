import { projects } from '../../src/features/projects/tables';
import { roomOf } from '../../src/features/teams';
import { seats } from '../../src/features/teams/tables';
import { openRoom } from '../../src/outbox';
import type { Club } from './club';

export interface Running {
  id: string;
  title: string;
  organisation?: string;
  /** Who accepted a seat; the first one leads. */
  team: readonly string[];
}

/** A project that runs, with its team and its channel, as if it had come all the way. */
export async function runProject(
  club: Club,
  { id, title, organisation = 'みどり福祉協議会', team }: Running,
): Promise<void> {
  const at = club.now;
  const text = { good: '', task: '', goal: '', gain: '' };
  await club.app.world.db.run(async (tx) => {
    await tx.insert(projects).values({
      id,
      title,
      organisation,
      ...text,
      themes: ['elderly'],
      tier: 'often',
      roles: [{ id: 'r1', title: '', skills: [], seats: team.length }],
      hours: 2,
      slots: ['weekday-evening'],
      place: 'online',
      rhythm: 'weekly',
      starts: '2026-10-01',
      ends: '2026-11-30',
      time: '18:00',
      minutes: 60,
      state: 'running',
      proposedBy: 'UCOORD',
      createdAt: at,
      startedAt: at,
    });
    const answered = { state: 'accepted' as const, invitedAt: at, answerBy: at, answeredAt: at };
    for (const [i, userId] of team.entries())
      await tx.insert(seats).values({
        id: `${id}-${userId}`,
        projectId: id,
        roleId: 'r1',
        userId,
        leader: i === 0,
        learner: false,
        ...answered,
      });
    await openRoom(tx, { key: roomOf(id), name: `team-${id}`, hidden: true, members: [...team] });
  });
  await club.settle();
}

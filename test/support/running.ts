import { members, people } from '../../src/features/members/tables';
import { idOf } from '../../src/features/organisations';
import type { Project } from '../../src/features/projects';
import { projects } from '../../src/features/projects/tables';
import { roomOf } from '../../src/features/teams';
import { seats } from '../../src/features/teams/tables';
import { openRoom } from '../../src/outbox';
import type { Club } from './club';

/** A weekly online programme, Wednesdays 18:00 to 19:00 in Tokyo, whose team has begun. */
export const radio: Project = {
  id: 'PRADIO',
  requestId: null,
  organisationId: null,
  scenario: null,
  callUntil: null,
  languages: [],
  organisation: '見本市社会福祉協議会',
  title: 'オンラインラジオ体操',
  themes: ['elderly'],
  tier: 'often',
  good: '外出の少ない高齢者が、週に一度からだを動かす',
  task: '司会と配信',
  goal: '毎週20人が参加し、半年後に8割が続けている',
  gain: '配信のノウハウ',
  roles: [
    { id: 'host', title: '司会', skills: [], seats: 1 },
    { id: 'stream', title: '配信', skills: [{ skill: 'video-editing', level: 3 }], seats: 3 },
  ],
  hours: 2,
  slots: ['weekday-evening'],
  place: 'online',
  prefecture: null,
  rhythm: 'weekly',
  starts: '2026-11-04',
  ends: '2027-03-31',
  time: '18:00',
  minutes: 60,
  schedule: null,
  state: 'running',
  proposedBy: 'UCOORD',
  approvedBy: 'UCOORD',
  reason: '',
  createdAt: new Date('2026-10-01T00:00:00Z'),
  postedAt: new Date('2026-10-02T00:00:00Z'),
  round: 1,
  waitsSince: null,
  sentBackBy: null,
  startedAt: new Date('2026-11-28T00:00:00Z'),
  closedAt: null,
  closedBy: null,
};

/** Puts a running project there, with its team: the leader first, in the first role, the others in the second. */
export async function running(
  club: Club,
  project: Partial<Project>,
  team: readonly string[],
): Promise<Project> {
  const it = { ...radio, ...project };
  const [first = '', second = first] = it.roles.map((role) => role.id);
  await club.app.world.db.run(async (tx) => {
    await tx.insert(projects).values({ ...it, organisationId: await idOf(tx, it.organisation) });
    await tx.insert(seats).values(
      team.map((userId, i) => ({
        id: `S${it.id}${i}`,
        projectId: it.id,
        roleId: i ? second : first,
        userId,
        leader: i === 0,
        learner: false,
        state: 'accepted' as const,
        invitedAt: it.createdAt,
        answerBy: it.createdAt,
        answeredAt: it.createdAt,
      })),
    );
  });
  return it;
}

/** As `running`, with the team's channel `team-ID`. */
export async function runningInRoom(
  club: Club,
  project: Partial<Project> & { id: string },
  team: readonly string[],
): Promise<void> {
  await running(club, { organisation: 'みどり福祉協議会', ...project }, team);
  const { id } = project;
  await club.app.world.db.run((tx) =>
    openRoom(tx, { key: roomOf(id), name: `team-${id}`, hidden: true, members: [...team] }),
  );
  await club.settle();
}

/** Lets the app know people of the workspace, as if they had used it; `registered` ones have a profile. */
export async function known(
  club: Club,
  them: {
    id: string;
    zone?: string;
    locale?: string;
    skills?: [string, 1 | 2 | 3 | 4 | 5][];
    leads?: boolean;
  }[],
): Promise<void> {
  const at = new Date('2026-10-01T00:00:00Z');
  await club.app.world.db.run(async (tx) => {
    for (const { id, zone = 'Asia/Tokyo', locale = 'ja-JP', skills = [], leads = false } of them) {
      await tx.insert(people).values({ id, name: id, locale, zone, seenAt: at }).onConflictDoNothing();
      await tx.insert(members).values({
        id,
        skills: skills.map(([skill, level]) => ({ skill, level, wants: 'use' as const })),
        themes: [],
        hours: 4,
        slots: ['weekday-evening'],
        prefecture: '13',
        place: 'both',
        languages: ['ja'],
        leads,
        note: '',
        consent: false,
        createdAt: at,
        updatedAt: at,
      });
    }
  });
}

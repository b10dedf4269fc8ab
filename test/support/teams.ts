import type { Feature } from '../../src/core/feature';
import { members as membersFeature } from '../../src/features/members';
import { members, people } from '../../src/features/members/tables';
import { organisations } from '../../src/features/organisations';
import { projects as projectsFeature } from '../../src/features/projects';
import { projects, wishes } from '../../src/features/projects/tables';
import { teamsWith } from '../../src/features/teams/feature';
import { direct, type Matcher } from '../../src/features/teams/matcher';
import { Club, type ClubOptions } from './club';
import type { Posted } from './recorder';

/** A club whose matcher works in the same thread, or as the test likes. */
export const openTeamsClub = ({
  matcher = direct,
  more = [],
  ...options
}: ClubOptions & { matcher?: Matcher; more?: Feature[] } = {}) =>
  Club.open({
    features: [membersFeature, organisations, projectsFeature, teamsWith(matcher), ...more] as Feature[],
    ...options,
  });

type NewMember = Partial<typeof members.$inferInsert> & { id: string };

/** Registers people as they come out of the form: 3 hours, weekday evenings, video editing at level 3. */
export async function register(club: Club, ...list: NewMember[]): Promise<void> {
  await club.app.world.db.run(async (tx) => {
    for (const it of list) {
      const user = club.slack.users.find((one) => one.id === it.id);
      await tx.insert(members).values({
        skills: [{ skill: 'video-editing', level: 3, wants: 'use' }],
        themes: [],
        hours: 3,
        slots: ['weekday-evening'],
        prefecture: '13',
        place: 'both',
        languages: ['ja'],
        leads: false,
        note: '',
        consent: false,
        createdAt: club.now,
        updatedAt: club.now,
        ...it,
      });
      await tx
        .insert(people)
        .values({
          id: it.id,
          name: user?.real_name ?? it.id,
          locale: user?.locale ?? 'ja-JP',
          zone: user?.tz ?? 'Asia/Tokyo',
          seenAt: club.now,
        })
        .onConflictDoNothing();
    }
  });
}

/** Puts an open project there: two seats for video editing at level 3, 2 hours a week. */
export async function openProject(
  club: Club,
  it: Partial<typeof projects.$inferInsert> & { id: string },
): Promise<void> {
  await club.app.world.db.run((tx) =>
    tx.insert(projects).values({
      organisation: 'みなと区社会福祉協議会',
      title: '動画編集講座',
      themes: [],
      tier: 'often',
      good: '職員が自分たちで動画をつくれるようになる',
      task: '動画編集を教える',
      goal: '職員3人が1分の動画を1本ずつ完成させる',
      gain: '教える経験',
      roles: [{ id: 'teach', title: '講師', skills: [{ skill: 'video-editing', level: 3 }], seats: 2 }],
      hours: 2,
      slots: ['weekday-evening'],
      place: 'online',
      rhythm: 'weekly',
      starts: '2026-12-02',
      ends: '2026-12-23',
      time: '18:30',
      minutes: 60,
      state: 'open',
      proposedBy: 'UTARO',
      approvedBy: 'UCOORD',
      createdAt: club.now,
      postedAt: club.now,
      ...it,
    }),
  );
}

export async function wish(
  club: Club,
  projectId: string,
  kind: 'join' | 'learn',
  ...ids: string[]
): Promise<void> {
  await club.app.world.db.run(async (tx) => {
    for (const userId of ids)
      await tx.insert(wishes).values({ projectId, userId, kind, on: true, at: club.now });
  });
}

/** Waits until what goes on behind an answer has ended. */
export async function until(club: Club, holds: () => boolean): Promise<void> {
  const end = Date.now() + 8000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('It did not come to that.');
    await new Promise((resolve) => setTimeout(resolve, 20));
    await club.settle();
  }
}

export const ROOM = 'probono-coordinators';

/** `/probono match`, and its summary. */
export async function matches(club: Club, by = 'UCOORD'): Promise<void> {
  const before = summaries(club).length;
  await club.person(by).types('match');
  await until(club, () => summaries(club).length > before);
}

export const summaries = (club: Club): Posted[] =>
  club.slack.inChannel(ROOM).filter((it) => it.text.includes('チーム案の計算が終わりました'));

/** The newest card of a project in the coordinators' room. */
export function card(club: Club, title = '動画編集講座'): Posted {
  const found = club.slack
    .inChannel(ROOM)
    .filter((it) => it.text.startsWith(`チーム案：${title}`) || it.text.startsWith(`チーム：${title}`))
    .at(-1);
  if (!found) throw new Error(`There is no card for ${title}`);
  return found;
}

/** The newest invitation that somebody got. */
export function invitation(club: Club, id: string): Posted {
  const found = club.slack
    .toldTo(id)
    .filter((it) => JSON.stringify(it.blocks).includes('teams.accept'))
    .at(-1);
  if (!found) throw new Error(`${id} was not invited`);
  return found;
}

/** Who was invited so far, in that order. */
export const invited = (club: Club): string[] =>
  club.slack.messages
    .filter((it) =>
      /^(チームへのご招待|Will you join this team|「.*」(に.*参加が決まり|は今回見送り|への参加を取り消し|へのご招待は))/.test(
        it.text,
      ),
    )
    .filter((it, i, all) => all.findIndex((other) => other.channel === it.channel) === i)
    .map((it) => it.channel.slice(1));

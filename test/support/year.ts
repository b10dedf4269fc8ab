import { and, eq, gt, inArray } from 'drizzle-orm';
import { DateTime } from 'luxon';
import type { Tx } from '../../src/core/feature';
import { considerate } from '../../src/core/time';
import { leaving } from '../../src/features/leaving';
import { members as membersFeature } from '../../src/features/members';
import { members } from '../../src/features/members/tables';
import { organisations } from '../../src/features/organisations';
import { projects } from '../../src/features/projects';
import { schedule } from '../../src/features/schedule';
import { listStandIns, sessions } from '../../src/features/sessions';
import { answers } from '../../src/features/sessions/tables';
import { substitutes } from '../../src/features/substitutes';
import { calls, crews, gaps } from '../../src/features/substitutes/tables';
import { type Seat, teamOf } from '../../src/features/teams';
import { teamsWith } from '../../src/features/teams/feature';
import { direct } from '../../src/features/teams/matcher';
import { seats } from '../../src/features/teams/tables';
import { Club } from './club';
import { luckOf } from './luck';
import type { Posted } from './recorder';
import { known, radio, runningInRoom } from './running';

export const TOKYO = 'Asia/Tokyo';
/** The minimum crew, of a team of twelve. */
export const LEAST = 10;
export const SEATS = 12;

const first = Array.from({ length: SEATS }, (_, i) => `UM${i}`);
const outside = Array.from({ length: 10 }, (_, i) => `UX${i}`);
/** The only one who could not take a role that asks for a skill. */
export const UNSKILLED = 'UX9';

/** How somebody takes being asked to stand in, this week. */
export type Mood = 'yes' | 'no' | 'silent';

/** A weekly programme of a team of twelve, ten others who could stand in or follow, and what they are like this week. */
export class Year {
  readonly figures = { sessions: 0, absences: 0, stoodIn: 0, restarts: 0, left: 0, joined: 0 };
  readonly project = 'PRADIO';
  /** The session of this week. */
  at: DateTime = DateTime.fromISO('2026-12-02T18:00', { zone: TOKYO });
  mood = new Map<string, Mood>();
  readonly tookBack = new Set<string>();
  /** Who falls, or fell, ill this week, and when. */
  ill = new Map<string, DateTime>();
  /** Who left, and how many messages they had until then. */
  readonly former = new Map<string, number>();
  private heard = 0;

  private constructor(
    readonly club: Club,
    readonly luck: () => number,
  ) {}

  static async open(seed: number): Promise<Year> {
    const club = await Club.open({
      at: '2026-11-28T12:00:00+09:00',
      users: ['UCOORD', ...first, ...outside].map((id) => ({ id, real_name: id })),
      features: [
        ...[membersFeature, organisations, projects, teamsWith(direct)],
        ...[sessions, substitutes, leaving, schedule],
      ],
    });
    const skills: [string, 3][] = [['video-editing', 3]];
    await known(club, [
      ...first.map((id) => ({ id, skills, leads: id === 'UM0' || id === 'UM2' })),
      ...outside.map((id) => (id === UNSKILLED ? { id } : { id, skills })),
    ]);
    const [host, stream] = radio.roles;
    if (!host || !stream) throw new Error('The programme has two roles.');
    const roles = [host, { ...stream, seats: SEATS - 1 }];
    await runningInRoom(club, { id: 'PRADIO', ends: '2027-12-31', roles }, first);
    await club.app.world.db.run(async (tx) => {
      await tx.update(members).set({ budget: 5 });
      await tx.insert(crews).values({ projectId: 'PRADIO', least: LEAST, byUser: 'UM0', at: club.now });
    });
    return new Year(club, luckOf(seed));
  }

  db<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.club.app.world.db.run(work);
  }

  person(id: string) {
    return this.club.person(id);
  }

  get session() {
    return { projectId: this.project, at: this.at.toJSDate() };
  }

  /** The session as people read of it. */
  get when(): string {
    return this.at.setLocale('ja-JP').toFormat('M月d日(ccc) HH:mm');
  }

  team(): Promise<Seat[]> {
    return this.db((tx) => teamOf(tx, this.project));
  }

  /** Everybody but the team who has not left it either. */
  async others(): Promise<string[]> {
    const team = (await this.team()).map((it) => it.userId);
    return [...first, ...outside].filter((id) => !team.includes(id) && !this.former.has(id));
  }

  /** Whoever was asked to stand in at this week's session. */
  called() {
    const { projectId, at } = this.session;
    return this.db((tx) =>
      tx
        .select()
        .from(calls)
        .where(and(eq(calls.projectId, projectId), eq(calls.at, at))),
    );
  }

  /** Places in the team that are somebody's, or offered to somebody. */
  held(): Promise<Seat[]> {
    return this.db((tx) =>
      tx
        .select()
        .from(seats)
        .where(and(eq(seats.projectId, this.project), inArray(seats.state, ['accepted', 'invited']))),
    );
  }

  /** Nobody is sought, for this week's session or for a place in the team. */
  async isCalm(): Promise<boolean> {
    const held = await this.held();
    const isWhole = held.length === SEATS && held.every((it) => it.state === 'accepted');
    const { said, there } = await this.known();
    const away = said.filter((it) => it.answer === 'absent' && held.some((one) => one.userId === it.userId));
    return isWhole && held.length - away.length + there.length >= LEAST;
  }

  /** What is known of this week's session. */
  known() {
    const { session } = this;
    return this.db(async (tx) => ({
      said: await tx.select().from(answers).where(eq(answers.at, session.at)),
      there: await listStandIns(tx, [session]),
      open: await tx.select().from(gaps).where(eq(gaps.at, session.at)),
    }));
  }

  /** Everybody who was ever asked to follow somebody who left, in that order. */
  followers(): Promise<Seat[]> {
    const began = radio.startedAt as Date;
    return this.db((tx) =>
      tx.select().from(seats).where(gt(seats.invitedAt, began)).orderBy(seats.invitedAt, seats.id),
    );
  }

  letters(id: string): Posted[] {
    return this.club.slack.toldTo(id).filter((it) => it.text.startsWith('代役のお願い'));
  }

  /** What somebody was asked for this week's session. */
  letter(id: string): Posted | undefined {
    return this.letters(id).find((it) => it.text.includes(`${this.when}から`));
  }

  /** The newest weekly message to somebody. */
  weekly(id: string): Posted | undefined {
    return this.club.slack.toldTo(id).findLast((it) => it.text.startsWith('今週の活動'));
  }

  /** The newest message in the coordinators' channel that says this. */
  desk(words: string): Posted | undefined {
    return this.club.slack.inChannel('probono-coordinators').findLast((it) => it.text.includes(words));
  }

  /** Time goes on; now and then the app is stopped and started before. What is said is listened to. */
  async tick(moment: DateTime): Promise<void> {
    this.listen();
    if (this.luck() < 0.02) {
      this.figures.restarts++;
      await this.club.halt();
      await this.club.start();
    }
    await this.club.pass(moment.toISO() ?? '');
    this.listen();
    const held = (await this.held()).length;
    if (held > SEATS) throw new Error(`${this.club.now.toISOString()}: ${held} in a team of ${SEATS}`);
  }

  /** @throws Error where somebody was told something outside the hours in which people may be */
  private listen(): void {
    const { messages } = this.club.slack;
    const fresh = messages.slice(this.heard).filter((it) => it.channel.startsWith('DU'));
    this.heard = messages.length;
    // What concerns a session on a free day, after free days, is told by day before it.
    const { now } = this.club;
    const next = considerate(now, TOKYO);
    const { hour } = DateTime.fromJSDate(now, { zone: TOKYO });
    const isLast = next >= this.at.toJSDate() && hour >= 9 && hour < 20;
    if (fresh.length > 0 && next.getTime() !== now.getTime() && !isLast)
      throw new Error(`Somebody was told in quiet hours: ${now.toISOString()} ${fresh[0]?.text}`);
  }
}

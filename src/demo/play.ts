import { and, eq, isNotNull, like, lt, notLike, or } from 'drizzle-orm';
import type { World } from '../core/feature';
import { DAY, HOUR, MINUTE } from '../core/time';
import { goals } from '../features/goals';
import { appoint, listMembers, type Member } from '../features/members';
import { organisations } from '../features/organisations';
import { findProject, projects } from '../features/projects';
import { teamOf, teams } from '../features/teams';
import { seats } from '../features/teams/tables';
import { coordinators } from '../outbox';
import { messages } from '../outbox/tables';
import { agreementOf, goalOfInterview, interviewOf } from './agreement';
import { chosen } from './choosing';
import type { Club } from './club';
import { knowOrganisations } from './directory';
import { askLater, bookSessions, pinCards, suggestPeople } from './growing';
import { lookBack, writeDown } from './looking';
import { needs } from './needs';
import { type Activity, occasions, portfolio } from './portfolio';
import { proposalOf } from './proposal';
import { leaderFor, peopleOf, rounds, scenarioOf } from './rounds';

type Lang = World['settings']['locale'];

/** What begins within so long of each other is called for together. */
const WAVE = 50 * DAY;

/**
 * Plays the club's last two years: each activity of the portfolio is proposed, approved, answered, matched, carried
 * out and looked back on, by the app's own handlers, as far as its state says.
 */
export async function play(club: Club, today: Date): Promise<void> {
  const stage = new Stage(club, today);
  await stage.open();
  const in_ = (...states: Activity['state'][]) => portfolio.filter((it) => states.includes(it.state));

  const done = [...in_('closed', 'running'), ...rounds].sort((a, b) => stage.first(a) - stage.first(b));
  for (const wave of stage.waves(done)) await stage.carryOut(wave);
  for (const activity of done) await bookSessions(club, stage.project(activity.id), today);
  const closed = done.filter((it) => it.state === 'closed');
  for (const activity of closed)
    await lookBack(club, activity, {
      ...{ project: stage.project(activity.id), today, pictured: activity === closed.at(-1) },
    });
  await askLater(club, today);
  await writeDown(club, today, stage.project);
  for (const [i, activity] of in_('matched').entries()) await stage.call(activity, stage.daysAgo(6 - i));
  await stage.match(stage.daysAgo(1));
  for (const [i, activity] of in_('posted').entries())
    await stage.call(activity, stage.daysAgo(0.9 - i / 10));
  for (const [i, activity] of in_('waiting', 'draft').entries())
    await stage.propose(activity, stage.daysAgo(3 - i), activity.state === 'draft');
  const requests: string[] = [];
  for (const [i, need] of needs.entries()) requests.push(await stage.request(need, stage.daysAgo(4 - i)));
  await stage.interview(requests.at(-1) ?? '', stage.daysAgo(1));
  await suggestPeople(club, today);
  await stage.clear();
  await pinCards(club, today);
}

class Stage {
  private readonly lang: Lang;
  private readonly coordinator;
  private readonly ids = new Map<string, string>();
  private readonly firsts = new Map<string, number>();
  private everybody: Member[] = [];

  constructor(
    private readonly club: Club,
    private readonly today: Date,
  ) {
    this.lang = club.world.settings.locale;
    this.coordinator = club.person(club.world.settings.coordinators[0] ?? '', 'coordinator');
  }

  /** The project of an activity; empty before it has one. */
  project = (activity: string): string => this.ids.get(activity) ?? '';

  daysAgo = (days: number): Date => new Date(this.today.getTime() - days * DAY);

  first = (activity: Activity): number => {
    const known = this.firsts.get(activity.id) ?? occasions(activity, this.today)[0]?.start.getTime() ?? 0;
    this.firsts.set(activity.id, known);
    return known;
  };

  async open(): Promise<void> {
    const { db } = this.club.world;
    this.everybody = (await db.run(listMembers)).filter((it) => !it.paused);
    const partner = {
      userId: 'U0CHIKAGE03',
      role: 'csr' as const,
      byUser: this.coordinator.id,
      at: this.daysAgo(700),
    };
    await db.run((tx) => appoint(tx, partner));
    const by = { userId: this.coordinator.id, at: this.daysAgo(700) };
    await db.run((tx) => knowOrganisations(tx, this.club.world, by));
  }

  /** Activities in their order, together where they begin about the same time: their teams are formed at once. */
  waves(all: readonly Activity[]): Activity[][] {
    const waves: Activity[][] = [];
    for (const activity of all) {
      const wave = waves.at(-1);
      const isNear = wave?.[0] && this.first(activity) - this.first(wave[0]) < WAVE;
      if (isNear) wave.push(activity);
      else waves.push([activity]);
    }
    return waves;
  }

  /** From the proposals to teams that have begun. */
  async carryOut(wave: readonly Activity[]): Promise<void> {
    const before = Math.min(...wave.map(this.first)) - 21 * DAY;
    for (const activity of wave) {
      await this.call(activity, new Date(before));
      await this.settle(activity, new Date(before + 2 * DAY));
    }
    await this.match(new Date(before + 3 * DAY));
    for (const activity of wave) await this.agree(activity, new Date(before + 4 * DAY));
  }

  /** The organisation agrees to the goal, with dates and measures. */
  private async settle(activity: Activity, at: Date): Promise<void> {
    this.club.at(at);
    const { settings } = this.club.world;
    const values = agreementOf(activity, { today: this.today, settings, ourUser: this.coordinator.id });
    const meta = JSON.stringify({ id: this.ids.get(activity.id), seen: 0, criteria: 2 });
    await this.club.submit(goals, 'agree', this.coordinator, values, meta);
  }

  /** A request is taken, talked over with the organisation, and has a goal to call people with. */
  async interview(id: string, at: Date): Promise<void> {
    this.club.at(at);
    await this.club.press(organisations, 'take', this.coordinator, `${id}|`);
    const day = at.toISOString().slice(0, 10);
    for (const [step, values] of interviewOf(day, this.lang).entries()) {
      const meta = JSON.stringify({ id, step, seen: 0 });
      await this.club.submit(organisations, 'interview', this.coordinator, values, meta);
    }
    const goal = { statement: goalOfInterview[this.lang], ourUser: this.coordinator.id };
    const about = JSON.stringify({ id, seen: 0, criteria: 1 });
    await this.club.submit(goals, 'provisional', this.coordinator, goal, about);
  }

  /** Proposes, and, if it goes on, approves; those who would fit react. */
  async call(activity: Activity, at: Date): Promise<void> {
    const id = await this.propose(activity, at, false);
    this.club.at(new Date(at.getTime() + HOUR));
    await this.club.press(projects, 'approve', this.coordinator, `${id}|1`);
    const react = projects.reactions?.posting;
    for (const [n, { userId, emoji }] of this.wishers(activity).entries()) {
      const when = new Date(at.getTime() + 2 * HOUR + n * MINUTE);
      this.club.at(when);
      await react?.(this.club.cx(this.club.person(userId)), { subject: id, emoji, added: true, at: when });
    }
  }

  async propose(activity: Activity, at: Date, sendBack: boolean): Promise<string> {
    this.club.at(at);
    const proposer = this.club.person(this.pick(activity.id, 0)?.id ?? this.coordinator.id);
    const meta = JSON.stringify({ roles: activity.roles.length, scenario: `${scenarioOf(activity)}@1` });
    const id = await this.club.submit(
      projects,
      'post',
      proposer,
      proposalOf(activity, this.today, this.club.world.settings),
      meta,
    );
    const seen = JSON.stringify({ ...JSON.parse(meta), draft: id });
    await this.club.submit(projects, 'send', proposer, {}, seen);
    this.ids.set(activity.id, id);
    if (sendBack) {
      this.club.at(new Date(at.getTime() + 5 * HOUR));
      const reason = {
        ja: '目標に、いつまでに・どれくらいを書き足していただけますか。募集はそのあとすぐに始められます。',
        en: 'Could you add by when, and how much, to the goal? We can post it right after that.',
      };
      await this.club.submit(
        projects,
        'sendBack',
        this.coordinator,
        { reason: reason[this.lang] },
        `${id}|1`,
      );
    }
    return id;
  }

  async match(at: Date): Promise<void> {
    this.club.at(at);
    await teams.jobs?.match?.run(this.club.world, at, this.club.world.settings.timezone);
  }

  /** The coordinator approves the team, everybody accepts, and the team begins, short of people if need be. */
  private async agree(activity: Activity, at: Date): Promise<void> {
    const { db } = this.club.world;
    const projectId = this.ids.get(activity.id) ?? '';
    this.club.at(at);
    const proposal = await chosen(this.club, activity, {
      projectId,
      by: this.coordinator,
      everybody: this.everybody,
    });
    if (!proposal) return;
    await this.club.press(teams, 'approve', this.coordinator, `${proposal.id}|${proposal.version}`);
    this.club.at(new Date(at.getTime() + 3 * HOUR));
    const invited = await db.run((tx) =>
      tx
        .select()
        .from(seats)
        .where(and(eq(seats.projectId, projectId), eq(seats.state, 'invited'))),
    );
    for (const seat of invited)
      await this.club.press(teams, 'accept', this.club.person(seat.userId), seat.id);
    await this.beginShort(projectId);
    const leads = leaderFor[activity.id];
    const seat = (await db.run((tx) => teamOf(tx, projectId))).find((it) => it.userId === leads);
    if (seat && !seat.leader)
      await this.club.submit(teams, 'leads', this.coordinator, { seat: seat.id }, projectId);
  }

  /** Where the matcher found nobody for some seats, the coordinator names a leader and lets the others begin. */
  private async beginShort(projectId: string): Promise<void> {
    const { db } = this.club.world;
    const project = await db.run((tx) => findProject(tx, projectId));
    if (project?.state !== 'open') return;
    const team = await db.run((tx) => teamOf(tx, projectId));
    if (!team[0]) return;
    if (!team[0].leader)
      await this.club.submit(teams, 'leads', this.coordinator, { seat: team[0].id }, projectId);
    const now = await db.run((tx) => findProject(tx, projectId));
    if (now?.state === 'open') await this.club.press(teams, 'begin', this.coordinator, projectId);
  }

  async request(need: (typeof needs)[number], at: Date): Promise<string> {
    this.club.at(at);
    const { organisation, intermediary, words, contact } = need;
    const values = {
      organisation: organisation[this.lang],
      intermediary: intermediary[this.lang],
      need: words[this.lang],
      contact: contact[this.lang],
    };
    return this.club.submit(
      organisations,
      'request',
      this.club.person(this.pick(values.need, 1)?.id ?? ''),
      values,
    );
  }

  /** What people were told long ago is not told again today; postings, open cards and the teams' channels stand. */
  async clear(): Promise<void> {
    const { db } = this.club.world;
    const past = lt(messages.createdAt, this.daysAgo(7));
    const read = or(
      isNotNull(messages.toUser),
      and(eq(messages.toRoom, coordinators.room), notLike(messages.key, 'growth.ready:%')),
      like(messages.key, 'sessions.%'),
    );
    await db.run((tx) => tx.delete(messages).where(and(past, read)));
    // What stands in a team's channel from its first day on names the days that are still to come.
    await db.run((tx) =>
      tx.update(messages).set({ stale: true }).where(like(messages.key, 'teams.kickoff:%')),
    );
  }

  /** Those who fit a role react, a few more than there are seats; one of them to learn, one to look on. */
  private wishers(activity: Activity): { userId: string; emoji: string }[] {
    const fitting = activity.roles.flatMap((role) => {
      const able = this.everybody.filter((member) =>
        role.skills.every(({ skill, level }) =>
          member.skills.some((it) => it.skill === skill && it.level >= level),
        ),
      );
      return able.slice(0, role.seats + 1);
    });
    const those = [...peopleOf(activity), ...fitting.map((it) => it.id), this.pick(activity.id, 2)?.id ?? ''];
    const users = [...new Set(those)].filter(Boolean);
    const emoji = (i: number) => (i === users.length - 1 ? 'eyes' : i % 5 === 4 ? 'seedling' : 'raised_hand');
    return users.map((userId, i) => ({ userId, emoji: emoji(i) }));
  }

  /** Somebody, always the same one for the same words. */
  private pick(words: string, n: number): Member | undefined {
    const sum = [...words].reduce(
      (total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 100_003,
      n,
    );
    return this.everybody[sum % this.everybody.length];
  }
}

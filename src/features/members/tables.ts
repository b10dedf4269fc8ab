import type { Role } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { bool, index, int, json, primaryKey, real, table, text, time, uniqueIndex } from '../../db/columns';
import type { Kind } from '../../taxonomy';
import { BUDGET, type Place, type Skill } from './rules';

/** Everybody whom the app has met in Slack, registered or not. */
export const people = table('people', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  locale: text('locale'),
  zone: text('zone'),
  bot: bool('bot').notNull().default(false),
  /** Their account in Slack was deactivated. */
  gone: bool('gone').notNull().default(false),
  /** The language that they chose themselves. */
  chosen: text('chosen').$type<Lang>(),
  seenAt: time('seen_at').notNull(),
});

/** Skill profiles. */
export const members = table(
  'members',
  {
    id: text('id').primaryKey(),
    skills: json<Skill[]>('skills').notNull(),
    themes: json<string[]>('themes').notNull(),
    /** A week. */
    hours: int('hours').notNull(),
    slots: json<string[]>('slots').notNull(),
    /** JIS code of the prefecture, `13` for Tokyo; null for abroad. */
    prefecture: text('prefecture'),
    place: text('place').$type<Place>().notNull(),
    languages: json<string[]>('languages').notNull(),
    leads: bool('leads').notNull(),
    note: text('note').notNull(),
    /** Where they work in the company, as they write it; empty where they did not say. */
    department: text('department').notNull().default(''),
    /** To the analysis of interests. */
    consent: bool('consent').notNull(),
    paused: bool('paused').notNull().default(false),
    /** Unasked messages in seven days, 0 to 5. */
    budget: int('budget').notNull().default(BUDGET.usual),
    /** When they were last written to unasked, in milliseconds since 1970; 0 for never. */
    askedAt: real('asked_at').notNull().default(0),
    /** Its skills stand in `member_skills` as they are here. */
    listed: bool('listed').notNull().default(false),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [index('members_asked').on(t.askedAt, t.id), index('members_listed').on(t.listed)],
);

/** The skills of profiles, for the database to look for: brought up to date when somebody searches. */
export const memberSkills = table(
  'member_skills',
  {
    memberId: text('member_id').notNull(),
    skill: text('skill').notNull(),
    level: int('level').notNull(),
    wants: text('wants').$type<Skill['wants']>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.skill] }),
    index('member_skills_skill').on(t.skill, t.level, t.memberId),
  ],
);

/** Words that people typed and the list of skills or themes does not have, and what coordinators made of them. */
export const suggestions = table(
  'suggestions',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<Kind>().notNull().default('skill'),
    /** As it was typed first, and as it is compared. */
    word: text('word').notNull(),
    folded: text('folded').notNull(),
    /** Who typed it. */
    users: json<string[]>('users').notNull(),
    /** Members and projects that were saved with it, by id: a theme that comes of it is theirs. */
    profiles: json<string[]>('profiles').notNull().default([]),
    projects: json<string[]>('projects').notNull().default([]),
    state: text('state').$type<'open' | 'added' | 'merged' | 'refused'>().notNull(),
    /** Of what was added. */
    ja: text('ja'),
    en: text('en'),
    synonyms: json<string[]>('synonyms').notNull().default([]),
    /** Of an added skill. */
    group: text('skill_group'),
    /** The Sustainable Development Goals of an added theme, 1 to 17. */
    sdgs: json<number[]>('sdgs').notNull().default([]),
    /** The id of the skill or theme that it is another word for. */
    same: text('skill'),
    decidedBy: text('decided_by'),
    decidedAt: time('decided_at'),
    at: time('at').notNull(),
  },
  (t) => [
    uniqueIndex('suggestions_kind_folded').on(t.kind, t.folded),
    index('suggestions_state').on(t.state, t.at),
  ],
);

/** Who was appointed to what, by whom. The first coordinators stand in the configuration. */
export const roles = table(
  'roles',
  {
    userId: text('user_id').notNull(),
    role: text('role').$type<Role>().notNull(),
    byUser: text('by_user').notNull(),
    at: time('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.role] })],
);

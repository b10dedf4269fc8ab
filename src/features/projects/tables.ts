import type { Tx } from '../../core/feature';
import { bool, index, int, json, primaryKey, table, text, time } from '../../db/columns';
import { touch } from '../../outbox';
import type { Draft } from './draft';
import type { About } from './form';
import type { Place, ProjectState, Rhythm, SeatRole, Tier, WishKind } from './rules';
import { cardOf, postingOf } from './rules';
import type { Schedule } from './schedule';
import type { Project } from './store';

/** One engagement with an organisation, from a draft to its end. */
export const projects = table(
  'projects',
  {
    id: text('id').primaryKey(),
    requestId: text('request_id'),
    /** The scenario that it began from, `id@version`. */
    scenario: text('scenario'),
    /** Whose it is; unknown where nobody has registered that organisation. */
    organisationId: text('organisation_id'),
    /** As members see it. */
    organisation: text('organisation').notNull(),
    title: text('title').notNull(),
    themes: json<string[]>('themes').notNull(),
    tier: text('tier').$type<Tier>().notNull(),
    /** What good it does, and for whom. */
    good: text('good').notNull(),
    /** What one would do. */
    task: text('task').notNull(),
    /** Measurable; the feature `goals` says how far it is agreed with the organisation. */
    goal: text('goal').notNull(),
    /** What the company gains. */
    gain: text('gain').notNull(),
    roles: json<SeatRole[]>('roles').notNull(),
    /** A week, of each member of the team. */
    hours: int('hours').notNull(),
    slots: json<string[]>('slots').notNull(),
    place: text('place').$type<Place>().notNull(),
    /** JIS code, where it is on site. */
    prefecture: text('prefecture'),
    /** Each of the team needs all of these, by id of the list of languages. */
    languages: json<string[]>('languages').notNull().default([]),
    rhythm: text('rhythm').$type<Rhythm>().notNull(),
    /** First and last day, `YYYY-MM-DD` in the club's time zone. */
    starts: text('starts').notNull(),
    ends: text('ends').notNull(),
    /** Of a session: `HH:MM` and minutes. */
    time: text('time').notNull(),
    minutes: int('minutes').notNull(),
    /** When sessions are, where the rhythm above does not say it all: it then counts in place of it. */
    schedule: json<Schedule>('schedule'),
    /** The last day on which people are called, `YYYY-MM-DD`; without it, the day before it starts. */
    callUntil: text('call_until'),
    state: text('state').$type<ProjectState>().notNull(),
    proposedBy: text('proposed_by').notNull(),
    /** How often it was handed in: each time has a card of its own. */
    round: int('round').notNull().default(1),
    /** Since when it waits, as a draft or for approval; without it, since it was made. */
    waitsSince: time('waits_since'),
    /** The coordinator who sent it back last. */
    sentBackBy: text('sent_back_by'),
    /** The coordinator who approved it. */
    approvedBy: text('approved_by'),
    /** Why it was sent back or cancelled. */
    reason: text('reason').notNull().default(''),
    createdAt: time('created_at').notNull(),
    postedAt: time('posted_at'),
    startedAt: time('started_at'),
    /** When and by whom it was closed or cancelled. */
    closedAt: time('closed_at'),
    closedBy: text('closed_by'),
  },
  (t) => [
    index('projects_state').on(t.state, t.createdAt),
    index('projects_organisation').on(t.organisationId, t.createdAt),
  ],
);

/** What somebody began to write and has not handed in: theirs alone. */
export const projectDrafts = table(
  'project_drafts',
  {
    id: text('id').primaryKey(),
    userId: text('user_id').notNull(),
    /** What the form remembers beside its inputs. */
    about: json<About>('about').notNull(),
    /** What was typed, whole or not. */
    draft: json<Draft>('draft').notNull(),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
  },
  (t) => [index('project_drafts_user').on(t.userId)],
);

/** What whoever proposed a project would change of its posting, until a coordinator has decided on it. */
export const projectEdits = table('project_edits', {
  /** One at a time. */
  projectId: text('project_id').primaryKey(),
  id: text('id').notNull(),
  byUser: text('by_user').notNull(),
  /** What would be different. */
  changes: json<Partial<Project>>('changes').notNull(),
  at: time('at').notNull(),
});

/** A reaction on a posting, as the person last left it. */
export const wishes = table(
  'wishes',
  {
    projectId: text('project_id')
      .notNull()
      .references(() => projects.id),
    userId: text('user_id').notNull(),
    kind: text('kind').$type<WishKind>().notNull(),
    on: bool('on').notNull(),
    /** By Slack's clock: what came later counts, in whichever order it arrives. */
    at: time('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.projectId, t.userId, t.kind] }), index('wishes_user').on(t.userId)],
);

/** Kinds of projects that somebody wants to be told of. */
export const watches = table(
  'watches',
  {
    userId: text('user_id').notNull(),
    /** What is looked for, as `seekText` writes it. */
    seek: text('seek').notNull(),
    at: time('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.seek] })],
);

/** Of which projects somebody was told because they watch their kind. */
export const watchNews = table(
  'watch_news',
  {
    userId: text('user_id').notNull(),
    projectId: text('project_id').notNull(),
    at: time('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.projectId] })],
);

/**
 * What shows a project in Slack, its posting and the card of its round, is drawn anew. Here for the features that the
 * projects build on and that write to this table: a theme that is carried over, an organisation that is renamed.
 */
export async function touchProject(tx: Tx, project: { id: string; round: number }): Promise<void> {
  await touch(tx, postingOf(project.id));
  await touch(tx, cardOf(project));
}

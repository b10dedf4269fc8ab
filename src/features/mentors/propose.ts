import type { Job, Tx, World } from '../../core/feature';
import { considerate, DAY } from '../../core/time';
import { coordinators, say } from '../../outbox';
import { countBeside, needs } from '../path';
import { dayIn, findProject, type Project } from '../projects';
import { teamOf } from '../teams';
import { cardKey, drawCard } from './card';
import { type Candidate, LAST_DAYS, MOST_WAITING, ranked } from './rules';
import * as store from './store';

/**
 * Every hour: for a leader who has never led, a mentor is proposed to the coordinators; a few teams at a time. Where
 * nobody could be asked, nothing is said, and the next hour tries again.
 */
export const propose: Job = {
  cron: () => '25 * * * *',
  run: (world) => world.db.run((tx) => proposeSome(tx, world)),
};

async function proposeSome(tx: Tx, world: World): Promise<void> {
  let room = MOST_WAITING - (await store.countWaiting(tx));
  if (room <= 0) return;
  const pool = await poolOf(tx);
  if (pool.length === 0) return;
  const last = new Date(world.now().getTime() + LAST_DAYS * DAY);
  for (const unseen of await store.listUnseen(tx, dayIn(last, world.settings.timezone))) {
    if (await proposeFor(tx, world, unseen, pool)) room--;
    if (room === 0) return;
  }
}

type Unseen = Awaited<ReturnType<typeof store.listUnseen>>[number];

/** @returns whether somebody could be proposed */
async function proposeFor(
  tx: Tx,
  world: World,
  { projectId, leaderId }: Unseen,
  pool: readonly Pooled[],
): Promise<boolean> {
  const project = await findProject(tx, projectId);
  if (!project) return false;
  const team = new Set((await teamOf(tx, projectId)).map((seat) => seat.userId));
  const best = candidatesFor(
    project,
    pool.filter((it) => it.id !== leaderId),
    team,
  );
  if (best.length === 0) return false;
  const now = world.now();
  const none = { mentorId: null, byUser: null, answerBy: null, refused: [] };
  const it = {
    ...none,
    id: world.newId(),
    projectId,
    leaderId,
    ranked: best,
    state: 'proposed' as const,
    at: now,
  };
  if (!(await store.addMentorship(tx, it))) return false;
  const card = await drawCard(tx, world, it.id);
  const due = considerate(now, world.settings.timezone);
  if (card) await say(tx, now, { key: cardKey(it.id), to: coordinators, message: card, due });
  return true;
}

/** Somebody who may be asked, whatever the project. */
type Pooled = Omit<Candidate, 'themes' | 'inTeam'> & { themes: readonly string[] };

async function poolOf(tx: Tx): Promise<Pooled[]> {
  const pool = await store.listPool(tx, needs.mentor.ledWell ?? 1);
  const beside = await countBeside(
    tx,
    pool.map((it) => it.id),
  );
  return pool.map(({ id, themes, askedAt }) => ({
    ...{ id, themes, lastAsked: askedAt },
    mentors: beside.get(id) ?? 0,
  }));
}

/** Whom to ask for a project, in this order. */
const candidatesFor = ({ themes }: Project, pool: readonly Pooled[], team: ReadonlySet<string>): string[] =>
  ranked(
    pool.map((it) => ({
      ...it,
      themes: it.themes.filter((theme) => themes.includes(theme)).length,
      inTeam: team.has(it.id),
    })),
  );

import type { Job, Tx, World } from '../../core/feature';
import { considerate, DAY } from '../../core/time';
import { coordinators, say } from '../../outbox';
import { countBeside, needs } from '../path';
import { findProject, type Project } from '../projects';
import { teamOf } from '../teams';
import { cardKey, drawCard } from './card';
import { isFirst, LAST_DAYS, MOST_WAITING, ranked } from './rules';
import * as store from './store';

/**
 * Every hour: for a leader who has never led, a mentor is proposed to the coordinators; a few teams at a time. Where
 * nobody could be asked, nothing is said, and the next hour tries again.
 */
export const propose: Job = {
  cron: () => '25 * * * *',
  async run(world) {
    const lastDay = new Date(world.now().getTime() + LAST_DAYS * DAY).toISOString().slice(0, 10);
    const unseen = await world.db.run((tx) => store.listUnseen(tx, lastDay));
    for (const team of unseen) await world.db.run((tx) => proposeFor(tx, world, team));
  },
};

type Unseen = Awaited<ReturnType<typeof store.listUnseen>>[number];

async function proposeFor(tx: Tx, world: World, { projectId, startedAt, leaderId }: Unseen): Promise<void> {
  if ((await store.countWaiting(tx)) >= MOST_WAITING) return;
  const led = await store.listLed(tx, leaderId);
  const project = await findProject(tx, projectId);
  if (!project || !isFirst({ projectId, startedAt }, led)) return;
  const team = (await teamOf(tx, projectId)).map((seat) => seat.userId);
  const best = new Set(team).size > 1 ? await candidatesFor(tx, project, team) : [];
  if (best.length === 0) return;
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
  if (!(await store.addMentorship(tx, it))) return;
  const card = await drawCard(tx, world, it.id);
  const due = considerate(now, world.settings.timezone);
  if (card) await say(tx, now, { key: cardKey(it.id), to: coordinators, message: card, due });
}

/** Whom to ask for a project, in this order. */
export async function candidatesFor(tx: Tx, { themes }: Project, not: readonly string[]): Promise<string[]> {
  const pool = await store.listPool(tx, needs.mentor.ledWell ?? 1);
  const mentors = await countBeside(
    tx,
    pool.map((it) => it.id),
  );
  return ranked(
    pool.map((it) => ({
      id: it.id,
      mentors: mentors.get(it.id) ?? 0,
      lastAsked: it.askedAt,
      themes: it.themes.filter((theme) => themes.includes(theme)).length,
    })),
    new Set(not),
  );
}

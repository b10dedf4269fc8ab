import { setTimeout as sleep } from 'node:timers/promises';
import { listProjects, listWishes, postingOf } from '../features/projects';
import { placeOf } from '../outbox';
import { Club } from './club';

/**
 * The employees of the sandbox put their reactions on the postings, so that what the postings count can be seen below
 * them too. What stands already stays.
 */
const EMOJI = { join: 'raised_hand', learn: 'seedling', watch: 'eyes' } as const;
const TRIES = 60;

async function main(): Promise<void> {
  const club = new Club(process.env);
  const { db } = club.world;
  const workspace = new URL('/client/act', process.env.SLACK_API_URL);
  try {
    const open = await db.run((tx) => listProjects(tx, 'open'));
    for (const { id } of open) {
      const place = await posted(club, id);
      if (!place) continue;
      for (const { userId, kind } of await db.run((tx) => listWishes(tx, [id])))
        await fetch(workspace, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ do: 'react', user: userId, ...place, name: EMOJI[kind], on: true }),
        });
    }
  } finally {
    await club.close();
  }
}

/** Where the posting stands, once it was sent. */
async function posted({ world }: Club, id: string): Promise<{ channel: string; ts: string } | undefined> {
  for (let tries = 0; tries < TRIES; tries++) {
    const place = await world.db.run((tx) => placeOf(tx, postingOf(id)));
    if (place) return place;
    await sleep(1000);
  }
  return undefined;
}

main().catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});

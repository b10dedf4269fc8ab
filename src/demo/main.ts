import { members } from '../features/members/tables';
import { keepRoom, openRoom, recruiting } from '../outbox';
import { Club } from './club';
import { listEmployees, register } from './employees';
import { play } from './play';

/** Fills an empty database with the sample club, for the workspace that `SLACK_API_URL` names. */
async function main(): Promise<void> {
  const club = new Club(process.env);
  const { db } = club.world;
  try {
    const known = await db.run((tx) => tx.select({ id: members.id }).from(members).limit(1));
    if (known.length > 0) return;
    console.log('The sample club moves in; this takes some seconds.');
    const today = new Date();
    const employees = await listEmployees(
      String(process.env.SLACK_API_URL),
      String(process.env.SLACK_BOT_TOKEN),
    );
    await db.run(async (tx) => {
      const everybody = await register(tx, employees, today);
      const room = { key: recruiting.room, name: 'probono', hidden: false, members: everybody };
      await keepRoom(tx, room);
      await openRoom(tx, { ...room, topic: '', purpose: '' });
    });
    await play(club, today);
  } finally {
    await club.close();
  }
}

main().catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
